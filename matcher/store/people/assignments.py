"""Who may open a case: assigned, handed over, ended."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, exists, or_, select

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind
from matcher.errors import InputError, NotPossibleError
from matcher.store.access.administrator import require_administrator
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.confirmed import is_confirmed
from matcher.store.access.recorded import Record
from matcher.store.access.scope import Scope, assigned_at
from matcher.store.account_models import AccountRow
from matcher.store.case_models import AssignmentRow, CaseRow
from matcher.store.ids import is_id, new_id
from matcher.store.keys.ended_list import Ended, EndKind
from matcher.store.people.account_notices import AccountNews, tell
from matcher.store.people.notices import tell_of_case
from matcher.store.people.reasons import reason_of


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
    file = scope.enter(
        case_id,
        "case.assigned",
        unscreened_too=True,
        main_only=True,
        to=_noted(account_id),
        kind=kind.value,
    )
    _make_sure_of(scope, account_id)
    return add_assignment(scope, file, account_id, kind, reason_of(reason), until)


def hand_over(scope: Scope, case_id: str, account_id: str, reason: str) -> str:
    """The case is another advisor's from now on, and no longer that of the ones who had it as their
    main one, not as a substitute they made of themselves either. The new assignment's id. Raises as
    `assign`."""
    file = scope.enter(
        case_id, "case.handed_over", unscreened_too=True, main_only=True, to=_noted(account_id)
    )
    _make_sure_of(scope, account_id)
    current = current_assignments(scope, case_id)
    mains = {row.account_id for row in current if row.kind is AssignmentKind.MAIN}
    id_ = add_assignment(scope, file, account_id, AssignmentKind.MAIN, reason_of(reason), None)
    _end(scope, current, mains, f"{id_}/{account_id}")
    return id_


def hand_over_all(scope: Scope, from_account: str, to_account: str, reason: str) -> int:
    """By an administrator, who opens none of them: the cases that an advisor has as main ones, or
    had and nobody has now, whatever their state, are another one's from now on, who is told, and
    all advisors are. How many. Raises as `assign`, and as `require_administrator`."""
    require_administrator(scope)
    _make_sure_of(scope, to_account)
    words = reason_of(reason)
    main = AssignmentRow.case_id == CaseRow.id, AssignmentRow.kind == AssignmentKind.MAIN
    once = exists().where(*main, AssignmentRow.account_id == from_account)
    holds = assigned_at(scope.now)
    asked = (
        select(CaseRow)
        .where(CaseRow.organisation_id == scope.actor.organisation_id)
        .where(or_(once.where(*holds), and_(once, ~exists().where(*main, *holds))))
        .order_by(CaseRow.id)
    )
    found = scope.session.scalars(asked).all()
    for case in found:
        before = current_assignments(scope, case.id)
        file = CaseFile(case, scope.session, scope.vault)
        id_ = add_assignment(scope, file, to_account, AssignmentKind.MAIN, words, None)
        _end(scope, before, {from_account}, f"{id_}/{to_account}")
        scope.record.note("case.handed_over", file.owner, to=to_account, by="admin")
        tell_of_case(scope, case.id, to_account, "handed_over", id_)
    if found:
        news = AccountNews.DESK_HANDED_OVER
        tell(scope.record, news, scope.session.get_one(AccountRow, to_account), [from_account])
    return len(found)


def end_assignment(scope: Scope, case_id: str, assignment_id: str) -> None:
    """At once. Raises InputError for the last main one: a case without anybody is lost."""
    scope.enter(case_id, "case.assignment_ended", unscreened_too=True, main_only=True)
    current = {row.id: row for row in current_assignments(scope, case_id)}
    if assignment_id not in current:
        scope.refuse("case.assignment_ended", assignment_id)
    ended = current[assignment_id]
    mains = [row for row in current.values() if row.kind is AssignmentKind.MAIN]
    if mains == [ended]:
        raise InputError("hand the case over: somebody has to have it")
    stays = next(row for row in mains if row is not ended)
    _end(scope, [ended], {ended.account_id}, f"{stays.id}/{stays.account_id}")


def end_assignment_again(record: Record, row: AssignmentRow, at: datetime) -> bool:
    """In a database that was put back to a day before; whether it had not ended."""
    if row.ended_at is not None:
        return False
    row.ended_at = at
    record.note("case.assignment_ended", owner_of(row.case_id))
    return True


def follow(record: Record, ended: Ended) -> None:
    """After `end_assignment_again` the case goes to the one who had it from then on, so that it is
    not lost; where that account is not in this database, an administrator has to give it away."""
    case_id = record.session.get_one(AssignmentRow, ended.id).case_id
    id_, _, account_id = ended.then.partition("/")
    main = AssignmentRow.case_id == case_id, AssignmentRow.kind == AssignmentKind.MAIN
    record.session.flush()
    if record.session.scalar(select(AssignmentRow.id).where(*main, *assigned_at(record.now))):
        return
    case = record.session.get_one(CaseRow, case_id)
    account = record.session.get(AccountRow, account_id)
    if not _may_have(account, case.organisation_id):
        record.note("case.has_nobody", owner_of(case_id))
        return
    row = AssignmentRow(
        id=id_,
        case_id=case_id,
        account_id=account_id,
        kind=AssignmentKind.MAIN,
        since=ended.at,
        made_by=record.actor or "",
    )
    record.session.add(row)
    record.note("case.assigned", owner_of(case_id), to=account_id, kind=row.kind.value)


def assignments(scope: Scope, case_id: str) -> list[Assignment]:
    """All that there ever were, the first one first."""
    file = scope.enter(case_id, "case.assignments_looked", unscreened_too=True, closed_too=True)
    asked = select(AssignmentRow).where(AssignmentRow.case_id == case_id)
    rows = scope.session.scalars(asked.order_by(AssignmentRow.since, AssignmentRow.id))
    return [_assignment(file, row) for row in rows]


def add_assignment(
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


def _end(scope: Scope, rows: Iterable[AssignmentRow], accounts: Collection[str], then: str) -> None:
    """Whichever way they had it; `then`: ASSIGNMENT/ACCOUNT that has the case all the same."""
    for row in rows:
        if row.account_id in accounts:
            row.ended_at = scope.now
            scope.record.end(EndKind.ASSIGNMENT, row.id, then)


def _noted(account_id: str) -> str | None:
    """What came from outside could be anything: in the trail stand ids alone."""
    return account_id if is_id(account_id) else None


def _make_sure_of(scope: Scope, account_id: str) -> None:
    """Entered by its owner, and confirmed: what was only invited is nobody's yet."""
    account = scope.find(AccountRow, account_id)
    if (
        account is None
        or not _may_have(account, scope.actor.organisation_id)
        or account.password_hash is None
        or not is_confirmed(scope.session, account, scope.now)
    ):
        raise NotPossibleError(
            "advisor", "a case can only be given to an advisor of the same organisation"
        )


def _may_have(account: AccountRow | None, organisation_id: str) -> bool:
    return (
        account is not None
        and account.role is Role.ADVISOR
        and account.organisation_id == organisation_id
        and account.disabled_at is None
    )


def current_assignments(scope: Scope, case_id: str) -> list[AssignmentRow]:
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
