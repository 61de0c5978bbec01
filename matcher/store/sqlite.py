"""SQLite with the settings that keep its promises."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import Connection, Engine, event

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
PAUSES = ((0.03, 0.004), (0.1, 0.0015), (float("inf"), 0.0004))
"""Seconds between two tries to begin, for those who have waited less than so many seconds."""
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
    if connection.get_execution_options().get("matcher_reads", False):
        connection.exec_driver_sql("BEGIN DEFERRED")
        return
    driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    with _asking_itself(driver) as patience:
        _wait_for_turn(driver, patience)
        if not driver.in_transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _asking_itself(driver: sqlite3.Connection) -> Iterator[float]:
    """How many seconds the connection waits for others; within, SQLite does not wait by itself."""
    (milliseconds,) = driver.execute("PRAGMA busy_timeout").fetchone()
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        yield milliseconds / 1000
    finally:
        driver.execute(f"PRAGMA busy_timeout = {milliseconds}")


def _wait_for_turn(driver: sqlite3.Connection, patience: float) -> None:
    """Begin to write as soon as nobody else does. SQLite waits ever longer between two tries, up to
    a tenth of a second, and is overtaken by whoever comes later: among ten writers one of a hundred
    waited a second. Here who has waited longer asks more often."""
    came = monotonic()
    while (waited := monotonic() - came) < patience:
        try:
            driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                return
            sleep(next(pause for below, pause in PAUSES if waited < below))
        else:
            return


def empty_wal(engine: Engine) -> bool:
    """Write everything into the file and cut the WAL to nothing: what was deleted is in neither.
    False when somebody reads an older state for longer than the busy timeout."""
    with engine.connect() as connection:
        driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
