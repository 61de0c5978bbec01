"""Understanding many adverts on several cores: the processes share what was loaded before them."""

import gc
import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_all_start_methods, get_context

from matcher.forking import begin
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood, language_of
from matcher.knowledge import Loaded

FEWEST = 200  # adverts together that are worth more than one process
PART = 64  # adverts that a process takes at a time, of one language as far as can be seen
SAMPLE = 200  # adverts of which the languages are looked at, before the processes begin
WARM_UP = 3  # adverts of each language understood here first: the processes share its tables

_loaded: Loaded | None = None  # of a process of the pool


class UnderstandingPool:
    """`processes`: 1 is none but this one. `before_forking` is called once, before they begin: a
    database connection must not be open in two processes."""

    def __init__(self, loaded: Loaded, processes: int, before_forking: Callable[[], None]) -> None:
        self._loaded = loaded
        self._processes = processes if "fork" in get_all_start_methods() else 1
        self._before_forking = before_forking
        self._pool: ProcessPoolExecutor | None = None

    def understand(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood:
        """One Offer a record, in their order."""
        if self._processes < 2 or len(records) < FEWEST:
            return self._loaded.understand(records, marked=marked)
        pool = self._begun(records)
        order = sorted(range(len(records)), key=lambda place: _kin(records[place]))
        parts = [order[at : at + PART] for at in range(0, len(order), PART)]
        asked = ([records[at] for at in part] for part in parts)
        found = list(pool.map(partial(_understand, marked=marked), asked))
        back = sorted(range(len(order)), key=order.__getitem__)
        offers = list(chain.from_iterable(part.offers for part in found))
        marks = list(chain.from_iterable(part.marks for part in found))
        return Understood(
            offers=tuple(offers[at] for at in back),
            warnings=tuple(line for part in found for line in part.warnings),
            marks=tuple(marks[at] for at in back) if marked else (),
        )

    def processes(self) -> list[int]:
        """The ids of the processes that have begun."""
        return list(self._pool._processes or ()) if self._pool else []

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _begun(self, records: Sequence[OfferRecord]) -> ProcessPoolExecutor:
        if self._pool is None:
            self._loaded.understand(_some_of_each_language(records))
            self._before_forking()
            gc.freeze()  # or looking for garbage would copy what the processes share
            self._pool = ProcessPoolExecutor(
                self._processes,
                mp_context=get_context("fork"),
                initializer=_begin,
                initargs=(self._loaded, os.getpid()),
            )
        return self._pool


def _kin(record: OfferRecord) -> tuple[str, str]:
    """Alike for adverts that are likely to be in one language: one search serves many of them."""
    return record.text_language or "", record.country or ""


def _some_of_each_language(records: Sequence[OfferRecord]) -> tuple[OfferRecord, ...]:
    chosen: dict[str | None, list[OfferRecord]] = defaultdict(list)
    for record in records[:: max(1, len(records) // SAMPLE)]:
        chosen[language_of(record)].append(record)
    return tuple(record for some in chosen.values() for record in some[:WARM_UP])


def _begin(loaded: Loaded, parent: int) -> None:
    global _loaded
    _loaded = loaded
    begin(parent)


def _understand(records: Sequence[OfferRecord], *, marked: bool) -> Understood:
    if _loaded is None:
        raise RuntimeError("a process of the pool has not begun")
    return _loaded.understand(records, marked=marked)
