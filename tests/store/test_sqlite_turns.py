"""Who waits to write to SQLite comes in turn, and for no longer than was set."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from matcher.store import sqlite
from matcher.store.database import reading, transaction
from tests.databases import only_on_sqlite

pytestmark = only_on_sqlite


class Clock:
    """Time that goes on while somebody sleeps. `at`: what happens then."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()
        self.at: list[tuple[float, Callable[[], object]]] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        for moment in [each for each in self.at if each[0] <= self.now]:
            self.at.remove(moment)
            moment[1]()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(sqlite, "sleep", clock.sleep)
    monkeypatch.setattr(sqlite, "monotonic", lambda: clock.now)
    return clock


@pytest.fixture
def other(engine: Engine) -> Iterator[sqlite3.Connection]:
    """Somebody else who is writing."""
    with reading(engine):
        pass
    with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def waits_for(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one())


def test_a_writer_comes_in_as_soon_as_the_other_is_done(
    engine: Engine, clock: Clock, other: sqlite3.Connection
):
    clock.at.append((0.5, other.rollback))
    with transaction(engine) as session:
        session.connection()
        assert 0.5 <= clock.now < 0.501
        assert session.connection().connection.dbapi_connection.in_transaction  # type: ignore[union-attr]


def test_who_has_waited_longer_asks_more_often(
    engine: Engine, clock: Clock, other: sqlite3.Connection
):
    clock.at.append((0.5, other.rollback))
    with transaction(engine) as session:
        session.connection()
    assert all(later <= earlier for earlier, later in pairwise(clock.slept))
    assert clock.slept[0] > 5 * clock.slept[-1]


def test_nobody_waits_longer_than_was_set(engine: Engine, clock: Clock, other: sqlite3.Connection):
    with pytest.raises(OperationalError, match="locked"), transaction(engine) as session:
        session.connection()
    assert 5.0 <= clock.now < 5.001
    other.rollback()
    assert waits_for(engine) == 5000


def test_who_only_reads_waits_for_nobody(engine: Engine, clock: Clock, other: sqlite3.Connection):
    with reading(engine) as session:
        session.connection()
    assert clock.slept == []
    other.rollback()
    assert waits_for(engine) == 5000


def test_what_is_no_waiting_is_told_at_once(engine: Engine, clock: Clock):
    with engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        driver.execute("BEGIN")  # type: ignore[union-attr]
        with sqlite._asking_itself(driver) as patience:  # type: ignore[arg-type]
            sqlite._wait_for_turn(driver, patience)  # type: ignore[arg-type]
        driver.execute("ROLLBACK")  # type: ignore[union-attr]
    assert clock.slept == []
