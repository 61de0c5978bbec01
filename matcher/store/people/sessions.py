"""Who is logged in. A row lives here; the browser has a value of chance whose hash is the key."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from matcher.domain.account import AuthLevel, Role
from matcher.errors import NotFoundError
from matcher.store.access.actor import Actor
from matcher.store.access.confirmed import is_confirmed
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import Record
from matcher.store.account_models import AccountRow, SessionRow, WebauthnCredentialRow
from matcher.store.connecting import PASSING
from matcher.store.database import reading, single_statement
from matcher.store.keys.sealing import Place
from matcher.store.people.accounts import account_owner

TOUCHED_EVERY = timedelta(seconds=30)
CLOCK_SLIPS = timedelta(minutes=2)  # between machines, or put right by a time server
_HANDLE_SIGNS = 16


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever has a session that holds. `handle`: names it to its owner, and opens nothing.
    `has_key`: a security key; `confirmed`: may open cases, if an advisor's;
    `one_by_one`: asks one question a page."""

    key: bytes = field(repr=False)
    account_id: str
    role: Role
    organisation_id: str
    language: str
    level: AuthLevel
    csrf: str = field(repr=False)
    stepped_up_at: datetime | None
    expires_at: datetime
    has_key: bool
    confirmed: bool
    one_by_one: bool

    @property
    def handle(self) -> str:
        return _handle(self.key)

    @property
    def actor(self) -> Actor:
        """As `scoped` asks for one; it refuses those that came with less than a second factor."""
        return Actor(
            self.account_id, self.role, self.organisation_id, self.level, self.stepped_up_at
        )


@dataclass(frozen=True, slots=True)
class OpenSession:
    """As its owner sees it. `agent`: what the browser said of itself, for people."""

    handle: str
    agent: str
    made_at: datetime
    seen_at: datetime


def begin_session(
    record: Record, account_id: str, level: AuthLevel, agent: str, lasts: timedelta
) -> str:
    """The value for the cookie; it stands nowhere else."""
    token = secrets.token_urlsafe(32)
    row = SessionRow(
        id_hash=_hash(token),
        account_id=account_id,
        level=level,
        csrf=secrets.token_urlsafe(32),
        sealed_agent=_sealed(record, account_id, _hash(token), agent),
        made_at=record.now,
        seen_at=record.now,
        expires_at=record.now + lasts,
        stepped_up_at=record.now if level is AuthLevel.SECOND_FACTOR else None,
    )
    record.session.add(row)
    record.note("session.begun", account_owner(account_id), level=int(level))
    return token


def renew_session(record: Record, key: bytes, *, proved: bool) -> str:
    """The same session under a new value; `proved`: that it is her, just now. Raises
    NotFoundError."""
    row = record.session.get(SessionRow, key)
    if row is None or row.ended_at is not None:
        raise NotFoundError("not found")
    token, owner = secrets.token_urlsafe(32), account_owner(row.account_id)
    agent = record.vault.unseal(record.session, owner, _agent_of(key), row.sealed_agent)
    row.sealed_agent = _sealed(record, row.account_id, _hash(token), agent)
    row.id_hash, row.csrf = _hash(token), secrets.token_urlsafe(32)
    if proved:
        row.stepped_up_at = record.now
    record.note("session.renewed", owner, proved=proved)
    return token


def find_visitor(store: CaseStore, token: str, now: datetime, idle: timedelta) -> Visitor | None:
    """Whose session it is, if it holds: not ended, not idle for too long, account enabled. A clock
    that was put back ends it, for nobody knows then how long it has been idle."""
    key = _hash(token)
    held = SessionRow.seen_at > now - idle, SessionRow.seen_at <= now + CLOCK_SLIPS
    with reading(store.engine) as session:
        found = session.execute(_open_session(key, now).where(*held)).first()
        if found is None:
            return None
        row, account, keyed = found
        confirmed = is_confirmed(session, account, now)
        visitor, seen_at = _visitor(row, account, keyed, confirmed), row.seen_at
    if now - seen_at >= TOUCHED_EVERY:
        _touch(store, key, now)
    return visitor


def find_late_visitor(
    store: CaseStore, token: str, now: datetime, idle: timedelta
) -> Visitor | None:
    """Whose session it was that nothing but idleness has ended. It stays ended: whoever asks must
    show nothing, and may no more than keep what was being typed."""
    late = _open_session(_hash(token), now).where(SessionRow.seen_at <= now - idle)
    with reading(store.engine) as session:
        found = session.execute(late).first()
        if found is None:
            return None
        row, account, keyed = found
        return _visitor(row, account, keyed, is_confirmed(session, account, now))


def _open_session(key: bytes, now: datetime) -> Select[SessionRow, AccountRow, bool]:
    """If nobody has ended it, its longest time is not over, and its account is enabled."""
    has_key = exists().where(WebauthnCredentialRow.account_id == AccountRow.id)
    return (
        select(SessionRow, AccountRow, has_key)
        .join(AccountRow, AccountRow.id == SessionRow.account_id)
        .where(
            SessionRow.id_hash == key,
            SessionRow.ended_at.is_(None),
            SessionRow.expires_at > now,
            AccountRow.disabled_at.is_(None),
        )
    )


def end_session(record: Record, key: bytes, why: str) -> None:
    """`why`: logout | exit | renewed ..."""
    row = record.session.get(SessionRow, key)
    if row is not None and row.ended_at is None:
        row.ended_at, row.ended_why = record.now, why
        record.note("session.ended", account_owner(row.account_id), why=why)


def end_session_by_handle(record: Record, account_id: str, handle: str) -> None:
    """One of the account's own. Raises NotFoundError."""
    for row in _open(record.session, account_id):
        if _handle(row.id_hash) == handle:
            end_session(record, row.id_hash, "ended_by_owner")
            return
    record.note_refusal("session.not_found", account_owner(account_id))
    raise NotFoundError("not found")


def end_sessions(record: Record, account_id: str, why: str, besides: bytes = b"") -> int:
    """All of an account's, or all but one; how many."""
    rows = [row for row in _open(record.session, account_id) if row.id_hash != besides]
    for row in rows:
        row.ended_at, row.ended_why = record.now, why
    if rows:
        owner = account_owner(account_id)
        record.note("session.all_ended", owner, why=why, sessions=len(rows))
    return len(rows)


def end_every_session(record: Record, why: str) -> None:
    """Of whomever: nobody knows which of them were ended before."""
    still = update(SessionRow).where(SessionRow.ended_at.is_(None))
    ended = record.session.execute(still.values(ended_at=record.now, ended_why=why))
    if sessions := int(getattr(ended, "rowcount", 0)):
        record.note("session.every_ended", why=why, sessions=sessions)


def open_sessions(record: Record, account_id: str, idle: timedelta) -> list[OpenSession]:
    """Those that could go on, the last used first."""
    owner = account_owner(account_id)
    rows = [
        row
        for row in _open(record.session, account_id)
        if row.expires_at > record.now
        and row.seen_at > record.now - idle
        and row.level == AuthLevel.SECOND_FACTOR
    ]
    return [
        OpenSession(
            _handle(row.id_hash),
            record.vault.unseal(record.session, owner, _agent_of(row.id_hash), row.sealed_agent),
            row.made_at,
            row.seen_at,
        )
        for row in sorted(rows, key=lambda row: row.seen_at, reverse=True)
    ]


def drop_old_sessions(record: Record, before: datetime) -> None:
    """Those that were over by then."""
    record.session.execute(
        delete(SessionRow).where(or_(SessionRow.expires_at < before, SessionRow.ended_at < before))
    )


def _touch(store: CaseStore, key: bytes, now: datetime) -> None:
    """A writer that takes long makes it look idle a little earlier, and nothing worse."""
    seen = update(SessionRow).where(SessionRow.id_hash == key, SessionRow.ended_at.is_(None))
    try:
        with single_statement(store.engine) as session:
            session.execute(seen.values(seen_at=now))
    except PASSING:
        return


def _open(session: Session, account_id: str) -> Sequence[SessionRow]:
    asked = select(SessionRow).where(
        SessionRow.account_id == account_id, SessionRow.ended_at.is_(None)
    )
    return session.scalars(asked).all()


def _visitor(row: SessionRow, account: AccountRow, has_key: bool, confirmed: bool) -> Visitor:
    return Visitor(
        key=row.id_hash,
        account_id=account.id,
        role=account.role,
        organisation_id=account.organisation_id,
        language=account.language,
        level=AuthLevel(row.level),
        csrf=row.csrf,
        stepped_up_at=row.stepped_up_at,
        expires_at=row.expires_at,
        has_key=has_key,
        confirmed=confirmed,
        one_by_one=bool(account.one_by_one),
    )


def _sealed(record: Record, account_id: str, key: bytes, agent: str) -> bytes:
    owner = account_owner(account_id)
    return record.vault.seal(record.session, owner, _agent_of(key), agent)


def _agent_of(key: bytes) -> Place:
    return Place("sessions", "sealed_agent", key.hex())


def _hash(token: str) -> bytes:
    """Plain: the value is 256 bits of chance, so there is nothing to try out."""
    return hashlib.sha256(token.encode()).digest()


def _handle(key: bytes) -> str:
    return key.hex()[:_HANDLE_SIGNS]
