"""One offer as it is talked about with her: what it is, what is good, what is harder, what could
help; about the job, never about her, and each in two languages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from matcher.casework.talking_points import (
    best_reasons,
    drawbacks,
    openings_with_all_new,
    questions,
    told_apart,
)
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.scoring.ranking import Score
from matcher.web.advisor.two_languages import Both, TwoLanguages
from matcher.web.cards import kind_words, week_of
from matcher.web.fact import Fact, capital
from matcher.web.facts import facts_of_offer
from matcher.web.language_fact import language_fact
from matcher.web.page_words import PageWords
from matcher.web.way_fact import Way
from matcher.web.week_table import WeekTable

TOLD = 4  # things of each side: few words
HELPS = 3
NOBODY = Profile(code="nobody", country="")


@dataclass(frozen=True, slots=True)
class Tile:
    icon: str
    name: Both
    value: Both
    notes: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """`name`: the trade in hers, or the advert's title where that is not known; `title`: the
    advert's own words, in `language`; `courses`: titles of trainings that would help."""

    offer_id: str
    name: Both
    title: str
    language: str
    employer: str
    city: str
    kind: Both
    tiles: tuple[Tile, ...]
    week: WeekTable | None
    way_icon: str
    good: tuple[Both, ...]
    hard: tuple[Both, ...]
    helps: tuple[Both, ...]
    courses: tuple[str, ...]
    ask: tuple[Both, ...]


def talk_of(score: Score, courses: Sequence[Offer], her: Profile, two: TwoLanguages) -> Talk:
    """`courses`: the trainings that its openings name."""
    offer = score.offer
    return Talk(
        offer_id=offer.id,
        name=two.of(lambda texts: _name(offer, texts)),
        title=offer.title,
        language=offer.text_language or "",
        employer=offer.employer or "",
        city=offer.city or "",
        kind=two.of(lambda texts: kind_words(offer.kind, texts)),
        tiles=tuple(_tiles(score, two)),
        week=week_of(score, her, two.hers),
        way_icon=Way.of(score).icon,
        good=tuple(_good(score, two)),
        hard=tuple(islice(_hard(score, two), TOLD)),
        helps=tuple(islice(_helps(score, two), HELPS)),
        courses=tuple(course.title for course in courses[:HELPS]),
        ask=tuple(islice(_both_asked(score, two), TOLD)),
    )


def talk_for_another(score: Score, two: TwoLanguages) -> Talk:
    """The offer alone, for somebody else than her: without her way and her hours, and without what
    her needs make good, hard or a question of it."""
    alone = replace(score, contributions=(), openings=())
    talk = talk_of(alone, (), NOBODY, two)
    return replace(talk, tiles=tuple(tile for tile in talk.tiles if tile.name != _way_name(two)))


def _way_name(two: TwoLanguages) -> Both:
    return two.of(lambda texts: texts.ui("way"))


def _name(offer: Offer, texts: PageWords) -> str:
    return capital(texts.show(offer.occupation, "concept")) if offer.occupation else offer.title


def _tiles(score: Score, two: TwoLanguages) -> Iterator[Tile]:
    """What she needs stands under what is harder, not here: the tiles are on the sheet too."""
    told = facts_of_offer(score, two.hers), facts_of_offer(score, two.ours)
    hours, way, money, length = zip(*told, strict=True)
    spoken = tuple(language_fact(score.offer, texts) for texts in (two.hers, two.ours))
    for hers, ours in (hours, way, money, spoken, length):
        yield _tile(hers, ours)


def _tile(hers: Fact, ours: Fact) -> Tile:
    notes = tuple(Both(*pair) for pair in zip(hers.notes, ours.notes, strict=True))
    return Tile(hers.icon, Both(hers.name, ours.name), Both(hers.value, ours.value), notes)


def _good(score: Score, two: TwoLanguages) -> Iterator[Both]:
    """Few words in a line: each thing that speaks for it is told for itself."""
    told = (reason for part in best_reasons(score) for reason in told_apart(part.reason))
    return _to_her(told, two)


def _hard(score: Score, two: TwoLanguages) -> Iterator[Both]:
    """What closes it, what is not so yet, and pay that she could not live on."""
    shut = [part for part in score.contributions if part.answer.verdict is Verdict.NO]
    return _to_her((part.reason for part in (*shut, *drawbacks(score))), two)


def _helps(score: Score, two: TwoLanguages) -> Iterator[Both]:
    """What opens it comes before what is only worth learning."""
    shut = {p.criterion for p in score.contributions if p.answer.verdict is Verdict.NOT_YET}
    told = openings_with_all_new(score)
    told.sort(key=lambda one: one.criterion not in shut)
    return _to_her(told, two)


def _to_her(told: Iterable[Reason | Opening], two: TwoLanguages) -> Iterator[Both]:
    """In the second person; what is the advisor's alone is left out."""
    for each in told:
        hers, ours = (texts.words.to_her(each) for texts in (two.hers, two.ours))
        if hers and ours:
            yield Both(hers, ours)


def _both_asked(score: Score, two: TwoLanguages) -> Iterator[Both]:
    pairs = zip(_asked(score, two.hers), _asked(score, two.ours), strict=True)
    return (Both(*pair) for pair in pairs)


def _asked(score: Score, texts: PageWords) -> list[str]:
    """What nobody has said yet, as it would be asked of whoever gives the work."""
    asked = questions(score, texts.words)
    return [*asked.get("employer", ()), *asked.get("school", ())]
