"""Is it the work that she wishes for, or near to it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Floats, WordColumn, Words
from matcher.scoring.criterion import NO, Answer, Case, Criterion, Judgement, Share, choose
from matcher.taxonomy.model import Taxonomy


def _work(offer: Offer, taxonomy: Taxonomy) -> str | None:
    """`id|isco`, either of which may be empty: both say something about how near two jobs are."""
    if offer.occupation is None and offer.isco is None:
        return None
    isco = offer.isco or taxonomy.concept(offer.occupation or "").isco
    return f"{offer.occupation or ''}|{isco or ''}"


WORK = Words("work", _work)


@dataclass(frozen=True)
class Occupation(Criterion):
    """Nearness of the offer's occupation to the nearest of her dreams.

    `unit_group` ... `major_group`: how near two occupations of the same ISCO-08 group of four,
    three, two or one digits are, when the skills that they share don't bring them nearer.
    """

    unit_group: Share
    minor_group: Share
    sub_major_group: Share
    major_group: Share

    name: ClassVar[str] = "occupation"
    reads: ClassVar[frozenset[str]] = frozenset({"occupation"})
    columns: ClassVar[tuple[Column, ...]] = (WORK,)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        work, wishes = offers.words(WORK), case.profile.wishes
        near = self._degrees(case, work, wishes.occupations)
        refused = self._degrees(case, work, wishes.refused_occupations) >= 1
        return Judgement(choose(len(offers), (refused, NO)), near)

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        wishes = case.profile.wishes
        if answer.verdict == NO:
            return Reason("occupation.refused", {"occupation": offer.occupation})
        if not wishes.occupations:
            return Reason("occupation.no_wish")
        work = _work(offer, case.taxonomy)
        if work is None:
            return Reason("occupation.not_stated")
        wish = max(wishes.occupations, key=lambda w: self._nearness(case.taxonomy, work, w))
        values = {"occupation": offer.occupation, "wish": wish}
        nearness = self._nearness(case.taxonomy, work, wish)
        near = nearness >= self.sub_major_group
        if near and offer.kind is Kind.TRAINING:
            return Reason("occupation.course_towards", values)
        if nearness >= 1:
            return Reason("occupation.is_wish", values)
        return Reason("occupation.near" if near else "occupation.other", values)

    def _degrees(self, case: Case, work: WordColumn, wishes: Iterable[str]) -> Floats:
        wishes = tuple(wishes)
        if not wishes:
            return np.full(work.codes.size, np.nan, np.float32)
        table = [max(self._nearness(case.taxonomy, w, wish) for wish in wishes) for w in work.words]
        return work.look_up(table)

    def _nearness(self, taxonomy: Taxonomy, work: str, wish: str) -> float:
        occupation, _, isco = work.partition("|")
        if occupation == wish:
            return 1.0
        shared = taxonomy.similar(wish).get(occupation, 0.0) if occupation else 0.0
        return max(shared, self._by_group(isco, taxonomy.concept(wish).isco or ""))

    def _by_group(self, a: str, b: str) -> float:
        groups = (self.unit_group, self.minor_group, self.sub_major_group, self.major_group)
        for digits, nearness in zip((4, 3, 2, 1), groups, strict=True):
            if len(a) >= digits and a[:digits] == b[:digits]:
                return nearness
        return 0.0
