"""Two or three offers as columns: the same rows, and the differences in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.casework.why_above import WhyAbove, why_above
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.ranking import Score
from matcher.web.cards import Card, card_of
from matcher.web.differences import differences
from matcher.web.page_words import PageWords

MEASURED = ("hours", "way", "pay", "length")  # in the order of a card's facts
SAID = ("time", "language", "skills", "learning", "occupation", "contract", "care")
EMPLOYER = ("employer", "school")


@dataclass(frozen=True, slots=True)
class Cell:
    """`value` in bold, if any; then lines; `difference` from the others."""

    value: str = ""
    lines: tuple[str, ...] = ()
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    cells: tuple[Cell, ...]

    @property
    def alike(self) -> bool:
        """Is the same said of all?"""
        return len({(cell.value, cell.lines) for cell in self.cells}) == 1


@dataclass(frozen=True, slots=True)
class Above:
    """One stands above the other; (question, points of 100) where each is ahead."""

    upper: Card
    lower: Card
    why: WhyAbove
    for_upper: tuple[tuple[str, int], ...]
    for_lower: tuple[tuple[str, int], ...]
    unsaid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    above: tuple[Above, ...]


def side_by_side(
    scores: Sequence[Score], courses: Sequence[Offer], profile: Profile, texts: PageWords
) -> SideBySide:
    """In the order in which they stand."""
    titles = {course.id: course.title for course in courses}
    cards = [card_of(score, n, profile, titles, texts) for n, score in enumerate(scores, 1)]
    rows = [*_facts(scores, cards, texts), *_said(scores, texts), *_open(cards, texts)]
    pairs = zip(
        zip(scores, cards, strict=True), zip(scores[1:], cards[1:], strict=True), strict=False
    )
    above = tuple(_above(upper, lower, texts) for upper, lower in pairs)
    return SideBySide(tuple(cards), tuple(rows), above)


def _facts(scores: Sequence[Score], cards: Sequence[Card], texts: PageWords) -> list[Row]:
    rows = []
    for place, measure in enumerate(MEASURED):
        facts = [card.facts[place] for card in cards]
        differ = differences(measure, scores, texts)
        names = dict.fromkeys(fact.name for fact in facts)
        cells = [
            Cell(fact.value, (*fact.notes, *([fact.place] if fact.place else [])), words)
            for fact, words in zip(facts, differ, strict=True)
        ]
        rows.append(Row(" / ".join(names), tuple(cells)))
    return rows


def _said(scores: Sequence[Score], texts: PageWords) -> list[Row]:
    return [
        Row(texts.words.question(name), tuple(_reason(score, name, texts) for score in scores))
        for name in SAID
    ]


def _reason(score: Score, name: str, texts: PageWords) -> Cell:
    part = next(part for part in score.contributions if part.criterion == name)
    return Cell(lines=(texts.words.reason(part.reason),))


def _open(cards: Sequence[Card], texts: PageWords) -> list[Row]:
    nothing = (texts.say("Nothing"),)
    asked = [
        tuple(q for whom, some in card.asks if whom in EMPLOYER for q in some) for card in cards
    ]
    return [
        Row(
            texts.ui("missing_opens"), tuple(Cell(lines=card.openings or nothing) for card in cards)
        ),
        Row(texts.ui("ask_employer"), tuple(Cell(lines=each or nothing) for each in asked)),
    ]


def _above(upper: tuple[Score, Card], lower: tuple[Score, Card], texts: PageWords) -> Above:
    why = why_above(upper[0], lower[0])
    question = texts.words.question
    return Above(
        upper=upper[1],
        lower=lower[1],
        why=why,
        for_upper=tuple(
            (question(each.criterion), max(1, round(each.points))) for each in why.upper
        ),
        for_lower=tuple(
            (question(each.criterion), max(1, round(each.points))) for each in why.lower
        ),
        unsaid=tuple(question(name) for name in why.unsaid),
    )
