"""What is done for every single offer: adding up answers, and dropping those that are out.

Two ways with the same results, number for number: numpy, and loops compiled by numba where the
optional extra `fast` is installed. Both get the criteria's answers by combination of facts; what an
answer is, neither knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import count
from typing import Protocol

import numpy as np

from matcher.scoring.columns import Flags, Ints
from matcher.scoring.narrow import Unsigned

Rows = Ints | slice

PAYS_FROM = 50  # questions: some 0.7 s of loading against 10 to 30 ms each of a million offers
FEW = 256  # of so many combinations one, or fewer, is few
IN_CACHE = 1024  # rows of lists that are weighed at once
WORTH_IT = 0.8  # of the rows left or fewer, and the others are dropped at once


@dataclass(frozen=True, slots=True)
class Codes:
    """By row of a segment: `numbers` of its facts; `places`: what each of them adds to the number
    of a combination, None where it is that number."""

    numbers: Unsigned
    places: Ints | None


@dataclass(frozen=True, slots=True)
class Bar:
    """What is worth `least` or more: `first` x earned + `second` x known reaches `least_sum`; the
    two parts of a sum lie where the masks and `shift` say."""

    earned_mask: int
    shift: int
    known_mask: int
    first: int
    second: int
    least_sum: int

    def reached(self, sums: Ints) -> Flags:
        """bool[n]."""
        return self.margins(sums) >= 0

    def margins(self, sums: Ints) -> Ints:
        """int64[n]: how far each is above the bar, 0 and more where it is reached; near it that is
        the order of their values."""
        margins = sums >> self.shift
        margins &= self.known_mask
        margins *= self.second
        earned = sums & self.earned_mask
        earned *= self.first
        margins += earned
        margins -= self.least_sum
        return margins


class RowWork(Protocol):
    """`sums` that are given may be overwritten, and `rows` too; both are as long."""

    name: str

    def combinations(self, rows: Rows, codes: Sequence[Codes]) -> Ints:
        """int64[n]: the combination that each row has."""

    def add(
        self, rows: Rows, sums: Ints | None, codes: Codes, table: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        """With the answers by number added, and without rows that come to `limit`: at least those
        of them whose dropping makes the rest cheaper. Sums of None are all 0."""

    def add_each(
        self, rows: Rows, sums: Ints | None, answers: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        """The same with the answer of each row, which may be overwritten."""

    def above(self, rows: Rows, sums: Ints, bar: Bar) -> tuple[Rows, Ints]:
        """Those that reach the bar."""

    def weigh(self, matrix: Unsigned, rows: Ints, worths: Ints) -> Ints:
        """int64[n]: what the entries of these rows are worth together; `matrix` by row."""


def size(rows: Rows) -> int:
    return rows.stop - rows.start if isinstance(rows, slice) else rows.size


def numbered(rows: Rows) -> Ints:
    return np.arange(rows.start, rows.stop) if isinstance(rows, slice) else rows


def distinct_numbers(numbers: Ints, size: int) -> Ints:
    """Each of the numbers below `size` once, in order."""
    if numbers.size * FEW >= size:
        there = np.zeros(size, bool)
        there[numbers] = True
        return np.flatnonzero(there)
    ordered = np.sort(numbers)  # faster where there are few
    return ordered[np.flatnonzero(np.diff(ordered, prepend=-1))]


def kept(rows: Rows, sums: Ints, keep: Flags, share: float = 1) -> tuple[Rows, Ints]:
    """Those to keep, or all where more than this share of them is."""
    left = np.count_nonzero(keep)
    if left == sums.size or left > share * sums.size:
        return rows, sums
    where = np.flatnonzero(keep)
    return (where + rows.start if isinstance(rows, slice) else rows.take(where)), sums.take(where)


class Plain:
    """With numpy: a pass over all rows for each step."""

    name = "numpy"

    def combinations(self, rows: Rows, codes: Sequence[Codes]) -> Ints:
        total = _placed(rows, codes[0])
        for each in codes[1:]:
            total += _placed(rows, each)
        return total

    def add(
        self, rows: Rows, sums: Ints | None, codes: Codes, table: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        if sums is None and limit is not None and codes.places is None:
            return _first(rows, codes.numbers, table, limit)
        of = _of_rows(rows, codes.numbers)
        answers = table.take(of if codes.places is None else codes.places.take(of))
        return self.add_each(rows, sums, answers, limit)

    def add_each(
        self, rows: Rows, sums: Ints | None, answers: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        sums = answers if sums is None else np.add(sums, answers, out=sums)
        return (rows, sums) if limit is None else kept(rows, sums, sums < limit, WORTH_IT)

    def above(self, rows: Rows, sums: Ints, bar: Bar) -> tuple[Rows, Ints]:
        return kept(rows, sums, bar.reached(sums))

    def weigh(self, matrix: Unsigned, rows: Ints, worths: Ints) -> Ints:
        total = np.empty(rows.size, np.int64)
        for start in range(0, rows.size, IN_CACHE):
            entries = matrix.take(rows[start : start + IN_CACHE], axis=0)
            np.einsum("ij->i", worths.take(entries), out=total[start : start + IN_CACHE])
        return total


def _first(rows: Rows, numbers: Unsigned, table: Ints, limit: int) -> tuple[Rows, Ints]:
    """`add` to nothing: flags are read faster than sums, and those of what is out never."""
    own = _of_rows(rows, numbers)
    where = np.flatnonzero((table < limit).take(own))
    sums = table.take(own.take(where))
    if where.size == own.size:
        return rows, sums
    return (where + rows.start if isinstance(rows, slice) else rows.take(where)), sums


def _of_rows(rows: Rows, numbers: Unsigned) -> Unsigned:
    return numbers[rows] if isinstance(rows, slice) else numbers.take(rows)


def _placed(rows: Rows, codes: Codes) -> Ints:
    of = _of_rows(rows, codes.numbers)
    return of.astype(np.int64) if codes.places is None else codes.places.take(of)


PLAIN: RowWork = Plain()


@cache
def fastest() -> RowWork:
    """Compiled where that is installed, and what is compiled can be kept."""
    if find_spec("numba") is None:
        return PLAIN
    try:
        from matcher.scoring.compiled_row_work import Compiled
    except RuntimeError:  # no folder to keep it in: every process would compile anew
        return PLAIN
    return Compiled()


class WhenItPays:
    """Who does the work of the next question: to load the compiled loops takes as long as they save
    in `PAYS_FROM` questions of a large index, so a process that is asked less does without, and
    starts as fast."""

    def __init__(self) -> None:
        self._questions = count(1)

    def __call__(self) -> RowWork:
        return fastest() if next(self._questions) >= PAYS_FROM else PLAIN


at_hand = WhenItPays()
