"""What is to be done next in a case: agreed with her, on a day, and done, moved or dropped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from matcher.domain.casework import WaitsFor
from matcher.errors import ConflictError, InputError
from matcher.store.access.case_file import CaseFile
from matcher.store.access.scope import Scope
from matcher.store.case_models import NextStepRow
from matcher.store.ids import new_id
from matcher.store.people.avoiding import files_to_avoid

MINUTES_A_DAY = 24 * 60
APART_MINUTES = 120  # between two who must not meet, who may come to the same house


@dataclass(frozen=True, slots=True)
class Step:
    """`minute` of the day, None where it has no time; `ended_at`: when it was done or dropped."""

    id: str
    case_id: str
    day: date
    minute: int | None
    words: str
    waits_for: WaitsFor | None
    made_at: datetime
    ended_at: datetime | None = None


def plan_step(
    scope: Scope,
    case_id: str,
    day: date,
    words: str,
    minute: int | None = None,
    waits_for: WaitsFor | None = None,
) -> str:
    """Its id; the very same one is kept once. Raises InputError for no words or an impossible time,
    ConflictError, which names nobody, where somebody whom she must not meet comes then."""
    file = scope.enter(case_id, "step.planned")
    _make_sure_of_words(words, minute)
    _make_sure_of_time(file, day, minute)
    wanted = (day, minute, words.strip(), waits_for)
    for step in _open(file):
        if (step.day, step.minute, step.words, step.waits_for) == wanted:
            return step.id
    id_ = new_id()
    row = NextStepRow(
        id=id_,
        case_id=case_id,
        sealed_time=sealed_time(file, id_, day, minute),
        waits_for=waits_for,
        sealed_words=file.seal("next_steps", "sealed_words", words.strip(), id_),
        made_by=scope.actor.account_id,
        made_at=scope.now,
    )
    scope.session.add(row)
    return id_


def end_step(scope: Scope, case_id: str, step_id: str) -> None:
    """Done, or no longer wanted. Again changes nothing. Raises NotFoundError."""
    scope.enter(case_id, "step.ended")
    row = scope.find(NextStepRow, step_id)
    if row is None or row.case_id != case_id:
        scope.refuse("step.ended", step_id)
    row.ended_at = row.ended_at or scope.now


def steps(scope: Scope, case_id: str, *, closed_too: bool = False) -> list[Step]:
    """All that there ever were, the earliest day first."""
    file = scope.enter(case_id, "steps.looked", unscreened_too=True, closed_too=closed_too)
    asked = select(NextStepRow).where(NextStepRow.case_id == case_id)
    return _in_order(_step(file, row) for row in scope.session.scalars(asked))


def open_steps(scope: Scope, files: Iterable[CaseFile]) -> Mapping[str, list[Step]]:
    """Case -> what is still to be done in it, of cases that were entered, in one question."""
    entered = {file.id: file for file in files}
    found: dict[str, list[Step]] = {case_id: [] for case_id in entered}
    asked = select(NextStepRow).where(
        NextStepRow.case_id.in_(entered), NextStepRow.ended_at.is_(None)
    )
    for row in scope.session.scalars(asked):
        found[row.case_id].append(_step(entered[row.case_id], row))
    return {case_id: _in_order(planned) for case_id, planned in found.items()}


def _make_sure_of_words(words: str, minute: int | None) -> None:
    if not words.strip():
        raise InputError("words: say what is to be done")
    if minute is not None and not 0 <= minute < MINUTES_A_DAY:
        raise InputError(f"minute: {minute} is no minute of a day")


def _open(file: CaseFile) -> list[Step]:
    return [_step(file, row) for row in _open_rows(file)]


def _open_rows(file: CaseFile) -> Sequence[NextStepRow]:
    asked = select(NextStepRow).where(
        NextStepRow.case_id == file.id, NextStepRow.ended_at.is_(None)
    )
    return file.session.scalars(asked).all()


def _make_sure_of_time(file: CaseFile, day: date, minute: int | None) -> None:
    """They may both come to the same house; what has no time is a task, and brings nobody there."""
    if minute is None:
        return
    planned = (_time(other, row) for other in files_to_avoid(file) for row in _open_rows(other))
    others = [at for when, at in planned if when == day and at is not None]
    if any(abs(minute - other) < APART_MINUTES for other in others):
        raise ConflictError("this time can't be had; choose another one")


def _in_order(found: Iterable[Step]) -> list[Step]:
    return sorted(found, key=lambda step: (step.day, step.minute or 0, step.made_at, step.id))


def _step(file: CaseFile, row: NextStepRow) -> Step:
    words = file.unseal("next_steps", "sealed_words", row.sealed_words, row.id)
    day, minute = _time(file, row)
    return Step(
        id=row.id,
        case_id=row.case_id,
        day=day,
        minute=minute,
        words=words,
        waits_for=row.waits_for,
        made_at=row.made_at,
        ended_at=row.ended_at,
    )


def sealed_time(file: CaseFile, step_id: str, day: date, minute: int | None) -> bytes:
    return file.seal_document("next_steps", "sealed_time", [day.isoformat(), minute], step_id)


def _time(file: CaseFile, row: NextStepRow) -> tuple[date, int | None]:
    """Raises SealError for what was altered or moved."""
    sealed = row.sealed_time or b""
    day, minute = file.unseal_document("next_steps", "sealed_time", sealed, row.id)
    return date.fromisoformat(day), minute
