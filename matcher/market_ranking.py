"""Lists for a case from the index of a market, which is opened as it stands for each."""

from datetime import date
from functools import partial
from pathlib import Path

from matcher.casework.ranking_for_her import FromMarket
from matcher.casework.suggest_from_index import Asking
from matcher.knowledge import Loaded
from matcher.market.current import offers_of_jobs
from matcher.market.index_upkeep import open_index
from matcher.market.refresh import Market
from matcher.store.database import reading
from matcher.store.offers import held_jobs


def from_market(market: Market, folder: Path, loaded: Loaded, today: date, top: int) -> FromMarket:
    """For `casework.suggesting.suggest_for`."""
    return FromMarket(partial(asking_now, market, folder, loaded, today, top))


def asking_now(
    market: Market, folder: Path, loaded: Loaded, today: date, top: int, aside: str | None = None
) -> Asking:
    """What can be asked of the index and the store as they stand; the store may move on."""
    knowledge = loaded.knowledge
    index, _ = open_index(folder, market, knowledge.weights, knowledge.taxonomy)
    with reading(market.engine) as session:
        held = held_jobs(session)
    load = partial(offers_of_jobs, market)
    return Asking(index, load, held, knowledge, today, top, aside)
