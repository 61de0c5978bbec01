"""What a worker plans, begins, leaves and gives back; in this process, with a clock of its own."""

import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError

from matcher.errors import FetchError, LeaseError
from matcher.store.database import reading, transaction
from matcher.worker.bell import Bell
from matcher.worker.job_store import SourceJobs
from matcher.worker.leases import Leases
from matcher.worker.runs import Runs
from matcher.worker.worker import Worker, WorkerSettings

SHORT = timedelta(seconds=0.4)


@dataclass
class Clock:
    now: datetime = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Source:
    """Notes its runs, and goes wrong on request."""

    error: Exception | None = None
    names: list[str] = field(default_factory=list)
    engines: list[Engine] = field(default_factory=list)

    def __call__(self, name: str, engine: Engine) -> None:
        self.names.append(name)
        self.engines.append(engine)
        if self.error:
            raise self.error


def runs_of(engine: Engine, source: Callable, clock: Clock) -> Runs:
    return Runs(engine, Leases(engine, timedelta(minutes=1), clock), source, at_once=1)


def ended(runs: Runs) -> None:
    until = time.monotonic() + 10
    while runs._unfinished:
        assert time.monotonic() < until
        time.sleep(0.01)


def holder(engine: Engine) -> str | None:
    with reading(engine) as session:
        return session.scalar(text("SELECT holder FROM leases WHERE name = 'source:nav'"))


def test_a_run_gives_its_lease_back(engine: Engine):
    source = Source()
    runs = runs_of(engine, source, Clock())
    runs.begin("nav")
    ended(runs)
    assert source.names == ["nav"]
    assert holder(engine) is None


def test_a_source_that_cannot_be_fetched_waits_for_its_next_hour(engine: Engine, caplog):
    clock = Clock()
    runs = runs_of(engine, Source(FetchError("https://jobs.example/", "status 503")), clock)
    runs.begin("nav")
    ended(runs)
    clock.now += timedelta(hours=1)
    assert runs.owed() == []
    assert "nav: https://jobs.example/: status 503" in caplog.text


def test_a_fault_of_our_own_is_told_and_does_not_stop_the_others(engine: Engine, caplog):
    source = Source(ZeroDivisionError("nobody thought of it"))
    runs = runs_of(engine, source, Clock())
    runs.begin("nav")
    ended(runs)
    source.error = None
    runs.begin("eures")
    ended(runs)
    assert source.names == ["nav", "eures"]
    assert holder(engine) is None
    assert "nobody thought of it" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("UPDATE offers SET title = 'private'", {}, Exception("disk is full")),
        LeaseError("another worker has taken over"),
    ],
)
def test_what_the_database_refused_is_done_again(engine: Engine, caplog, error: Exception):
    clock = Clock()
    runs = runs_of(engine, Source(error), clock)
    runs.begin("nav")
    ended(runs)
    assert runs.owed() == []
    clock.now += timedelta(minutes=1)
    assert runs.owed() == ["nav"]
    assert "left to be done again" in caplog.text
    assert "private" not in caplog.text


def test_what_could_not_begin_because_the_database_was_locked_is_owed(engine: Engine):
    source = Source()
    runs = runs_of(engine, source, Clock())
    runs.begin("nav")
    ended(runs)
    with locked_by_another(engine):
        runs.begin("nav")
    assert runs.owed() == ["nav"]
    runs.begin("nav")
    ended(runs)
    assert runs.owed() == []
    assert source.names == ["nav", "nav"]


@contextmanager
def locked_by_another(engine: Engine) -> Iterator[None]:
    """Somebody has all leases for a long time, and nobody waits for it."""
    engine.dispose()
    with engine.connect() as writer, writer.begin():
        writer.execute(text("UPDATE leases SET holder = holder"))
        event.listen(engine, "before_cursor_execute", _be_hasty, retval=True)
        event.listen(engine, "connect", _be_hasty_on_sqlite)
        yield
    event.remove(engine, "before_cursor_execute", _be_hasty)
    event.remove(engine, "connect", _be_hasty_on_sqlite)
    engine.dispose()


def _be_hasty(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> Any:
    return statement.replace("lock_timeout = '5s'", "lock_timeout = '1ms'"), parameters


def _be_hasty_on_sqlite(connection: Any, _record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA busy_timeout = 0")


def test_a_source_that_somebody_is_at_is_not_begun_twice(engine: Engine):
    may_end, begun = Event(), []

    def slow(name: str, _engine: Engine) -> None:
        begun.append(name)
        may_end.wait(10)

    runs = runs_of(engine, slow, Clock())
    other = runs_of(engine, slow, Clock())
    runs.begin("nav")
    runs.begin("nav")
    other.begin("nav")
    may_end.set()
    ended(runs)
    ended(other)
    assert begun == ["nav"]


def test_what_was_waiting_for_its_turn_when_the_worker_ends_is_left_to_the_next(engine: Engine):
    may_end, clock = Event(), Clock()
    runs = runs_of(engine, lambda _name, _engine: may_end.wait(10), clock)
    runs.begin("at work")
    runs.begin("waiting")
    assert runs.close(10, beat=may_end.set)
    clock.now += timedelta(minutes=1)
    assert runs.owed() == ["waiting"]


def test_a_run_whose_lease_was_taken_over_may_not_write(engine: Engine):
    clock, source = Clock(), Source()
    source.error = OperationalError("", {}, Exception("locked"))
    runs = runs_of(engine, source, clock)
    runs.begin("nav")
    ended(runs)
    clock.now += timedelta(minutes=1)
    later = runs_of(engine, Source(), clock)
    later.begin("nav")
    ended(later)
    with pytest.raises(LeaseError, match="source:nav"):
        write(source.engines[0])


def write(engine: Engine) -> None:
    with transaction(engine) as session:
        session.execute(text("UPDATE leases SET renewed_at = renewed_at"))


@contextmanager
def working(engine: Engine, schedules: dict[str, str], source: Source) -> Iterator[Worker]:
    settings = WorkerSettings(lasting=SHORT, grace=5)
    worker = Worker(engine, lambda: dict(schedules), source, settings)
    thread = Thread(target=worker.serve)
    thread.start()
    try:
        yield worker
    finally:
        worker.stop()
        thread.join()


def due(engine: Engine) -> dict[str, tuple[str, datetime]]:
    """The schedule and the moment of each job that is kept."""
    with reading(engine) as session:
        kept = session.scalars(text("SELECT job_state FROM worker_jobs")).all()
    jobs = [json.loads(state) for state in kept]
    return {job["source"]: (job["schedule"], datetime.fromisoformat(job["due"])) for job in jobs}


def until(happened: Callable[[], object]) -> None:
    limit = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < limit, "it never happened"
        time.sleep(0.02)


def test_jobs_follow_the_sources_while_the_worker_runs(engine: Engine):
    schedules = {"nav": "0 5 1 1 *", "eures": "0 5 1 1 *"}
    with working(engine, schedules, Source()):
        until(lambda: set(due(engine)) == {"nav", "eures"})
        del schedules["eures"]
        schedules["nav"] = "30 6 1 2 *"
        until(lambda: set(due(engine)) == {"nav"} and due(engine)["nav"][0] == "30 6 1 2 *")
    assert due(engine)["nav"][1].strftime("%d %b %H:%M") == "01 Feb 06:30"


def test_a_restart_does_not_forget_what_was_due(engine: Engine):
    source = Source()
    with working(engine, {"nav": "0 5 1 1 *"}, source):
        until(lambda: due(engine))
    assert source.names == []
    set_due(engine, datetime.now(UTC) - timedelta(days=3))
    with working(engine, {"nav": "0 5 1 1 *"}, source):
        until(lambda: source.names)
    assert source.names == ["nav"]
    assert due(engine)["nav"][1] > datetime.now(UTC)


def test_a_scheduler_outlives_a_database_that_cannot_be_written_for_a_moment(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    """Else the worker would lead on, and no source would ever be due again."""
    source, update_job = Source(), SourceJobs.update_job
    failures = [OperationalError("", {}, Exception("database is locked"))]

    def update_later(self: SourceJobs, job: Any) -> None:
        if failures:
            raise failures.pop()
        update_job(self, job)

    with working(engine, {"nav": "0 5 1 1 *"}, source):
        until(lambda: due(engine))
        monkeypatch.setattr(SourceJobs, "update_job", update_later)
        set_due(engine, datetime.now(UTC) - timedelta(days=3))
        until(lambda: due(engine)["nav"][1] > datetime.now(UTC))
    assert failures == []
    assert set(source.names) == {"nav"}


def test_a_worker_ends_in_order_though_the_database_has_gone(engine: Engine, caplog):
    caplog.set_level(logging.INFO)
    with working(engine, {}, Source()) as worker:
        until(lambda: "leading" in caplog.text)
        event.listen(engine, "before_cursor_execute", _gone)
        worker.stop()
    event.remove(engine, "before_cursor_execute", _gone)
    assert "scheduler: can't be given back: gone" in caplog.text
    assert caplog.messages[-1] == "ended"


def _gone(*_: object) -> None:
    raise OperationalError("", {}, Exception("gone"))


def set_due(engine: Engine, moment: datetime) -> None:
    state = {"source": "nav", "schedule": "0 5 1 1 *", "due": moment.isoformat()}
    row = {"state": json.dumps(state).encode(), "at": moment.timestamp()}
    with transaction(engine) as session:
        session.execute(text("UPDATE worker_jobs SET job_state = :state, next_run_time = :at"), row)


def test_a_clock_that_was_set_back_does_not_put_a_source_off_for_years(engine: Engine):
    with working(engine, {"nav": "0 5 1 1 *"}, Source()):
        until(lambda: due(engine))
        set_due(engine, datetime(2099, 1, 1, tzinfo=UTC))
        until(lambda: due(engine)["nav"][1].year < 2099)


def test_a_wrong_schedule_is_told_once_and_the_other_sources_run_on(engine: Engine, caplog):
    with working(engine, {"bad": "whenever", "nav": "0 5 1 1 *"}, Source()):
        until(lambda: due(engine))
        time.sleep(2 * SHORT.total_seconds())
    assert set(due(engine)) == {"nav"}
    assert sum("'whenever'" in line for line in caplog.messages) == 1


def test_the_table_of_jobs_holds_nothing_that_could_be_run(engine: Engine):
    with working(engine, {"nav": "0 5 1 1 *"}, Source()):
        until(lambda: due(engine))
    with reading(engine) as session:
        (state,) = session.scalars(text("SELECT job_state FROM worker_jobs")).all()
    assert state.startswith(b'{"source": "nav"')


def test_a_worker_whose_lead_was_taken_steps_down_and_waits(engine: Engine, caplog):
    caplog.set_level(logging.INFO)
    with working(engine, {"nav": "0 5 1 1 *"}, Source()):
        until(lambda: "leading" in caplog.messages)
        with transaction(engine) as session:
            session.execute(
                text("UPDATE leases SET token = token + 1, holder = 'x' WHERE name = 'scheduler'")
            )
        until(lambda: "scheduler: another worker has taken over" in caplog.messages)
        until(lambda: caplog.messages.count("leading") == 2)


def test_a_bell_that_was_rung_stays_rung():
    bell = Bell()
    assert not bell.wait(0)
    bell.ring()
    assert bell.wait(10)
    assert bell.wait(0)
    bell.close()
