"""The offers of a segment that still stand for her, with what they earn so far.

Blocks that can't pass are left out by their boxes; then each criterion is asked about what is left,
first those that close most, and what none of them may close is only added up. Criteria whose facts
hardly two offers share are left for the few that may come to the top (`standing`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matcher.scoring.answers import Answers, Rows, answers, judge_rows
from matcher.scoring.blocks import BLOCK
from matcher.scoring.columns import Ints
from matcher.scoring.criterion import NOT_YET, Case, Criterion
from matcher.scoring.layout import Layout
from matcher.scoring.packing import Packing
from matcher.scoring.scale import Doubles, Scale
from matcher.scoring.segment import Facts, Segment
from matcher.scoring.weights import Weights

CHUNK = 128  # blocks that are looked at together: what fits in a processor's cache
WORTH_IT = 0.8  # of the rows left or fewer, and the others are dropped at once


@dataclass(frozen=True)
class Question:
    """One ranking: her, the weights, and how they are counted."""

    case: Case
    weights: Weights
    layout: Layout
    scale: Scale
    packing: Packing

    @classmethod
    def of(cls, case: Case, weights: Weights) -> "Question":
        scale = Scale.of(weights, case)
        layout = Layout.for_criteria(weights.criteria)
        return cls(case, weights, layout, scale, Packing.of(scale))

    def values(self, sums: Ints) -> Ints:
        """int64[n]: values in millionths."""
        return self.scale.values(self.packing.earned(sums), self.packing.known_units(sums))

    def rough_values(self, sums: Ints) -> Doubles:
        """float64[n]: the same to less than a millionth, in a fraction of the time."""
        known = self.packing.known_units(sums).astype(np.float64)
        return self.scale.rough_values(self.packing.earned(sums).astype(np.float64), known)


@dataclass(frozen=True)
class Open:
    """Rows that may stand, and their sums without the criteria of `left`."""

    rows: Ints
    sums: Ints


class Sifting:
    """One question about one segment."""

    def __init__(self, question: Question, segment: Segment, dead: Ints) -> None:
        self._question = question
        self.segment = segment
        self._dead = dead
        asked: list[Answers] = []
        self.left: list[tuple[Criterion, int]] = []
        pairs = zip(question.weights.criteria, question.scale.units, strict=True)
        for criterion, units in pairs:
            found = answers(
                criterion, question.case, question.packing, units, self._factors(criterion)
            )
            if found is None:
                self.left.append((criterion, units))
            else:
                asked.append(found)
        self._asked = sorted(asked, key=_urgency)

    def standing(self, limit: int) -> Open:
        """The rows whose sums stay below `limit`, without the criteria that are `left`."""
        found = [self._sift(rows, limit) for rows in self._chunks(limit)]
        rows = np.concatenate([each.rows for each in found] or [np.zeros(0, np.int64)])
        sums = np.concatenate([each.sums for each in found] or [np.zeros(0, np.int64)])
        if self._dead.size and rows.size:
            alive = ~np.isin(rows, self._dead)
            rows, sums = rows[alive], sums[alive]
        return Open(rows, sums)

    def completed(self, standing: Open) -> Ints:
        """The sums of these rows with the criteria that are `left`."""
        sums = standing.sums.copy()
        for criterion, units in self.left:
            judgement = judge_rows(
                criterion, self._question.case, self._factors(criterion), standing.rows
            )
            sums += self._question.packing.pack(judgement, units)
        return sums

    def at_best(self, sums: Ints) -> Ints:
        """What the sums can become at most with the criteria that are `left`."""
        packing = self._question.packing
        return sums + sum(packing.best(units) for _, units in self.left)

    def _factors(self, criterion: Criterion) -> tuple[Facts, ...]:
        return tuple(self.segment.facts[n] for n in self._question.layout.of[criterion.name])

    def _chunks(self, limit: int) -> Iterator[Rows]:
        blocks = self._open_blocks(limit)
        for start in range(0, blocks.size, CHUNK):
            some = blocks[start : start + CHUNK]
            first, n = int(some[0]) * BLOCK, len(self.segment)
            if int(some[-1]) - int(some[0]) + 1 == some.size:
                yield slice(first, min((int(some[-1]) + 1) * BLOCK, n))
            else:
                rows = (some[:, None] * BLOCK + np.arange(BLOCK)).ravel()
                yield rows[: np.searchsorted(rows, n)]

    def _open_blocks(self, limit: int) -> Ints:
        blocks = np.ones(self.segment.boxes.open.size, bool)
        for criterion in self._question.weights.criteria:
            best = criterion.best(self._question.case, self.segment.boxes)
            if best is not None:
                worst = NOT_YET if limit <= self._question.packing.not_yet else NOT_YET + 1
                blocks &= best < worst
        return np.flatnonzero(blocks)

    def _sift(self, rows: Rows, limit: int) -> Open:
        sums: Ints | None = None
        for asked in self._asked:
            said = asked.sums(rows)
            sums = said if sums is None else np.add(sums, said, out=sums)
            if asked.may_close:
                rows, sums = _drop(rows, sums, limit, WORTH_IT)
        assert sums is not None
        rows, sums = _drop(rows, sums, limit, 1)
        return Open(_numbers(rows), sums)


def _urgency(asked: Answers) -> tuple[bool, bool, float]:
    """What can't close anything comes last, and what is not worked out yet behind what is."""
    closed = np.count_nonzero(asked.table >= asked.packing.not_yet) / asked.table.size
    return not asked.may_close, asked.known is not None, -closed


def _drop(rows: Rows, sums: Ints, limit: int, share: float) -> tuple[Rows, Ints]:
    keep = sums < limit
    left = np.count_nonzero(keep)
    if left == sums.size or left > share * sums.size:
        return rows, sums
    where = np.flatnonzero(keep)
    return _numbers(rows).take(where), sums.take(where)


def _numbers(rows: Rows) -> Ints:
    return np.arange(rows.start, rows.stop) if isinstance(rows, slice) else rows

