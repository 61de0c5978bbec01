"""What is written is whole, on either database."""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import StatementError

from matcher.store.database import reading, transaction
from matcher.store.decisions import decide
from matcher.store.models import ScreeningDecisionRow, SourceRow
from matcher.store.offers import batched
from matcher.store.sources import source_at


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


def test_who_reads_keeps_no_writer_waiting_and_sees_one_state(engine: Engine):
    with reading(engine) as session:
        assert session.scalars(select(SourceRow)).all() == []
        with transaction(engine) as writer:
            source_at(writer, "/feeds/a", "a")
        assert session.scalars(select(SourceRow)).all() == []
    assert names(engine) == ["a"]


def test_two_writers_wait_for_each_other(engine: Engine):
    """What each of them has read still stands when it writes."""

    def write(number: int) -> None:
        for step in range(5):
            with transaction(engine) as session:
                here = len(session.scalars(select(SourceRow)).all())
                source_at(session, f"/feeds/{number}/{step}", f"number {here:02}")

    writers = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert names(engine) == [f"number {place:02}" for place in range(15)]


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


def test_names_have_one_order_whatever_language_the_server_sorts_by(engine: Engine):
    with transaction(engine) as session:
        for name in ("é", "b", "_", "B", "a", "Z", "10", "9", "Я", "я"):
            source_at(session, f"/feeds/{name}", name)
    assert names(engine) == ["10", "9", "B", "Z", "_", "a", "b", "é", "Я", "я"]


def test_decisions_are_kept_in_their_order(engine: Engine):
    with transaction(engine) as session:
        decide(session, "ban_employer", "anna", "took documents", employer="Stella")
        decide(session, "lift_ban", "anna", "another firm", employer="Stella")
    with reading(engine) as session:
        acts = session.scalars(select(ScreeningDecisionRow.act).order_by(ScreeningDecisionRow.id))
        assert list(acts) == ["ban_employer", "lift_ban"]


def test_many_values_are_asked_for_in_parts():
    assert [len(part) for part in batched(list(range(1_100)))] == [500, 500, 100]
