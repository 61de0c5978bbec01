"""SQLite with the settings that keep its promises."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, event

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
READS = {"matcher_reads": True}  # execution options of a connection that only reads


def prepare(engine: Engine) -> None:
    """Make its folder, and have every connection keep the promises; a new file is its owner's
    alone, as are those then that SQLite puts beside it. Raises OSError."""
    path = engine.url.database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        if not Path(path).exists():
            Path(path).touch(mode=0o600)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """For changing tables, which SQLite does by making them anew. Call it before a transaction is
    begun: inside one the setting does nothing."""
    driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would be a deferred one
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """A deferred transaction that turns into a writing one fails at once, whatever the timeout."""
    reads = connection.get_execution_options().get("matcher_reads", False)
    connection.exec_driver_sql("BEGIN DEFERRED" if reads else "BEGIN IMMEDIATE")


def empty_wal(engine: Engine) -> bool:
    """Write everything into the file and cut the WAL to nothing: what was deleted is in neither.
    False when somebody reads an older state for longer than the busy timeout."""
    with engine.connect() as connection:
        driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
