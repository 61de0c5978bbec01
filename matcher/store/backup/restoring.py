"""Putting a backup in the place of a database: all of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Error as SqliteError

from sqlalchemy import Engine

from matcher.errors import BackupError
from matcher.store.address import shown
from matcher.store.backup import postgresql_dump
from matcher.store.backup.case_keys import put_in
from matcher.store.backup.files import private_folder
from matcher.store.backup.reading import Pair, content_of
from matcher.store.backup.sqlite_copy import faults_of, folder_of, put_in_place
from matcher.store.connecting import connect, on_postgresql
from matcher.store.database import standing_at, transaction
from matcher.store.form import Form
from matcher.store.migrating import bring_up_to_date


def require_room(url: str, *, replace: bool) -> None:
    """Raises BackupError for a database that has tables, unless it may be replaced."""
    if standing_at(url).form is not Form.EMPTY and not replace:
        raise BackupError(
            f"database {shown(url)!r} is not empty; with --replace the backup takes its place"
        )


def restore(pair: Pair, secret: bytes, url: str, *, replace: bool) -> None:
    """In today's form, with the keys of its cases. Nobody may work on the database meanwhile.
    Raises BackupError and InputError; the database is as it was then, or, on PostgreSQL, without
    the keys: restore it once more."""
    require_room(url, replace=replace)
    engine = connect(url)
    try:
        if pair.head.dialect != engine.dialect.name:
            raise BackupError(
                f"{pair.database}: is of a {pair.head.dialect} database, {shown(url)!r} is none"
            )
        if on_postgresql(engine):
            postgresql_dump.put_back(engine.url, content_of(pair, secret))
            finish(engine, pair)
        else:
            with private_folder(folder_of(engine)) as folder:
                copy = unpacked(pair, secret, folder)
                _refuse_faults(pair, copy)
                put_in_place(copy, engine)
    except (OSError, SqliteError) as error:
        raise BackupError(f"database {shown(url)!r}: can't be restored: {error}") from error
    finally:
        engine.dispose()


def unpacked(pair: Pair, secret: bytes, folder: Path) -> Path:
    """An SQLite file in the folder, in today's form and with its keys."""
    copy = folder / "restored.sqlite"
    with copy.open("wb") as file:
        file.writelines(content_of(pair, secret))
    with engine_of(copy) as engine:
        finish(engine, pair)
    return copy


def finish(engine: Engine, pair: Pair) -> None:
    """What was restored brought to today's form, and the keys that belong to it put in."""
    bring_up_to_date(engine)
    with transaction(engine) as session:
        put_in(session, pair.keys or ())


def _refuse_faults(pair: Pair, copy: Path) -> None:
    if faults := faults_of(copy):
        raise BackupError(f"{pair.database}: the database in it is damaged: {faults[0]}")


@contextmanager
def engine_of(path: Path) -> Iterator[Engine]:
    """Of an SQLite file, whatever its form."""
    engine = connect(f"sqlite:///{path}")
    try:
        yield engine
    finally:
        engine.dispose()
