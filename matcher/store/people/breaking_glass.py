"""The glass broken in need: a case that is not assigned is opened, for a while, and it is told.

No way leads here past the count of attempts: it is used up where the assignment is written.
"""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import select

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind
from matcher.errors import AccessError, InputError
from matcher.store.access.case_file import CaseFile, owner_of
from matcher.store.access.scope import Scope
from matcher.store.account_models import AccountRow
from matcher.store.case_models import AssignmentRow, CaseRow
from matcher.store.people.account_notices import AccountNews, in_organisation, tell_these
from matcher.store.people.assignments import add_assignment, current_assignments
from matcher.store.people.login_counters import use_up
from matcher.store.people.notices import tell_of_case
from matcher.store.people.reasons import reason_of

GLASS_STAYS_BROKEN = timedelta(hours=12)  # at most


def codes_tried(account_id: str) -> str:
    """What an account's attempts on codes that are not its own are counted by."""
    return f"codes|{account_id}"


def break_glass(scope: Scope, code: str, reason: str, lasting: timedelta) -> str:
    """In need, an advisor of the same organisation opens a case that is not assigned: for a while,
    with a reason, and its advisors are told; where nobody has it, all advisors are, and whoever
    reports. The case's id. Raises NotFoundError where there is no such case, StepUpError, and
    InputError for no reason or too long a while; AccessError where the attempt was not counted
    before, in a transaction of its own, at this moment (`casework.breaking_glass`): one that is not
    right has to stay counted, and this transaction is undone then."""
    scope.require(Role.ADVISOR)
    scope.actor.require_step_up(scope.now)
    _require_counted(scope)
    if not timedelta(0) < lasting <= GLASS_STAYS_BROKEN:
        raise InputError(f"the glass stays broken for {GLASS_STAYS_BROKEN} at most")
    words = reason_of(reason)
    here = CaseRow.organisation_id == scope.actor.organisation_id
    asked = select(CaseRow).where(here, CaseRow.code_index == scope.code_index(code))
    case = scope.session.scalar(asked)
    if case is None:
        scope.refuse("case.glass_broken", code)
    current = current_assignments(scope, case.id)
    file = CaseFile(case, scope.session, scope.vault)
    me, kind, until = scope.actor.account_id, AssignmentKind.BREAK_GLASS, scope.now + lasting
    id_ = add_assignment(scope, file, me, kind, words, until)
    scope.record.note("case.glass_broken", owner_of(case.id), assignment=id_)
    _tell_of_glass(scope, current, id_)
    return case.id


def _require_counted(scope: Scope) -> None:
    """One attempt a count: a second one at the same moment needs its own."""
    if not use_up(scope.record, codes_tried(scope.actor.account_id)):
        scope.record.note_refusal("case.glass_broken", None, lacks="count")
        raise AccessError("an attempt to break the glass is counted first")


def _awake(scope: Scope, accounts: Collection[str]) -> bool:
    """Whether one of them is there to read what it is told."""
    asked = select(AccountRow.id).where(
        AccountRow.id.in_(accounts), AccountRow.disabled_at.is_(None)
    )
    return scope.session.scalar(asked.limit(1)) is not None


def _tell_of_glass(scope: Scope, current: Collection[AssignmentRow], broken: str) -> None:
    """Those who have the case; where nobody was given it who could read that, all others that the
    actor has broken a glass, not of which case."""
    me = scope.actor.account_id
    for case_id, account_id in sorted({(row.case_id, row.account_id) for row in current}):
        if account_id != me:
            tell_of_case(scope, case_id, account_id, "glass_broken", broken)
    given = {row.account_id for row in current if row.kind is not AssignmentKind.BREAK_GLASS}
    if not _awake(scope, given):
        here = scope.actor.organisation_id
        told = in_organisation(scope.record, here, Role.ADVISOR, Role.PROGRAMME)
        tell_these(scope.record, AccountNews.GLASS_BROKEN, me, told)
