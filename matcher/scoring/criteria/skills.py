"""Does the work use what she can do, however she came to it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import ProfileSkill, SkillLevel
from matcher.domain.verdict import Opening, Reason
from matcher.scoring.columns import Column, Columns, Floats, Ints, ListColumn, Lists
from matcher.scoring.criterion import (
    ASK,
    Answer,
    Case,
    Criterion,
    Judgement,
    Positive,
    Share,
    choose,
)
from matcher.scoring.gains import (
    GAINS,
    IS_TRAINING,
    TAUGHT,
    gains,
    is_asked,
    new_entries,
    new_gains,
    unasked_entries,
)
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

SCALE = 10_000  # weights and degrees as whole numbers, so that sums are exact
SHOWN = 4  # skills named in one reason


def _demands(offer: Offer, taxonomy: Taxonomy) -> Iterator[tuple[str, int]]:
    """Each skill with how much it tells of the work: the rarer, the more; a wish, a third."""
    required = dict.fromkeys(offer.required_skills)
    for skill in required:
        yield skill, round(taxonomy.specificity(skill) * SCALE)
    for skill in dict.fromkeys(offer.desired_skills):
        if skill not in required:
            yield skill, round(taxonomy.specificity(skill) * SCALE / 3)


DEMANDS = Lists("skills", _demands, varied=True)


@dataclass(frozen=True)
class Skills(Criterion):
    """What she brings as a share of what is asked, rare skills counting more.

    `some`, `good`, `strong`, `unsaid`: what a skill counts at that level; `related`: what a
    neighbouring skill counts at the most; `unwanted`: the share that is left of a skill that she
    does not want to use; `full_at`: the share of the work at which an offer fits fully, or
    `plenty`, so many of the most telling skills, where an occupation lists very many;
    `ask_below`: the share of that under which the employer is asked whether beginners are taught;
    `course`: what a course counts that teaches nothing but what is new to her, and a part of it
    where she knows some of that already.
    Having few of the skills is never a refusal: work is learnt at work.
    """

    some: Share
    good: Share
    strong: Share
    unsaid: Share
    related: Share
    unwanted: Share
    full_at: Positive
    plenty: Positive
    ask_below: Share
    course: Share

    name: ClassVar[str] = "skills"
    closes: ClassVar[bool] = False
    columns: ClassVar[tuple[Column, ...]] = (DEMANDS, IS_TRAINING, GAINS)
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = ((DEMANDS,), TAUGHT)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        demands, training = offers.lists(DEMANDS), offers.flags(IS_TRAINING)
        told = bool(case.profile.skills)
        covered = liked = self._covered(case, demands, liking=False)
        if any(skill.wanted is False for skill in case.profile.skills):
            liked = self._covered(case, demands, liking=True)
        degrees = np.minimum(liked, 1).astype(np.float32)
        if not told:
            degrees[:] = np.nan
        courses = np.flatnonzero(training)
        if courses.size:
            degrees[courses] = self._newness(case, offers.take(courses, [GAINS.name]).lists(GAINS))
        # Of nothing asked the share is NaN, and `not (NaN >= x)` holds: both are asked about.
        ask = ~training & (~(covered >= self.ask_below) | (not told))
        return Judgement(choose(len(offers), (ask, ASK)), degrees)

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if offer.kind is Kind.TRAINING:
            return _taught(case, offer)
        asked = (*offer.required_skills, *offer.desired_skills)
        if not asked:
            return Reason("skills.not_stated")
        if not case.profile.skills:
            return Reason("skills.not_talked_about", {"asked": list(asked[:SHOWN])})
        have, near, missing = self._sorted_out(case, offer)
        values: dict[str, object] = {
            "have": have[:SHOWN],
            "related": near[:SHOWN],
            "missing": missing[:SHOWN],
        }
        unwanted = {skill.concept for skill in case.profile.skills if skill.wanted is False}
        if unwanted.intersection(have):
            values["unwanted"] = True
        if not have and not near:
            return Reason("skills.covers_nothing", values)
        if not missing:
            return Reason("skills.covers_all", values)
        return Reason("skills.covers" if have else "skills.covers_related", values)

    def openings(self, case: Case, offer: Offer, answer: Answer) -> list[Opening]:
        if not case.profile.skills:
            return []
        missing = [s for s in self._sorted_out(case, offer)[2] if s in offer.required_skills]
        return [Opening(self.name, "skills.learn", {"skills": missing[:SHOWN]})] if missing else []

    def _newness(self, case: Case, given: ListColumn) -> Floats:
        """float32[n]: the share of what a course gives that is new to her, NaN if it says none."""
        new = given.sum(new_entries(case, given).astype(np.int64))
        share = self.course * new / np.maximum(given.lengths, 1)
        known = (given.lengths > 0) & ~given.any(unasked_entries(case, given))
        return np.where(known, share, np.nan).astype(np.float32)

    def _covered(self, case: Case, demands: ListColumn, *, liking: bool) -> npt.NDArray[np.float64]:
        """float64[n]: what she brings over what fits fully, NaN where nothing is asked."""
        table = case.once_for(
            demands.words, (self, liking), lambda: self._counts(case, demands.words, liking=liking)
        )
        total, covered = demands.weighed(table)
        fully = np.minimum(total * self.full_at, self.plenty * SCALE)
        return np.where(total > 0, covered / np.maximum(fully, 1) / SCALE, np.nan)

    def _counts(self, case: Case, words: Vocabulary, *, liking: bool) -> Ints:
        """int64[words]: what each skill counts, as whole numbers."""
        table = np.zeros(len(words), np.int64)
        for skill, count in self._widened(case, liking=liking).items():
            if (number := words.find(skill)) is not None:
                table[number] = round(count * SCALE)
        return table

    def _can(self, case: Case) -> dict[str, float]:
        """Skill -> what it counts, her own ones and their neighbours."""
        return case.once((self, "can"), lambda: self._widened(case, liking=False))

    def _widened(self, case: Case, *, liking: bool) -> dict[str, float]:
        counts: dict[str, float] = {}
        for skill in case.profile.skills:
            own = self._level(skill) * (self.unwanted if liking and skill.wanted is False else 1)
            for neighbour, similarity in case.taxonomy.similar(skill.concept).items():
                value = own if neighbour == skill.concept else own * similarity * self.related
                counts[neighbour] = max(counts.get(neighbour, 0.0), value)
        return counts

    def _level(self, skill: ProfileSkill) -> float:
        match skill.level:
            case None:
                return self.unsaid
            case SkillLevel.SOME:
                return self.some
            case SkillLevel.GOOD:
                return self.good
            case _:
                return self.strong

    def _sorted_out(self, case: Case, offer: Offer) -> tuple[list[str], list[str], list[str]]:
        """The offer's skills as (hers, near to hers, missing), the most telling ones first."""
        own = {skill.concept for skill in case.profile.skills}
        can = self._can(case)
        asked = dict(_demands(offer, case.taxonomy))
        ordered = sorted(asked, key=lambda skill: (-asked[skill], skill))
        have = [skill for skill in ordered if skill in own]
        near = [skill for skill in ordered if skill not in own and skill in can]
        return have, near, [skill for skill in ordered if skill not in can]


def _taught(case: Case, offer: Offer) -> Reason:
    given, new = list(gains(offer)), new_gains(case, offer)
    if not given:
        return Reason("skills.training")
    if not all(is_asked(case, gain) for gain, _ in given):
        return Reason("skills.course_not_talked_about")
    if not new:
        return Reason("skills.teaches_known")
    return Reason("skills.teaches_new" if len(new) == len(given) else "skills.teaches_some")
