"""The database as everybody uses it: opened in today's form, read from and written to."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from matcher.errors import InputError
from matcher.store import postgresql, sqlite
from matcher.store.address import shown
from matcher.store.connecting import PASSING, cause_of, connect, on_postgresql
from matcher.store.form import Form, Standing, standing
from matcher.store.noting import Noting


def open_database(url: str) -> Engine:
    """SQLite by `sqlite:///file`, PostgreSQL by `postgresql://...`; one that is empty gets its
    tables. Raises InputError for one that can't be opened or is of another form than today's: it
    is left as it is."""
    engine = connect(url)
    with _disposed_of_on_error(engine, url):
        _make_ready(engine, shown(url))
    return engine


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """Open for as long as the block runs. Raises InputError as `open_database`, and when the
    database gives up meanwhile: held by another for too long, full, gone."""
    engine = open_database(url)
    try:
        yield engine
    except PASSING as error:
        name = shown(url)
        raise InputError(f"database {name!r}: {cause_of(error)}; nothing was half done") from error
    finally:
        engine.dispose()


def standing_at(url: str) -> Standing:
    """How a database stands, whatever its form. Raises InputError for one that can't be opened."""
    engine = connect(url)
    with _disposed_of_on_error(engine, url):
        found = _standing(engine)
    engine.dispose()
    return found


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """All or nothing: committed at the end, rolled back on any error. One at a time: nobody else
    writes between what it reads and what it writes. Which jobs it changed is written with it."""
    with Session(engine) as session, session.begin():
        if on_postgresql(engine):
            postgresql.take_turns(session)
        noting = Noting(session)
        yield session
        noting.write()


@contextmanager
def single_statement(engine: Engine) -> Iterator[Session]:
    """For one statement that finds its row and changes it, whoever writes besides: it waits for
    that row alone, and not for long. SQLite has but one lock, and waits for that."""
    with Session(engine) as session, session.begin():
        if on_postgresql(engine):
            postgresql.wait_shortly(session)
        yield session


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that only reads, one state of the database; it keeps no writer waiting."""
    options = postgresql.READS if on_postgresql(engine) else sqlite.READS
    with Session(engine.execution_options(**options)) as session:
        yield session


@contextmanager
def _disposed_of_on_error(engine: Engine, url: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        engine.dispose()
        raise InputError(f"database {shown(url)!r} can't be opened: {cause_of(error)}") from error
    except InputError:
        engine.dispose()
        raise


def _standing(engine: Engine) -> Standing:
    with reading(engine) as session:
        return standing(session.connection())


def _make_ready(engine: Engine, name: str) -> None:
    found = _standing(engine)
    if found.form is Form.CURRENT:
        return
    from matcher.store.migrating import bring_up_to_date, newer  # Alembic takes its time to load

    if found.form is Form.EMPTY:
        bring_up_to_date(engine)
    elif found.form is Form.NEWER:
        raise InputError(f"database {name!r}: {newer(found)}")
    else:
        raise InputError(
            f"database {name!r} is of an older form ({found.revision or 'without a history'}): "
            "stop what works on it, copy it, and bring it up to date with `matcher db upgrade`"
        )
