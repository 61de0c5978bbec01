"""Runs of sources: each under its lease, a few at a time, made to be killed at any moment."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Protocol

from sqlalchemy import Engine

from matcher.errors import LeaseError, MatcherError
from matcher.store.connecting import PASSING, cause_of
from matcher.store.lease import Lease, fenced
from matcher.worker.leases import Leases

PREFIX = "source:"
PATIENCE = 0.05  # seconds between looks at whether the last run has ended
log = logging.getLogger(__name__)


class RunSource(Protocol):
    """Fetch a source and store what it brings; running it again does no harm.

    All writing goes through the engine that is given: it refuses to commit (LeaseError) once
    another worker has taken the source over.
    """

    def __call__(self, name: str, engine: Engine) -> None: ...


class Runs:
    """The lease is taken when a run is due, not when its turn comes: what was waiting when the
    process died is found by the next one, as what was at work is."""

    def __init__(self, engine: Engine, leases: Leases, run_source: RunSource, at_once: int) -> None:
        self._engine = engine
        self._leases = leases
        self._run_source = run_source
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="source")
        self._unfinished: set[Future[None]] = set()
        self._owed: set[str] = set()

    def begin(self, source: str) -> None:
        """Run a source as soon as there is room, unless somebody is at it."""
        try:
            lease = self._leases.take(PREFIX + source)
        except PASSING as error:
            log.warning("%s: can't begin yet: %s", source, cause_of(error))
            self._owed.add(source)
            return
        self._owed.discard(source)
        if lease is None:
            log.info("%s: somebody is at it already", source)
            return
        run = self._pool.submit(self._run, source, lease)
        self._unfinished.add(run)
        run.add_done_callback(partial(self._ended, source))

    def owed(self) -> list[str]:
        """Sources whose run was begun and never ended, or could not begin when it was due."""
        names = self._leases.abandoned()
        left = {name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX)}
        return sorted(left | self._owed)

    def close(self, seconds: float, beat: Callable[[], None]) -> bool:
        """Begin nothing more and give what is at work some time; whether all of it has ended.

        Leases of what had not begun are not given back: the next worker begins with them.
        """
        self._pool.shutdown(wait=False, cancel_futures=True)
        until = time.monotonic() + seconds
        while self._unfinished and time.monotonic() < until:
            beat()
            time.sleep(PATIENCE)
        return not self._unfinished

    def _run(self, source: str, lease: Lease) -> None:
        log.info("%s: begun", source)
        try:
            self._run_source(source, fenced(self._engine, lease))
            log.info("%s: done", source)
        except LeaseError as error:
            self._left(lease, source, str(error))
        except PASSING as error:
            self._left(lease, source, cause_of(error))
        except MatcherError as error:
            log.warning("%s: %s", source, " ".join(str(error).split()))
        finally:
            self._leases.give_back(lease)

    def _left(self, lease: Lease, source: str, why: str) -> None:
        log.warning("%s: left to be done again: %s", source, why)
        self._leases.leave(lease)

    def _ended(self, source: str, run: Future[None]) -> None:
        self._unfinished.discard(run)
        if not run.cancelled() and (error := run.exception()):
            log.error("%s: a fault of matcher's own", source, exc_info=error)
