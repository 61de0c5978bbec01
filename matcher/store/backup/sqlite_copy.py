"""A copy of an SQLite database at one moment, and a copy put in a database's place.

Copies are made in a private folder beside the database: on the disk where its content is anyway,
never on the one that the backup goes to.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine

from matcher.errors import BackupError
from matcher.store.backup.files import private_folder
from matcher.store.sqlite import PRAGMAS

AT_ONCE = 1 << 20


def folder_of(engine: Engine) -> Path:
    """Raises BackupError for a database in memory."""
    path = engine.url.database
    if not path or path == ":memory:":
        raise BackupError("a database in memory has no backup")
    return Path(path).resolve().parent


@contextmanager
def copy_without(engine: Engine, tables: Sequence[str]) -> Iterator[Path]:
    """Whoever works on the database goes on meanwhile. What is left out is in no page of the copy:
    it is written anew from what remains. Raises OSError and sqlite3.Error."""
    with private_folder(folder_of(engine)) as folder:
        whole, copy = folder / "whole.sqlite", folder / "copy.sqlite"
        with closing(sqlite3.connect(whole, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous = OFF")  # it is gone before it need be on the disk
            with _driver(engine) as source:
                source.backup(target)
            for pragma in ("journal_mode = OFF", "secure_delete = ON"):
                target.execute(f"PRAGMA {pragma}")
            for table in tables:
                target.execute(f"DELETE FROM {table}")  # noqa: S608 - names from `left_out`
            target.execute("VACUUM INTO ?", (str(copy),))
        whole.unlink()
        yield copy


def put_in_place(copy: Path, engine: Engine) -> None:
    """In one transaction of the database, whoever reads from it. Raises sqlite3.Error."""
    with closing(sqlite3.connect(copy)) as source, _driver(engine) as target:
        source.backup(target)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def pieces_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(AT_ONCE):
            yield piece


def faults_of(path: Path) -> list[str]:
    """What SQLite itself finds wrong in a file: damaged pages, rows that lead nowhere."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            lost = [str(row[0]) for row in connection.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [line for line in said if line != "ok"] + [f"{table}: leads nowhere" for table in lost]


@contextmanager
def _driver(engine: Engine) -> Iterator[sqlite3.Connection]:
    """A connection of its own, outside any transaction, that keeps the database's promises."""
    with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        yield connection
