"""A criterion's answers by distinct combination of facts: it is asked once for each, not for each
offer, by its own `judge`.

A combination is a number: for each factor the class of its facts (`alike`), or the facts as they
are, times a stride.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from matcher.scoring.columns import Columns, Flags, Ints, ListColumn
from matcher.scoring.criterion import Case, Criterion, Judgement, judged
from matcher.scoring.packing import Packing
from matcher.scoring.row_work import PLAIN, Codes, Rows, RowWork
from matcher.scoring.segment import Facts, Numbers

AT_ONCE = 256  # combinations that are all asked about, needed or not ...
FOR_EACH = 64  # ... or more, where there are so many offers for each of them
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
    facts that stand for a class, None where each stands for itself."""

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


@dataclass(slots=True)
class Answers:
    """`table` int64[combinations] of packed numbers; `known`: which are worked out, None for all.

    `asked` and `closed` count offers, so that what closes most is asked first.
    """

    criterion: Criterion
    case: Case
    packing: Packing
    units: int
    dimensions: tuple[Dimension, ...]
    table: Ints
    known: Flags | None
    at_once: int = AT_ONCE
    may_close: bool = True
    asked: int = 0
    closed: int = 0
    _names: tuple[str, ...] = field(init=False)
    _codes: tuple[Codes, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.may_close = self.criterion.closes
        self._names = tuple(c.name for facts in self.criterion.facts() for c in facts)
        self._codes = tuple(dimension.codes for dimension in self.dimensions)
        if len(self.dimensions) <= 1 and self.dimensions[:1] and self.dimensions[0].shown is None:
            seen = self.dimensions[0].seen
            if seen.rows is not None or self.table.size <= self.at_once:
                self._know_all(seen.table)
        elif self.table.size <= self.at_once:
            self._know_all(self._facts(np.arange(self.table.size)))

    def sums(self, rows: Rows, work: RowWork = PLAIN) -> Ints:
        """int64[n], or int64[1] where all are answered alike: the packed answers for these rows of
        the segment."""
        if not self._codes:
            return self.table
        combinations = work.combinations(rows, self._codes)
        self._learn(combinations, work)
        return self.table.take(combinations)

    def add_to(
        self, rows: Rows, sums: Ints | None, limit: int | None, work: RowWork
    ) -> tuple[Rows, Ints]:
        """The sums of rows with these answers; without rows that come to `limit`."""
        if self.known is None and len(self._codes) == 1:
            return work.add(rows, sums, self._codes[0], self.table, limit)
        combinations = work.combinations(rows, self._codes)
        self._learn(combinations, work)
        return work.add_combined(rows, sums, combinations, self.table, limit)

    @property
    def common(self) -> int | None:
        """What all offers are answered, if it is the same."""
        return None if self._codes else int(self.table[0])

    def _learn(self, combinations: Ints, work: RowWork) -> None:
        if self.known is None:
            return
        missing = work.unknown(combinations, self.known)
        if missing.size:
            self.table[missing] = self._packed(self._facts(missing))

    def _know_all(self, facts: Columns) -> None:
        self.table, self.known = self._packed(facts), None
        self.may_close = bool(self.table.max(initial=0) >= self.packing.not_yet)
        if self.table.size and (self.table == self.table[0]).all():
            self.table, self.dimensions, self._codes = self.table[:1], (), ()
        elif len(self._codes) == 1 and (places := self._codes[0].places) is not None:
            self.table = self.table.take(places)
            self._codes = (Codes(self._codes[0].numbers, None),)

    def _facts(self, combinations: Ints) -> Columns:
        facts = Columns(combinations.size, {})
        for dimension in self.dimensions:
            facts = facts.beside(dimension.facts(combinations, self._names))
        return facts

    def _packed(self, facts: Columns) -> Ints:
        judgement = judged(self.criterion, self.case, facts)
        return self.packing.pack(judgement, self.units)


def answers(
    criterion: Criterion,
    case: Case,
    packing: Packing,
    units: int,
    factors: Sequence[Seen],
    rows: int = 0,
) -> Answers | None:
    """None where there are too many combinations: then ask about each offer (`judge_rows`).
    `rows`: about so many will be asked about."""
    dimensions: list[Dimension] = []
    stride = 1
    for number, seen in enumerate(factors):
        if seen.numbers is None:
            return None
        dimensions.append(_dimension(criterion.alike(case, number, seen.table), seen, stride))
        stride *= dimensions[-1].size
    if stride > MOST:
        return None
    table, known = np.zeros(stride, np.int64), np.zeros(stride, bool)
    at_once = max(AT_ONCE, rows // FOR_EACH)
    return Answers(criterion, case, packing, units, tuple(dimensions), table, known, at_once)


def judge_rows(
    criterion: Criterion,
    case: Case,
    factors: Sequence[Facts],
    rows: Ints,
    work: RowWork = PLAIN,
) -> Judgement:
    """The criterion's judgement of these rows of a segment."""
    columns = Columns(rows.size, {})
    for facts in factors:
        columns = columns.beside(_of_rows(facts, rows, work))
    return judged(criterion, case, columns)


def _of_rows(facts: Facts, rows: Ints, work: RowWork) -> Columns:
    if facts.numbers is not None:
        return facts.table.take(facts.of(rows))
    lists = {
        name: work.taken(part, rows)
        for name, part in facts.table.parts.items()
        if isinstance(part, ListColumn)
    }
    others = [name for name in facts.table.parts if name not in lists]
    return Columns(rows.size, {**lists}).beside(facts.table.take(rows, others))


def _dimension(classes: Ints | None, seen: Seen, stride: int) -> Dimension:
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
    shown = np.zeros(int(classes.max(initial=0)) + 1, np.int64)
    shown[classes] = np.arange(classes.size)
    places = seen.spread(classes * stride)
    return Dimension(seen, Codes(numbers, places), shown, stride, shown.size)
