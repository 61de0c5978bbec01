"""A criterion's answers by distinct combination of facts: it is asked once for each, not for each
offer, by its own `judge`.

A combination is a number: for each factor the class of its facts (`alike`), or the facts as they
are, times a stride.
"""

from dataclasses import dataclass, field

import numpy as np

from matcher.scoring.columns import Columns, Flags, Ints, Part
from matcher.scoring.criterion import Case, Criterion, Judgement, judged
from matcher.scoring.packing import Packing
from matcher.scoring.segment import Facts

AT_ONCE = 4096  # combinations that are all asked about, needed or not
MOST = 1 << 23  # combinations: beyond, offers are asked about one by one

Rows = Ints | slice


@dataclass(frozen=True, slots=True)
class Dimension:
    """One factor: `place`[m] of each of its facts in the combination's number, `shown`[size]: the
    facts that stand for a class."""

    facts: Facts
    place: Ints
    shown: Ints
    stride: int


@dataclass(slots=True)
class Answers:
    """`table` int64[combinations] of packed numbers; `known`: which are worked out, None for all.

    `asked` and `closed` count offers, to ask first what closes most.
    """

    criterion: Criterion
    case: Case
    packing: Packing
    units: int
    dimensions: tuple[Dimension, ...]
    table: Ints
    known: Flags | None
    names: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.names = tuple(c.name for facts in self.criterion.facts() for c in facts)
        if self.table.size <= AT_ONCE:
            self._work_out(np.arange(self.table.size))
            self.known = None

    @property
    def may_close(self) -> bool:
        """Does any answer set an offer aside, as far as is known?"""
        return self.known is not None or bool((self.table >= self.packing.not_yet).any())

    def sums(self, rows: Rows) -> Ints:
        """int64[n]: the packed answers for these rows of the segment."""
        combinations = self._combinations(rows)
        if self.known is not None:
            missing = combinations[~self.known.take(combinations)]
            if missing.size:
                self._work_out(np.unique(missing))
        return self.table.take(combinations)

    def _combinations(self, rows: Rows) -> Ints:
        first, *others = (_places(dimension, rows) for dimension in self.dimensions)
        for other in others:
            first = first + other
        return first

    def _work_out(self, combinations: Ints) -> None:
        parts: dict[str, Part] = {}
        for dimension in self.dimensions:
            rows = dimension.shown.take(combinations // dimension.stride % dimension.shown.size)
            facts = dimension.facts.table
            parts |= facts.take(rows, [n for n in self.names if n in facts.parts]).parts
        judgement = judged(self.criterion, self.case, Columns(combinations.size, parts))
        self.table[combinations] = self.packing.pack(judgement, self.units)
        if self.known is not None:
            self.known[combinations] = True


def answers(
    criterion: Criterion, case: Case, packing: Packing, units: int, factors: tuple[Facts, ...]
) -> Answers | None:
    """None where there are too many combinations: then ask about each offer (`judge_rows`)."""
    dimensions: list[Dimension] = []
    stride = 1
    for number, facts in enumerate(factors):
        if facts.numbers is None:
            return None
        dimensions.append(_dimension(criterion.alike(case, number, facts.table), facts, stride))
        stride *= dimensions[-1].shown.size
    if stride > MOST:
        return None
    table, known = np.zeros(stride, np.int64), np.zeros(stride, bool)
    return Answers(criterion, case, packing, units, tuple(dimensions), table, known)


def judge_rows(
    criterion: Criterion, case: Case, factors: tuple[Facts, ...], rows: Ints
) -> Judgement:
    """The criterion's judgement of these rows of a segment."""
    columns = Columns(rows.size, {})
    for facts in factors:
        columns = columns.beside(facts.table.take(facts.of(rows)))
    return judged(criterion, case, columns)


def _dimension(classes: Ints | None, facts: Facts, stride: int) -> Dimension:
    if classes is None:
        classes = np.arange(len(facts.table))
        return Dimension(facts, classes * stride, classes, stride)
    shown = np.zeros(int(classes.max(initial=0)) + 1, np.int64)
    shown[classes] = np.arange(classes.size)
    return Dimension(facts, classes * stride, shown, stride)


def _places(dimension: Dimension, rows: Rows) -> Ints:
    assert dimension.facts.numbers is not None
    numbers = dimension.facts.numbers
    return dimension.place.take(numbers[rows] if isinstance(rows, slice) else numbers.take(rows))
