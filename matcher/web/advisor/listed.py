"""The page of her suggestions: some cards of her list, and everything beside them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from matcher.casework.looking_through import LookedThrough, LookingThrough, Told
from matcher.casework.not_named import languages_not_named
from matcher.casework.ranking_for_her import Made
from matcher.casework.report import titles_of
from matcher.scoring.ranking import Score
from matcher.web.advisor.her_list import TOP
from matcher.web.advisor.showing import Showing
from matcher.web.cards import Card, card_of
from matcher.web.openers import Opener, courses_that_open
from matcher.web.page_words import PageWords

CARDS = 10  # on one page, which stays small enough for a slow telephone
MOST = 5 * TOP  # offers that can be turned to; who looks for more narrows the list


@dataclass(frozen=True, slots=True)
class Listed:
    """`admitted` of all that are `ranked`, which is what is not set aside, pass the filter; `cards`
    are those of one page; `found`: the first that pass; `aside`: (criterion, its question, how
    many); `not_named`: languages that nobody has noted, with how many of her best offers ask for
    each."""

    found: LookedThrough
    cards: tuple[Card, ...]
    page: int
    admitted: int
    ranked: int
    openers: tuple[Opener, ...]
    aside: tuple[tuple[str, str, int], ...]
    aside_count: int
    held: int
    not_named: tuple[str, ...]

    @property
    def pages(self) -> int:
        return max(1, -(-self.within_reach // CARDS))

    @property
    def within_reach(self) -> int:
        """How many can be turned to, page by page."""
        return min(self.admitted, MOST)

    @property
    def more(self) -> int:
        """On the next page."""
        return max(0, min(CARDS, self.within_reach - self.page * CARDS))


def listed(
    made: Made,
    showing: Showing,
    look: LookingThrough,
    texts: PageWords,
    refused: Collection[str] = (),
) -> Listed:
    """`refused`: offers to which she said no; of each `TOP` they come last, and nothing vanishes.
    Raises ConflictError as `look.find`."""
    found = _found(made, showing, look, partial(_turn, page=showing.page, refused=refused))
    titles = titles_of(made.suggestions, (*found.courses, *(s.offer for s in found.scores)))
    places = {id_: place for place, id_ in enumerate(found.ids, 1)}
    cards = [
        card_of(score, places[score.offer.id], made.suggestions.profile, titles, texts)
        for score in found.scores
    ]
    return Listed(
        found=found,
        cards=tuple(cards),
        page=_page(found.ids, showing.page),
        admitted=found.count,
        ranked=made.offers_ranked,
        openers=courses_that_open(made, texts),
        aside=_aside(made, texts),
        aside_count=made.aside.offers,
        held=made.held,
        not_named=tuple(_not_named(made, texts)),
    )


def _not_named(made: Made, texts: PageWords) -> Iterator[str]:
    offers = [score.offer for score in made.suggestions.ranked]
    for language, count in languages_not_named(made.suggestions.profile, offers):
        named = texts.show(language, "language")
        yield texts.say("%(language)s (%(n)s of %(of)s)", language=named, n=count, of=len(offers))


def _found(made: Made, showing: Showing, look: LookingThrough, turn: Told) -> LookedThrough:
    """The beginning of the whole list is there already; all else is looked for."""
    upto = min(MOST, -(-showing.page * CARDS // TOP) * TOP)
    if showing.narrows or (upto > TOP and made.offers_ranked > TOP):
        return look.find(showing.only(made.knowledge), upto, turn)
    scores = {score.offer.id: score for score in made.suggestions.ranked}
    told: list[Score] = [scores[id_] for id_ in turn(list(scores))]
    verdicts = tuple(score.verdict for score in scores.values())
    return LookedThrough(made.offers_ranked, tuple(scores), verdicts, tuple(told), made.courses)


def first_of(made: Made, showing: Showing, look: LookingThrough) -> LookedThrough:
    """Of a list as it is kept, without telling any of it."""
    return _found(made, replace(showing, page=1), look, lambda _: [])


def _turn(ids: Sequence[str], page: int, refused: Collection[str]) -> list[str]:
    """Those of a page, the last one there is at most."""
    first = (_page(ids, page) - 1) * CARDS
    start = first // TOP * TOP
    some = sorted(ids[start : start + TOP], key=lambda id_: id_ in refused)
    return some[first - start : first - start + CARDS]


def _page(ids: Sequence[str], page: int) -> int:
    return max(1, min(page, -(-len(ids) // CARDS)))


def _aside(made: Made, texts: PageWords) -> tuple[tuple[str, str, int], ...]:
    """The largest group first. One offer may be in several."""
    counted = sorted(made.aside.by_criterion.items(), key=lambda each: (-each[1], each[0]))
    return tuple((name, texts.words.question(name), count) for name, count in counted)
