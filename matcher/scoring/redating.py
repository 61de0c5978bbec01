"""Offers that say what they said, seen again: only the day until which they are fresh is another.

A daily delivery redates every offer that it lists; none of them has to be understood for that.
"""

from dataclasses import replace

import numpy as np

from matcher.scoring.columns import Columns, Ints
from matcher.scoring.criteria.deadline import FRESH_UNTIL
from matcher.scoring.distinct import distinct
from matcher.scoring.layout import Layout
from matcher.scoring.narrow import narrow
from matcher.scoring.segment import Facts, Offers, Segment, joints_of


def redated(segment: Segment, layout: Layout, rows: Ints, days: Ints) -> Segment:
    """The same offers, these rows with other days, as days since 1970-01-01."""
    factor = layout.factor_with(FRESH_UNTIL)
    every = segment.facts[factor].of(np.arange(len(segment)))
    own = _with_days(segment.facts[factor].table.take(every), rows, days)
    number, first = distinct(own)
    facts = list(segment.facts)
    facts[factor] = Facts(own.take(first), narrow(number))
    return replace(segment, facts=tuple(facts), joints=joints_of(facts, layout))


def taken(segment: Segment, layout: Layout, rows: Ints, days: Ints) -> Offers:
    """These rows alone, with their other days, for a segment of their own."""
    some = offers_of(segment, rows)
    factor = layout.factor_with(FRESH_UNTIL)
    facts = list(some.facts)
    own = facts[factor].table.take(facts[factor].of(np.arange(rows.size)))
    facts[factor] = Facts(_with_days(own, np.arange(rows.size), days), None)
    return Offers(some.ids, facts)


def offers_of(segment: Segment, rows: Ints) -> Offers:
    """Some rows, as another segment can be built from them."""
    return Offers(
        [segment.ids[row] for row in rows.tolist()],
        [_of_rows(facts, rows) for facts in segment.facts],
    )


def _of_rows(facts: Facts, rows: Ints) -> Facts:
    if facts.numbers is None:
        return Facts(facts.table.take(rows), None)
    return Facts(facts.table, facts.numbers.take(rows))


def _with_days(own: Columns, rows: Ints, days: Ints) -> Columns:
    """`own`: each offer's own facts."""
    fresh = own.numbers(FRESH_UNTIL).copy()
    fresh[rows] = days
    return Columns(len(own), {**own.parts, FRESH_UNTIL.name: fresh})
