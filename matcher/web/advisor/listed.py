"""The page of her suggestions: some cards of her list, and everything beside them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from matcher.casework.ranking_for_her import Made
from matcher.casework.report import titles_of
from matcher.scoring.ranking import Score
from matcher.web.advisor.showing import Showing
from matcher.web.cards import Card, card
from matcher.web.openers import Opener, courses_that_open
from matcher.web.page_words import PageWords

CARDS = 10  # on one page, which stays small enough for a slow telephone


@dataclass(frozen=True, slots=True)
class Listed:
    """`admitted` of the `listed` offers pass the filter, `cards` are those of one page; `ranked`:
    how many of all are not set aside; `aside`: (criterion, its question, how many)."""

    cards: tuple[Card, ...]
    page: int
    pages: int
    admitted: int
    listed: int
    ranked: int
    openers: tuple[Opener, ...]
    aside: tuple[tuple[str, str, int], ...]
    aside_count: int
    held: int

    @property
    def more(self) -> int:
        """On the next page."""
        return max(0, min(CARDS, self.admitted - self.page * CARDS))


def listed(made: Made, showing: Showing, texts: PageWords, refused: Collection[str] = ()) -> Listed:
    """`refused`: offers to which she said no; they come last, and nothing vanishes."""
    ranked = list(enumerate(made.suggestions.ranked, 1))
    admitted = [each for each in ranked if showing.admits(each[1], made.knowledge)]
    admitted.sort(key=lambda each: each[1].offer.id in refused)
    pages = max(1, -(-len(admitted) // CARDS))
    page = min(showing.page, pages)
    return Listed(
        cards=_cards(admitted[(page - 1) * CARDS : page * CARDS], made, texts),
        page=page,
        pages=pages,
        admitted=len(admitted),
        listed=len(ranked),
        ranked=made.offers_ranked,
        openers=courses_that_open(made, texts),
        aside=_aside(made, texts),
        aside_count=made.aside.offers,
        held=made.held,
    )


def _cards(some: Sequence[tuple[int, Score]], made: Made, texts: PageWords) -> tuple[Card, ...]:
    titles = titles_of(made.suggestions, made.courses)
    return tuple(card(score, place, made.suggestions, titles, texts) for place, score in some)


def _aside(made: Made, texts: PageWords) -> tuple[tuple[str, str, int], ...]:
    """The largest group first. One offer may be in several."""
    counted = sorted(made.aside.by_criterion.items(), key=lambda each: (-each[1], each[0]))
    return tuple((name, texts.words.question(name), count) for name, count in counted)
