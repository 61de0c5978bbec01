"""The index is brought up to date beside the runs: after each, and when decisions were taken."""

import logging
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from sqlalchemy import Engine

from matcher.errors import MatcherError
from matcher.store.connecting import PASSING, cause_of
from matcher.worker.runs import RunSource

log = logging.getLogger(__name__)

NICE = 5  # a third of the share that others have when all processors are busy


class Tending:
    """`follow` in a thread of its own; it may be killed at any moment. What is asked for while it
    is at work is done once more after that."""

    def __init__(self, follow: Callable[[], None]) -> None:
        self._follow = follow
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="index", initializer=_give_way)
        self._lock = threading.Lock()
        self._waiting: Future[None] | None = None
        self._working = False
        self._ended = False

    def look(self) -> None:
        """Returns at once."""
        with self._lock:
            if not self._ended and self._waiting is None:
                self._waiting = self._pool.submit(self._work)

    def after(self, run_source: RunSource) -> RunSource:
        """The same, with a look at the index when it has ended well."""

        def run(name: str, engine: Engine) -> None:
            run_source(name, engine)
            self.look()

        return run

    def close(self) -> bool:
        """Begin nothing more; False if it is at work."""
        with self._lock:
            self._ended = True
            working = self._working
        self._pool.shutdown(wait=False, cancel_futures=True)
        return not working

    def _work(self) -> None:
        with self._lock:
            self._waiting, self._working = None, True
        try:
            self._follow()
        except PASSING as error:
            log.warning("index: left for later: %s", cause_of(error))
        except (MatcherError, OSError) as error:
            log.warning("index: %s", error)
        finally:
            with self._lock:
                self._working = False


def _give_way() -> None:
    """This thread is less urgent than runs and pages are. Linux alone has that for threads. What
    gives way more already stays so: nobody but root may take that back."""
    if sys.platform == "linux":
        own = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, own, max(NICE, os.getpriority(os.PRIO_PROCESS, own)))
