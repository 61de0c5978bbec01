"""The first k of a list over all segments of an index, exactly as a ranking of all offers has them.

An offer is asked the costly questions only while it could still come among the best: its value
can't be above what perfect answers to them would give.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Ints
from matcher.scoring.market import FIELD
from matcher.scoring.ranking import reach, spread
from matcher.scoring.scale import MILLION, Doubles
from matcher.scoring.sifting import Open, Question, Sifting

FIRST = 1024  # offers that are asked everything before anything is ruled out
GROWTH = 8  # times as many in the next round


@dataclass(frozen=True, slots=True)
class Hit:
    """One offer of a list: where it stands in the index, and what it came to."""

    segment: int
    row: int
    id: str
    verdict: Verdict
    value: float
    known_share: float


@dataclass(frozen=True, slots=True)
class _Best:
    """Offers of one tier with their final sums and values, in no order."""

    segment: Ints
    row: Ints
    sums: Ints
    values: Ints

    def take(self, which: Ints) -> "_Best":
        return _Best(self.segment[which], self.row[which], self.sums[which], self.values[which])


def find(question: Question, siftings: Sequence[Sifting], k: int) -> list[Hit]:
    """YES and ASK, then NOT_YET, as `ranking.rank` orders them; what is set aside is not found."""
    packing = question.packing
    hits: list[Hit] = []
    for low, limit in ((0, packing.not_yet), (packing.not_yet, packing.no)):
        if len(hits) < k:
            hits += _tier(question, siftings, low, limit, k - len(hits))
    return hits


def _tier(
    question: Question, siftings: Sequence[Sifting], low: int, limit: int, k: int
) -> list[Hit]:
    need = reach(question.weights.ranking, k)
    best = _by_value(_best(question, siftings, low, limit, need), siftings, need)
    order = spread(best.values, _fields(question, siftings, best), question.weights.ranking)
    return _hits(question, siftings, best.take(order[:k]))


def _best(
    question: Question, siftings: Sequence[Sifting], low: int, limit: int, need: int
) -> _Best:
    """At least the `need` best of a tier, or all: those whose sums lie in `low` ... `limit`."""
    opens = [sifting.standing(limit) for sifting in siftings]
    segment = np.repeat(np.arange(len(opens)), [each.rows.size for each in opens])
    rows, sums = (np.concatenate(e) for e in ([o.rows for o in opens], [o.sums for o in opens]))
    highest = np.concatenate(
        [_at_most(question, s.at_best(o.sums)) for s, o in zip(siftings, opens, strict=True)]
    )
    left, size, done, threshold = np.arange(rows.size), max(FIRST, 2 * need), [], -1
    while left.size:
        now, left = _highest_first(left, highest, size)
        full = _completed(siftings, segment[now], Open(rows[now], sums[now]))
        fits = (full >= low) & (full < limit)
        values = question.values(full[fits])
        done.append(_Best(segment[now][fits], rows[now][fits], full[fits], values))
        found = np.concatenate([each.values for each in done])
        if found.size >= need:
            threshold = int(np.partition(found, found.size - need)[found.size - need])
        left, size = left[highest[left] >= threshold], size * GROWTH
    return _joined(done)


def _at_most(question: Question, sums: Ints) -> Doubles:
    """float64[n]: values in millionths, rounded up by more than a float can be wrong."""
    return question.rough_values(sums) + 2


def _highest_first(left: Ints, highest: Doubles, size: int) -> tuple[Ints, Ints]:
    if left.size <= size:
        return left, left[:0]
    order = np.argpartition(-highest[left], size)
    return left[np.sort(order[:size])], left[order[size:]]


def _completed(siftings: Sequence[Sifting], segment: Ints, these: Open) -> Ints:
    sums = these.sums.copy()
    for number, sifting in enumerate(siftings):
        own = segment == number
        if own.any():
            sums[own] = sifting.completed(Open(these.rows[own], these.sums[own]))
    return sums


def _joined(parts: Sequence[_Best]) -> _Best:
    if not parts:
        nothing = np.zeros(0, np.int64)
        return _Best(nothing, nothing, nothing, nothing)
    return _Best(
        np.concatenate([part.segment for part in parts]),
        np.concatenate([part.row for part in parts]),
        np.concatenate([part.sums for part in parts]),
        np.concatenate([part.values for part in parts]),
    )


def _by_value(best: _Best, siftings: Sequence[Sifting], need: int) -> _Best:
    """The `need` best in order: by value, then by id."""
    if best.values.size > need:
        cut = np.partition(best.values, best.values.size - need)[best.values.size - need]
        best = best.take(_above(best, siftings, int(cut), need))
    ids = np.array(
        [siftings[s].segment.ids[r] for s, r in zip(best.segment, best.row, strict=True)], np.str_
    )
    return best.take(np.lexsort((ids, -best.values))[:need])


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
    verdicts = packing.verdicts(best.sums)
    found = zip(best.segment, best.row, verdicts, best.values, shares, strict=True)
    return [
        Hit(
            int(s), int(r), siftings[s].segment.ids[int(r)], Verdict(int(v)),
            int(value) / MILLION, int(share) / MILLION,
        )
        for s, r, v, value, share in found
    ]  # fmt: skip
