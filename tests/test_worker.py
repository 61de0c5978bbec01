"""Workers as processes: killed, suspended, stopped, and two at a time."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from matcher.store.database import reading, transaction
from tests.databases import only_on_postgresql
from tests.worker_process import make_due, prepared

ROOT = Path(__file__).resolve().parents[1]
LASTING = 2.0  # seconds that a lease lasts here
PATIENCE = 20.0  # before a test gives up; the machine may be busy
CUT_THE_OTHERS_OFF = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
OTHERS_AT_WORK = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND state <> 'idle'"
)


class Crew:
    """The database and the workers of one test."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = prepared(self.url)
        self.workers: list[subprocess.Popen[str]] = []

    def start(self, name: str, grace: float = 5) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.worker_process", self.url, name, str(LASTING)]
        worker = subprocess.Popen(
            [*command, str(grace)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        self.workers.append(worker)
        assert worker.stdout.readline() == "ready\n"
        return worker

    def due(self, *sources: str, seconds: float) -> None:
        make_due(self.engine, sources, seconds)

    def hasten(self, *sources: str) -> None:
        """From now on these sources take no time."""
        with transaction(self.engine) as session:
            for source in sources:
                session.execute(
                    text("UPDATE seconds SET seconds = 0 WHERE source = :s"), {"s": source}
                )

    def rows(self, table: str) -> list[tuple[str, str]]:
        with reading(self.engine) as session:
            asked = text(f"SELECT source, worker FROM {table}")  # noqa: S608
            return [tuple(row) for row in session.execute(asked)]

    def holders(self) -> dict[str, str | None]:
        with reading(self.engine) as session:
            return dict(session.execute(text("SELECT name, holder FROM leases")).all())

    def leads(self, worker: subprocess.Popen[str]) -> bool:
        return f":{worker.pid}:" in (self.holders().get("scheduler") or "")

    def suspends(self, worker: subprocess.Popen[str]) -> bool:
        """Not in the middle of a transaction: its locks would then be suspended with it."""
        worker.send_signal(signal.SIGSTOP)
        if self._writes_nothing():
            return True
        worker.send_signal(signal.SIGCONT)
        return False

    def _writes_nothing(self) -> bool:
        if self.engine.dialect.name == "postgresql":
            with reading(self.engine) as session:
                return not session.scalar(text(OTHERS_AT_WORK))
        with closing(sqlite3.connect(self.engine.url.database, timeout=0.1)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
        return True

    def end(self) -> None:
        for worker in self.workers:
            with suppress(ProcessLookupError):
                worker.send_signal(signal.SIGCONT)
                worker.kill()
            worker.wait()
            worker.stdout.close()
        self.engine.dispose()


@pytest.fixture
def crew(database: str) -> Iterator[Crew]:
    crew = Crew(database)
    yield crew
    crew.end()


def wait_until(happened: Callable[[], object]) -> float:
    """The seconds that it took."""
    started = time.monotonic()
    while not happened():
        assert time.monotonic() - started < PATIENCE, "it never happened"
        time.sleep(0.05)
    return time.monotonic() - started


def killed(worker: subprocess.Popen[str]) -> None:
    worker.kill()
    worker.wait()


def test_two_workers_on_the_same_source_make_one_copy(crew: Crew):
    crew.due("nav", "eures", seconds=0.5)
    crew.start("first")
    crew.start("second")
    wait_until(lambda: len(crew.rows("copies")) == 2)
    time.sleep(2 * LASTING)  # long enough for the other one to make the same mistake
    assert sorted(source for source, _ in crew.rows("copies")) == ["eures", "nav"]
    assert len({worker for _, worker in crew.rows("begun")}) == 1


def test_a_second_worker_takes_over_within_the_lease_when_the_first_is_killed(crew: Crew):
    crew.due("nav", seconds=60)
    first = crew.start("first")
    wait_until(lambda: crew.rows("begun"))
    crew.start("second")
    crew.hasten("nav")
    killed(first)
    took = wait_until(lambda: crew.rows("copies"))
    assert crew.rows("copies") == [("nav", "second")]
    assert crew.rows("begun") == [("nav", "first"), ("nav", "second")]
    assert took < 3 * LASTING


def test_a_suspended_worker_that_wakes_up_later_writes_nothing(crew: Crew):
    crew.due("nav", seconds=3)
    first = crew.start("first")
    wait_until(lambda: crew.rows("begun"))
    wait_until(lambda: crew.suspends(first))
    crew.hasten("nav")
    crew.start("second")
    wait_until(lambda: crew.rows("copies"))
    first.send_signal(signal.SIGCONT)
    time.sleep(2 * LASTING)  # longer than its run
    assert crew.rows("copies") == [("nav", "second")]
    assert not crew.leads(first)


def test_a_worker_killed_at_any_moment_leaves_nothing_doubled_and_nothing_undone(crew: Crew):
    sources = [f"source {n}" for n in range(4)]
    crew.due(*sources, seconds=0.3)
    for moment in (0.0, 0.15, 0.3, 0.45, 0.6):
        worker = crew.start(f"killed after {moment}")
        time.sleep(moment)
        killed(worker)
    crew.start("last")
    wait_until(lambda: {source for source, _ in crew.rows("copies")} == set(sources))
    time.sleep(2 * LASTING)
    held = {name for name, holder in crew.holders().items() if holder and "source:" in name}
    assert held == set()
    for source in sources:  # written, and perhaps killed before it could say so: then once more
        copies = [worker for name, worker in crew.rows("copies") if name == source]
        assert len(copies) == len(set(copies))


@only_on_postgresql
def test_a_worker_whose_connections_are_cut_again_and_again_does_all_its_work(crew: Crew):
    sources = [f"source {n}" for n in range(4)]
    crew.due(*sources, seconds=0.3)
    crew.start("first")
    for _ in range(20):
        with reading(crew.engine) as session:
            session.execute(text(CUT_THE_OTHERS_OFF))
        time.sleep(0.1)
    wait_until(lambda: {source for source, _ in crew.rows("copies")} == set(sources))
    crew.due("late", seconds=0)
    wait_until(lambda: ("late", "first") in crew.rows("copies"))
    assert crew.workers[0].poll() is None


def test_a_worker_told_to_stop_finishes_its_run_and_gives_everything_back(crew: Crew):
    crew.due("nav", seconds=1)
    worker = crew.start("first")
    wait_until(lambda: crew.rows("begun"))
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=PATIENCE) == 0
    assert crew.rows("copies") == [("nav", "first")]
    assert set(crew.holders().values()) == {None}


def test_a_worker_told_to_stop_does_not_wait_for_ever_and_the_next_one_does_the_work(crew: Crew):
    crew.due("nav", "eures", "jobtech", seconds=60)
    worker = crew.start("first", grace=0.5)
    wait_until(lambda: len(crew.rows("begun")) == 2)
    worker.send_signal(signal.SIGTERM)
    started = time.monotonic()
    assert worker.wait(timeout=PATIENCE) == 0
    assert time.monotonic() - started < 5
    assert crew.rows("copies") == []
    crew.hasten("nav", "eures", "jobtech")
    crew.start("second")
    wait_until(lambda: len(crew.rows("copies")) == 3)


def test_the_next_worker_leads_at_once_after_a_clean_end(crew: Crew):
    first = crew.start("first")
    wait_until(lambda: crew.leads(first))
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=PATIENCE) == 0
    second = crew.start("second")
    assert wait_until(lambda: crew.leads(second)) < LASTING
