"""What is written is whole, and every connection keeps the promises."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import StatementError

from matcher.errors import InputError
from matcher.store.database import open_database, reading, transaction
from matcher.store.decisions import decide
from matcher.store.models import ScreeningDecisionRow, SourceRow
from matcher.store.offers import batched
from matcher.store.sources import source_at


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path / 'new' / 'folder' / 'offers.sqlite'}")
    yield engine
    engine.dispose()


def names(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return list(session.scalars(select(SourceRow.name).order_by(SourceRow.name)))


def test_an_interrupted_transaction_stores_nothing(engine: Engine):
    def interrupted() -> None:
        with transaction(engine) as session:
            source_at(session, "/feeds/a", "a")
            raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"):
        interrupted()
    assert names(engine) == []


def test_the_database_keeps_its_promises_on_every_connection(engine: Engine):
    def pragma(name: str) -> object:
        with engine.connect() as connection:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

    assert pragma("foreign_keys") == 1
    assert pragma("journal_mode") == "wal"
    assert pragma("busy_timeout") == 5000
    assert pragma("synchronous") == 2
    assert pragma("secure_delete") == 1
    assert pragma("trusted_schema") == 0


def test_who_reads_keeps_no_writer_waiting_and_sees_one_state(engine: Engine):
    with reading(engine) as session:
        assert session.scalars(select(SourceRow)).all() == []
        with transaction(engine) as writer:
            source_at(writer, "/feeds/a", "a")
        assert session.scalars(select(SourceRow)).all() == []
    assert names(engine) == ["a"]


def test_two_writers_wait_for_each_other(engine: Engine):
    def write(number: int) -> None:
        for step in range(5):
            with transaction(engine) as session:
                source_at(session, f"/feeds/{number}/{step}", f"{number}-{step}")

    writers = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(names(engine)) == 15


def test_a_source_is_entered_once_and_a_taken_name_gives_way_to_the_location(engine: Engine):
    with transaction(engine) as session:
        one = source_at(session, "/feeds/a.csv", "a.csv")
        assert source_at(session, "/feeds/a.csv", "other").id == one.id
        assert source_at(session, "/elsewhere/a.csv", "a.csv").name == "/elsewhere/a.csv"


def test_moments_are_kept_as_utc_and_never_without_their_zone(engine: Engine):
    with transaction(engine) as session:
        source = source_at(session, "/feeds/a", "a")
        source.checked_at = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=2)))
    with reading(engine) as session:
        (kept,) = session.scalars(select(SourceRow.checked_at))
    assert kept == datetime(2026, 11, 23, 7, tzinfo=UTC)
    with pytest.raises(StatementError, match="no time zone"), transaction(engine) as session:
        source_at(session, "/feeds/a", "a").checked_at = datetime(2026, 11, 23, 9)  # noqa: DTZ001


def test_decisions_are_kept_in_their_order(engine: Engine):
    with transaction(engine) as session:
        decide(session, "ban_employer", "anna", "took documents", employer="Stella")
        decide(session, "lift_ban", "anna", "another firm", employer="Stella")
    with reading(engine) as session:
        acts = session.scalars(select(ScreeningDecisionRow.act).order_by(ScreeningDecisionRow.id))
        assert list(acts) == ["ban_employer", "lift_ban"]


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////proc/no/such/file", "nosuchdb://x"])
def test_a_database_that_cannot_be_opened_is_named(url: str):
    with pytest.raises(InputError, match=url[:8]):
        open_database(url)


def test_many_values_are_asked_for_in_parts():
    assert [len(part) for part in batched(list(range(1_100)))] == [500, 500, 100]


def test_a_database_of_an_older_form_is_named_as_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.sqlite'}"
    engine = open_database(url)
    with transaction(engine) as session:
        session.execute(text("DROP INDEX offers_by_pay"))
        session.execute(text("ALTER TABLE offers DROP COLUMN pay_month"))
    engine.dispose()
    with pytest.raises(InputError, match=r"older form: offers\.pay_month is not there"):
        open_database(url)
