"""The same as `row_work.Plain` in loops that numba compiles: one pass over memory a criterion, and
nothing of what is out by then. Compiled once a machine, and kept beside this file or in the user's
cache folder.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import numba
import numpy as np

from matcher.scoring.columns import Ints
from matcher.scoring.narrow import Unsigned
from matcher.scoring.row_work import Bar, Codes, Rows, numbered, size

Loop = TypeVar("Loop", bound=Callable[..., Any])
NEVER = np.iinfo(np.int64).max  # a limit that nothing comes to


def _compiled(loop: Loop) -> Loop:
    return cast(Loop, numba.njit(cache=True, nogil=True)(loop))


class Compiled:
    name = "numba"

    def combinations(self, rows: Rows, codes: Sequence[Codes]) -> Ints:
        rows = numbered(rows)
        total = np.zeros(rows.size, np.int64)
        first, *others = codes
        if first.places is None and others and others[0].places is not None:
            _add_pair(rows, first.numbers, others[0].numbers, others[0].places, total)
            others = others[1:]
        else:
            others = list(codes)
        for each in others:
            if each.places is None:
                _add_numbers(rows, each.numbers, total)
            else:
                _add_places(rows, each.numbers, each.places, total)
        return total

    def add(
        self, rows: Rows, sums: Ints | None, codes: Codes, table: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        if codes.places is not None:
            combinations = self.combinations(rows, [codes])
            return self.add_each(rows, sums, table.take(combinations), limit)
        limit = NEVER if limit is None else limit
        if isinstance(rows, slice) and sums is None:
            n = size(rows)
            left, sums = np.empty(n, np.int64), np.empty(n, np.int64)
            n = _first(rows.start, rows.stop, codes.numbers, table, limit, left, sums)
            return left[:n], sums[:n]
        rows, sums = _both(rows, sums)
        n = _add(rows, sums, codes.numbers, table, limit)
        return rows[:n], sums[:n]

    def add_each(
        self, rows: Rows, sums: Ints | None, answers: Ints, limit: int | None
    ) -> tuple[Rows, Ints]:
        rows, sums = _both(rows, sums)
        n = _add_each(rows, sums, answers, NEVER if limit is None else limit)
        return rows[:n], sums[:n]

    def above(self, rows: Rows, sums: Ints, bar: Bar) -> tuple[Rows, Ints]:
        rows, sums = _both(rows, sums)
        n = _above(rows, sums, bar.earned_mask, bar.shift, bar.known_mask,
                   bar.first, bar.second, bar.least_sum)  # fmt: skip
        return rows[:n], sums[:n]

    def weigh(self, matrix: Unsigned, rows: Ints, worths: Ints) -> Ints:
        total = np.empty(rows.size, np.int64)
        _weigh(matrix, rows, worths, total)
        return total


def _both(rows: Rows, sums: Ints | None) -> tuple[Ints, Ints]:
    rows = numbered(rows)
    return rows, np.zeros(rows.size, np.int64) if sums is None else sums


@_compiled
def _first(
    first: int, stop: int, numbers: Any, table: Ints, limit: int, rows: Ints, sums: Ints
) -> int:
    n = 0
    for row in range(first, stop):
        total = table[numbers[row]]
        rows[n], sums[n] = row, total  # written over by the next where it is out: no branch
        n += total < limit
    return n


@_compiled
def _add(rows: Ints, sums: Ints, numbers: Any, table: Ints, limit: int) -> int:
    n = 0
    for i in range(rows.size):
        row = rows[i]
        total = sums[i] + table[numbers[row]]
        rows[n], sums[n] = row, total
        n += total < limit
    return n


@_compiled
def _add_each(rows: Ints, sums: Ints, answers: Ints, limit: int) -> int:
    n = 0
    for i in range(rows.size):
        total = sums[i] + answers[i]
        rows[n], sums[n] = rows[i], total
        n += total < limit
    return n


@_compiled
def _above(
    rows: Ints,
    sums: Ints,
    earned_mask: int,
    shift: int,
    known_mask: int,
    first: int,
    second: int,
    least_sum: int,
) -> int:
    n = 0
    for i in range(rows.size):
        total = sums[i]
        reached = (total & earned_mask) * first + (total >> shift & known_mask) * second
        rows[n], sums[n] = rows[i], total
        n += reached >= least_sum
    return n


@_compiled
def _add_numbers(rows: Ints, numbers: Any, total: Ints) -> None:
    for i in range(rows.size):
        total[i] += np.int64(numbers[rows[i]])


@_compiled
def _add_pair(rows: Ints, numbers: Any, others: Any, places: Ints, total: Ints) -> None:
    for i in range(rows.size):
        total[i] = np.int64(numbers[rows[i]]) + places[others[rows[i]]]


@_compiled
def _add_places(rows: Ints, numbers: Any, places: Ints, total: Ints) -> None:
    for i in range(rows.size):
        total[i] += places[numbers[rows[i]]]


@_compiled
def _weigh(matrix: Any, rows: Ints, worths: Ints, total: Ints) -> None:
    for i in range(rows.size):
        of_row = np.int64(0)
        for place in range(matrix.shape[1]):
            of_row += worths[matrix[rows[i], place]]
        total[i] = of_row
