"""By which URL a database is opened, and what every connection to it keeps."""

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from matcher.errors import InputError
from matcher.store import postgresql
from matcher.store.address import address_of, shown
from matcher.store.connecting import PASSING
from matcher.store.database import (
    open_database,
    reading,
    single_statement,
    standing_at,
    transaction,
)
from matcher.store.form import Form
from matcher.store.models import SourceRow
from tests.databases import Databases, only_on_postgresql, only_on_sqlite
from tests.postgres_server import PostgresServer


@pytest.mark.parametrize(
    "url", ["postgresql://u@h/d", "postgres://u@h/d", "postgresql+psycopg://u@h/d"]
)
def test_postgresql_is_spoken_to_through_psycopg_3(url: str):
    assert address_of(url).render_as_string() == "postgresql+psycopg://u@h/d"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("nonsense", "no database URL"),
        ("nosuchdb://x", "neither sqlite:// nor postgresql://"),
        ("mysql://x/y", "neither sqlite:// nor postgresql://"),
        ("postgresql+asyncpg://x/y", "neither sqlite:// nor postgresql://"),
        ("postgresql://x:port/y", "no database URL"),
        ("sqlite:////proc/no/such/file", "can't be opened: .*No such file"),
        ("postgresql:///x?host=/no/such/folder", "can't be opened: connection is bad"),
        ("postgresql:///x?nonsense=1", 'can\'t be opened: invalid connection option "nonsense"'),
    ],
)
def test_a_database_that_cannot_be_opened_is_named_with_the_reason(url: str, why: str):
    with pytest.raises(InputError, match=f"'{url[:8]}.*{why}"):
        open_database(url)


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("postgresql://anna:s3cr:et@h/d", "postgresql://anna:***@h/d"),
        ("postgresql://h/d?user=a&password=s3cret&x=1", "postgresql://h/d?user=a&password=***&x=1"),
        ("sqlite:////home/a@b:c/d", "sqlite:////home/a@b:c/d"),
        ("postgresql://anna:s3cret@h:port/d", "postgresql://anna:***@h:port/d"),
    ],
)
def test_a_password_is_never_shown(url: str, seen: str):
    assert shown(url) == seen


def test_a_password_does_not_stand_in_the_error():
    with pytest.raises(InputError) as refused:
        open_database("postgresql://anna:s3cret@/x?host=/no/such/folder&password=s3cret")
    assert "s3cret" not in str(refused.value)
    assert "anna" in str(refused.value)


@only_on_sqlite
def test_sqlite_keeps_its_promises_on_every_connection(engine: Engine):
    def pragma(name: str) -> object:
        with engine.connect() as connection:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    assert pragma("foreign_keys") == 1
    assert pragma("journal_mode") == "wal"
    assert pragma("busy_timeout") == 5000
    assert pragma("synchronous") == 2
    assert pragma("secure_delete") == 1
    assert pragma("trusted_schema") == 0


@only_on_sqlite
def test_sqlite_writers_begin_as_writers(engine: Engine):
    """A transaction that began as a reader and turns into a writer fails at once."""
    with transaction(engine) as session, engine.connect() as other:
        session.connection()
        other.connection.dbapi_connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(OperationalError, match="locked"):
            other.begin()
    with reading(engine) as session, transaction(engine):
        assert session.scalars(select(SourceRow)).all() == []


@only_on_postgresql
def test_postgresql_keeps_its_promises_on_every_connection(engine: Engine):
    with reading(engine) as session:
        kept = {name: session.scalar(text(f"SHOW {name}")) for name in postgresql.SETTINGS}
        assert session.scalar(text("SHOW transaction_isolation")) == "repeatable read"
        assert session.scalar(text("SHOW transaction_read_only")) == "on"
    tcp = {name for name in kept if name.startswith("tcp_")}  # the tests' server is on a socket
    assert {n: v for n, v in kept.items() if n not in tcp} == {
        n: v for n, v in postgresql.SETTINGS.items() if n not in tcp
    }
    with transaction(engine) as session:
        assert session.scalar(text("SHOW transaction_isolation")) == "read committed"
        assert session.scalar(text("SHOW transaction_read_only")) == "off"
        assert session.scalar(text("SHOW lock_timeout")) == "1min"


@only_on_postgresql
def test_who_reads_on_postgresql_cannot_write(engine: Engine):
    with pytest.raises(DBAPIError, match="read-only"), reading(engine) as session:
        session.execute(text("DELETE FROM leases"))


@only_on_postgresql
def test_a_single_statement_does_not_wait_for_a_long_writer(engine: Engine):
    with transaction(engine), single_statement(engine) as session:
        session.execute(text("UPDATE leases SET holder = NULL"))


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch, databases: Databases) -> Iterator[Engine]:
    """Who opens this one waits for nobody."""
    short = {"lock_timeout": "100ms", "idle_in_transaction_session_timeout": "200ms"}
    monkeypatch.setattr(postgresql, "SETTINGS", postgresql.SETTINGS | short)
    opened = open_database(databases.new())
    yield opened
    opened.dispose()


@only_on_postgresql
def test_who_waits_too_long_for_another_writer_is_told(hasty: Engine):
    with transaction(hasty), pytest.raises(OperationalError, match="lock timeout"):  # noqa: SIM117
        with transaction(hasty):
            pass


@only_on_postgresql
def test_a_writer_that_falls_asleep_keeps_the_others_out_for_a_while_only(hasty: Engine):
    def asleep() -> None:
        with transaction(hasty) as session:
            session.add(SourceRow(name="a", location="/feeds/a"))
            session.flush()
            time.sleep(0.5)

    with pytest.raises(InternalError, match="idle-in-transaction") as hung_up:
        asleep()
    assert isinstance(hung_up.value, PASSING)
    with transaction(hasty) as session:
        assert session.scalars(select(SourceRow)).all() == []


@only_on_postgresql
def test_a_server_that_was_started_anew_is_not_noticed(engine: Engine, postgres: PostgresServer):
    with reading(engine) as session:
        session.scalars(select(SourceRow)).all()
    with postgres.connected() as other:
        name = engine.url.database
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
        )
    with reading(engine) as session:
        assert session.scalars(select(SourceRow)).all() == []


@pytest.fixture
def ascii_only(postgres: PostgresServer) -> Iterator[str]:
    postgres.execute(
        "CREATE DATABASE ascii_only TEMPLATE template0 ENCODING 'SQL_ASCII' "
        "LOCALE 'C' LOCALE_PROVIDER libc"
    )
    yield postgres.url("ascii_only")
    postgres.execute("DROP DATABASE ascii_only WITH (FORCE)")


@pytest.mark.postgres
def test_a_database_that_cannot_hold_every_alphabet_is_refused_before_it_gets_tables(
    ascii_only: str,
):
    with pytest.raises(InputError, match="encoded in SQL_ASCII; it has to be UTF8"):
        open_database(ascii_only)
    assert standing_at(ascii_only).form is Form.EMPTY


@pytest.fixture
def guest(postgres: PostgresServer) -> Iterator[str]:
    """The URL of a new database for somebody who may make no tables in it."""
    postgres.execute("CREATE ROLE guest LOGIN")
    postgres.execute("CREATE DATABASE guarded")
    yield postgres.url("guarded").replace("matcher@", "guest@")
    postgres.execute("DROP DATABASE guarded WITH (FORCE)")
    postgres.execute("DROP ROLE guest")


@pytest.mark.postgres
def test_who_may_not_make_tables_is_told_so(guest: str):
    with pytest.raises(InputError, match="stays as it was: permission denied for schema public"):
        open_database(guest)
