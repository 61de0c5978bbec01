"""Combinations of facts as numbers: for each factor the class of its facts (`alike`), or the facts
as they are, times a stride.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.scoring.columns import Columns, Ints
from matcher.scoring.criterion import Case, Criterion
from matcher.scoring.narrow import Unsigned
from matcher.scoring.row_work import Codes
from matcher.scoring.segment import Facts, Segment

MOST = 1 << 23  # combinations: beyond, offers are asked about one by one


@dataclass(frozen=True, eq=False)
class Seen:
    """The facts of a factor that may be met: `table` holds those of `rows` of the whole table."""

    numbers: Unsigned | None
    size: int
    rows: Ints | None
    table: Columns

    @classmethod
    def all(cls, facts: Facts) -> "Seen":
        return cls(_read_only(facts.numbers), len(facts.table), None, facts.table)

    @classmethod
    def each(cls, segment: Segment) -> "tuple[Seen, ...]":
        """All facts of each factor of a segment; the same for all who ask."""
        return segment.once("seen", lambda: tuple(map(cls.all, segment.facts)))

    @classmethod
    def only(cls, facts: Facts, rows: Ints) -> "Seen":
        return cls(_read_only(facts.numbers), len(facts.table), rows, facts.table.take(rows))

    @cached_property
    def alone(self) -> "Dimension":
        """Where nothing stands beside them, and each counts for itself."""
        return _dimension(None, 0, self, 1)

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
    facts that stand for a class, -1 where there are none, None where each stands for itself.
    `varies`: do any two offers differ in it?"""

    seen: Seen
    codes: Codes
    shown: Ints | None
    stride: int
    size: int
    varies: bool

    def facts(self, combinations: Ints, names: Sequence[str]) -> Columns:
        above = combinations // self.stride
        classes = above - above // self.size * self.size  # three times as fast as %
        rows = classes if self.shown is None else self.shown.take(classes)
        table = self.seen.table
        return table.take(rows, [name for name in names if name in table])

    @property
    def met(self) -> bytes:
        """Which of its numbers there are facts for."""
        return b"" if self.shown is None else (self.shown >= 0).tobytes()

    @property
    def numbers_met(self) -> int:
        """How many of its numbers there are facts for."""
        return self.size if self.shown is None else int(np.count_nonzero(self.shown >= 0))

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
        if classes is None and stride == 1:
            dimensions.append(seen.alone)
            stride *= seen.alone.size
            continue
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
    if classes is None:
        size = len(seen.table)
        same = seen.rows is None and stride == 1
        places = None if same else seen.spread(np.arange(size) * stride)
        return Dimension(seen, Codes(seen.numbers, places), None, stride, size, varies=True)
    shown = np.full(most or int(classes.max(initial=0)) + 1, -1)
    shown[classes] = np.arange(classes.size)
    places = seen.spread(classes * stride)
    codes = Codes(seen.numbers, places)
    return Dimension(seen, codes, shown, stride, shown.size, varies=bool(classes.any()))


def _read_only(numbers: Unsigned | None) -> Unsigned | None:
    """As those are that are read from a file."""
    if numbers is None or not numbers.flags.writeable:
        return numbers
    numbers = numbers.view()
    numbers.flags.writeable = False
    return numbers
