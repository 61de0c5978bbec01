"""A criterion's answers by distinct combination of facts: it is asked once for each, not for each
offer, by its own `judge`.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from math import prod
from threading import Lock
from typing import Protocol

import numpy as np

from matcher.scoring.columns import Columns, Ints
from matcher.scoring.combinations import Dimension, Seen, dimensions_of, met
from matcher.scoring.criterion import Case, Criterion, Judgement, judged
from matcher.scoring.memory import Memory
from matcher.scoring.packing import Packing
from matcher.scoring.padded_lists import PaddedLists, TakenLists
from matcher.scoring.row_work import PLAIN, Codes, Rows, RowWork, distinct_numbers
from matcher.scoring.segment import Facts

AT_ONCE = 4096  # combinations that are all asked about, needed or not ...
OF_MANY = 4  # times as many, where others will have the same answers
FOR_EACH = 16  # ... or more, where there are so many offers for each of them
UNTOLD = -1  # packed numbers are none below 0


class Told:
    """`table` int64[combinations] of packed numbers, `UNTOLD` where nobody has asked yet; `whole`:
    has everything been? `common`: what all are answered, if it is the same; `may_close`: does any
    close an offer? `sizes`: of the dimensions of the combinations; `learnt`: which facts of theirs
    were met, when all combinations of those were asked about.

    Threads may share it: what is missing is added by one at a time.
    """

    def __init__(self, table: Ints, *, whole: bool, may_close: bool) -> None:
        self.table, self.whole, self.may_close = table, whole, may_close
        self.common: int | None = None
        self.sizes: tuple[int, ...] = ()
        self.learnt: set[bytes] = set()
        self.closing = 0.1  # the share of offers, or combinations, that it closes; a guess as yet
        self._lock = Lock()

    @classmethod
    def of_all(cls, table: Ints, packing: Packing) -> "Told":
        low, high = (int(table.min()), int(table.max())) if table.size else (0, 0)
        told = cls(table, whole=True, may_close=high >= packing.not_yet)
        if table.size and low == high:
            told.common = low
        if told.may_close:
            told.closing = np.count_nonzero(table >= packing.not_yet) / table.size
        return told

    @classmethod
    def nothing_yet(cls, size: int, *, may_close: bool) -> "Told":
        return cls(np.full(size, UNTOLD), whole=False, may_close=may_close)

    @property
    def nbytes(self) -> int:
        return self.table.nbytes + 256

    def learn(self, combinations: Ints, asked: Callable[[Ints], Ints]) -> None:
        """Ask about those of the combinations that nobody has asked about."""
        with self._lock:
            missing = distinct_numbers(
                combinations[self.table.take(combinations) < 0], self.table.size
            )
            if missing.size:
                self.table[missing] = asked(missing)


@dataclass(slots=True)
class Answers:
    """`told` by combination of facts. Offers are counted, so that what closes most is asked first,
    by whoever is told the same next too."""

    criterion: Criterion
    case: Case
    packing: Packing
    units: int
    dimensions: tuple[Dimension, ...]
    told: Told
    _asked: int = 0
    _closed: int = 0
    _knows_all: bool = False  # of the combinations that can be met
    _codes: tuple[Codes, ...] = field(init=False)

    def __post_init__(self) -> None:
        varying = [dimension.codes for dimension in self.dimensions if dimension.varies]
        self._codes = tuple(varying or [dimension.codes for dimension in self.dimensions[:1]])

    @property
    def may_close(self) -> bool:
        return self.told.may_close

    @property
    def common(self) -> int | None:
        """What all offers are answered, if it is the same."""
        return self.told.common

    @property
    def closing(self) -> float:
        """The share of offers that it closes, as far as that is known yet."""
        return self.told.closing

    def counted(self, asked: int, closed: int) -> None:
        self._asked, self._closed = self._asked + asked, self._closed + closed
        self.told.closing = self._closed / max(self._asked, 1)

    @property
    def reads(self) -> int:
        """How many facts of an offer are read for it."""
        return len(self.dimensions)

    def by_fact(self) -> Ints | None:
        """int64[facts]: what is added for each fact, where that hangs on one alone and is known."""
        if len(self._codes) != 1 or not (self.told.whole or self._knows_all):
            return None
        (codes,) = self._codes
        return self.told.table if codes.places is None else self.told.table.take(codes.places)

    def sums(self, rows: Rows, work: RowWork = PLAIN) -> Ints:
        """int64[n], or int64[1] where all are answered alike: the packed answers for these rows of
        the segment."""
        if self.told.common is not None:
            return self.told.table[:1]
        return self._answered(work.combinations(rows, self._codes))

    def add_to(
        self, rows: Rows, sums: Ints | None, limit: int | None, work: RowWork
    ) -> tuple[Rows, Ints]:
        """The sums of rows with these answers; without rows that come to `limit`."""
        if len(self._codes) == 1 and (self.told.whole or self._knows_all):
            return work.add(rows, sums, self._codes[0], self.told.table, limit)
        found = self._answered(work.combinations(rows, self._codes))
        return work.add_each(rows, sums, found, limit)

    def learn_all(self) -> None:
        """Ask about all combinations that can be met."""
        which = b"".join(dimension.met for dimension in self.dimensions)
        if which not in self.told.learnt:
            self.told.learn(met(self.dimensions), self._packed)
            self.told.learnt.add(which)
        self._knows_all = True

    def _answered(self, combinations: Ints) -> Ints:
        """int64[n]: the packed answers; what nobody has asked yet is asked now."""
        found = self.told.table.take(combinations)
        if not (self.told.whole or self._knows_all):
            missing = np.flatnonzero(found < 0)
            if missing.size:
                some = combinations.take(missing)
                self.told.learn(some, self._packed)
                found[missing] = self.told.table.take(some)
        return found

    def _packed(self, combinations: Ints) -> Ints:
        names = tuple(c.name for facts in self.criterion.facts() for c in facts)
        facts = Columns(combinations.size, {})
        for dimension in self.dimensions:
            facts = facts.beside(dimension.facts(combinations, names))
        return _packed(self, facts)


class Asked(Protocol):
    """Who asks a criterion about facts, and what a degree of 1 is worth."""

    criterion: Criterion
    case: Case
    packing: Packing
    units: int


def _packed(asked: Asked, facts: Columns) -> Ints:
    return asked.packing.pack(judged(asked.criterion, asked.case, facts), asked.units)


def answers(
    criterion: Criterion,
    case: Case,
    packing: Packing,
    units: int,
    factors: Sequence[Seen],
    rows: int = 0,
    memory: Memory[Told] | None = None,
) -> Answers | None:
    """None where there are too many combinations: then ask about each offer (`judge_rows`).
    `rows`: about so many will be asked about. `memory`: what others were told of the segment."""
    key = None if memory is None else criterion.same_for(case)
    who = None if key is None else (criterion, packing, units, key)
    told = None if memory is None or who is None else memory.known(who)
    if told is not None and told.common is not None:
        return Answers(criterion, case, packing, units, (), told)
    dimensions = dimensions_of(criterion, case, factors)
    if dimensions is None:
        return None
    found = Answers(criterion, case, packing, units, dimensions, told or _NOTHING)
    at_once = max(AT_ONCE, rows // FOR_EACH)
    in_part = any(each.shown is None and each.seen.rows is not None for each in dimensions)
    _tell(found, at_once, None if in_part else who, memory)
    return found


def _tell(found: Answers, at_once: int, who: Hashable | None, memory: Memory[Told] | None) -> None:
    """What was told somebody who has the same, or nothing yet."""
    sizes = tuple(dimension.size for dimension in found.dimensions)
    if found.told.sizes != sizes and memory is not None and who is not None:
        found.told = memory.get(who, lambda: _told(found, sizes, at_once * OF_MANY))
    if found.told.sizes != sizes:
        found.told = _told(found, sizes, at_once)
    if not found.told.whole and prod(each.numbers_met for each in found.dimensions) <= at_once:
        found.learn_all()


_NOTHING = Told.nothing_yet(0, may_close=False)


def _told(found: Answers, sizes: tuple[int, ...], at_once: int) -> Told:
    told = _first_told(found, prod(sizes), at_once)
    told.sizes = sizes
    return told


def _first_told(found: Answers, size: int, at_once: int) -> Told:
    dimensions = found.dimensions
    if len(dimensions) == 1 and dimensions[0].shown is None:
        seen, places = dimensions[0].seen, dimensions[0].codes.places
        if seen.rows is not None or size <= at_once:
            table = _packed(found, seen.table)
            told = Told.of_all(table, found.packing)
            if places is not None:
                told.table = table.take(places)
                found._codes = (Codes(dimensions[0].codes.numbers, None),)
            return told
    elif size <= at_once and all(dimension.is_whole for dimension in dimensions):
        return Told.of_all(found._packed(np.arange(size)), found.packing)
    return Told.nothing_yet(size, may_close=found.criterion.closes)


def judge_rows(
    criterion: Criterion,
    case: Case,
    factors: Sequence[Facts],
    rows: Ints,
    work: RowWork = PLAIN,
) -> Judgement:
    """The criterion's judgement of these rows of a segment."""
    return judged(criterion, case, columns_of(factors, rows, work))


def columns_of(factors: Sequence[Facts], rows: Ints, work: RowWork = PLAIN) -> Columns:
    """The facts of these rows of a segment."""
    columns = Columns(rows.size, {})
    for facts in factors:
        columns = columns.beside(_of_rows(facts, rows, work))
    return columns


def _of_rows(facts: Facts, rows: Ints, work: RowWork) -> Columns:
    if facts.numbers is not None:
        return facts.table.take(facts.of(rows))
    lists = {
        name: TakenLists(part, rows, work.weigh)
        for name, part in facts.table.parts.items()
        if isinstance(part, PaddedLists)
    }
    others = [name for name in facts.table.parts if name not in lists]
    return Columns(rows.size, {**lists}).beside(facts.table.take(rows, others))
