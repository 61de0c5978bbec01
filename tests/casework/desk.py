"""Two women whose advisor has a market of adverts, for tests of what is suggested to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.casework.assessment import save_step
from matcher.casework.ranking_for_her import FromMarket, FromOffers
from matcher.casework.suggesting import Suggested, suggest_for
from matcher.domain.offer import Offer
from matcher.market.current import current_offers, offers_of_jobs
from matcher.market_ranking import from_market
from matcher.store.access.actor import Actor
from matcher.store.people.avoiding import record_avoidance
from tests.factories import embedded, knowledge
from tests.market.stall import TODAY, Stall, loaded
from tests.store.agency import Agency

WHY = "they came on one road"


@dataclass
class Desk:
    """`offers`: those in memory, instead of the stall's."""

    agency: Agency
    anna: Actor
    stall: Stall
    her: str
    other: str

    @property
    def who(self) -> tuple[Any, Any, str]:
        return self.agency.store, self.anna, self.her

    def suggest(self, case: str, rank: FromOffers | FromMarket | None = None) -> Suggested:
        ranked = rank or self.from_offers()
        who = self.agency.store, self.anna, case
        return suggest_for(*who, ranked, embedded(), self.agency.now)

    def from_offers(self, top: int | None = None) -> FromOffers:
        return FromOffers(current_offers(self.stall.market), knowledge(), TODAY, top)

    def from_index(self, folder: Any, top: int = 10) -> FromMarket:
        return from_market(self.stall.market, folder, loaded(), TODAY, top)

    def load(self, ids: Collection[str]) -> Sequence[Offer]:
        return offers_of_jobs(self.stall.market, ids)

    def must_not_meet(self) -> None:
        self.agency.does(self.anna, record_avoidance, self.her, "K-8", WHY, 6)

    def knows(self, case: str, based_on: int | None = None, **about: Any) -> int:
        step = {"country": "IT"} | about
        who = self.agency.store, self.anna, case
        return save_step(*who, "about", step, based_on, embedded(), self.agency.now)


def new_desk(agency: Agency, anna: Actor, code: str = "K-7") -> Desk:
    her, other = (agency.opens(anna, each) for each in (code, "K-8"))
    desk = Desk(agency, anna, Stall.over(agency.store.engine), her, other)
    for case in (her, other):
        desk.knows(case)
    return desk


def ids(suggested: Suggested) -> list[str]:
    return [score.offer.id for score in suggested.made.suggestions.ranked]


def aside(suggested: Suggested) -> dict[str, str]:
    """Offer -> why it is set aside, as the criterion of safety says."""
    return {
        score.offer.id: part.reason.code
        for score in suggested.made.suggestions.set_aside
        for part in score.contributions
        if part.criterion == "safety"
    }
