"""`matcher worker`: the parts put together, and the signals that end it."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy import Engine

from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.knowledge import Loaded
from matcher.logs import set_up
from matcher.market.refresh import Understand
from matcher.market_knowledge import market_of
from matcher.settings import database_url, settings
from matcher.store.database import open_database, reading
from matcher.store.visits import schedules
from matcher.worker.retention import DailyRetention
from matcher.worker.tending import Tending
from matcher.worker.upkeep import Upkeep
from matcher.worker.visiting import Visiting
from matcher.worker.worker import Worker, WorkerSettings


def run(database: str | None, lasting: float) -> None:
    """Work until SIGTERM or SIGINT. Ends the process itself when a run will not end in time."""
    set_up(settings().log)
    os.umask(0o077)  # what it writes is nobody else's to read
    url = database or database_url()
    engine = open_database(url)
    pace = WorkerSettings(timedelta(seconds=lasting))
    loaded = Loaded()
    market = market_of(engine, loaded)
    visiting = Visiting(replace(market, understand=_one_at_a_time(market.understand)))
    tending = Tending(_both(DailyRetention(engine), Upkeep(url, visiting.market, loaded)))
    worker = Worker(
        engine, partial(_schedules, engine), tending.after(visiting), pace, tend=tending.look
    )
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, worker.stop)
    ended = worker.serve()
    if not (tending.close() and ended):
        sys.stderr.flush()
        os._exit(0)  # threads can't be ended, and this one is made to be cut off anywhere
    engine.dispose()


def _both(first: Callable[[], None], then: Callable[[], None]) -> Callable[[], None]:
    def do() -> None:
        first()
        then()

    return do


def _schedules(engine: Engine) -> Mapping[str, str]:
    with reading(engine) as session:
        return schedules(session)


def _one_at_a_time(understand: Understand) -> Understand:
    """Sources are fetched side by side; understanding keeps a processor busy by itself."""
    lock = threading.Lock()

    def understood(records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        with lock:
            return understand(records, marked=marked)

    return understood
