"""The second factors: what was shown, and whether it is right."""

from collections.abc import Callable
from dataclasses import dataclass

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.second_factor import accepted_step, plain_code
from matcher.casework.accounts.security_keys import Address, is_right
from matcher.domain.account import Role
from matcher.store.access.recorded import Record
from matcher.store.people.logins import Login, accept_step, totp_secret, use_recovery_code
from matcher.store.people.security_keys import security_keys
from matcher.store.people.sessions import Visitor

_KEY = "key"


@dataclass(frozen=True, slots=True)
class Proof:
    """`way`: as the trail names it. `is_right` uses it up: it is not right a second time."""

    way: str
    is_right: Callable[[Record, Login], bool]

    def holds(self, record: Record, login: Login) -> bool:
        """Administrators who have a security key prove themselves with it alone."""
        other = login.role is Role.ADMIN and self.way != _KEY
        if other and security_keys(record, login.account_id):
            return False
        return self.is_right(record, login)


def app_code(code: str) -> Proof:
    """What the app shows."""

    def is_right(record: Record, login: Login) -> bool:
        secret = totp_secret(record, login.account_id)
        if secret is None:
            return False
        step = accepted_step(secret, code, record.now, login.totp_last_step)
        if step is not None:
            accept_step(record, login.account_id, step)
        return step is not None

    return Proof("code", is_right)


def spare_code(code: str) -> Proof:
    """One from the sheet."""
    return Proof(
        "recovery",
        lambda record, login: use_recovery_code(record, login.account_id, plain_code(code)),
    )


def security_key(door: Door, visitor: Visitor, answer: str, address: Address) -> Proof:
    """What a key has answered, as the browser's JSON."""
    return Proof(_KEY, lambda record, _: is_right(door, visitor, record, answer, address))
