"""Lists of many offers of which hardly two have the same, laid out to be weighed fast.

Each distinct entry, a word with its number, is kept once, the highest numbers first; a row is the
places of its entries, in that order. The first ones of every row stand side by side, and of these
the `HEAD` first apart: with half the reading they tell what the row is worth at most. The
few rows that have more go on beside. What the numbers of a row come to is kept too.
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

HEAD = 8  # entries of a row that are read to tell what it is worth at most
LONG = 0.05  # of the rows may have more entries than stand side by side
WIDEST = 32
FLAGS = 1 << 28  # bytes, while lists are laid out

_NONE: Ints = np.zeros(0, np.int64)

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
    """The rows, ascending, of more entries than stand side by side, and the rest of them: that of
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
    """`heads` [n, HEAD or less] and `tails` [n, rest of the width] of entries, `totals` [n]: the
    sum of a row's numbers."""

    def __init__(
        self,
        entries: Entries,
        heads: Unsigned,
        tails: Unsigned,
        beyond: Beyond,
        totals: Unsigned,
        words: Vocabulary,
    ) -> None:
        vars(self).update(entries=entries, heads=heads, tails=tails, beyond=beyond, totals=totals)
        vars(self).update(words=words, _last=(lambda: None, 0, _NONE))

    entries: Entries
    heads: Unsigned
    tails: Unsigned
    beyond: Beyond
    totals: Unsigned
    _last: tuple[Callable[[], Ints | None], int, Ints]

    @classmethod
    def of(cls, lists: ListColumn) -> "PaddedLists":
        """The same lists, each in the order of its numbers, the highest first, and of its words;
        none of the numbers is below 0."""
        lists = lists.plain()
        entries, number = _distinct(lists)
        lengths, starts = lists.lengths.astype(np.int64), lists.starts[:-1].astype(np.int64)
        width = _width(lengths)
        rows = np.flatnonzero(lengths > width)
        _sort_each(number, starts[rows], lengths[rows])
        matrix = np.full(
            (lengths.size, width), len(entries), narrow(np.array([len(entries)])).dtype
        )
        for place in range(width):
            has = np.flatnonzero(lengths > place)
            matrix[has, place] = number.take(starts[has] + place)
        matrix.sort(axis=1)  # no entry is the last of all
        ends, where = _each(starts[rows] + width, lengths[rows] - width)
        beyond = Beyond(narrow(rows), narrow(ends), narrow(number.take(where)))
        totals = narrow(lists.sum(lists.numbers.astype(np.int64)))
        heads, tails = (np.ascontiguousarray(of) for of in np.split(matrix, [HEAD], axis=1))
        for each in (heads, tails):
            each.flags.writeable = False  # as it is when it is read from a file
        return cls(entries, heads, tails, beyond, totals, lists.words)

    def __len__(self) -> int:
        return len(self.heads)

    def plain(self) -> ListColumn:
        return self.take(np.arange(len(self)))

    def take(self, rows: Ints) -> ListColumn:
        heads, tails = self.heads.take(rows, axis=0), self.tails.take(rows, axis=0)
        matrix = np.concatenate((heads, tails), axis=1)
        there = matrix < len(self.entries)
        which, more, rest = self._beyond(rows)
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
        most, worths = self._worths(table)
        worth = weigh(self.heads, rows, worths)
        if self.tails.shape[1]:
            worth += weigh(self.tails, rows, worths)
        which, more, rest = self._beyond(rows)
        np.add.at(worth, np.repeat(which, more), worths.take(rest))
        total = self.totals.take(rows).astype(np.int64)
        worth += total * most
        return total, worth

    def roughly_weighed_by(self, weigh: Weigh, rows: Ints, table: Ints) -> tuple[Ints, Ints]:
        """`roughly_weighed` of these rows: all but the first entries count as the best word."""
        most, worths = self._worths(table)
        worth = weigh(self.heads, rows, worths)
        total = self.totals.take(rows).astype(np.int64)
        worth += total * most
        return total, worth

    def _worths(self, table: Ints) -> tuple[int, Ints]:
        """What the best word is worth, and int64[m + 1]: how much less each entry adds to a row
        than if it were that word, 0 for none; one table is asked about many times."""
        about, most, worths = self._last
        if about() is not table:
            most, worths = int(table.max(initial=0)), np.zeros(len(self.entries) + 1, np.int64)
            if table.size:
                worths[:-1] = (table - most).take(self.entries.codes) * self.entries.numbers
            vars(self).update(_last=(weakref.ref(table), most, worths))
        return most, worths

    def _beyond(self, rows: Ints) -> tuple[Ints, Ints, Unsigned]:
        """Which of these rows have more entries than stand side by side, how many, and these."""
        longer, starts = self.beyond.rows, self.beyond.starts
        if not longer.size:
            return _NONE, _NONE, self.beyond.entries
        ends = self.tails if self.tails.shape[1] else self.heads
        width = ends.shape[1]
        last = ends.reshape(-1).take(rows * width + (width - 1))
        full = np.flatnonzero(last < len(self.entries))
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

    def roughly_weighed(self, table: Ints) -> tuple[Ints, Ints]:
        return self._source.roughly_weighed_by(self._weigh, self._rows, table)


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


def _sort_each(number: Ints, starts: Ints, lengths: Ints) -> None:
    """Sort some stretches, each in itself."""
    where = _each(starts, lengths)[1]
    of = np.repeat(np.arange(lengths.size), lengths)
    number[where] = number[where][np.lexsort((number[where], of))]


def _distinct(lists: ListColumn) -> tuple[Entries, Ints]:
    """The distinct entries, those of the highest numbers first, then in the order of their words,
    and which one each is."""
    most = int(lists.numbers.max(initial=0))
    size = max(len(lists.words), 1)
    entries = (most - lists.numbers) * size + lists.codes
    if size * (most + 1) <= FLAGS:  # twice as fast as to sort them
        flags = np.zeros(size * (most + 1), bool)
        flags[entries] = True
        found = np.flatnonzero(flags)
    else:
        found = np.unique(entries)
    number: Ints = np.searchsorted(found, entries)
    return Entries((found % size).astype(np.int32), most - found // size), number
