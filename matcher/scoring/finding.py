"""The first k of a list over all segments of an index, exactly as a ranking of all offers has them.

An offer is asked the costly questions only while it could still come among the best: its value
can't be above what perfect answers to them would give.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.market import FIELD, field_numbers
from matcher.scoring.question import Question
from matcher.scoring.ranking import reach, spread
from matcher.scoring.scale import MILLION
from matcher.scoring.segment import Segment
from matcher.scoring.sifting import Open, Sifting

ROWS = 40  # bits for the row of an offer
AT_ONCE = 8192  # offers that are looked at, before others are ruled out by what some came to
GROWTH = 3  # times as many in the next round
SURELY = 2  # times as many as are needed are completed before others are ruled out
_VERDICTS = tuple(Verdict)


class Hit(NamedTuple):
    """One offer of a list: where it stands in the index, and what it came to."""

    segment: int
    row: int
    id: str
    verdict: Verdict
    value: float
    known_share: float


@dataclass(frozen=True, slots=True)
class _Best:
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
        return self.where & (1 << ROWS) - 1

    def take(self, which: Ints) -> "_Best":
        return _Best(self.where.take(which), self.sums.take(which), self.values.take(which))


Part = tuple[Segment, Flags | None]  # with its rows that are dead, if any


def find(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """YES and ASK, then NOT_YET, as `ranking.rank` orders them; what is set aside is not found."""
    packing = question.packing
    hits: list[Hit] = []
    for low, limit in ((0, packing.not_yet), (packing.not_yet, packing.no)):
        if len(hits) < k:
            hits += _tier(question, parts, low, limit, k - len(hits))
    return hits


def find_not_yet(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """Of the list, the first k at whose door something stands that could be opened."""
    return _tier(question, parts, question.packing.not_yet, question.packing.no, k)


def find_fitting(question: Question, parts: Sequence[Part], k: int) -> list[Hit]:
    """The first k of those that are open to her as they are, ranked as if there were no others."""
    return _tier(question, parts, 0, question.packing.ask, k)


def _tier(question: Question, parts: Sequence[Part], low: int, limit: int, k: int) -> list[Hit]:
    need = reach(question.weights.ranking, k)
    siftings = [sifting_of(question, segment, limit) for segment, _ in parts]
    best = _by_value(
        _Search(question, siftings, low, limit, need).best([d for _, d in parts]), siftings, need
    )
    order = spread(best.values, _fields(question, siftings, best), question.weights.ranking, k)
    return _hits(question, siftings, best.take(order))


def sifting_of(question: Question, segment: Segment, limit: int) -> Sifting:
    """What she was told of a segment is remembered with her case."""
    return question.case.once_for(
        ("sifting", limit, question.work.name),
        lambda: Sifting(question, segment, limit),
        segment,
        question.weights,
    )


class _Search:
    """At least the `need` best of a tier, or all: those whose sums lie in `low` ... `limit`."""

    def __init__(
        self, question: Question, siftings: Sequence[Sifting], low: int, limit: int, need: int
    ) -> None:
        self._question = question
        self._siftings = siftings
        self._low, self._limit, self._need = low, limit, need
        self._least = -1  # what the last of the best so far is worth
        self._found: Ints = np.zeros(0, np.int64)  # the values of the best so far
        self._done: list[_Best] = []
        self._chunks = 0  # that were taken in
        self._left: list[_Best] = []  # with what they may be worth at most
        self._nearly = _joined([])  # the same, told by a look at them

    def best(self, dead: Sequence[Flags | None]) -> _Best:
        for number, sifting in enumerate(self._siftings):
            for rows in sifting.chunks():
                self._take_in(number, sifting.sift(rows, self._least, dead[number]))
        self._in_turn(_joined(self._left))
        return _joined(self._done)

    def _in_turn(self, left: _Best) -> None:
        """Complete those that may be worth enough, the most promising ones first."""
        for now in _highest_first(self._enough(left), max(AT_ONCE, 2 * self._need)):
            if not (now := self._enough(now)).values.size:
                break
            self._complete(now)
        self._ask(self._enough(self._nearly))

    def _enough(self, these: _Best) -> _Best:
        """Those that may be worth as much as it takes."""
        fits = np.flatnonzero(these.values >= self._least)
        return these if fits.size == these.values.size else these.take(fits)

    def _take_in(self, number: int, standing: Open) -> None:
        """Keep the offers for later; but first after every chunk and then ever more seldom complete
        the most promising ones, which tells better what it takes to be among the best."""
        where = standing.rows + (number << ROWS) if number else standing.rows
        best = self._siftings[number].left_best
        self._left.append(_Best(where, standing.sums, self._highest(standing.sums + best)))
        self._chunks += 1
        if self._chunks in (1, GROWTH, GROWTH**2):
            size = max(AT_ONCE, 4 * self._need)
            now, *self._left = _highest_first(_joined(self._left), size, rounds=2)
            self._complete(now)

    def _highest(self, sums: Ints) -> Ints:
        """What they are worth, or a little more."""
        return np.ceil(self._question.rough_values(sums)).astype(np.int64) + 2

    def _complete(self, these: _Best) -> None:
        """Ask them so much of what is left as tells who can't be worth enough, and of those that
        still may be the most promising ones all of it."""
        if not these.values.size:
            return
        at_best = self._of_each(these, lambda sifting, own: sifting.at_best(own))
        these = _Best(these.where, these.sums, self._highest(at_best))
        self._nearly = self._enough(_joined([self._nearly, these]))
        now, *later = _highest_first(self._nearly, SURELY * self._need, rounds=2)
        self._nearly = _joined(later)
        self._ask(now)

    def _ask(self, these: _Best) -> None:
        """Ask them all that is left, and keep those that may come among the best."""
        if not these.values.size:
            return
        sums = self._of_each(these, lambda sifting, own: sifting.completed(own))
        fits = np.flatnonzero((sums >= self._low) & (sums < self._limit))
        if self._least > 0:
            fits = fits[self._question.bar(self._least, 0).reached(sums[fits])]
        these, sums = these.take(fits), sums[fits]
        values = self._question.values(sums)
        self._done.append(_Best(these.where, sums, values))
        self._found = np.concatenate((self._found, values))
        if self._found.size >= self._need:
            cut = self._found.size - self._need
            self._found = np.partition(self._found, cut)[cut:]
            self._least = int(self._found[0])

    def _of_each(self, these: _Best, of: Callable[[Sifting, Open], Ints]) -> Ints:
        """int64[n]: what the sifting of its segment says of each."""
        if len(self._siftings) == 1:
            return of(self._siftings[0], Open(these.where, these.sums))
        found, segment = these.sums.copy(), these.segment
        for number in np.flatnonzero(np.bincount(segment)).tolist():
            own = these.take(np.flatnonzero(segment == number))
            found[segment == number] = of(self._siftings[number], Open(own.row, own.sums))
        return found


def _highest_first(left: _Best, size: int, rounds: int = 4) -> Iterator[_Best]:
    """The `size` that may be worth most, then `GROWTH` times as many ..., at last all that are
    left: each as they stand in memory, for near rows are read together."""
    n, ends = left.values.size, [size]
    while ends[-1] < n and len(ends) < rounds - 1:
        ends.append(ends[-1] + (size := size * GROWTH))
    cuts = [end for end in ends if end < n]
    if not cuts:
        yield left
        return
    order = np.argpartition(-left.values, cuts)
    for start, end in pairwise([0, *cuts, n]):
        yield left.take(np.sort(order[start:end]))


def _joined(parts: Sequence[_Best]) -> _Best:
    parts = [part for part in parts if part.where.size] or parts[:1]
    if len(parts) == 1:
        return parts[0]
    if not parts:
        nothing = np.zeros(0, np.int64)
        return _Best(nothing, nothing, nothing)
    return _Best(
        np.concatenate([part.where for part in parts]),
        np.concatenate([part.sums for part in parts]),
        np.concatenate([part.values for part in parts]),
    )


def _by_value(best: _Best, siftings: Sequence[Sifting], need: int) -> _Best:
    """The `need` best in order: by value, then by id."""
    if best.values.size > need:
        cut = np.partition(best.values, best.values.size - need)[best.values.size - need]
        best = best.take(_above(best, siftings, int(cut), need))
    return best.take(np.lexsort((_places_of_ids(best, siftings), -best.values))[:need])


def _places_of_ids(best: _Best, siftings: Sequence[Sifting]) -> Ints:
    """int64[n]: numbers in the order of the ids."""
    if len(siftings) == 1:
        return siftings[0].segment.place_of_id.take(best.row).astype(np.int64)
    where = zip(best.segment.tolist(), best.row.tolist(), strict=True)
    ids = np.array([siftings[segment].segment.ids[row] for segment, row in where], np.str_)
    places: Ints = np.unique(ids, return_inverse=True)[1]
    return places


def _above(best: _Best, siftings: Sequence[Sifting], cut: int, need: int) -> Ints:
    """What lies above the cut and, of each segment, the first ids at it."""
    kept = [np.flatnonzero(best.values > cut)]
    for number, sifting in enumerate(siftings):
        tied = np.flatnonzero((best.values == cut) & (best.segment == number))
        places = sifting.segment.place_of_id.take(best.row[tied])
        kept.append(tied[np.argsort(places)[:need]])
    return np.concatenate(kept)


def _fields(question: Question, siftings: Sequence[Sifting], best: _Best) -> Ints:
    """int64[n]: the fields of work as numbers that mean the same in all segments."""
    factor = question.layout.factor_with(FIELD)
    if len(siftings) == 1:
        facts = siftings[0].segment.facts[factor]
        return field_numbers(facts.table.words(FIELD).take(facts.of(best.row)))
    names: dict[str, int] = {}
    numbers = -np.arange(1, best.row.size + 1)  # an unread title is like no other
    for segment, sifting in enumerate(siftings):
        facts = sifting.segment.facts[factor]
        field = facts.table.words(FIELD)
        common = np.array([*(names.setdefault(name, len(names)) for name in field.words), -1])
        own = np.flatnonzero(best.segment == segment)
        known = common[field.codes.take(facts.of(best.row[own]))]
        numbers[own] = np.where(known < 0, numbers[own], known)
    return numbers


def _hits(question: Question, siftings: Sequence[Sifting], best: _Best) -> list[Hit]:
    packing = question.packing
    shares = question.scale.known_shares(packing.known_units(best.sums))
    verdicts = [_VERDICTS[number] for number in packing.verdicts(best.sums).tolist()]
    ids = _ids(siftings, best)
    shown = (best.segment, best.row, best.values / MILLION, shares / MILLION)
    segment, row, values, known = (column.tolist() for column in shown)
    return [*map(Hit, segment, row, ids, verdicts, values, known)]


def _ids(siftings: Sequence[Sifting], best: _Best) -> list[str]:
    ids = [""] * best.row.size
    for number, sifting in enumerate(siftings):
        own = np.flatnonzero(best.segment == number)
        for place, id_ in zip(own.tolist(), sifting.segment.ids.some(best.row[own]), strict=True):
            ids[place] = id_
    return ids
