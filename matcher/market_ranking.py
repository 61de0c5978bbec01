"""Lists for a case from the index of a market, which is opened as it stands for each."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock

from matcher.casework.ranking_for_her import FromMarket
from matcher.casework.suggest_from_index import Asking
from matcher.knowledge import Loaded
from matcher.market.current import offers_of_jobs
from matcher.market.index_upkeep import is_current, open_index
from matcher.market.refresh import Market
from matcher.scoring.index import Index
from matcher.store.database import reading
from matcher.store.offers import held_jobs


def _to_nobody(_: str) -> None: ...


def from_market(market: Market, folder: Path, loaded: Loaded, today: date, top: int) -> FromMarket:
    """For `casework.suggesting.suggest_for`."""
    return FromMarket(partial(asking_now, market, folder, loaded, today, top))


def asking_now(
    market: Market,
    folder: Path,
    loaded: Loaded,
    today: date,
    top: int,
    aside: str | None = None,
    tell: Callable[[str], None] = _to_nobody,
) -> Asking:
    """What can be asked of the index and the store as they stand; the store may move on. `tell`:
    called with what had to be done to the index for that, if anything, and why."""
    index = _open(market, folder, loaded, tell)
    return _asking(index, market, loaded, today, top, aside)


class KeptIndex:
    """The index of one database, kept open in a process from one question to the next, for as long
    as the store says what it was made of. Several threads may ask it at once. `at_first`:
    called when it is open for the first time, and with it all that a list needs."""

    def __init__(
        self,
        market: Market,
        folder: Path,
        loaded: Loaded,
        at_first: Callable[[], None] = lambda: None,
    ) -> None:
        self._market = market
        self._folder = folder
        self._loaded = loaded
        self._at_first = at_first
        self._kept: Index | None = None
        self._opening = Lock()

    def asking(self, today: date, top: int, aside: str | None = None) -> Asking:
        return _asking(self._index(), self._market, self._loaded, today, top, aside)

    def _index(self) -> Index:
        """Whoever still asks an older one goes on with that: it is not changed under them."""
        kept = self._kept
        if kept is not None and is_current(kept, self._market):
            return kept
        with self._opening:
            newest = self._kept
            if newest is None or newest is kept:
                newest = self._kept = _open(self._market, self._folder, self._loaded)
                if kept is None:
                    self._at_first()
            return newest


def _open(
    market: Market, folder: Path, loaded: Loaded, tell: Callable[[str], None] = _to_nobody
) -> Index:
    knowledge = loaded.knowledge
    index, done = open_index(folder, market, knowledge.weights, knowledge.taxonomy)
    if done:
        tell(done)
    return index


def _asking(
    index: Index, market: Market, loaded: Loaded, today: date, top: int, aside: str | None
) -> Asking:
    with reading(market.engine) as session:
        held = held_jobs(session)
    load = partial(offers_of_jobs, market)
    return Asking(index, load, held, loaded.knowledge, today, top, aside)
