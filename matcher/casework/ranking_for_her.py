"""Two ways to a list for her, from offers in memory and from the index of a market: what is barred
takes no place in it, leads to nothing in it, and is told among what is set aside."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from matcher.casework.keeping_apart import Barring, divided, told_as_no
from matcher.casework.keeping_apart_in_market import barred_in
from matcher.casework.suggest import Knowledge, Suggestions, suggest
from matcher.casework.suggest_from_index import Asking, FromIndex
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Reason, Verdict
from matcher.errors import ConflictError
from matcher.scoring.aside import Aside
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score

TRIES = 100  # in each, at least one offer is barred that stood on the list of the last one


@dataclass(frozen=True)
class Made:
    """`index_generation`: None without an index; `offers_ranked`: how many were compared;
    `aside`: how many are set aside and why, told or not; `held`: how many wait for a person;
    `courses`: trainings that the list's openings name; `near`, `question`: as in `FromIndex`."""

    suggestions: Suggestions
    knowledge: Knowledge
    index_generation: str | None
    offers_ranked: int
    aside: Aside
    held: int
    courses: tuple[Offer, ...] = ()
    near: tuple[Score, ...] = ()
    question: Question | None = None


class Ranks(Protocol):
    def __call__(self, profile: Profile, barring: Barring) -> Made: ...


@dataclass(frozen=True)
class FromOffers:
    """Of offers in memory."""

    offers: Sequence[Offer]
    knowledge: Knowledge
    today: date
    top: int | None = None

    def __call__(self, profile: Profile, barring: Barring) -> Made:
        free, barred = divided(self.offers, barring)
        shown = suggest(profile, free, self.knowledge, self.today, self.top)
        apart = [offer for offer in self.offers if offer.id in barred and not offer.held_back]
        told = _told_apart(profile, apart, barred, self.knowledge, self.today)
        shown = replace(shown, set_aside=(*shown.set_aside, *told))
        ranked, held = len(free) - len(shown.held_back), len(shown.held_back)
        return Made(shown, self.knowledge, None, ranked, counted_aside(shown.set_aside), held)


@dataclass(frozen=True)
class FromMarket:
    """Of an index; `asking` opens it as it stands, anew each time it is called."""

    asking: Callable[[], Asking]

    def __call__(self, profile: Profile, barring: Barring) -> Made:
        """Raises ConflictError while the market changes faster than it can be ranked."""
        barred = barred_in(self.asking(), barring)
        for _ in range(TRIES):
            asking = self.asking()
            found = asking.without(barred).of(profile)
            if found is None:
                continue  # the market has moved on: ask an index that knows it
            _, more = divided(_named(found), barring)
            if not more:
                return self._made(profile, asking, found, barred)
            barred |= more
        raise ConflictError("the offers change while the list is made; try again")

    def _made(
        self, profile: Profile, asking: Asking, found: FromIndex, barred: dict[str, Reason]
    ) -> Made:
        apart = [offer for offer in asking.load(list(barred)) if not offer.held_back]
        told = _told_apart(profile, apart, barred, asking.knowledge, asking.today)
        shown = replace(found.suggestions, set_aside=(*found.suggestions.set_aside, *told))
        return Made(
            suggestions=shown,
            knowledge=asking.knowledge,
            index_generation=str(asking.index.generation.number),
            offers_ranked=found.ranked,
            aside=_together(found.aside, counted_aside(told)),
            held=found.held,
            courses=found.courses,
            near=found.near,
            question=found.question,
        )


def _named(found: FromIndex) -> list[Offer]:
    """All offers that would be shown to her, also those that only an opening names."""
    scores = (*found.suggestions.ranked, *found.near)
    return [*(score.offer for score in scores), *found.courses]


def counted_aside(scores: Sequence[Score]) -> Aside:
    """Of offers that were told, as `count_aside` of those in an index."""
    refused = Counter(
        part.criterion
        for score in scores
        for part in score.contributions
        if part.answer.verdict is Verdict.NO
    )
    return Aside(len(scores), dict(refused))


def _together(one: Aside, other: Aside) -> Aside:
    by_criterion = Counter(one.by_criterion) + Counter(other.by_criterion)
    return Aside(one.offers + other.offers, dict(by_criterion))


def _told_apart(
    profile: Profile,
    offers: Sequence[Offer],
    why: dict[str, Reason],
    knowledge: Knowledge,
    today: date,
) -> tuple[Score, ...]:
    if not offers:
        return ()
    told = suggest(profile, offers, knowledge, today)
    return tuple(told_as_no((*told.ranked, *told.set_aside), why))
