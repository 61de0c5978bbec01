"""The advisors' notes on a case."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from matcher.store.access.scope import Scope
from matcher.store.case_models import NoteRow
from matcher.store.ids import new_id


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    words: str
    made_by: str
    made_at: datetime


def write_note(scope: Scope, case_id: str, words: str) -> str:
    """Its id."""
    file = scope.enter(case_id, "note.written")
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


def notes(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Note]:
    """The oldest first."""
    file = scope.enter(case_id, "notes.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(NoteRow).where(NoteRow.case_id == case_id)
    return [
        Note(
            id=row.id,
            words=file.unseal("notes", "sealed_words", row.sealed_words, row.id),
            made_by=row.made_by,
            made_at=row.made_at,
        )
        for row in file.session.scalars(asked.order_by(NoteRow.made_at, NoteRow.id))
    ]
