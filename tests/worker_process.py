"""A worker in a process of its own, as the tests start it: its sources take a given time, and each
run writes one copy per source, which a second run finds there already."""

import logging
import os
import signal
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.base import ConflictingIdError
from sqlalchemy import Engine, text

from matcher.store.database import open_database, reading, transaction
from matcher.worker.job_store import SourceJobs
from matcher.worker.worker import Worker, WorkerSettings

NEVER = "0 0 29 2 *"  # what is due in the tests is due because it was missed
TABLES = (
    "CREATE TABLE IF NOT EXISTS begun (source TEXT, worker TEXT)",
    "CREATE TABLE IF NOT EXISTS copies (source TEXT, worker TEXT)",
    "CREATE TABLE IF NOT EXISTS seconds (source TEXT PRIMARY KEY, seconds REAL)",
)
PLAN = (
    "INSERT INTO seconds VALUES (:s, :t) "
    "ON CONFLICT (source) DO UPDATE SET seconds = excluded.seconds"
)


class Copying:
    """Fetches for so many seconds, then stores in one transaction."""

    def __init__(self, engine: Engine, worker: str) -> None:
        self.engine = engine
        self.worker = worker

    def __call__(self, name: str, engine: Engine) -> None:
        with transaction(engine) as session:
            session.execute(
                text("INSERT INTO begun VALUES (:s, :w)"), {"s": name, "w": self.worker}
            )
        time.sleep(self.seconds(name))
        with transaction(engine) as session:
            session.execute(
                text("INSERT INTO copies VALUES (:s, :w)"), {"s": name, "w": self.worker}
            )

    def seconds(self, name: str) -> float:
        with reading(self.engine) as session:
            asked = text("SELECT seconds FROM seconds WHERE source = :s")
            return float(session.scalar(asked, {"s": name}) or 0)

    def schedules(self) -> dict[str, str]:
        with reading(self.engine) as session:
            return dict.fromkeys(session.scalars(text("SELECT source FROM seconds")), NEVER)


def prepared(url: str) -> Engine:
    engine = open_database(url)
    with transaction(engine) as session:
        for table in TABLES:
            session.execute(text(table))
    return engine


def make_due(engine: Engine, sources: Iterable[str], seconds: float) -> None:
    """Sources that take so long, and whose hour passed while nobody was at work."""
    for source in sources:
        with transaction(engine) as session:
            session.execute(text(PLAN), {"s": source, "t": seconds})
        make_job_due(engine, source)


def make_job_due(engine: Engine, source: str) -> None:
    """Whether or not a worker has planned it already."""
    jobs = SourceJobs(engine, begin=print)
    try:
        jobs.add_job(_Missed(source))
    except ConflictingIdError:
        jobs.update_job(_Missed(source))


class _Missed:
    """What the job store keeps of a job."""

    def __init__(self, source: str) -> None:
        self.id = source
        self.name = NEVER
        self.next_run_time = datetime.now(UTC) - timedelta(hours=1)


def main(url: str, name: str, lasting: str, grace: str) -> None:
    logging.basicConfig(level=logging.INFO, format=f"{name} %(message)s", stream=sys.stderr)
    copying = Copying(open_database(url), name)
    settings = WorkerSettings(timedelta(seconds=float(lasting)), at_once=2, grace=float(grace))
    worker = Worker(copying.engine, copying.schedules, copying, settings)
    signal.signal(signal.SIGTERM, worker.stop)
    print("ready", flush=True)
    if not worker.serve():
        os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
