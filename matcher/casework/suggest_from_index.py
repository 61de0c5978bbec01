"""Rank a whole market for her from its index: the first of the list explained, the rest counted."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from matcher.casework.suggest import Knowledge, Suggestions, none_suggested, suggest
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.errors import InputError
from matcher.scoring.aside import Aside, aside_by, count_aside
from matcher.scoring.criterion import Case
from matcher.scoring.explaining import explain
from matcher.scoring.finding import Hit, Part, find, find_not_yet
from matcher.scoring.index import Index
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score

Load = Callable[[Collection[str]], Sequence[Offer]]


@dataclass(frozen=True, slots=True)
class FromIndex:
    """Every offer of the market is counted once: ranked + aside.offers + held = offers, less those
    that are barred.

    `suggestions` tells the first of the ranked, and those set aside that were asked for; `courses`
    are the trainings that its openings name; `near`: the first of those not yet so, as far as they
    are not among them; `question` is what was asked, with what was worked out on the way. One offer
    may be set aside for several reasons.
    """

    suggestions: Suggestions
    courses: tuple[Offer, ...]
    offers: int
    ranked: int
    aside: Aside
    held: int
    near: tuple[Score, ...] = ()
    question: Question | None = None


@dataclass(frozen=True)
class Asking:
    """`load` gives the offers of these ids, those that still stand; `aside`: the criterion whose
    offers set aside are to be told, if any; `held`: the ids of all that wait for a person;
    `barred`: ids that are left out as if they were not there; `near`: how many of those that are
    not yet so are told beyond the list; `tells_held`: or are they only counted?"""

    index: Index
    load: Load
    held: Sequence[str]
    knowledge: Knowledge
    today: date
    top: int
    aside: str | None = None
    barred: frozenset[str] = frozenset()
    near: int = 0
    tells_held: bool = True

    def without(self, barred: Iterable[str]) -> "Asking":
        return replace(self, barred=frozenset(barred))

    def of(self, profile: Profile) -> FromIndex | None:
        """None where offers of the list have gone meanwhile: then ask an index that knows it.

        Raises InputError for a criterion that is none.
        """
        question = self.question(profile)
        parts = self.index.parts_without(self.barred)
        hits = find(question, parts, self.top)
        near = self._near(question, parts, hits)
        told_aside = self._aside(question, parts)
        told_held = self.held[: self.top] if self.tells_held else ()
        asked = {hit.id for hit in (*hits, *near)} | {*told_aside} | {*told_held}
        loaded = {offer.id: offer for offer in self.load(asked)}
        if asked - set(loaded):
            return None
        scores = explain(question, parts, (*hits, *near), [loaded[h.id] for h in (*hits, *near)])
        rest = self._told(profile, [loaded[id_] for id_ in (*told_aside, *told_held)])
        ranked = tuple(scores[: len(hits)])
        aside = count_aside(question, parts)
        return FromIndex(
            suggestions=replace(rest, ranked=ranked, beyond_top=(), concentration=None),
            courses=tuple(self.load(_named(scores))),
            offers=len(self.index) + len(self.held),
            ranked=_standing(parts) - aside.offers,
            aside=aside,
            held=len(self.held),
            near=tuple(scores[len(hits) :]),
            question=question,
        )

    def question(self, profile: Profile) -> Question:
        case = Case(profile, self.today, self.knowledge.taxonomy, self.knowledge.work_rules)
        return Question.of(case, self.knowledge.weights)

    def _told(self, profile: Profile, offers: Sequence[Offer]) -> Suggestions:
        if not offers:
            return none_suggested(profile, self.knowledge, self.today)
        return suggest(profile, offers, self.knowledge, self.today)

    def _near(self, question: Question, parts: Sequence[Part], hits: Sequence[Hit]) -> list[Hit]:
        """None where the whole market is on the list."""
        if not self.near or len(hits) < self.top:
            return []
        known = {hit.id for hit in hits}
        return [hit for hit in find_not_yet(question, parts, self.near) if hit.id not in known]

    def _aside(self, question: Question, parts: Sequence[Part]) -> list[str]:
        if self.aside is None:
            return []
        names = [c.name for c in question.weights.criteria if c.closes]
        if self.aside not in names:
            raise InputError(f"--aside {self.aside!r} is none of {', '.join(names)}")
        return aside_by(question, parts, self.aside, self.top)


def _named(scores: Sequence[Score]) -> set[str]:
    return {id_ for score in scores for opening in score.openings for id_ in opening.offers}


def _standing(parts: Sequence[Part]) -> int:
    """How many offers count."""
    gone = (0 if dead is None else int(np.count_nonzero(dead)) for _, dead in parts)
    return sum(len(segment) for segment, _ in parts) - sum(gone)
