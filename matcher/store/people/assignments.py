"""Who may open a case: assigned, handed over, ended, and the glass broken in need."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind
from matcher.errors import InputError
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.scope import Scope, assigned_at
from matcher.store.account_models import AccountRow
from matcher.store.case_models import AssignmentRow, CaseRow, NoticeRow
from matcher.store.ids import new_id

GLASS_STAYS_BROKEN = timedelta(hours=12)  # at most
SHORTEST_REASON = 10  # signs: a reason, not a dot


@dataclass(frozen=True, slots=True)
class Assignment:
    """`until`: None until it is ended; `reason`: None for the one who opened the case."""

    id: str
    account_id: str
    kind: AssignmentKind
    since: datetime
    until: datetime | None
    ended_at: datetime | None
    made_by: str
    reason: str | None


def assign(
    scope: Scope,
    case_id: str,
    account_id: str,
    kind: AssignmentKind,
    reason: str,
    until: datetime | None = None,
) -> str:
    """Its id. A substitute's has an end. Raises InputError for an account that can't have a case
    of this organisation, NotFoundError for a case that isn't the actor's main one."""
    if kind is AssignmentKind.BREAK_GLASS or (kind is AssignmentKind.SUBSTITUTE and not until):
        raise InputError("a substitute's assignment needs an end, and the glass nobody else breaks")
    _make_sure_of(scope, account_id)
    file = scope.enter(
        case_id,
        "case.assigned",
        unscreened_too=True,
        main_only=True,
        to=account_id,
        kind=kind.value,
    )
    return _add(scope, file, account_id, kind, _reason(reason), until)


def hand_over(scope: Scope, case_id: str, account_id: str, reason: str) -> str:
    """The case is another advisor's from now on, and no longer that of the ones who had it as their
    main one, not as a substitute they made of themselves either. The new assignment's id. Raises as
    `assign`."""
    _make_sure_of(scope, account_id)
    file = scope.enter(
        case_id, "case.handed_over", unscreened_too=True, main_only=True, to=account_id
    )
    current = _current(scope, case_id)
    _end(scope, current, {row.account_id for row in current if row.kind is AssignmentKind.MAIN})
    return _add(scope, file, account_id, AssignmentKind.MAIN, _reason(reason), None)


def hand_over_all(scope: Scope, from_account: str, to_account: str, reason: str) -> int:
    """By an administrator, who opens none of them: the cases that an advisor has as main ones,
    whatever their state, are another one's from now on, who is told. How many. Raises as
    `assign`."""
    scope.require(Role.ADMIN)
    _make_sure_of(scope, to_account)
    words = _reason(reason)
    mine = AssignmentRow.account_id == from_account, AssignmentRow.kind == AssignmentKind.MAIN
    asked = (
        select(CaseRow)
        .join(AssignmentRow, AssignmentRow.case_id == CaseRow.id)
        .where(*mine, CaseRow.organisation_id == scope.actor.organisation_id)
        .where(*assigned_at(scope.now))
        .order_by(CaseRow.id)
    )
    found = scope.session.scalars(asked).unique().all()
    for case in found:
        _end(scope, _current(scope, case.id), {from_account})
        file = CaseFile(case, scope.session, scope.vault)
        id_ = _add(scope, file, to_account, AssignmentKind.MAIN, words, None)
        scope.record.note("case.handed_over", file.owner, to=to_account, by="admin")
        _tell(scope, case.id, to_account, "handed_over", id_)
    return len(found)


def end_assignment(scope: Scope, case_id: str, assignment_id: str) -> None:
    """At once. Raises InputError for the last main one: a case without anybody is lost."""
    scope.enter(case_id, "case.assignment_ended", unscreened_too=True, main_only=True)
    current = {row.id: row for row in _current(scope, case_id)}
    if assignment_id not in current:
        scope.refuse("case.assignment_ended", assignment_id)
    mains = [row.id for row in current.values() if row.kind is AssignmentKind.MAIN]
    if mains == [assignment_id]:
        raise InputError("hand the case over: somebody has to have it")
    current[assignment_id].ended_at = scope.now


def break_glass(scope: Scope, code: str, reason: str, lasting: timedelta) -> str:
    """In need, an advisor of the same organisation opens a case that is not assigned: for a while,
    with a reason, and its advisors are told. The case's id. Raises NotFoundError where there is no
    such case, StepUpError, and InputError for no reason or too long a while."""
    scope.require(Role.ADVISOR)
    scope.actor.require_step_up(scope.now)
    if not timedelta(0) < lasting <= GLASS_STAYS_BROKEN:
        raise InputError(f"the glass stays broken for {GLASS_STAYS_BROKEN} at most")
    words = _reason(reason)
    case = scope.session.scalar(
        select(CaseRow).where(
            CaseRow.organisation_id == scope.actor.organisation_id,
            CaseRow.code_index == scope.code_index(code),
        )
    )
    if case is None:
        scope.refuse("case.glass_broken", code)
    told = [row.account_id for row in _current(scope, case.id)]
    file = CaseFile(case, scope.session, scope.vault)
    until = scope.now + lasting
    id_ = _add(scope, file, scope.actor.account_id, AssignmentKind.BREAK_GLASS, words, until)
    scope.record.note("case.glass_broken", owner_of(case.id), assignment=id_)
    for account_id in sorted(set(told) - {scope.actor.account_id}):
        _tell(scope, case.id, account_id, "glass_broken", id_)
    return case.id


def assignments(scope: Scope, case_id: str) -> list[Assignment]:
    """All that there ever were, the first one first."""
    file = scope.enter(case_id, "case.assignments_looked", unscreened_too=True, closed_too=True)
    asked = select(AssignmentRow).where(AssignmentRow.case_id == case_id)
    rows = scope.session.scalars(asked.order_by(AssignmentRow.since, AssignmentRow.id))
    return [_assignment(file, row) for row in rows]


def _add(
    scope: Scope,
    file: CaseFile,
    account_id: str,
    kind: AssignmentKind,
    reason: str,
    until: datetime | None,
) -> str:
    id_ = new_id()
    scope.session.add(
        AssignmentRow(
            id=id_,
            case_id=file.id,
            account_id=account_id,
            kind=kind,
            since=scope.now,
            until=until,
            made_by=scope.actor.account_id,
            sealed_reason=file.seal("assignments", "sealed_reason", reason, row=id_),
        )
    )
    scope.session.flush()
    return id_


def _end(scope: Scope, rows: Iterable[AssignmentRow], accounts: Collection[str]) -> None:
    """Whichever way they had it."""
    for row in rows:
        if row.account_id in accounts:
            row.ended_at = scope.now


def _tell(scope: Scope, case_id: str, account_id: str, kind: str, about: str) -> None:
    scope.session.add(
        NoticeRow(
            id=new_id(),
            account_id=account_id,
            case_id=case_id,
            kind=kind,
            about=about,
            made_at=scope.now,
        )
    )


def _make_sure_of(scope: Scope, account_id: str) -> None:
    account = scope.find(AccountRow, account_id)
    if (
        account is None
        or account.role is not Role.ADVISOR
        or account.organisation_id != scope.actor.organisation_id
        or account.disabled_at is not None
    ):
        raise InputError("a case can only be given to an advisor of the same organisation")


def _current(scope: Scope, case_id: str) -> list[AssignmentRow]:
    asked = select(AssignmentRow).where(AssignmentRow.case_id == case_id, *assigned_at(scope.now))
    return list(scope.session.scalars(asked.order_by(AssignmentRow.id)))


def _assignment(file: CaseFile, row: AssignmentRow) -> Assignment:
    sealed = row.sealed_reason
    return Assignment(
        id=row.id,
        account_id=row.account_id,
        kind=row.kind,
        since=row.since,
        until=row.until,
        ended_at=row.ended_at,
        made_by=row.made_by,
        reason=file.unseal("assignments", "sealed_reason", sealed, row=row.id) if sealed else None,
    )


def _reason(reason: str) -> str:
    words = reason.strip()
    if len(words) < SHORTEST_REASON:
        raise InputError("say why, in a few words")
    return words
