"""Two ways to a list for her, from offers in memory and from the index of a market: what is barred
takes no place in it, leads to nothing in it, and is told among what is set aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from matcher.casework.keeping_apart import Barring, divided, told_as_no
from matcher.casework.suggest import Knowledge, Suggestions, suggest
from matcher.casework.suggest_from_index import Asking, FromIndex
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Reason
from matcher.errors import ConflictError
from matcher.scoring.ranking import Score

TRIES = 100  # in each, at least one offer is barred that stood on the list of the last one


@dataclass(frozen=True)
class Made:
    """`index_generation`: None without an index; `offers_ranked`: how many were compared;
    `courses`: trainings that the list's openings name."""

    suggestions: Suggestions
    knowledge: Knowledge
    index_generation: str | None
    offers_ranked: int
    courses: tuple[Offer, ...] = ()


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
        return Made(shown, self.knowledge, None, len(free) - len(shown.held_back))


@dataclass(frozen=True)
class FromMarket:
    """Of an index; `asking` opens it as it stands, anew each time it is called."""

    asking: Callable[[], Asking]

    def __call__(self, profile: Profile, barring: Barring) -> Made:
        """Raises ConflictError while the market changes faster than it can be ranked."""
        barred = dict(self._in_hand(barring))
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

    def _in_hand(self, barring: Barring) -> dict[str, Reason]:
        offers = self.asking().load(barring.apart.offers)
        return divided(offers, barring)[1]

    def _made(
        self, profile: Profile, asking: Asking, found: FromIndex, barred: dict[str, Reason]
    ) -> Made:
        apart = [offer for offer in asking.load(list(barred)) if not offer.held_back]
        told = _told_apart(profile, apart, barred, asking.knowledge, asking.today)
        aside = (*found.suggestions.set_aside, *told)
        generation = str(asking.index.generation.number)
        shown = replace(found.suggestions, set_aside=aside)
        return Made(shown, asking.knowledge, generation, found.ranked, found.courses)


def _named(found: FromIndex) -> list[Offer]:
    """All offers that would be shown to her, also those that only an opening names."""
    return [*(score.offer for score in found.suggestions.ranked), *found.courses]


def _told_apart(
    profile: Profile,
    offers: Sequence[Offer],
    why: dict[str, Reason],
    knowledge: Knowledge,
    today: date,
) -> tuple[Score, ...]:
    told = suggest(profile, offers, knowledge, today)
    return tuple(told_as_no((*told.ranked, *told.set_aside), why))
