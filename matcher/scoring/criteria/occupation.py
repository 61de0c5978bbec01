"""Is it the work that she wishes for, or near to it?"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Kind, Offer
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Floats, Words
from matcher.scoring.criterion import (
    NO,
    Answer,
    Case,
    Criterion,
    Judgement,
    Share,
    choose,
    unknown,
)
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy


def _work(offer: Offer, taxonomy: Taxonomy) -> str | None:
    """`id|isco`, either of which may be empty: both say something about how near two jobs are."""
    if offer.occupation is None and offer.isco is None:
        return None
    isco = offer.isco or taxonomy.concept(offer.occupation or "").isco
    return f"{offer.occupation or ''}|{isco or ''}"


def _isco(offer: Offer, taxonomy: Taxonomy) -> str | None:
    return (_work(offer, taxonomy) or "").partition("|")[2] or None


OCCUPATION = Words("occupation", lambda offer, _: offer.occupation)
GROUP = Words("group", _isco)


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
    columns: ClassVar[tuple[Column, ...]] = (OCCUPATION, GROUP)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        wishes = case.profile.wishes
        near = self._degrees(case, offers, wishes.occupations)
        refused = self._degrees(case, offers, wishes.refused_occupations) >= 1
        return Judgement(choose(len(offers), (refused, NO)), near)

    def same_for(self, case: Case) -> Hashable:
        return case.profile.wishes.occupations, case.profile.wishes.refused_occupations

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        wishes = case.profile.wishes
        if answer.verdict == NO:
            return Reason("occupation.refused", {"occupation": offer.occupation})
        if not wishes.occupations:
            return Reason("occupation.no_wish")
        work = _work(offer, case.taxonomy)
        if work is None:
            return Reason("occupation.not_stated")
        nearest = partial(self._nearest, case.taxonomy, work, wishes.occupations)
        wish, nearness = case.once_for(("nearest", work), nearest, self)
        values = {"occupation": offer.occupation, "wish": wish}
        near = nearness >= self.sub_major_group
        if near and offer.kind is Kind.TRAINING:
            return Reason("occupation.course_towards", values)
        if nearness >= 1:
            return Reason("occupation.is_wish", values)
        return Reason("occupation.near" if near else "occupation.other", values)

    def _degrees(self, case: Case, offers: Columns, wishes: Sequence[str]) -> Floats:
        if not wishes:
            return unknown(len(offers))
        occupations, groups = offers.words(OCCUPATION), offers.words(GROUP)
        by_skills = occupations.look_up(_by_skills(case.taxonomy, wishes, occupations.words))
        by_group = groups.look_up(self._by_groups(case.taxonomy, wishes, groups.words))
        return np.fmax(by_skills, by_group)

    def _by_groups(
        self, taxonomy: Taxonomy, wishes: Sequence[str], groups: Vocabulary
    ) -> npt.NDArray[np.float64]:
        """float64[groups]: how near each ISCO-08 group is to the nearest wish."""
        nearest = np.zeros(len(groups))
        steps = (self.major_group, self.sub_major_group, self.minor_group, self.unit_group)
        for wish in wishes:
            near, isco = np.zeros(len(groups)), taxonomy.concept(wish).isco or ""
            for digits, nearness in enumerate(steps[: len(isco)], start=1):
                near[groups.starting(isco[:digits])] = nearness
            np.maximum(nearest, near, out=nearest)
        return nearest

    def _nearest(self, taxonomy: Taxonomy, work: str, wishes: Sequence[str]) -> tuple[str, float]:
        """The wish that the work is nearest to, the first of equals, and how near."""
        near = [self._nearness(taxonomy, work, wish) for wish in wishes]
        nearest = max(near)
        return wishes[near.index(nearest)], nearest

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


def _by_skills(
    taxonomy: Taxonomy, wishes: Sequence[str], occupations: Vocabulary
) -> npt.NDArray[np.float64]:
    """float64[occupations]: how near each is to the nearest wish by what the two ask for."""
    nearest = np.zeros(len(occupations) + 1)
    near = taxonomy.near(wishes)
    places = occupations.of_numbered(taxonomy.numbers).take(near.numbers)  # -1, no word, is last
    np.maximum.at(nearest, places, near.values)
    return nearest[:-1]
