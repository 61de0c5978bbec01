"""Of the offers that a sifting leaves, those that may come among the best.

An offer is asked the costly questions only while it could still come among the best: its value
can't be above what perfect answers to them would give.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

import numpy as np

from matcher.scoring.columns import Flags, Ints
from matcher.scoring.question import Question
from matcher.scoring.scale import MILLION
from matcher.scoring.sifting import Open, Sifting

ROWS = 40  # bits for the row of an offer
ONLY_ROW = (1 << ROWS) - 1
AT_ONCE = 8192  # offers that are looked at, before others are ruled out by what some came to
GROWTH = 3  # times as many in the next round
SURELY = 2  # times as many as are needed are completed before others are ruled out
USUAL = MILLION * 4 // 5  # worth about so much, somebody's best offers are: a guess for the order


@dataclass(frozen=True, slots=True)
class Best:
    """Offers of one tier with their final sums and values, in no order; `where` they stand: the
    row, and above `ROWS` the segment."""

    where: Ints
    sums: Ints
    values: Ints

    @property
    def segment(self) -> Ints:
        return self.where >> ROWS

    @property
    def row(self) -> Ints:
        return self.where & ONLY_ROW

    def take(self, which: Ints) -> "Best":
        return Best(self.where.take(which), self.sums.take(which), self.values.take(which))


@dataclass(frozen=True, slots=True)
class _Left:
    """Offers that are not done yet, in no order; `most`: what their sums can come to at most."""

    where: Ints
    sums: Ints
    most: Ints

    def take(self, which: Ints) -> "_Left":
        return _Left(self.where.take(which), self.sums.take(which), self.most.take(which))


Some = TypeVar("Some", bound=Best | _Left)


class Search:
    """At least the `need` best of a tier, or all: those whose sums lie in `low` ... `limit`."""

    def __init__(
        self, question: Question, siftings: Sequence[Sifting], low: int, limit: int, need: int
    ) -> None:
        self._question = question
        self._siftings = siftings
        self._low, self._limit, self._need = low, limit, need
        self._least = -1  # what the last of the best so far is worth
        self._found: Ints = np.zeros(0, np.int64)  # the values of the best so far
        self._done: list[Best] = []
        self._chunks = 0  # that were taken in
        self._left: list[_Left] = []
        self._nearly: list[_Left] = []  # the same after a look at them

    def best(self, dead: Sequence[Flags | None]) -> Best:
        for number, sifting in enumerate(self._siftings):
            for rows in sifting.chunks():
                self._take_in(number, sifting.sift(rows, self._least, dead[number]))
        self._in_turn()
        return _end_to_end(Best, self._done)

    def _in_turn(self) -> None:
        """Complete those that may be worth enough, the most promising ones first."""
        for now in self._most_promising(self._left, max(AT_ONCE, 2 * self._need), rounds=4):
            self._complete(self._enough(now))
        for now in self._nearly:
            self._ask(self._enough(now))

    def _take_in(self, number: int, standing: Open) -> None:
        """Keep the offers for later; but first after every chunk and then ever more seldom complete
        the most promising ones, which tells better what it takes to be among the best."""
        where = standing.rows + (number << ROWS) if number else standing.rows
        most = standing.sums + self._siftings[number].left_best
        self._left.append(_Left(where, standing.sums, most))
        self._chunks += 1
        if self._chunks in (1, GROWTH, GROWTH**2):
            size = max(AT_ONCE, 4 * self._need)
            now, *self._left = self._most_promising(self._left, size)
            self._complete(now)

    def _complete(self, these: _Left) -> None:
        """Ask them so much of what is left as tells who can't be worth enough, and of those that
        still may be the most promising ones all of it."""
        if not these.sums.size:
            return
        most = self._of_each(these, lambda sifting, own: sifting.at_best(own))
        self._nearly.append(_Left(these.where, these.sums, most))
        now, *self._nearly = self._most_promising(self._nearly, SURELY * self._need)
        self._ask(now)

    def _most_promising(self, left: Sequence[_Left], size: int, rounds: int = 2) -> Iterator[_Left]:
        """Of those that may be worth enough the `size` that promise most, then `GROWTH` times as
        many ..., at last all others: each as they stand in memory, for near rows are read together.
        """
        bar = self._question.bar(self._least if self._least > 0 else USUAL, 0)
        these = _end_to_end(_Left, left)
        margins = bar.margins(these.most)
        if self._least > 0:
            fits = np.flatnonzero(margins >= 0)
            these, margins = these.take(fits), margins.take(fits)
        for which in highest_first(margins, size, rounds):
            yield these if which.size == margins.size else these.take(which)

    def _enough(self, these: _Left) -> _Left:
        """Those that may be worth as much as it takes."""
        if self._least <= 0:
            return these
        return these.take(np.flatnonzero(self._question.bar(self._least, 0).reached(these.most)))

    def _ask(self, these: _Left) -> None:
        """Ask them all that is left, and keep those that may come among the best."""
        if not these.sums.size:
            return
        sums = self._of_each(these, lambda sifting, own: sifting.completed(own))
        fits = np.flatnonzero((sums >= self._low) & (sums < self._limit))
        if self._least > 0:
            fits = fits[self._question.bar(self._least, 0).reached(sums[fits])]
        sums = sums[fits]
        values = self._question.values(sums)
        self._done.append(Best(these.where.take(fits), sums, values))
        self._found = np.concatenate((self._found, values))
        if self._found.size >= self._need:
            cut = self._found.size - self._need
            self._found = np.partition(self._found, cut)[cut:]
            self._least = int(self._found[0])

    def _of_each(self, these: _Left, of: Callable[[Sifting, Open], Ints]) -> Ints:
        """int64[n]: what the sifting of its segment says of each."""
        if len(self._siftings) == 1:
            return of(self._siftings[0], Open(these.where, these.sums))
        found, segment = these.sums.copy(), these.where >> ROWS
        for number in np.flatnonzero(np.bincount(segment)).tolist():
            own = these.take(np.flatnonzero(segment == number))
            rows = own.where & ONLY_ROW
            found[segment == number] = of(self._siftings[number], Open(rows, own.sums))
        return found


def highest_first(values: Ints, size: int, rounds: int) -> Iterator[Ints]:
    """The places of the `size` highest values, then of `GROWTH` times as many ..., at last of all
    others, each in order."""
    n, ends = values.size, [size]
    while len(ends) < rounds - 1:
        ends.append(ends[-1] + (size := size * GROWTH))
    if not (ends := [end for end in ends if end < n]):
        yield np.arange(n)
        return
    cuts = np.partition(values, [n - end for end in ends]).take([n - end for end in ends])
    done = np.zeros(n, bool)  # those that were named before
    for end, cut in zip(ends, cuts.tolist(), strict=True):
        now = values > cut
        tied = np.flatnonzero(values == cut)[: end - np.count_nonzero(now)]
        now[tied] = True
        yield np.flatnonzero(now & ~done)
        done = now
    yield np.flatnonzero(~done)


def _end_to_end(kind: type[Some], parts: Sequence[Some]) -> Some:
    if len(parts) == 1:
        return parts[0]
    nothing = np.zeros(0, np.int64)
    columns = ([getattr(part, each.name) for part in parts] for each in fields(kind))
    return kind(*(np.concatenate([nothing, *column]) for column in columns))
