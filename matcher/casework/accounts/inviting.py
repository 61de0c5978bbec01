"""Getting in for the first time, or again: a code on paper, a password, an app, spare codes."""

from dataclasses import dataclass, field
from datetime import datetime

from matcher.casework.accounts.attempts import (
    Counted,
    attempt_was_good,
    begin_attempt,
    require_patience,
)
from matcher.casework.accounts.door import Door
from matcher.casework.accounts.logging_in import Entered, let_in
from matcher.casework.accounts.passwords import require_good
from matcher.casework.accounts.rules import AccountRules
from matcher.casework.accounts.second_factor import (
    accepted_step,
    new_invitation_code,
    new_recovery_codes,
    new_secret,
    plain_code,
)
from matcher.casework.accounts.source import Source
from matcher.domain.account import AuthLevel
from matcher.errors import LoginRefusedError, NotPossibleError
from matcher.store.access.recorded import Record, recorded
from matcher.store.people.account_changes import invited_again, reset_account
from matcher.store.people.accounts import account, forget_proofs
from matcher.store.people.invitations import (
    add_invitation,
    end_invitations,
    invited_account,
    is_invited,
)
from matcher.store.people.logins import (
    accept_step,
    login_of,
    offer_totp,
    replace_recovery_codes,
    set_password,
    totp_secret,
)
from matcher.store.people.sessions import Visitor, begin_session

_ANEW = "account.welcome_begun"


@dataclass(frozen=True, slots=True)
class Welcomed:
    """`recovery_codes`: shown once; only their digests are kept."""

    entered: Entered
    recovery_codes: list[str] = field(repr=False)


def invite(record: Record, rules: AccountRules, account_id: str) -> str:
    """A code for somebody new who is to set a password; an earlier one will not do any more, nor
    goes on what was begun with it. Raises InputError for an account that is in use."""
    if login_of(record, account_id).ready:
        raise NotPossibleError(
            "in_use", "this account is in use; `reset` lets somebody in who was locked out"
        )
    forget_proofs(record, account_id, _ANEW)
    return _invitation(record, rules, account_id, "invite")


def invite_again(record: Record, rules: AccountRules, account_id: str) -> str:
    """As `invite`, for an account that was invited before; colleagues are told."""
    code = invite(record, rules, account_id)
    invited_again(record, account_id, rules.confirmation.wait)
    return code


def reset(record: Record, rules: AccountRules, account_id: str) -> str:
    """As `invite`, for somebody who has lost a proof, or whose account may be in other hands: what
    was set before will do no more, all that is open ends, and an advisor's opens no case until a
    colleague has confirmed whose it is."""
    reset_account(record, account_id, rules.confirmation.wait)
    return _invitation(record, rules, account_id, "reset")


def accept_invitation(door: Door, code: str, source: Source, agent: str, now: datetime) -> str:
    """The value of a session that is good for setting the proofs alone. The code still does, should
    that be broken off: all begins anew then, for somebody else who has it must not share the app's
    secret unnoticed. Raises TooManyAttemptsError, LoginRefusedError."""
    on = [Counted(f"invitation|network {source.network}", door.rules.attempts.invitation)]
    require_patience(door.store, on, now)
    with recorded(door.store, None, now) as record:
        begin_attempt(record, on)
        id_ = invited_account(record, plain_code(code))
        if id_ is not None:
            attempt_was_good(record, on)
            forget_proofs(record, id_, _ANEW)
            welcome = door.rules.invitations.welcome
            return begin_session(record, id_, AuthLevel.INVITED, agent, welcome)
        record.note_refusal("invitation.refused")
    raise LoginRefusedError("this code does not hold")


def choose_password(door: Door, visitor: Visitor, password: str, now: datetime) -> None:
    """Raises PasswordRefusedError, LoginRefusedError when the invitation holds no more."""
    with recorded(door.store, visitor.account_id, now) as record:
        person = account(record, visitor.account_id)
    require_good(password, door.rules, (person.email, person.name))
    hashed = door.hashing.hash(password)
    with recorded(door.store, visitor.account_id, now) as record:
        _require_invited(record, visitor)
        set_password(record, visitor.account_id, hashed)


def secret_for_app(door: Door, visitor: Visitor, now: datetime) -> str:
    """The same one each time the page is looked at, until a code of it was accepted."""
    with recorded(door.store, visitor.account_id, now) as record:
        _require_invited(record, visitor)
        login = login_of(record, visitor.account_id)
        secret = totp_secret(record, visitor.account_id)
        if secret is not None and login.totp_last_step is None:
            return secret
        secret = new_secret()
        offer_totp(record, visitor.account_id, secret)
        return secret


def finish_welcome(
    door: Door, visitor: Visitor, code: str, agent: str, now: datetime
) -> Welcomed | None:
    """In, with spare codes; None when the app's code is not right. Raises LoginRefusedError."""
    with recorded(door.store, visitor.account_id, now) as record:
        _require_invited(record, visitor)
        login = login_of(record, visitor.account_id)
        secret = totp_secret(record, visitor.account_id)
        if login.password_hash is None or secret is None:
            raise LoginRefusedError("there is no password yet")
        step = accepted_step(secret, code, now, None)
        if step is None:
            return None
        accept_step(record, visitor.account_id, step)
        end_invitations(record, visitor.account_id)
        codes = new_recovery_codes()
        replace_recovery_codes(record, visitor.account_id, [plain_code(each) for each in codes])
        return Welcomed(let_in(door, record, login, visitor, "invitation", agent), codes)


def _invitation(record: Record, rules: AccountRules, account_id: str, purpose: str) -> str:
    code = new_invitation_code()
    until = record.now + rules.invitations.holds
    add_invitation(record, account_id, plain_code(code), purpose, until)
    return code


def _require_invited(record: Record, visitor: Visitor) -> None:
    invited = is_invited(record, visitor.account_id, visitor.key)
    if visitor.level is not AuthLevel.INVITED or not invited:
        raise LoginRefusedError("the invitation holds no more")
