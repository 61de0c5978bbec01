"""Opening the database: SQLite with the settings that keep its promises, or any SQLAlchemy URL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm import Session

from matcher.errors import InputError
from matcher.store.models import Base

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
_READS = "matcher_reads"


def open_database(url: str) -> Engine:
    """An engine whose tables exist. Raises InputError for a URL that can't be opened, or a database
    that an older matcher made."""
    try:
        engine = create_engine(url)
        _make_folder(url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up)
            event.listen(engine, "begin", _begin)
        Base.metadata.create_all(engine)
        _refuse_older(engine, url)
    except (ArgumentError, ModuleNotFoundError, OSError) as error:
        raise InputError(f"database {url!r} can't be opened: {error}") from error
    except OperationalError as error:
        raise InputError(f"database {url!r} can't be opened: {error.orig}") from error
    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """All or nothing: committed at the end, rolled back on any error."""
    with Session(engine) as session, session.begin():
        yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that only reads, one state of the database; it keeps no writer waiting."""
    with Session(engine.execution_options(**{_READS: True})) as session:
        yield session


def _refuse_older(engine: Engine, url: str) -> None:
    """Tables are made, never changed yet: a database of an older form is named as one."""
    there = inspect(engine.execution_options(**{_READS: True}))
    for table in Base.metadata.sorted_tables:
        known = {column["name"] for column in there.get_columns(table.name)}
        if lacking := sorted(set(table.columns.keys()) - known):
            engine.dispose()
            raise InputError(
                f"database {url!r} is of an older form: {table.name}.{lacking[0]} is not there; "
                "bring its sources into a new one"
            )


def _make_folder(url: str) -> None:
    path = make_url(url).database
    if make_url(url).get_backend_name() == "sqlite" and path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would be a deferred one
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """A deferred transaction that turns into a writing one fails at once, whatever the timeout."""
    reads = connection.get_execution_options().get(_READS, False)
    connection.exec_driver_sql("BEGIN DEFERRED" if reads else "BEGIN IMMEDIATE")
