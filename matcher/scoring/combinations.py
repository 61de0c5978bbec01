"""Combinations of facts as numbers: for each factor the class of its facts (`alike`), or the facts
as they are, times a stride.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.scoring.columns import Columns, Ints
from matcher.scoring.criterion import Case, Criterion
from matcher.scoring.row_work import Codes
from matcher.scoring.segment import Facts, Numbers

MOST = 1 << 23  # combinations: beyond, offers are asked about one by one


@dataclass(frozen=True, slots=True)
class Seen:
    """The facts of a factor that may be met: `table` holds those of `rows` of the whole table."""

    numbers: Numbers | None
    size: int
    rows: Ints | None
    table: Columns

    @classmethod
    def all(cls, facts: Facts) -> "Seen":
        return cls(facts.numbers, len(facts.table), None, facts.table)

    @classmethod
    def only(cls, facts: Facts, rows: Ints) -> "Seen":
        return cls(facts.numbers, len(facts.table), rows, facts.table.take(rows))

    def spread(self, values: Ints) -> Ints:
        """What is said of `table`, at its place in the whole table."""
        if self.rows is None:
            return values
        whole = np.zeros(self.size, values.dtype)
        whole[self.rows] = values
        return whole


@dataclass(frozen=True, slots=True)
class Dimension:
    """One factor: where each of its facts stands in the combination's number; `shown`[size]: the
    facts that stand for a class, -1 where there are none, None where each stands for itself."""

    seen: Seen
    codes: Codes
    shown: Ints | None
    stride: int
    size: int

    def facts(self, combinations: Ints, names: Sequence[str]) -> Columns:
        classes = combinations // self.stride % self.size
        rows = classes if self.shown is None else self.shown.take(classes)
        table = self.seen.table
        return table.take(rows, [name for name in names if name in table])

    @property
    def is_whole(self) -> bool:
        """Can every number of it be asked about?"""
        return self.shown is None or bool((self.shown >= 0).all())


def dimensions_of(
    criterion: Criterion, case: Case, factors: Sequence[Seen]
) -> tuple[Dimension, ...] | None:
    """None for too many combinations, or where each offer has facts of its own."""
    dimensions: list[Dimension] = []
    stride = 1
    for number, seen in enumerate(factors):
        if seen.numbers is None:
            return None
        classes = criterion.alike(case, number, seen.table)
        most = criterion.classes.get(number, 0)
        dimensions.append(_dimension(classes, most, seen, stride))
        stride *= dimensions[-1].size
    return tuple(dimensions) if stride <= MOST else None


def met(dimensions: Sequence[Dimension]) -> Ints:
    """int64[m]: the combinations of which there may be offers."""
    found = np.zeros(1, np.int64)
    for each in dimensions:
        own = np.arange(each.size) if each.shown is None else np.flatnonzero(each.shown >= 0)
        found = (found[:, None] + own * each.stride).ravel()
    return found


def _dimension(classes: Ints | None, most: int, seen: Seen, stride: int) -> Dimension:
    """`most`: how many classes there are for whoever asks; 0 where that differs."""
    assert seen.numbers is not None
    numbers = seen.numbers
    if numbers.flags.writeable:  # as those are that are read from a file
        numbers = numbers.view()
        numbers.flags.writeable = False
    if classes is None:
        size = len(seen.table)
        same = seen.rows is None and stride == 1
        places = None if same else seen.spread(np.arange(size) * stride)
        return Dimension(seen, Codes(numbers, places), None, stride, size)
    shown = np.full(most or int(classes.max(initial=0)) + 1, -1)
    shown[classes] = np.arange(classes.size)
    places = seen.spread(classes * stride)
    return Dimension(seen, Codes(numbers, places), shown, stride, shown.size)
