"""PostgreSQL with SQLite's promises: one writer at a time, readers who see one state, and nothing
that waits for ever.

Writers take turns by an advisory lock, which the server lets go with their transaction, however
that ends. A job may stand in two sources and pay is compared across all, so two deliveries written
side by side would each miss the other; SERIALIZABLE would find that out at the end of the longer
one and do all of it again. Under the lock READ COMMITTED is as good as one after the other, and a
lease that its holder renews meanwhile does not make the holder's own transaction fail.

What SQLite overwrites when it is deleted, PostgreSQL keeps: see `postgresql_traces`.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, event, text
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    import psycopg  # who works on SQLite does not wait for it

SETTINGS = {
    "lock_timeout": "1min",  # before a writer gives up; one delivery is written in less
    "idle_in_transaction_session_timeout": "10min",  # a suspended writer keeps nobody out for ever
    "synchronous_commit": "on",
    "tcp_keepalives_idle": "1min",
    "tcp_keepalives_interval": "10s",
    "tcp_keepalives_count": "3",
}
READS = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
WRITERS = 0x6D617463686572  # the key of the lock: "matcher"
_DRIVER = {
    "application_name": "matcher",
    "client_encoding": "utf8",  # whatever the environment says
    "connect_timeout": 10,
    "keepalives_idle": 60,
    "tcp_user_timeout": 60_000,
}


def engine_options(address: URL) -> dict[str, Any]:
    """What the URL itself does not say. A connection is tried before it is used, for the server
    may have been started anew since."""
    unsaid = {name: value for name, value in _DRIVER.items() if name not in address.query}
    return {"connect_args": unsaid, "pool_pre_ping": True}


def prepare(engine: Engine) -> None:
    event.listen(engine, "connect", _set_up)


def take_turns(session: Session | Connection) -> None:
    """Wait until nobody else writes; whoever comes next waits for the end of this transaction.
    Raises OperationalError when that takes too long."""
    session.execute(text("SELECT pg_advisory_xact_lock(:writers)"), {"writers": WRITERS})


def wait_shortly(session: Session | Connection) -> None:
    """In this transaction, be done with waiting for a row as soon as SQLite would be."""
    session.execute(text("SET LOCAL lock_timeout = '5s'"))


def encoding(connection: Connection) -> str:
    return str(connection.scalar(text("SHOW server_encoding")))


def _set_up(connection: "psycopg.Connection[Any]", _record: object) -> None:
    connection.autocommit = True
    connection.execute("; ".join(f"SET {name} = '{value}'" for name, value in SETTINGS.items()))
    connection.autocommit = False
