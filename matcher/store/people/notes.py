"""The advisors' notes on a case."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.case_models import NoteRow
from matcher.store.ids import new_id

PRESSED_TWICE = timedelta(minutes=5)
"""The same words of the same person within it are one note."""


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    words: str
    made_by: str
    made_at: datetime


def write_note(scope: Scope, case_id: str, words: str) -> str:
    """Its id; that of the one just written where somebody pressed twice."""
    file = scope.enter(case_id, "note.written")
    if written := _just_written(scope, file, words):
        return written
    id_ = new_id()
    file.session.add(
        NoteRow(
            id=id_,
            case_id=case_id,
            sealed_words=file.seal("notes", "sealed_words", words, id_),
            made_by=scope.actor.account_id,
            made_at=scope.now,
        )
    )
    return id_


def _just_written(scope: Scope, file: CaseFile, words: str) -> str | None:
    asked = select(NoteRow).where(
        NoteRow.case_id == file.row.id,
        NoteRow.made_by == scope.actor.account_id,
        NoteRow.made_at > scope.now - PRESSED_TWICE,
    )
    lately = file.session.scalars(asked)
    return next((row.id for row in lately if _words(file, row) == words), None)


def notes(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Note]:
    """The oldest first."""
    file = scope.enter(case_id, "notes.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(NoteRow).where(NoteRow.case_id == case_id)
    return [
        Note(
            id=row.id,
            words=_words(file, row),
            made_by=row.made_by,
            made_at=row.made_at,
        )
        for row in file.session.scalars(asked.order_by(NoteRow.made_at, NoteRow.id))
    ]


def _words(file: CaseFile, row: NoteRow) -> str:
    return file.unseal("notes", "sealed_words", row.sealed_words, row.id)
