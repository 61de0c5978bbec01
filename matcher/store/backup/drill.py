"""A drill: the backup restored where nobody works, looked through, and taken away again."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from matcher.errors import BackupError, MatcherError
from matcher.store.access.case_store import trail_of, unanchored_store
from matcher.store.audit.verifying import BROKEN, verify
from matcher.store.backup import postgresql_dump
from matcher.store.backup.ended_since import in_words, tried_out
from matcher.store.backup.files import private_folder
from matcher.store.backup.reading import Pair, content_of
from matcher.store.backup.restoring import engine_of, finish, unpacked
from matcher.store.backup.sqlite_copy import faults_of
from matcher.store.connecting import cause_of, connect
from matcher.store.database import reading
from matcher.store.form import REVISIONS
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.key_file import KeySource
from matcher.store.keys.opening import open_vault
from matcher.store.keys.vault import unwrap
from matcher.store.tables import TABLES

COUNTED = ("offers", "cases", "accounts", "audit")


@dataclass(frozen=True, slots=True)
class Check:
    """`found`: in words, for a person; nothing of a case."""

    name: str
    passed: bool
    found: str


def drill_on_sqlite(pair: Pair, source: KeySource, folder: Path) -> list[Check]:
    """In a private folder there. Raises BackupError, InputError and OSError."""
    with private_folder(folder) as private:
        copy = unpacked(pair, source.load().backups, private)
        faults = faults_of(copy)
        with engine_of(copy) as engine:
            found = "; ".join(faults[:3]) or "no damaged page, no row that leads nowhere"
            return [Check("integrity", not faults, found), *_checks(engine, pair, source)]


def drill_on_postgresql(pair: Pair, source: KeySource, url: str) -> list[Check]:
    """In a new database on the URL's server, which has to let us make one. Raises BackupError."""
    with _scratch(url) as engine:
        postgresql_dump.put_back(engine.url, content_of(pair, source.load().backups))
        finish(engine, pair)
        found = "every row was taken, every constraint holds"
        return [Check("integrity", True, found), *_checks(engine, pair, source)]


def _checks(engine: Engine, pair: Pair, source: KeySource) -> Iterator[Check]:
    before = pair.head.revision
    today = before == REVISIONS[-1]
    yield Check("form", True, before + (", today's" if today else f", brought to {REVISIONS[-1]}"))
    yield _keys(engine, pair, source)
    yield _trail(engine, source)
    yield Check("content", True, _counts(engine))
    yield Check("ended since", True, _ended_since(engine, source))


def _keys(engine: Engine, pair: Pair, source: KeySource) -> Check:
    if pair.keys is None:
        return Check("keys", False, "without the backup of the keys no case can be read")
    try:
        ring = open_vault(engine, source).ring
        with reading(engine) as session:
            opened = [unwrap(row, ring) for row in session.scalars(select(SealingKeyRow))]
    except MatcherError as error:
        return Check("keys", False, str(error))
    return Check("keys", True, f"the keys fit; {len(opened)} of cases and accounts opened")


def _trail(engine: Engine, source: KeySource) -> Check:
    """Whether it reaches the anchor is not asked: it is one of an earlier day."""
    verified = verify(engine, trail_of(engine, open_vault(engine, source)))
    broken = [each for each in verified.findings if each.fault in BROKEN]
    if not broken:
        return Check("audit", True, f"{verified.rows} rows, each as it was written")
    first = broken[0]
    return Check("audit", False, f"rows {first.number} to {first.until} {first.fault.value}")


def _counts(engine: Engine) -> str:
    with reading(engine) as session:
        numbers = {
            name: session.scalar(select(func.count()).select_from(TABLES.tables[name]))
            for name in COUNTED
        }
    return ", ".join(f"{number} {name}" for name, number in numbers.items())


def _ended_since(engine: Engine, source: KeySource) -> str:
    try:
        found = tried_out(unanchored_store(engine, source))
    except MatcherError as error:
        return f"not known: {error}"
    return f"a restore would end again: {in_words(found)}"


@contextmanager
def _scratch(url: str) -> Iterator[Engine]:
    """A database of its own, without tables, gone after the block."""
    name = f"matcher_drill_{secrets.token_hex(6)}"
    server = connect(url)
    try:
        _run(server, [f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"])
        engine = connect(server.url.set(database=name).render_as_string(hide_password=False))
        try:
            yield engine
        finally:
            engine.dispose()
            _run(server, [f"DROP DATABASE {name} WITH (FORCE)"])
    finally:
        server.dispose()


def _run(server: Engine, statements: Sequence[str]) -> None:
    try:
        with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.execute(text(statement))
    except DBAPIError as error:
        raise BackupError(
            f"a drill needs a database of its own on the server: {cause_of(error)}"
        ) from error
