"""Who may work on what: a lease that runs out, with a fencing token for those who don't notice.

A worker that was suspended for an hour still believes in its lease. What it writes is refused all
the same, because `fence` looks at the token inside the very transaction that writes.

Times are given by the caller, never by the database: `now` with a time zone.
"""

import os
import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, event, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from matcher.errors import LeaseError
from matcher.store.database import reading, single_statement
from matcher.store.lease_model import LeaseRow


@dataclass(frozen=True, slots=True)
class Lease:
    """The right of `holder` to do `name`. A higher token is a later holder."""

    name: str
    holder: str
    token: int


def new_holder() -> str:
    """Nobody was ever called so before: not even a process of the same number on this machine."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def acquire(
    engine: Engine, name: str, holder: str, now: datetime, lasting: timedelta
) -> Lease | None:
    """The lease if nobody has it, or whoever had it has not renewed it in time; else None."""
    _make_sure_of(engine, name, now)
    taken = (
        update(LeaseRow)
        .where(LeaseRow.name == name, _is_free(now, lasting))
        .values(holder=holder, token=LeaseRow.token + 1, renewed_at=now, expires_at=now + lasting)
        .returning(LeaseRow.token)
    )
    with single_statement(engine) as session:
        token = session.execute(taken).scalar_one_or_none()
    return None if token is None else Lease(name, holder, token)


def renew(engine: Engine, lease: Lease, now: datetime, lasting: timedelta) -> bool:
    """Whether the lease is still its holder's: it then lasts anew, even if it had run out."""
    renewed = (
        update(LeaseRow)
        .where(*_is_of(lease))
        .values(renewed_at=now, expires_at=now + lasting)
        .returning(LeaseRow.token)
    )
    with single_statement(engine) as session:
        return session.execute(renewed).scalar_one_or_none() is not None


def release(engine: Engine, lease: Lease) -> None:
    """Give it back, the work done. A lease that another one has by now is left alone."""
    with single_statement(engine) as session:
        session.execute(update(LeaseRow).where(*_is_of(lease)).values(holder=None))


def fence(session: Session | Connection, lease: Lease) -> None:
    """Call it in the transaction that writes. Raises LeaseError if another one has the lease by
    now; keeps everybody from taking it until the transaction ends."""
    held = select(LeaseRow.token).where(*_is_of(lease)).with_for_update()
    if session.execute(held).scalar_one_or_none() is None:
        raise LeaseError(f"{lease.name}: another worker has taken over from {lease.holder}")


def fenced(engine: Engine, lease: Lease) -> Engine:
    """The same database, but whatever is committed through this engine is committed only while
    the lease is held: else LeaseError, and the transaction is rolled back. So nobody who writes
    has to think of it."""
    guarded = engine.execution_options()

    def check(connection: Connection) -> None:
        fence(connection, lease)

    event.listen(guarded, "commit", check)
    return guarded


def abandoned(engine: Engine, now: datetime, lasting: timedelta) -> Sequence[str]:
    """The names of work that was begun and not given back: its holder died over it."""
    left = select(LeaseRow.name).where(LeaseRow.holder.is_not(None), _is_free(now, lasting))
    with reading(engine) as session:
        return session.scalars(left.order_by(LeaseRow.name)).all()


def _make_sure_of(engine: Engine, name: str, now: datetime) -> None:
    with reading(engine) as session:
        if session.get(LeaseRow, name):
            return
    try:
        with single_statement(engine) as session:
            session.add(LeaseRow(name=name, token=0, renewed_at=now, expires_at=now))
    except IntegrityError:
        return  # somebody else was as new, and faster


def _is_free(now: datetime, lasting: timedelta) -> ColumnElement[bool]:
    """Renewed in the future means that a clock was set back: such a lease could outlast us all."""
    return or_(
        LeaseRow.holder.is_(None),
        LeaseRow.expires_at <= now,
        LeaseRow.renewed_at > now + lasting,
    )


def _is_of(lease: Lease) -> tuple[ColumnElement[bool], ...]:
    return (
        LeaseRow.name == lease.name,
        LeaseRow.token == lease.token,
        LeaseRow.holder == lease.holder,
    )
