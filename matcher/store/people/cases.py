"""Cases: opened, found by their code, screened, paused, closed and taken up again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind, CaseState
from matcher.errors import CodeTakenError, InputError
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.scope import Scope
from matcher.store.case_models import AssignmentRow, CaseRow
from matcher.store.ids import new_id
from matcher.store.keys.sealing import Place


@dataclass(frozen=True, slots=True)
class CaseBrief:
    """`screened_at`: None until the risks have been looked at."""

    id: str
    code: str
    state: CaseState
    opened_at: datetime
    changed_at: datetime
    screened_at: datetime | None


def open_case(scope: Scope, code: str) -> str:
    """Its id; it is the opener's own. Raises InputError for a code that can't be used, of which
    CodeTakenError says that there is such a case: `casework.opening` counts those."""
    scope.require(Role.ADVISOR)
    if not code.isprintable():
        raise InputError("a case code is of letters, digits and signs that can be seen")
    index = scope.code_index(code)
    if scope.session.scalar(select(CaseRow.id).where(*_by(scope, index))):
        scope.record.note_refusal("case.code_taken")
        raise CodeTakenError("this case code can't be used; choose another one")
    id_ = new_id()
    scope.vault.add_key(scope.session, owner_of(id_))
    place = Place("cases", "sealed_code")
    scope.session.add(
        CaseRow(
            id=id_,
            organisation_id=scope.actor.organisation_id,
            code_index=index,
            sealed_code=scope.vault.seal(scope.session, owner_of(id_), place, code.strip()),
            state=CaseState.OPEN,
            opened_at=scope.now,
            changed_at=scope.now,
        )
    )
    scope.session.flush()
    scope.session.add(_main_assignment(scope, id_))
    scope.record.note("case.opened", owner_of(id_))
    return id_


def my_cases(scope: Scope, *, closed_too: bool = False) -> list[CaseBrief]:
    """All that are the actor's today, by their code."""
    return [brief for brief, _ in my_files(scope, closed_too=closed_too)]


def my_files(scope: Scope, *, closed_too: bool = False) -> list[tuple[CaseBrief, CaseFile]]:
    """As `my_cases`, each with its file."""
    files = scope.files("cases.listed", closed_too=closed_too)
    return sorted(((_brief(file), file) for file in files), key=lambda each: each[0].code)


def find_case(scope: Scope, code: str) -> str:
    """The id of the actor's case of this code. Raises NotFoundError."""
    asked = select(CaseRow.id).where(*_by(scope, scope.code_index(code)), *scope.own_cases())
    id_ = scope.session.scalar(asked)
    if id_ is None:
        scope.refuse("case.found", code)
    scope.record.note("case.found", owner_of(id_))
    return id_


def look_at_case(scope: Scope, case_id: str, *, closed_too: bool = False) -> CaseBrief:
    """Raises NotFoundError, as all that follow."""
    return _brief(scope.enter(case_id, "case.looked", unscreened_too=True, closed_too=closed_too))


def record_screening(scope: Scope, case_id: str, answers: Mapping[str, Any]) -> None:
    """What was found when the risks were looked at; JSON values."""
    file = scope.enter(case_id, "screening.recorded", unscreened_too=True)
    file.row.sealed_screening = file.seal_document("cases", "sealed_screening", dict(answers))
    file.row.screened_at = scope.now


def screening(scope: Scope, case_id: str, *, closed_too: bool = False) -> Mapping[str, Any] | None:
    file = scope.enter(case_id, "screening.looked", unscreened_too=True, closed_too=closed_too)
    sealed = file.row.sealed_screening
    return None if sealed is None else _mapping(file, sealed)


def change_state(scope: Scope, case_id: str, state: CaseState, reason: str) -> None:
    """Pause, close, or take up again, closed ones too: no state is for ever. Closing and what
    undoes it decide when the case is erased: neither is for a substitute or a broken glass."""
    row = scope.find(CaseRow, case_id)
    file = scope.enter(
        case_id,
        "case.state_changed",
        unscreened_too=True,
        closed_too=True,
        main_only=CaseState.CLOSED in (state, row and row.state),
        state=state.value,
    )
    file.row.state, file.row.changed_at = state, scope.now
    file.row.sealed_reason = file.seal("cases", "sealed_reason", reason)


def _mapping(file: CaseFile, sealed: bytes) -> Mapping[str, Any]:
    return dict(file.unseal_document("cases", "sealed_screening", sealed))


def _brief(file: CaseFile) -> CaseBrief:
    row = file.row
    return CaseBrief(row.id, file.code, row.state, row.opened_at, row.changed_at, row.screened_at)


def _by(scope: Scope, index: bytes) -> tuple[Any, ...]:
    return CaseRow.organisation_id == scope.actor.organisation_id, CaseRow.code_index == index


def _main_assignment(scope: Scope, case_id: str) -> AssignmentRow:
    return AssignmentRow(
        id=new_id(),
        case_id=case_id,
        account_id=scope.actor.account_id,
        kind=AssignmentKind.MAIN,
        since=scope.now,
        made_by=scope.actor.account_id,
    )
