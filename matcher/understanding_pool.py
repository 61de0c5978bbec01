"""Understanding many adverts on several cores: the processes share what was loaded before them."""

import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context

from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.knowledge import Loaded

FEWEST = 200  # adverts together that are worth more than one process
PART = 50  # adverts that a process takes at a time
WARM_UP = 10  # adverts understood here first, so that the processes need not each build the tables
WATCH_SECONDS = 2.0

_loaded: Loaded | None = None  # of a process of the pool


class UnderstandingPool:
    """`processes`: 1 is none but this one. `before_forking` is called once, before they begin: a
    database connection must not be open in two processes."""

    def __init__(self, loaded: Loaded, processes: int, before_forking: Callable[[], None]) -> None:
        self._loaded = loaded
        self._processes = processes if "fork" in get_all_start_methods() else 1
        self._before_forking = before_forking
        self._pool: ProcessPoolExecutor | None = None

    def understand(self, records: Sequence[OfferRecord]) -> Understood:
        """One Offer a record, in their order."""
        if self._processes < 2 or len(records) < FEWEST:
            return self._loaded.understand(tuple(records))
        pool = self._begun(records)
        parts = [tuple(records[at : at + PART]) for at in range(0, len(records), PART)]
        found = list(pool.map(_understand, parts))
        return Understood(
            offers=tuple(offer for part in found for offer in part.offers),
            warnings=tuple(line for part in found for line in part.warnings),
        )

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _begun(self, records: Sequence[OfferRecord]) -> ProcessPoolExecutor:
        if self._pool is None:
            self._loaded.understand(tuple(records[:: max(1, len(records) // WARM_UP)]))
            self._before_forking()
            self._pool = ProcessPoolExecutor(
                self._processes,
                mp_context=get_context("fork"),
                initializer=_begin,
                initargs=(self._loaded, os.getpid()),
            )
        return self._pool


def _begin(loaded: Loaded, parent: int) -> None:
    global _loaded
    _loaded = loaded
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """A parent that is killed can't tell its processes to end."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os._exit(1)


def _understand(records: tuple[OfferRecord, ...]) -> Understood:
    if _loaded is None:
        raise RuntimeError("a process of the pool has not begun")
    return _loaded.understand(records)
