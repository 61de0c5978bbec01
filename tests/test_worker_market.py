"""Two `matcher worker` processes over one market: one copy, whichever of them is killed when."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from matcher.knowledge import Loaded
from matcher.market_knowledge import market_of
from matcher.store.database import open_database, reading, transaction
from matcher.store.models import SourceRow
from matcher.worker.visiting import Visiting
from tests.databases import POSTGRESQL
from tests.market.killing import content, write_feed
from tests.worker_process import NEVER, make_job_due

COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()", "worker")
LASTING = 2.0  # seconds that a lease lasts here
PATIENCE = 180.0  # before a test gives up; the machine may be busy
ADVERTS = 400
MARKET = ("offers", "offer_keys", "offer_revisions", "source_runs", "sources")


class Crew:
    """The database, its only source and the workers of one test."""

    def __init__(self, url: str, folder: Path, feed: Path) -> None:
        self.folder = folder
        self.url = url
        self.engine = _with_source(url, feed)
        self.workers: list[subprocess.Popen[bytes]] = []

    def due(self) -> None:
        make_job_due(self.engine, "nav")

    def start(self) -> subprocess.Popen[bytes]:
        arguments = ["--database", self.url, "--lease", str(LASTING)]
        with self.log(len(self.workers)).open("w") as log:
            worker = subprocess.Popen(
                [*COMMAND, *arguments],
                env=os.environ | {"MATCHER_HOME": str(self.folder / "home")},
                stderr=log,
            )
        self.workers.append(worker)
        return worker

    def log(self, number: int) -> Path:
        return self.folder / f"{number}.log"

    def waits(self, worker: subprocess.Popen[bytes]) -> bool:
        """It is up, and another one leads."""
        told = self.log(self.workers.index(worker)).read_text(encoding="utf-8")
        return "waiting for the turn to lead" in told

    def at_it(self) -> int | None:
        """The process that has the source's lease."""
        with reading(self.engine) as session:
            asked = text("SELECT holder FROM leases WHERE name = 'source:nav'")
            found = re.search(r":(\d+):", session.scalar(asked) or "")
        return int(found[1]) if found else None

    def leads(self, worker: subprocess.Popen[bytes]) -> bool:
        with reading(self.engine) as session:
            asked = text("SELECT holder FROM leases WHERE name = 'scheduler'")
            return f":{worker.pid}:" in (session.scalar(asked) or "")

    def runs(self) -> int:
        with reading(self.engine) as session:
            return int(session.scalar(text("SELECT count(*) FROM source_runs")) or 0)

    def done(self) -> bool:
        return self.runs() > 0 and self.at_it() is None

    def market(self) -> dict[str, list[tuple[object, ...]]]:
        found = content(self.url)
        return {table: found[table] for table in MARKET}

    def end(self) -> None:
        for worker in self.workers:
            if worker.poll() is None:
                worker.send_signal(signal.SIGTERM)
        for worker in self.workers:
            worker.wait(PATIENCE)
        self.engine.dispose()


def _with_source(url: str, feed: Path) -> Engine:
    engine = open_database(url)
    with transaction(engine) as session:
        session.add(SourceRow(name="nav", location=str(feed), schedule=NEVER))
    return engine


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("feeds") / "feed.jsonl"
    write_feed(path, ADVERTS)
    return path


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory, feed: Path) -> dict[str, list]:
    """What one undisturbed visit leaves."""
    folder = tmp_path_factory.mktemp("calm")
    url = f"sqlite:///{folder / 'market.sqlite'}"
    engine = _with_source(url, feed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MATCHER_HOME", str(folder / "home"))
        Visiting(market_of(engine, Loaded()))("nav", engine)
    engine.dispose()
    found = content(url)
    return {table: found[table] for table in MARKET}


@pytest.fixture
def crew(database: str, tmp_path: Path, feed: Path) -> Iterator[Crew]:
    crew = Crew(database, tmp_path, feed)
    yield crew
    crew.end()


def wait_until(happened: Callable[[], object]) -> float:
    """The seconds that it took."""
    started = time.monotonic()
    while not happened():
        assert time.monotonic() - started < PATIENCE, "it never happened"
        time.sleep(0.02)
    return time.monotonic() - started


def test_two_workers_on_one_source_leave_one_copy(crew: Crew, calm: dict):
    crew.due()
    for _ in range(2):
        crew.start()
    wait_until(crew.done)
    time.sleep(2 * LASTING)  # long enough for the other one to do it again
    assert crew.runs() == 1
    assert crew.market() == calm


@pytest.mark.parametrize(
    ("databases", "moment"),
    [("sqlite", 0.0), ("sqlite", 0.6), pytest.param("postgresql", 0.6, marks=POSTGRESQL.marks)],
    indirect=["databases"],
)
def test_when_the_worker_at_work_is_killed_the_other_takes_over_and_leaves_what_one_would_have(
    crew: Crew, calm: dict, moment: float
):
    """`moment`: seconds at work before it is killed."""
    first = crew.start()
    wait_until(lambda: crew.leads(first))
    second = crew.start()
    wait_until(lambda: crew.waits(second))
    crew.due()
    wait_until(lambda: crew.at_it() == first.pid)
    time.sleep(moment)
    assert crew.runs() == 0, "it was done before it could be killed"
    first.kill()
    first.wait()
    took = wait_until(lambda: crew.at_it() == second.pid)
    assert took < 2 * LASTING
    wait_until(crew.done)
    assert crew.runs() == 1
    assert crew.market() == calm
