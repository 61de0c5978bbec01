"""Lists of many offers of which hardly two have the same, laid out to be weighed fast.

Each distinct entry, a word with its number, is kept once; a row is the numbers of its entries. The
first ones of every row stand side by side in a matrix, so that a row is one read of memory; the few
rows that have more go on beside it. What the numbers of a row come to is kept too.
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.scoring.columns import Codes, Ints, ListColumn
from matcher.scoring.narrow import Unsigned, narrow
from matcher.scoring.vocabulary import Vocabulary

LONG = 0.05  # of the rows may have more entries than the matrix is wide
WIDEST = 32
FLAGS = 1 << 28  # bytes, while lists are laid out

Weigh = Callable[[Unsigned, Ints, Ints], Ints]  # `row_work.RowWork.weigh`


@dataclass(frozen=True, slots=True)
class Entries:
    """The distinct entries, [m] of words and of numbers; the entry m is none."""

    codes: Codes
    numbers: npt.NDArray[Any]

    def __len__(self) -> int:
        return int(self.codes.size)


@dataclass(frozen=True, slots=True)
class Beyond:
    """The rows, ascending, of more entries than the matrix is wide, and the rest of them: that of
    `rows[i]` is `entries[starts[i]:starts[i + 1]]`."""

    rows: Unsigned
    starts: Unsigned
    entries: Unsigned


class _LaidOutLater(ListColumn):
    """A list column whose arrays are put together when somebody asks for them."""

    words: Vocabulary

    @property
    def starts(self) -> Ints:
        return self.plain().starts

    @property
    def codes(self) -> Codes:
        return self.plain().codes

    @property
    def numbers(self) -> Ints:
        return self.plain().numbers


class PaddedLists(_LaidOutLater):
    """`matrix` [n, width] of entries, and `totals` [n]: the sum of a row's numbers."""

    def __init__(
        self,
        entries: Entries,
        matrix: Unsigned,
        beyond: Beyond,
        totals: Unsigned,
        words: Vocabulary,
    ) -> None:
        vars(self).update(entries=entries, matrix=matrix, beyond=beyond, totals=totals, words=words)
        vars(self).update(_last=(lambda: None, None))

    entries: Entries
    matrix: Unsigned
    beyond: Beyond
    totals: Unsigned
    _last: tuple[Callable[[], Ints | None], Ints]

    @classmethod
    def of(cls, lists: ListColumn) -> "PaddedLists":
        """The same lists; none of their numbers is below 0."""
        lists = lists.plain()
        entries, number = _distinct(lists)
        lengths, starts = lists.lengths.astype(np.int64), lists.starts[:-1].astype(np.int64)
        width = _width(lengths)
        matrix = np.full((lengths.size, width), len(entries))
        for place in range(width):
            has = np.flatnonzero(lengths > place)
            matrix[has, place] = number.take(starts[has] + place)
        rows = np.flatnonzero(lengths > width)
        ends, where = _each(starts[rows] + width, lengths[rows] - width)
        beyond = Beyond(narrow(rows), narrow(ends), narrow(number.take(where)))
        totals, small = lists.sum(lists.numbers.astype(np.int64)), narrow(matrix)
        small.flags.writeable = False  # as it is when it is read from a file
        return cls(entries, small, beyond, narrow(totals), lists.words)

    def __len__(self) -> int:
        return len(self.matrix)

    def plain(self) -> ListColumn:
        return self.take(np.arange(len(self)))

    def take(self, rows: Ints) -> ListColumn:
        matrix = self.matrix.take(rows, axis=0)
        there = matrix < len(self.entries)
        which, more, rest = self._beyond(rows, matrix[:, -1])
        lengths = np.count_nonzero(there, axis=1)
        lengths[which] += more
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
        number, first = np.empty(starts[-1], matrix.dtype), np.ones(starts[-1], bool)
        where = _each(starts.take(which) + matrix.shape[1], more)[1]
        first[where] = False
        number[first], number[where] = matrix[there], rest
        codes = self.entries.codes.take(number).astype(np.int32, copy=False)
        numbers = self.entries.numbers.take(number).astype(np.int64, copy=False)
        return ListColumn(starts, codes, numbers, self.words)

    def weighed_by(self, weigh: Weigh, rows: Ints, table: Ints) -> tuple[Ints, Ints]:
        """`weighed` of these rows."""
        worths = self._worths(table)
        worth = weigh(self.matrix, rows, worths)
        width = self.matrix.shape[1]
        last = self.matrix.reshape(-1).take(rows * width + (width - 1))
        which, more, rest = self._beyond(rows, last)
        np.add.at(worth, np.repeat(which, more), worths.take(rest))
        return self.totals.take(rows).astype(np.int64), worth

    def _worths(self, table: Ints) -> Ints:
        """int64[m + 1]: what each entry and none is worth; one table is asked about many times."""
        about, worths = self._last
        if about() is not table:
            worths = np.zeros(len(self.entries) + 1, np.int64)
            if table.size:
                worths[:-1] = self.entries.numbers * table.take(self.entries.codes)
            vars(self).update(_last=(weakref.ref(table), worths))
        return worths

    def _beyond(self, rows: Ints, last: Unsigned) -> tuple[Ints, Ints, Unsigned]:
        """Which of these rows have more entries than the matrix holds, how many, and these; `last`:
        the rows' last column."""
        longer, starts = self.beyond.rows, self.beyond.starts
        full = np.flatnonzero(last < len(self.entries)) if longer.size else np.zeros(0, np.int64)
        sought = rows.take(full).astype(longer.dtype)
        where = np.minimum(np.searchsorted(longer, sought), longer.size - 1)
        there = longer.take(where) == sought
        first = starts.take(where[there]).astype(np.int64)
        more = starts.take(where[there] + 1) - first
        return full[there], more, self.beyond.entries.take(_each(first, more)[1])


class TakenLists(_LaidOutLater):
    """Some rows of lists, which stay where they are until somebody asks for more than sums."""

    def __init__(self, source: PaddedLists, rows: Ints, weigh: Weigh) -> None:
        vars(self).update(_source=source, _rows=rows, _weigh=weigh, words=source.words)

    _source: PaddedLists
    _rows: Ints
    _weigh: Weigh

    @cached_property
    def _plain(self) -> ListColumn:
        return self._source.take(self._rows)

    def plain(self) -> ListColumn:
        return self._plain

    def take(self, rows: Ints) -> ListColumn:
        return self._source.take(self._rows.take(rows))

    def weighed(self, table: Ints) -> tuple[Ints, Ints]:
        return self._source.weighed_by(self._weigh, self._rows, table)


def _width(lengths: Ints) -> int:
    """So wide that few rows are longer; one at least."""
    if not lengths.size:
        return 1
    usual = int(np.quantile(lengths, 1 - LONG, method="inverted_cdf"))
    return min(max(usual, 1), WIDEST)


def _each(first: Ints, lengths: Ints) -> tuple[Ints, Ints]:
    """`starts` int64[n + 1] of rows of these lengths one after the other, and for each entry of
    them `first` of its row and those that follow it."""
    starts = np.zeros(lengths.size + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts, np.repeat(first - starts[:-1], lengths) + np.arange(starts[-1])


def _distinct(lists: ListColumn) -> tuple[Entries, Ints]:
    """The distinct entries in the order of their words and numbers, and which one each is."""
    span = int(lists.numbers.max(initial=0)) + 1
    entries = lists.codes.astype(np.int64) * span + lists.numbers
    if len(lists.words) * span <= FLAGS:  # twice as fast as to sort them
        flags = np.zeros(len(lists.words) * span, bool)
        flags[entries] = True
        found = np.flatnonzero(flags)
    else:
        found = np.unique(entries)
    number: Ints = np.searchsorted(found, entries)
    return Entries((found // span).astype(np.int32), found % span), number
