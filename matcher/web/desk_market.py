"""What the pages know of work: taxonomy, rules, places, and the offers as they stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import cast

from flask import current_app

from matcher.casework.ranking_for_her import FromMarket
from matcher.casework.suggest import Knowledge
from matcher.casework.suggest_from_index import Asking, Load
from matcher.ingest.places import Places
from matcher.market.listing import OfferPage, Wanted
from matcher.scoring.pathways.numbers import Numbers
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.model import Taxonomy

EXTENSION = "matcher_market"


@dataclass(frozen=True)
class DeskMarket:
    """Each part is loaded when it is first asked for: many pages need none. `load`: the offers of
    these ids that still stand, without what waits for a person; `page`: as
    `market.listing.page_of_offers`; `asking`: the index for a day, the first so many of a list, and
    the criterion whose offers set aside are to be told, if any; `day`: which day it is for offers,
    at a moment with its time zone."""

    knowledge: Callable[[], Knowledge]
    linker: Callable[[], Linker]
    places: Callable[[], Places]
    numbers: Callable[[], Numbers]
    load: Load
    page: Callable[[Wanted, str, int], OfferPage]
    asking: Callable[[date, int, str | None], Asking]
    day: Callable[[datetime], date]

    @property
    def taxonomy(self) -> Taxonomy:
        return self.knowledge().taxonomy

    def ranks(self, today: date, top: int, near: int = 0) -> FromMarket:
        """For `casework.suggesting.suggest_for`; what is held back is only counted."""
        return FromMarket(partial(self._asking, today, top, near))

    def _asking(self, today: date, top: int, near: int) -> Asking:
        return replace(self.asking(today, top, None), near=near, tells_held=False)


def desk_market() -> DeskMarket:
    return cast(DeskMarket, current_app.extensions[EXTENSION])
