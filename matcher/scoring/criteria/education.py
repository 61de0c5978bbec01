"""Is her education the level that is asked for?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Column, Columns, Numbers
from matcher.scoring.criterion import (
    ASK,
    NOT_YET,
    Answer,
    Case,
    Criterion,
    Judgement,
    choose,
    unknown,
)

NEEDS_PAPER_FROM = 3  # ISCED 3: below it, hardly an employer asks to see a diploma

LEVEL = Numbers("education", "i2", lambda o, _: -1 if o.education is None else o.education)


@dataclass(frozen=True)
class Education(Criterion):
    """ISCED 2011 levels. A qualification that is not recognised here is still hers: it answers
    "ask", with recognition as the way, and never "not yet".

    `each_short`: what every missing level takes away from the degree.
    """

    each_short: float

    name: ClassVar[str] = "education"
    reads: ClassVar[frozenset[str]] = frozenset({"education"})
    columns: ClassVar[tuple[Column, ...]] = (LEVEL,)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        asked, hers = offers.ints(LEVEL), case.profile.education
        said = asked >= 0
        if hers.level is None:
            ask = choose(len(offers), (asked > 0, ASK))
            return Judgement(ask, np.where(asked == 0, 1, np.nan).astype(np.float32))
        short = asked - hers.level
        unsure = (asked >= NEEDS_PAPER_FROM) & (hers.recognised is not True)
        degrees = unknown(len(offers))
        degrees[said] = np.clip(1 - self.each_short * short[said], 0, 1)
        return Judgement(choose(len(offers), (said & (short > 0), NOT_YET), (unsure, ASK)), degrees)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.education

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if offer.education is None:
            return Reason("education.not_stated")
        hers = case.profile.education
        values = {"level": offer.education, "has": hers.level}
        if answer.verdict == Verdict.NOT_YET:
            return Reason("education.below", values)
        if answer.verdict == Verdict.ASK:
            if hers.level is None:
                return Reason("education.ask_her", values)
            unasked = hers.recognised is None
            return Reason(
                "education.recognised_here" if unasked else "education.recognition", values
            )
        return Reason("education.enough", values)

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if answer.verdict == Verdict.NOT_YET:
            return [Opening(self.name, "education.school", {"level": offer.education})]
        return []
