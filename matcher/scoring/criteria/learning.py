"""What will she learn, and does it lead towards her dream?"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.profile import SkillLevel
from matcher.domain.verdict import Reason
from matcher.scoring.columns import Column, Columns, Flags, Ints
from matcher.scoring.criterion import Answer, Case, Criterion, Judgement, Share, choose
from matcher.scoring.gains import (
    AT_WORK,
    GAINS,
    IS_TRAINING,
    TAUGHT,
    gains,
    new_gains,
    sorted_out,
)
from matcher.scoring.vocabulary import Vocabulary

SCALE = 10_000


@dataclass(frozen=True)
class Learning(Criterion):
    """What counts for her is what is new: `language` for a level above hers, `dream` for a skill
    of a wished occupation, `credential` for a certificate or licence, `skill` for another skill,
    `at_work` for a place with a tutor. The best of them counts. A course that she has outgrown
    stands after all that is open to her, however near and convenient it is; it is not closed.
    """

    language: Share
    dream: Share
    credential: Share
    skill: Share
    at_work: Share

    name: ClassVar[str] = "learning"
    closes: ClassVar[bool] = False
    columns: ClassVar[tuple[Column, ...]] = (GAINS, AT_WORK, IS_TRAINING)
    factors: ClassVar[tuple[tuple[Column, ...], ...]] = (TAUGHT,)

    def judge(self, case: Case, offers: Columns) -> Judgement:
        given = offers.lists(GAINS)
        new, unasked = sorted_out(case, given)
        entries = given.by_word(self._worths(case, given.words)) * new
        degrees = (given.highest(entries) / SCALE).astype(np.float32)
        silent = given.lengths == 0
        degrees[silent | given.any(unasked) & (degrees == 0)] = np.nan
        degrees[silent & offers.flags(AT_WORK)] = self.at_work
        more = given.any(new | unasked | given.by_word(_begun(case, given.words)))
        outgrown = offers.flags(IS_TRAINING) & ~silent & ~more
        return Judgement(choose(len(offers)), degrees, last=outgrown)

    def reason(self, case: Case, offer: Offer, answer: Answer) -> Reason:
        if answer.degree is None:
            return Reason(
                "learning.not_talked_about" if any(gains(offer)) else "learning.not_stated"
            )
        new = new_gains(case, offer)
        if not new:
            at_work = not any(gains(offer))
            return Reason("learning.at_work" if at_work else "learning.nothing_new")
        best = max(new, key=lambda word: self._worth(case, word))
        if best.startswith("language|"):
            return Reason("learning.language", _highest_new(offer, new))
        kind, _, _ = best.partition("|")
        names = [word.partition("|")[2] for word in new if word.startswith(kind)]
        if kind == "skills":
            dreams = [name for name in names if name in _dream_skills(case)]
            return Reason(
                "learning.dream" if dreams else "learning.skills", {"skills": (dreams or names)[:4]}
            )
        return Reason("learning.credential", {"names": names})

    def _worths(self, case: Case, words: Vocabulary) -> Ints:
        """int64[words]: what each gain is worth to her, as whole numbers."""
        worths = np.full(len(words), round(self.credential * SCALE), np.int64)
        worths[words.starting("language|")] = round(self.language * SCALE)
        worths[words.starting("skills|")] = round(self.skill * SCALE)
        places = words.of_numbered(case.taxonomy.numbers, "skills|")
        for wish in case.profile.wishes.occupations:
            dreams = places.take(case.taxonomy.skill_numbers_of(wish))
            worths[dreams[dreams >= 0]] = round(self.dream * SCALE)
        return worths

    def _worth(self, case: Case, word: str) -> float:
        kind, _, name = word.partition("|")
        if kind == "language":
            return self.language
        if kind == "skills":
            return self.dream if name in _dream_skills(case) else self.skill
        return self.credential


def _begun(case: Case, words: Vocabulary) -> Flags:
    """bool[words]: the skills of which she has some: a course in them leads further."""

    def begun() -> Flags:
        flags = np.zeros(len(words), bool)
        for skill in case.profile.skills:
            number = words.find(f"skills|{skill.concept}")
            if number is not None and skill.level in (None, SkillLevel.SOME):
                flags[number] = True
        return flags

    return case.once_for("begun", begun, words)


def _dream_skills(case: Case) -> frozenset[str]:
    """The skills of the occupations she wishes for."""

    def skills() -> frozenset[str]:
        links = (case.taxonomy.skills_of(wish) for wish in case.profile.wishes.occupations)
        return frozenset(link.skill for group in links for link in group)

    return case.once("dream_skills", skills)


def _highest_new(offer: Offer, new: Collection[str]) -> dict[str, object]:
    """The language, of those that it brings further for her, that it brings furthest."""
    further = [
        given
        for given in offer.gives.languages
        if any(f"language|{given.language}|{mode}" in new for mode in given.modes)
    ]
    best = max(further, key=lambda given: given.level)
    return {"language": best.language, "level": best.level.name}
