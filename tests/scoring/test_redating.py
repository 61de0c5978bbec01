"""Offers that are only seen again."""

from datetime import date, timedelta

from matcher.scoring.criteria.deadline import FRESH_UNTIL, day_number
from matcher.scoring.layout import Layout
from matcher.scoring.redating import redated
from matcher.scoring.segment import Offers, Segment, build
from tests.factories import embedded, offer, weights

DAY = date(2026, 11, 22)
LAYOUT = Layout.for_criteria(weights().criteria)
PILE = [offer(id=f"v{n}", deadline=DAY + timedelta(n % 3), fresh_until=DAY) for n in range(9)]


def segment(pile: list) -> Segment:
    return build([Offers.of(pile, LAYOUT, embedded())], LAYOUT)


def days(of: Segment) -> dict[str, tuple[int, int]]:
    """Id -> deadline and the day until which it is fresh."""
    facts = of.facts[LAYOUT.factor_with(FRESH_UNTIL)]
    told = facts.table.parts["deadline"], facts.table.numbers(FRESH_UNTIL)
    rows = (int(facts.numbers[row]) for row in range(len(of)))
    return {id_: (int(told[0][at]), int(told[1][at])) for id_, at in zip(of.ids, rows, strict=True)}


def test_the_new_day_stands_there_and_all_else_stays() -> None:
    later = day_number(DAY) + 5
    before, after = segment(PILE), redated(segment(PILE), LAYOUT, {"v3": later, "v4": later})
    expected = days(before)
    for id_ in ("v3", "v4"):
        expected[id_] = (expected[id_][0], later)
    assert days(after) == expected
    assert days(before)["v3"][1] == day_number(DAY), "what others have mapped is left as it is"


def test_a_segment_without_these_offers_is_the_same_one() -> None:
    before = segment(PILE)
    assert redated(before, LAYOUT, {"elsewhere": 1}) is before
    assert redated(before, LAYOUT, {}) is before
