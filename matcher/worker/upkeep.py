"""What the worker does beside its runs: nobody waits for it, and it waits for everybody."""

import logging
from dataclasses import dataclass

from matcher.knowledge import Loaded
from matcher.market.index_following import Following
from matcher.market.refresh import Market
from matcher.market.rescreening import rescreen
from matcher.market_knowledge import following_of
from matcher.scoring.index_folder import number_of

log = logging.getLogger(__name__)


@dataclass
class Upkeep:
    """Adverts are screened by today's rules; the index follows, and is tidied up once for each
    generation that somebody has written: also one that was written before the worker began."""

    database: str
    market: Market
    loaded: Loaded
    tidied: int | None = None

    def __call__(self) -> None:
        if held := rescreen(self.market):
            log.warning("%d adverts that were open are held under today's rules", len(held))
        if following := following_of(self.database, self.market, self.loaded):
            following.follow()
            self._tidy(following)

    def _tidy(self, following: Following) -> None:
        if number_of(following.folder) == self.tidied:
            return
        if following.tidy():
            log.info("the index was laid out anew: generation %d", number_of(following.folder))
            following.follow()  # what others left to us meanwhile
        self.tidied = number_of(following.folder)
