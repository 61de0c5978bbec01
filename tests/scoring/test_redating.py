"""Offers that are only seen again."""

from datetime import date, timedelta

import numpy as np

from matcher.scoring.criteria.deadline import FRESH_UNTIL, day_number
from matcher.scoring.redating import redated, taken
from matcher.scoring.rows_by_id import RowsById
from matcher.scoring.segment import Segment, build
from tests.factories import offer
from tests.scoring.indexing import LAYOUT, segment

DAY = date(2026, 11, 22)
PILE = [offer(id=f"v{n}", deadline=DAY + timedelta(n % 3), fresh_until=DAY) for n in range(9)]
LATER = day_number(DAY) + 5


def days(of: Segment) -> dict[str, tuple[int, int]]:
    """Id -> deadline and the day until which it is fresh."""
    facts = of.facts[LAYOUT.factor_with(FRESH_UNTIL)]
    told = facts.table.parts["deadline"], facts.table.numbers(FRESH_UNTIL)
    rows = facts.of(np.arange(len(of))).tolist()
    return {id_: (int(told[0][at]), int(told[1][at])) for id_, at in zip(of.ids, rows, strict=True)}


def expected(*ids: str) -> dict[str, tuple[int, int]]:
    before = days(segment(PILE))
    return before | {id_: (before[id_][0], LATER) for id_ in ids}


def test_the_new_day_stands_there_and_all_else_stays() -> None:
    before = segment(PILE)
    rows, values = RowsById(before).with_values({"v3": LATER, "v4": LATER, "elsewhere": 1})
    assert days(redated(before, LAYOUT, rows, values)) == expected("v3", "v4")
    assert days(before)["v3"][1] == day_number(DAY), "what others have mapped is left as it is"


def test_a_few_can_be_taken_out_with_their_new_days() -> None:
    before = segment(PILE)
    rows, values = RowsById(before).with_values({"v7": LATER, "v1": LATER})
    few = build([taken(before, LAYOUT, rows, values)], LAYOUT)
    assert days(few) == {id_: expected("v1", "v7")[id_] for id_ in ("v1", "v7")}
