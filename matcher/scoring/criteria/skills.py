"""Does the work use what she can do, however she came to it?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import ClassVar, NamedTuple

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.profile import ProfileSkill, SkillLevel
from matcher.domain.verdict import Opening, Reason
from matcher.scoring.columns import Column, Columns, Flags, Floats, Ints, ListColumn, Lists
from matcher.scoring.criterion import (
    ASK,
    Answer,
    Case,
    Judgement,
    Positive,
    Share,
    ToldTogether,
    choose,
)
from matcher.scoring.gains import (
    GAINS,
    IS_TRAINING,
    TAUGHT,
    sorted_out,
)
from matcher.scoring.skills_said import SHOWN, Asked, reason_of
from matcher.scoring.vocabulary import Vocabulary
from matcher.scoring.worked import worked
from matcher.taxonomy.model import Taxonomy

SCALE = 10_000  # weights and degrees as whole numbers, so that sums are exact


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
class Skills(ToldTogether):
    """What she brings as a share of what is asked, rare skills counting more.

    `some`, `good`, `strong`, `unsaid`: what a skill counts at that level; `related`: what a
    neighbouring skill counts at the most, and one that work takes which she has done for a year;
    `unwanted`: the share that is left of a skill that she does not want to use;
    `full_at`: the share of the work at which an offer fits fully, or `plenty`, so many of the most
    telling skills, where an occupation lists very many;
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
        if dislikes_some(case):
            liked = self._covered(case, demands, liking=True)
        degrees = _degrees(liked)
        if not told:
            degrees[:] = np.nan
        courses = np.flatnonzero(training)
        if courses.size:
            degrees[courses] = self._newness(case, offers.take(courses, [GAINS.name]).lists(GAINS))
        ask = ~training & (self._little(covered) | (not told))
        return Judgement(choose(len(offers), (ask, ASK)), degrees)

    def of_work(self, total: Ints, covered: Ints, liked: Ints) -> Judgement:
        """As `judge` of offers that are no courses, for her who has told of skills: of what is
        asked in `total`, how much she covers, and of that what she likes (as `counts` counts)."""
        ask = self._little(self._share(total, covered))
        return Judgement(choose(total.size, (ask, ASK)), _degrees(self._share(total, liked)))

    def counts(self, case: Case, words: Vocabulary, *, liking: bool) -> Ints:
        """int64[words]: what each skill counts for her; `liking`: those that she does not want to
        use less."""
        counted = partial(self._counted, case, words, liking=liking)
        return case.once_for(("counts", liking), counted, self, words)

    def makes_of(self, skill: ProfileSkill, words: Vocabulary, taxonomy: Taxonomy) -> Ints:
        """int64[words]: what this skill alone makes of each; with others, the highest counts."""
        return self._best(_looked_for(taxonomy, [skill]), [self._level(skill)], words, taxonomy)

    def at_most(self, case: Case, offers: Columns) -> Floats | None:
        if not case.profile.skills:
            return None
        demands = offers.lists(DEMANDS)
        table = self.counts(case, demands.words, liking=dislikes_some(case))
        degrees = np.minimum(self._share(*demands.roughly_weighed(table)), 1).astype(np.float32)
        degrees[np.isnan(degrees) | offers.flags(IS_TRAINING)] = 1
        return degrees

    def reasons(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[Reason]:
        asked = zip(offers, self._sorted_out(case, facts.lists(DEMANDS)), strict=True)
        unwanted = {skill.concept for skill in case.profile.skills if skill.wanted is False}
        return [reason_of(case, offer, each, unwanted) for offer, each in asked]

    def all_openings(
        self, case: Case, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[list[Opening]]:
        if not case.profile.skills:
            return [[] for _ in offers]
        sorted_out = self._sorted_out(case, facts.lists(DEMANDS))
        return [self._opening(*each) for each in zip(offers, sorted_out, strict=True)]

    def _opening(self, offer: Offer, asked: Asked) -> list[Opening]:
        missing = [skill for skill in asked.missing if skill in offer.required_skills]
        return [Opening(self.name, "skills.learn", {"skills": missing[:SHOWN]})] if missing else []

    def _newness(self, case: Case, given: ListColumn) -> Floats:
        """float32[n]: the share of what a course gives that is new to her, NaN if it says none."""
        new, unasked = sorted_out(case, given)
        share = self.course * given.sum(new) / np.maximum(given.lengths, 1)
        known = (given.lengths > 0) & ~given.any(unasked)
        return np.where(known, share, np.nan).astype(np.float32)

    def _covered(self, case: Case, demands: ListColumn, *, liking: bool) -> npt.NDArray[np.float64]:
        """float64[n]: what she brings over what fits fully, NaN where nothing is asked."""
        return self._share(*demands.weighed(self.counts(case, demands.words, liking=liking)))

    def _little(self, covered: npt.NDArray[np.float64]) -> Flags:
        """Of nothing asked the share is NaN, and `not (NaN >= x)` holds: both are asked about."""
        return ~(covered >= self.ask_below)

    def _share(self, total: Ints, covered: Ints) -> npt.NDArray[np.float64]:
        fully = np.minimum(total * self.full_at, self.plenty * SCALE)
        return np.where(total > 0, covered / np.maximum(fully, 1) / SCALE, np.nan)

    def _counted(self, case: Case, words: Vocabulary, *, liking: bool) -> Ints:
        """int64[words]: what each skill counts, as whole numbers: her own ones and their
        neighbours, each what the best of hers makes of it."""
        if case.before is None:
            told = [self._own(skill, liking=liking) for skill in case.profile.skills]
            shares = [*told, *(work.share for work in worked(case))]
            return self._best(_near(case), shares, words, case.taxonomy)
        learnt = case.profile.skills[len(case.before.profile.skills) :]
        told = [self._own(skill, liking=liking) for skill in learnt]
        new = self._best(_looked_for(case.taxonomy, learnt), told, words, case.taxonomy)
        return np.maximum(self.counts(case.before, words, liking=liking), new)

    def _best(
        self, near: "_Near", shares: Sequence[float], words: Vocabulary, taxonomy: Taxonomy
    ) -> Ints:
        """What each of those whose `shares` these are makes of each word, the best of them."""
        table = np.zeros(len(words) + 1, np.int64)  # the last is of -1, no word
        counts = np.array(shares)[near.of] * near.values * self.related
        counts[near.own] = shares[: near.own.size]
        places = words.of_numbered(taxonomy.numbers).take(near.numbers)
        np.maximum.at(table, places, np.rint(counts * SCALE).astype(np.int64))
        return table[:-1]

    def _own(self, skill: ProfileSkill, *, liking: bool) -> float:
        return self._level(skill) * (self.unwanted if liking and skill.wanted is False else 1)

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

    def _sorted_out(self, case: Case, demands: ListColumn) -> Iterator[Asked]:
        """The skills of each offer, sorted by what she brings."""
        own = {skill.concept for skill in case.profile.skills}
        can = case.once("skills near to hers", lambda: _ids_near(case))
        rows = np.repeat(np.arange(demands.lengths.size), demands.lengths)
        ordered = demands.codes.take(np.lexsort((demands.codes, -demands.numbers, rows)))
        skills = [demands.words[code] for code in ordered.tolist()]
        for start, end in pairwise(demands.starts.tolist()):
            asked = skills[start:end]
            yield Asked(
                [skill for skill in asked if skill in own],
                [skill for skill in asked if skill not in own and skill in can],
                [skill for skill in asked if skill not in can],
            )


def _degrees(liked: npt.NDArray[np.float64]) -> Floats:
    return np.minimum(liked, 1).astype(np.float32)


def dislikes_some(case: Case) -> bool:
    """Are there some that she can do and does not want to?"""
    return any(skill.wanted is False for skill in case.profile.skills)


class _Near(NamedTuple):
    """The skills near to hers, and how near: `of` which of hers, one after the other, those of the
    work that she has done last; hers themselves stand at `own`."""

    numbers: Ints
    values: npt.NDArray[np.float64]
    of: Ints
    own: Ints


def _near(case: Case) -> _Near:
    own = case.profile.skills
    return case.once("near", lambda: _and_of_her_work(case, _looked_for(case.taxonomy, own)))


def _and_of_her_work(case: Case, near: _Near) -> _Near:
    """What her work usually takes is near to what she can do, named or not."""
    for place, work in enumerate(worked(case), len(case.profile.skills)):
        near = near._replace(
            numbers=np.concatenate((near.numbers, work.skills)),
            values=np.concatenate((near.values, work.values)),
            of=np.concatenate((near.of, np.full(work.skills.size, place))),
        )
    return near


def _looked_for(taxonomy: Taxonomy, skills: Sequence[ProfileSkill]) -> _Near:
    near = taxonomy.near([skill.concept for skill in skills])
    of = np.arange(near.sizes.size).repeat(near.sizes)
    return _Near(near.numbers, near.values, of, near.sizes.cumsum() - near.sizes)


def _ids_near(case: Case) -> frozenset[str]:
    concepts = case.taxonomy.concepts
    return frozenset(concepts[number].id for number in _near(case).numbers.tolist())
