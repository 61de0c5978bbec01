"""What somebody does to the own account from within: password, spare codes, sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from matcher.casework.accounts.attempts import (
    Counted,
    attempt_was_good,
    begin_attempt,
    require_patience,
)
from matcher.casework.accounts.door import Door
from matcher.casework.accounts.logging_in import Entered
from matcher.casework.accounts.passwords import require_good
from matcher.casework.accounts.second_factor import new_recovery_codes, plain_code
from matcher.casework.accounts.source import new_device
from matcher.errors import LoginRefusedError
from matcher.store.access.recorded import recorded
from matcher.store.access.scope import scoped
from matcher.store.people.accounts import Account, account, account_owner, ask_one_by_one
from matcher.store.people.logins import (
    login_of,
    recovery_codes_left,
    replace_recovery_codes,
    set_password,
)
from matcher.store.people.security_keys import SecurityKey, security_keys
from matcher.store.people.sessions import (
    OpenSession,
    Visitor,
    end_session,
    end_session_by_handle,
    end_sessions,
    open_sessions,
    renew_session,
)


@dataclass(frozen=True, slots=True)
class Overview:
    account: Account
    sessions: Sequence[OpenSession]
    recovery_codes_left: int
    keys: Sequence[SecurityKey]


def overview(door: Door, visitor: Visitor, now: datetime) -> Overview:
    """Raises AccessError, as all that follow but `log_out`."""
    with scoped(door.store, visitor.actor, now) as scope:
        record, id_ = scope.record, visitor.account_id
        scope.record.note("account.looked", account_owner(id_))
        return Overview(
            account(record, id_),
            open_sessions(record, id_, door.rules.sessions.idle),
            recovery_codes_left(record, id_),
            security_keys(record, id_),
        )


def change_password(door: Door, visitor: Visitor, current: str, new: str, now: datetime) -> Entered:
    """All other sessions end, and no browser but this one is known any more. Raises
    TooManyAttemptsError and LoginRefusedError for the current one, PasswordRefusedError."""
    on = [Counted(f"password change|{visitor.account_id}", door.rules.attempts.source)]
    require_patience(door.store, on, now)
    with scoped(door.store, visitor.actor, now) as scope:
        begin_attempt(scope.record, on)
        login = login_of(scope.record, visitor.account_id)
        person = account(scope.record, visitor.account_id)
    if not door.fits(login.password_hash, current):
        with scoped(door.store, visitor.actor, now) as scope:
            scope.record.note_refusal("password.refused", account_owner(visitor.account_id))
        raise LoginRefusedError("the current password is not right")
    require_good(new, door.rules, (person.email, person.name, current))
    hashed = door.hashing.hash(new)
    with scoped(door.store, visitor.actor, now) as scope:
        record = scope.record
        attempt_was_good(record, on)
        set_password(record, visitor.account_id, hashed)
        end_sessions(record, visitor.account_id, "password", besides=visitor.key)
        session = renew_session(record, visitor.key, proved=False)
        return Entered(session, new_device(door.store, login_of(record, visitor.account_id)))


def renew_recovery_codes(door: Door, visitor: Visitor, now: datetime) -> list[str]:
    """Ten new ones in place of the old. Raises StepUpError."""
    codes = new_recovery_codes()
    with scoped(door.store, visitor.actor, now) as scope:
        scope.actor.require_step_up(scope.now)
        plain = [plain_code(each) for each in codes]
        replace_recovery_codes(scope.record, visitor.account_id, plain)
    return codes


def end_one_session(door: Door, visitor: Visitor, handle: str, now: datetime) -> None:
    """Raises NotFoundError for one that is not the account's own."""
    with scoped(door.store, visitor.actor, now) as scope:
        end_session_by_handle(scope.record, visitor.account_id, handle)


def end_other_sessions(door: Door, visitor: Visitor, now: datetime) -> int:
    with scoped(door.store, visitor.actor, now) as scope:
        return end_sessions(scope.record, visitor.account_id, "ended_by_owner", visitor.key)


def log_out(door: Door, visitor: Visitor, why: str, now: datetime) -> None:
    """However far the visitor had got in."""
    with recorded(door.store, visitor.account_id, now) as record:
        end_session(record, visitor.key, why)


def choose_one_by_one(door: Door, visitor: Visitor, wanted: bool, now: datetime) -> None:
    """Whether assessments are gone through one question a page, by this account, from now on."""
    with scoped(door.store, visitor.actor, now) as scope:
        ask_one_by_one(scope.record, visitor.account_id, wanted)
