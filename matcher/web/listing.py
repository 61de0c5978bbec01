"""The page of a case's suggestions: the cards that the filter shows, and everything beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.casework.report import titles_of
from matcher.scoring.ranking import Score
from matcher.web.aside import AsideGroup, HeldBack, held_back, set_aside
from matcher.web.cards import Card, SecondLook, card, second_look
from matcher.web.desk import DeskCase
from matcher.web.filters import Filter
from matcher.web.openers import Opener, openers
from matcher.web.page_words import PageWords

FIRST = 20  # cards before "show more"


@dataclass(frozen=True, slots=True)
class Listing:
    """`admitted` offers of `ranked` pass the filter; `cards` are the first of them or all, each
    with the second look at it.

    `unexplained`: how many more were ranked without reasons being made for them.
    """

    code: str
    cards: tuple[tuple[Card, SecondLook], ...]
    admitted: int
    ranked: int
    unexplained: int
    openers: tuple[Opener, ...]
    aside: tuple[AsideGroup, ...]
    held_back: tuple[HeldBack, ...]

    @property
    def more(self) -> int:
        return self.admitted - len(self.cards)

    @property
    def aside_count(self) -> int:
        return sum(len(group.offers) for group in self.aside)


def listing(case: DeskCase, shown: Filter, texts: PageWords) -> Listing:
    suggestions = case.suggestions
    admitted = [each for each in enumerate(suggestions.ranked, 1) if shown.admits(each[1])]
    first = admitted if shown.everything else admitted[:FIRST]
    return Listing(
        code=case.code,
        cards=_cards(first, case, texts),
        admitted=len(admitted),
        ranked=len(suggestions.ranked),
        unexplained=len(suggestions.beyond_top),
        openers=openers(suggestions, texts),
        aside=set_aside(suggestions.set_aside, texts),
        held_back=held_back(suggestions.held_back, texts),
    )


def _cards(
    admitted: Sequence[tuple[int, Score]], case: DeskCase, texts: PageWords
) -> tuple[tuple[Card, SecondLook], ...]:
    titles = titles_of(case.suggestions)
    return tuple(
        (card(score, place, case.suggestions, titles, texts), second_look(score, texts))
        for place, score in admitted
    )
