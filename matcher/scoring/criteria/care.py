"""Does the employer or the course take care: prepared, a tutor, flexible hours, childcare?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import Answer, Case, Criterion, Judgement, choose
from matcher.taxonomy.model import Taxonomy

KINDS = ("employer_sensitised", "tutor", "flexible_hours", "childcare_on_site")


def _offered(offer: Offer, _: Taxonomy) -> list[float]:
    said = (getattr(offer, kind) for kind in KINDS)
    return [np.nan if value is None else float(value) for value in said]


OFFERED = Numbers("care", "f4", _offered, width=len(KINDS))


@dataclass(frozen=True)
class Care(Criterion):
    """One field a kind of care: its part of the whole. What is not said is left out of it."""

    employer_sensitised: float
    tutor: float
    flexible_hours: float
    childcare_on_site: float

    name: ClassVar[str] = "care"
    closes: ClassVar[bool] = False
    columns: ClassVar[tuple[Column, ...]] = (OFFERED,)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        offered = offers.floats(OFFERED)
        parts = np.array([getattr(self, kind) for kind in KINDS], np.float32)
        known = (~np.isnan(offered) * parts).sum(axis=1)
        with np.errstate(invalid="ignore"):
            degrees = (np.nan_to_num(offered) * parts).sum(axis=1) / known
        return Judgement(choose(len(offers)), np.clip(degrees, 0, 1).astype(np.float32))

    def same_for(self, case: Case) -> Hashable:
        return "anybody"

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        found = [kind for kind in KINDS if getattr(offer, kind)]
        if found:
            return Reason("care.has", {"kinds": found})
        return Reason("care.not_stated" if answer.degree is None else "care.none")
