"""The market as the pages of one process ask it."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from matcher.domain.offer import Offer
from matcher.knowledge import Loaded
from matcher.market.current import offers_of_jobs
from matcher.market.listing import page_of_offers
from matcher.market_knowledge import market_of
from matcher.market_ranking import KeptIndex
from matcher.web.desk_market import DeskMarket


def here(now: datetime) -> date:
    """The day where this machine is."""
    return now.astimezone().date()


def market_for_desk(
    engine: Engine,
    folder: Path,
    loaded: Loaded,
    day: Callable[[datetime], date] = here,
    at_first: Callable[[], None] = lambda: None,
) -> DeskMarket:
    """`folder`: of the database's index, which is made where there is none yet; `at_first`: called
    when it is open for the first time."""
    market = market_of(engine, loaded)

    def load(ids: Collection[str]) -> Sequence[Offer]:
        """What waits for a person is on no page but the one that says so."""
        return [offer for offer in offers_of_jobs(market, ids) if not offer.held_back]

    return DeskMarket(
        knowledge=lambda: loaded.knowledge,
        linker=lambda: loaded.linker,
        places=lambda: loaded.places,
        numbers=lambda: loaded.pathway_numbers,
        load=load,
        page=partial(page_of_offers, engine, load),
        asking=KeptIndex(market, folder, loaded, at_first).asking,
        day=day,
    )
