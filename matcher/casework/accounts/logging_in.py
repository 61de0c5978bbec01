"""Logging in: first address and password, then the second factor.

Whatever is wrong, the answer is one and the same, and so is the work: one look, one count, one
hash, one row in the trail. What exactly it was stands in the trail alone.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from matcher.casework.accounts.attempts import (
    Counted,
    attempt_was_good,
    begin_attempt,
    require_patience,
)
from matcher.casework.accounts.door import Door
from matcher.casework.accounts.proofs import Proof
from matcher.casework.accounts.source import Source, known_device, new_device
from matcher.domain.account import AuthLevel
from matcher.errors import LoginRefusedError
from matcher.store.access.recorded import Record, recorded
from matcher.store.people.account_changes import note_wait_over
from matcher.store.people.account_notices import has_news
from matcher.store.people.accounts import account_owner
from matcher.store.people.login_counters import drop_counts_before
from matcher.store.people.logins import (
    Login,
    email_digest,
    login_of,
    look_at_login,
    look_up_login,
    renew_hash,
)
from matcher.store.people.sessions import (
    Visitor,
    begin_session,
    drop_old_sessions,
    end_session,
    renew_session,
)

_KEPT = timedelta(days=30)  # sessions that are over, for whoever asks who was in


@dataclass(frozen=True, slots=True)
class Entered:
    """Values for cookies. `device`: the browser is known to this account from now on. `news`: there
    is something to be told."""

    session: str = field(repr=False)
    device: str = field(repr=False)
    news: bool = False


def log_in(door: Door, email: str, password: str, source: Source, agent: str, now: datetime) -> str:
    """The first step: the value of a session that is good for the second one alone. Raises
    TooManyAttemptsError, before anything is hashed, and LoginRefusedError."""
    login = look_up_login(door.store, email)
    digest = email_digest(door.store, email)
    on = _password_attempts(door, login, digest, source)
    require_patience(door.store, on, now)
    with recorded(door.store, None, now) as record:
        begin_attempt(record, on)
    kept = login.password_hash if login and login.ready else None
    fits = door.fits(kept, password)
    renewed = door.hashing.hash(password) if fits and door.hashing.is_old(kept or "") else None
    with recorded(door.store, None, now) as record:
        if login and fits and _still(record, login):
            attempt_was_good(record, on)
            if renewed:
                renew_hash(record, login.account_id, login.password_hash or "", renewed)
            record.note("login.password", account_owner(login.account_id))
            half_way = door.rules.sessions.half_way
            return begin_session(record, login.account_id, AuthLevel.PASSWORD, agent, half_way)
        about = account_owner(login.account_id) if login else f"digest:{digest.hex()[:20]}"
        record.note_refusal("login.refused", about, step="password")
    raise LoginRefusedError("the address or the password is not right")


def prove(
    door: Door, visitor: Visitor, proof: Proof, source: Source, agent: str, now: datetime
) -> Entered:
    """The second step. Raises as `log_in`."""
    on = _second_attempts(door, visitor.account_id, source, now)
    with recorded(door.store, None, now) as record:
        begin_attempt(record, on)
        login = login_of(record, visitor.account_id)
        half_way = visitor.level is AuthLevel.PASSWORD
        if half_way and login.ready and proof.holds(record, login):
            attempt_was_good(record, on)
            return let_in(door, record, login, visitor, proof.way, agent)
        record.note_refusal("login.refused", account_owner(login.account_id), step=proof.way)
    raise LoginRefusedError("the second factor is not right")


def step_up(door: Door, visitor: Visitor, proof: Proof, source: Source, now: datetime) -> str:
    """Prove anew, from within: the session goes on under a new value, and may do for some minutes
    what needs it. Raises as `log_in`."""
    on = _second_attempts(door, visitor.account_id, source, now)
    with recorded(door.store, visitor.account_id, now) as record:
        begin_attempt(record, on)
        login = login_of(record, visitor.account_id)
        within = visitor.level is AuthLevel.SECOND_FACTOR
        if within and proof.holds(record, login):
            attempt_was_good(record, on)
            return renew_session(record, visitor.key, proved=True)
        record.note_refusal("step_up.refused", account_owner(login.account_id), step=proof.way)
    raise LoginRefusedError("the second factor is not right")


def let_in(
    door: Door, record: Record, login: Login, visitor: Visitor, way: str, agent: str
) -> Entered:
    """All is proved: the session of half the way ends, and the real one begins."""
    end_session(record, visitor.key, "renewed")
    longest = door.rules.sessions.longest
    session = begin_session(record, login.account_id, AuthLevel.SECOND_FACTOR, agent, longest)
    record.note("login.done", account_owner(login.account_id), way=way)
    note_wait_over(record, login.account_id)
    drop_counts_before(record, record.now - door.rules.attempts.account.forgotten_after)
    drop_old_sessions(record, record.now - _KEPT)
    return Entered(session, new_device(door.store, login), has_news(record, login.account_id))


def _still(record: Record, login: Login) -> bool:
    """Nothing has changed while the password was hashed."""
    now = login_of(record, login.account_id)
    return now.ready and now.password_hash == login.password_hash


def _password_attempts(
    door: Door, login: Login | None, digest: bytes, source: Source
) -> list[Counted]:
    """Counted by the digest of the address, whether there is such an account or not."""
    rules, name = door.rules.attempts, digest.hex()
    if device := known_device(door.store, login, source.device):
        return [Counted(f"password|{name}|device {device}", rules.source)]
    return [
        Counted(f"password|{name}|network {source.network}", rules.source),
        Counted(f"password|network {source.network}", rules.network, shared=True),
        Counted(f"password|{name}", rules.account, shared=True),
    ]


def _second_attempts(door: Door, account_id: str, source: Source, now: datetime) -> list[Counted]:
    """Raises TooManyAttemptsError."""
    login = look_at_login(door.store, account_id)
    device = known_device(door.store, login, source.device)
    name = f"second|{account_id}" + (f"|device {device}" if device else "")
    on = [Counted(name, door.rules.attempts.second)]
    require_patience(door.store, on, now)
    return on
