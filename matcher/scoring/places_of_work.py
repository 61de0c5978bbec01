"""Which offers of a market may lead to some place of work: by employer, or by a point."""

from collections.abc import Collection, Sequence

import numpy as np

from matcher.domain.place import Place
from matcher.scoring.columns import Columns, Flags
from matcher.scoring.criteria.safety import EMPLOYER
from matcher.scoring.finding import Part
from matcher.scoring.layout import Layout
from matcher.scoring.travel_time import COLUMNS as PLACE
from matcher.scoring.travel_time import distances, is_rough


def ids_at(
    parts: Sequence[Part],
    layout: Layout,
    employers: Collection[str],
    points: Collection[Place],
    within_km: float,
) -> list[str]:
    """`employers`: plain names. A point is compared with those that are exact."""
    found: list[str] = []
    for segment, dead in parts:
        rows = np.arange(len(segment))
        named, placed = (segment.facts[layout.factor_with(*each)] for each in ((EMPLOYER,), PLACE))
        there = _of_employers(named.table, employers)[named.of(rows)]
        there |= _near(placed.table, points, within_km)[placed.of(rows)]
        if dead is not None:
            there &= ~dead
        found += [segment.ids[row] for row in np.flatnonzero(there).tolist()]
    return found


def _of_employers(table: Columns, employers: Collection[str]) -> Flags:
    names = table.words(EMPLOYER)
    wanted = np.array([*(name in employers for name in names.words), False])
    flags: Flags = wanted[names.codes]  # -1, nobody is named, takes the last
    return flags


def _near(table: Columns, points: Collection[Place], within_km: float) -> Flags:
    near = np.zeros(len(table), bool)
    for point in points:
        near |= distances(point, table) <= within_km
    return near & ~is_rough(table)
