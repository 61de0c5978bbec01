"""What each criterion says of the offers of a list, and why. Most of a list is looked at without
its reasons: they are worked out once they are asked for, those of some neighbours together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.columns import Columns
from matcher.scoring.criterion import Answer, Case, Criterion

TOGETHER = 10  # offers, as a page shows


@dataclass(frozen=True, eq=False)
class Contribution:
    """What one criterion says of one offer, and what it weighs for her. `why` tells the reason."""

    criterion: str
    weight: float
    answer: Answer
    why: Callable[[], Reason]

    @cached_property
    def reason(self) -> Reason:
        return self.why()

    def __eq__(self, other: object) -> bool:
        """As they say the same, whether or not they have been asked why."""
        return isinstance(other, Contribution) and self._said() == other._said()

    def __repr__(self) -> str:
        return f"Contribution{self._said()!r}"

    __hash__ = None  # type: ignore[assignment] # answers have details by name

    def because(self, answer: Answer, reason: Reason) -> "Contribution":
        """The same criterion with another answer."""
        return Contribution(self.criterion, self.weight, answer, lambda: reason)

    def _said(self) -> tuple[str, float, Answer, Reason]:
        return self.criterion, self.weight, self.answer, self.reason


class Told:
    """Offers that are told one beside the other; `facts`: theirs."""

    def __init__(self, case: Case, offers: Sequence[Offer], facts: Columns) -> None:
        self.case, self.offers, self.facts = case, offers, facts
        self._some: dict[int, tuple[Sequence[Offer], Columns]] = {}

    def by(
        self, criterion: Criterion, weight: float, answers: Sequence[Answer]
    ) -> tuple[list[Contribution], list[list[Opening]]]:
        """What one criterion says of each: contributions, and what would open their doors."""
        reasons = _Reasons(self, criterion, answers)
        said = [
            Contribution(criterion.name, weight, answer, partial(reasons.of, place))
            for place, answer in enumerate(answers)
        ]
        return said, criterion.all_openings(self.case, self.offers, self.facts, answers)

    def neighbours(self, number: int) -> tuple[Sequence[Offer], Columns]:
        """The `TOGETHER` offers of this number, and their facts."""
        if number not in self._some:
            first = number * TOGETHER
            some = self.offers[first : first + TOGETHER]
            self._some[number] = some, self.facts.take(np.arange(first, first + len(some)))
        return self._some[number]


class _Reasons:
    """Why one criterion answers as it does."""

    def __init__(self, told: Told, criterion: Criterion, answers: Sequence[Answer]) -> None:
        self._told, self._criterion, self._answers = told, criterion, answers
        self._known: dict[int, list[Reason]] = {}

    def of(self, place: int) -> Reason:
        number, at = divmod(place, TOGETHER)
        if number not in self._known:
            answers = self._answers[number * TOGETHER : (number + 1) * TOGETHER]
            self._known[number] = self._reasons(*self._told.neighbours(number), answers)
        return self._known[number][at]

    def _reasons(
        self, offers: Sequence[Offer], facts: Columns, answers: Sequence[Answer]
    ) -> list[Reason]:
        criterion, case = self._criterion, self._told.case
        contradicted = {
            place: Reason("advert.contradicts", {"fields": sorted(fields)})
            for place, (offer, answer) in enumerate(zip(offers, answers, strict=True))
            if offer.unclear and answer.verdict is Verdict.ASK
            if (fields := criterion.reads & offer.unclear)
        }
        if not contradicted:
            return criterion.reasons(case, offers, facts, answers)
        others = [place for place in range(len(offers)) if place not in contradicted]
        some = [offers[place] for place in others], facts.take(np.array(others, np.int64))
        given = criterion.reasons(case, *some, [answers[place] for place in others])
        told = contradicted | dict(zip(others, given, strict=True))
        return [told[place] for place in range(len(offers))]
