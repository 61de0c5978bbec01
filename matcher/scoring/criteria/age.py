"""Is she of the age that the law or the programme asks for?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import ASK, NO, NOT_YET, Answer, Case, Criterion, Judgement, choose

LOWEST = Numbers("min_age", "i2", lambda offer, _: offer.min_age or 0)
HIGHEST = Numbers("max_age", "i2", lambda offer, _: offer.max_age or 999)


@dataclass(frozen=True)
class Age(Criterion):
    """A gate only: being of the right age is never a merit."""

    name: ClassVar[str] = "age"
    reads: ClassVar[frozenset[str]] = frozenset({"min_age", "max_age"})
    columns: ClassVar[tuple[Column, ...]] = (LOWEST, HIGHEST)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        low, high, age = offers.ints(LOWEST), offers.ints(HIGHEST), case.profile.age
        asked = (low > 0) | (high < 999)
        degrees = np.full(len(offers), np.nan, np.float32)
        if age is None:
            return Judgement(choose(len(offers), (asked, ASK)), degrees)
        degrees[asked] = ((low <= age) & (age <= high))[asked]
        return Judgement(choose(len(offers), (high < age, NO), (low > age, NOT_YET)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return (case.profile.age,)

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        values = {"from": offer.min_age, "to": offer.max_age}
        match answer.verdict:
            case Verdict.NO:
                return Reason("age.above", values)
            case Verdict.NOT_YET:
                return Reason("age.below", values)
            case Verdict.ASK:
                return Reason("age.ask_her", values)
            case _:
                asked = offer.min_age or offer.max_age
                return Reason("age.fits", values) if asked else Reason("age.none_asked")

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict != Verdict.NOT_YET:
            return []
        return [Opening(self.name, "age.birthday", {"from": offer.min_age})]
