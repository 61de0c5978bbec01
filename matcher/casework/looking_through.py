"""Her list looked through: the whole market that is open to her, but only what is asked for of it.

What is found this way is ranked as her list is, and kept nowhere: her list stays the one that was
made of everything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matcher.casework.keeping_apart import Barring, divided
from matcher.casework.ranking_for_her import TRIES, Made
from matcher.casework.suggest_from_index import Asking
from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.errors import ConflictError
from matcher.scoring.explaining import explain_these
from matcher.scoring.finding import Part, find, find_fitting
from matcher.scoring.only import Only, count, part_of
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score

Told = Callable[[Sequence[str]], Sequence[str]]  # of ids in their order: which are told, and how


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """`count`: of all that pass; `ids`, `verdicts`: of the first; `scores`: of those that were to
    be told, in the order asked for; `courses`: trainings that their openings name."""

    count: int
    ids: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    scores: tuple[Score, ...]
    courses: tuple[Offer, ...]


@dataclass(frozen=True)
class LookingThrough:
    """`made`: the list that is looked through; `asking` opens the market as it stands, anew each
    time it is called."""

    made: Made
    barring: Barring
    asking: Callable[[], Asking]

    def find(self, only: Only, first: int, told: Told) -> LookedThrough:
        """The `first` of what passes. Raises ConflictError while the market changes faster than it
        can be looked through."""
        barred = {score.offer.id for score in self.made.suggestions.set_aside}
        for _ in range(TRIES):
            found, more = self._once(only, first, told, barred)
            if found is not None:
                return found
            barred |= more
        raise ConflictError("the offers change while they are looked through; try again")

    def _once(
        self, only: Only, first: int, told: Told, barred: set[str]
    ) -> tuple[LookedThrough | None, set[str]]:
        """What was found, if all of it is there and free; and which of it is barred."""
        asking = self.asking()
        question = self.made.question or asking.question(self.made.suggestions.profile)
        parts = asking.index.parts_without(barred)
        shown = part_of(question, parts, only)
        hits = (find_fitting if only.fits else find)(question, shown, first)
        ids = [hit.id for hit in hits]
        shown_now = told(ids)
        asked = shown_now if self.barring.bars_nothing else ids
        offers = {offer.id: offer for offer in asking.load(asked)}
        more = set(divided(offers.values(), self.barring)[1])
        if more or len(offers) < len(asked):  # not hers, or the market has moved on
            return None, more
        scores = _told(question, parts, [offers[id_] for id_ in shown_now])
        courses = asking.load({id_ for s in scores for o in s.openings for id_ in o.offers})
        more = set(divided(courses, self.barring)[1])
        if more:
            return None, more
        number = count(question, shown, only)
        verdicts = tuple(hit.verdict for hit in hits)
        return LookedThrough(number, tuple(ids), verdicts, tuple(scores), tuple(courses)), more


def _told(question: Question, parts: Sequence[Part], offers: Sequence[Offer]) -> list[Score]:
    if not offers:
        return []
    return explain_these(question, parts, [offer.id for offer in offers], offers)
