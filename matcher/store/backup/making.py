"""Making a backup: the database in one file, the keys of its cases in another."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from sqlite3 import Error as SqliteError

from matcher.errors import BackupError
from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.backup import postgresql_dump
from matcher.store.backup.case_keys import lines_of
from matcher.store.backup.container import sealed
from matcher.store.backup.files import take_place, written_beside
from matcher.store.backup.head import Head, Kind, new_head
from matcher.store.backup.left_out import TABLES_LEFT_OUT
from matcher.store.backup.sqlite_copy import copy_without, pieces_of
from matcher.store.connecting import on_postgresql
from matcher.store.database import reading
from matcher.store.form import REVISIONS

ACTOR = "system:backup"


@dataclass(frozen=True, slots=True)
class Made:
    database: Path
    case_keys: Path
    size: int  # bytes, of both


def back_up(store: CaseStore, database: Path, case_keys: Path, now: datetime) -> Made:
    """Both files, or those of before. The audit trail says that one was begun.

    The keys are read after the rest: so there is one for each case in it, unless it was destroyed
    meanwhile. They take their place first, for newer keys fit an older database, not the reverse.
    Raises BackupError.
    """
    with recorded(store, ACTOR, now) as record:
        record.note("backup.begun", f"database:{store.trail.database}")
    try:
        with (
            _pieces(store, now) as pieces,
            written_beside(database, pieces) as new_database,
            written_beside(case_keys, _key_pieces(store, now)) as new_keys,
        ):
            size = new_database.stat().st_size + new_keys.stat().st_size
            take_place(new_keys, case_keys)
            take_place(new_database, database)
    except (OSError, SqliteError) as error:
        raise BackupError(f"{database}: can't be made: {error}") from error
    return Made(database, case_keys, size)


@contextmanager
def _pieces(store: CaseStore, now: datetime) -> Iterator[Iterator[bytes]]:
    engine = store.engine
    secret, head = store.vault.ring.backups, _head(store, Kind.DATABASE, now)
    if on_postgresql(engine):
        yield sealed(secret, head, postgresql_dump.dumped(engine.url, TABLES_LEFT_OUT))
    else:
        with copy_without(engine, TABLES_LEFT_OUT) as copy:
            yield sealed(secret, head, pieces_of(copy))


def _key_pieces(store: CaseStore, now: datetime) -> Iterator[bytes]:
    head = _head(store, Kind.CASE_KEYS, now)
    with reading(store.engine) as session:
        yield from sealed(store.vault.ring.backups, head, lines_of(session))


def _head(store: CaseStore, kind: Kind, now: datetime) -> Head:
    secret, dialect = store.vault.ring.backups, store.engine.dialect.name
    return new_head(secret, kind, store.trail.database, dialect, REVISIONS[-1], now)
