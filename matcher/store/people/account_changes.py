"""What is done to accounts: each act is told to those whom it concerns, and an advisor's account
that may be in other hands by it opens no case until it is confirmed (`access.confirmed`)."""

from datetime import timedelta

from sqlalchemy import exists, select

from matcher.domain.account import Role
from matcher.domain.casework import AssignmentKind
from matcher.errors import InputError, NotPossibleError
from matcher.store.access.confirmed import (
    NO_WAIT_WILL_DO,
    begin_waits_anew,
    hold,
    is_confirmed,
)
from matcher.store.access.recorded import Record
from matcher.store.access.scope import Scope, assigned_at
from matcher.store.account_models import AccountRow
from matcher.store.case_models import AssignmentRow
from matcher.store.people import accounts
from matcher.store.people.account_notices import AccountNews, in_organisation, on_server, tell
from matcher.store.people.accounts import account_owner, account_row


def admit(record: Record, account_id: str, wait: timedelta) -> None:
    """A new account. The first advisor of an organisation, made on the server, is confirmed by
    nobody: there is nobody, and no case yet."""
    row = account_row(record, account_id)
    if row.role is Role.ADVISOR and (not on_server(record) or _others(record, row)):
        _hold(record, row, wait)
    tell(record, AccountNews.ADMITTED, row)


def invited_again(record: Record, account_id: str, wait: timedelta) -> None:
    """Somebody has another code for an account that nobody has entered, or nobody since a restore
    ended what had opened it."""
    row = account_row(record, account_id)
    known = _others(record, row) or _has_cases(record, row)
    if row.role is Role.ADVISOR and (not on_server(record) or known):
        _hold(record, row, wait)
    tell(record, AccountNews.INVITED_AGAIN, row)


def reset_account(record: Record, account_id: str, wait: timedelta) -> None:
    """What proved whose it is will do no more."""
    accounts.forget_proofs(record, account_id)
    row = account_row(record, account_id)
    if row.role is Role.ADVISOR:
        begin_waits_anew(record.session, row.organisation_id, record.now + wait)
        _hold(record, row, wait)
    tell(record, AccountNews.RESET, row)


def disable(record: Record, account_id: str, wait: timedelta) -> None:
    """Whatever it has open ends now. Raises NotFoundError, as those that follow."""
    accounts.disable_account(record, account_id)
    row = account_row(record, account_id)
    if row.role is Role.ADVISOR:
        begin_waits_anew(record.session, row.organisation_id, record.now + wait)
    tell(record, AccountNews.DISABLED, row)


def enable(record: Record, account_id: str) -> None:
    """With the password and the second factor that it had."""
    accounts.enable_account(record, account_id)
    tell(record, AccountNews.ENABLED, account_row(record, account_id))


def give_role(record: Record, account_id: str, role: Role, wait: timedelta) -> None:
    """Whatever it has open, with the rights of before, ends now. Raises InputError where it would
    make an advisor of an administrator, or the other way round, at one remove too; and for somebody
    who still has cases: nobody could open them any more."""
    row = account_row(record, account_id)
    _require_possible(record, row, role)
    advisors = in_organisation(record, row.organisation_id, Role.ADVISOR)
    concerned = advisors if Role.ADVISOR in (row.role, role) else []
    if row.role is Role.ADVISOR:
        begin_waits_anew(record.session, row.organisation_id, record.now + wait)
    accounts.change_role(record, account_id, role)
    if role is Role.ADVISOR:
        _hold(record, row, wait)
    tell(record, AccountNews.ROLE_CHANGED, row, concerned)


def confirm_colleague(scope: Scope, account_id: str) -> None:
    """By an advisor of the same organisation, who knows whose it is, and has just proved anew; once
    its owner has entered it: before, the code may still come into other hands. Raises
    NotFoundError, StepUpError, InputError."""
    scope.require(Role.ADVISOR)
    row = scope.find(AccountRow, account_id)
    own = row is not None and row.id == scope.actor.account_id
    if row is None or own or row.organisation_id != scope.actor.organisation_id:
        scope.refuse("account.confirmed", account_id)
    scope.actor.require_step_up(scope.now)
    if row.password_hash is None or row.totp_last_step is None or row.disabled_at is not None:
        raise InputError("nobody has entered this account since: confirm it afterwards")
    confirm(scope.record, row.id)


def confirm(record: Record, account_id: str) -> None:
    """By whoever has the server, where no colleague is there. Raises NotFoundError."""
    row = account_row(record, account_id)
    if row.unconfirmed_until is not None:
        row.unconfirmed_until = None
        record.note("account.confirmed", account_owner(account_id))
        tell(record, AccountNews.CONFIRMED, row)


def note_wait_over(record: Record, account_id: str) -> None:
    """Nobody was there to confirm it, and the wait is over: it opens its cases from now on."""
    row = account_row(record, account_id)
    if row.unconfirmed_until is not None and is_confirmed(record.session, row, record.now):
        row.unconfirmed_until = None
        record.note("account.confirmed", account_owner(account_id), by="wait")
        tell(record, AccountNews.WAITED, row)


def _hold(record: Record, row: AccountRow, wait: timedelta) -> None:
    """Whoever has the server could confirm it just as well, so that a wait will do; whoever has
    only the pages is not believed for having waited."""
    hold(row, record.now, wait if on_server(record) else NO_WAIT_WILL_DO)


def _require_possible(record: Record, row: AccountRow, role: Role) -> None:
    if role is not row.role and Role.ADMIN in (role, row.role):
        raise NotPossibleError(
            "admin", "who looks after accounts has an account for that alone: make another one"
        )
    if row.role is Role.ADVISOR is not role and _has_cases(record, row):
        raise NotPossibleError("has_cases", "this account has cases: hand them over first")


def _has_cases(record: Record, row: AccountRow) -> bool:
    asked = exists().where(
        AssignmentRow.account_id == row.id,
        AssignmentRow.kind == AssignmentKind.MAIN,
        *assigned_at(record.now),
    )
    return bool(record.session.scalar(select(asked)))


def _others(record: Record, row: AccountRow) -> bool:
    """Whether there was, or is, another advisor in the organisation."""
    asked = exists().where(
        AccountRow.organisation_id == row.organisation_id,
        AccountRow.role == Role.ADVISOR,
        AccountRow.id != row.id,
    )
    return bool(record.session.scalar(select(asked)))
