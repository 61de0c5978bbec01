"""`matcher batch --women cases`: the cases of the database, for the morning."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from matcher.batch_night import organisation_of
from matcher.casework.night_of_cases import night_of_cases
from matcher.casework.ranking_for_her import FromMarket
from matcher.knowledge import Loaded
from matcher.market_knowledge import market_of
from matcher.market_ranking import KeptIndex
from matcher.settings import index_dir
from matcher.store.access.case_store import opened_case_store

CASES = "cases"  # in the place of files with profiles


@dataclass(frozen=True)
class CaseBatch:
    """`tell`: a line for the person."""

    database: str
    organisation: str
    loaded: Loaded
    tell: Callable[[str], None]

    def run(self, today: date, top: int) -> bool:
        """Whether all could be ranked. Raises InputError where it is not said whose cases."""
        with opened_case_store(self.database) as store:
            where = organisation_of(store, self.organisation)
            market = market_of(store.engine, self.loaded)
            index = KeptIndex(market, index_dir(self.database), self.loaded)
            rank = FromMarket(lambda: index.asking(today, top))
            now = datetime.now(UTC)
            night = night_of_cases(store, where, rank, self.loaded.taxonomy, now)
        for line in night.left_out:
            self.tell(line)
        self.tell(f"{len(night.lists)} women")
        return not night.left_out
