"""Offers that say what they said, seen again: only the day until which they are fresh is another.

A daily delivery redates every offer that it lists; none of them has to be understood for that.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from matcher.scoring.columns import Columns, Ints
from matcher.scoring.criteria.deadline import FRESH_UNTIL
from matcher.scoring.distinct import distinct
from matcher.scoring.layout import Layout
from matcher.scoring.segment import Facts, Segment, narrow


def redated(segment: Segment, layout: Layout, days: Mapping[str, int]) -> Segment:
    """`days`: id -> the new day, as days since 1970-01-01. The same segment if it has none."""
    if not days:
        return segment
    named = ((row, days.get(id_)) for row, id_ in enumerate(segment.ids))
    found = [(row, day) for row, day in named if day is not None]
    if not found:
        return segment
    rows, values = np.array(found, np.int64).T
    factor = layout.factor_with(FRESH_UNTIL)
    facts = list(segment.facts)
    facts[factor] = _with_days(facts[factor], np.arange(len(segment)), rows, values)
    return replace(segment, facts=tuple(facts))


def _with_days(facts: Facts, all_rows: Ints, rows: Ints, days: Ints) -> Facts:
    """Each offer's own facts with the new days, and of these again each combination once."""
    own = facts.table.take(facts.of(all_rows))
    fresh = own.numbers(FRESH_UNTIL).copy()
    fresh[rows] = days
    own = Columns(len(own), {**own.parts, FRESH_UNTIL.name: fresh})
    number, first = distinct(own)
    return Facts(own.take(first), narrow(number))
