"""The offers of a segment that still stand for her, with what they earn so far.

Blocks that can't pass are left out by their boxes; then each criterion is asked about what is left,
first those that close most. What none may close is added up, and left out once not even the best
answers to the rest could lift it among the best. Criteria whose facts hardly two offers share are
`left` for the few that come so far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.scoring.answers import Answers, Rows, Seen, answers, judge_rows
from matcher.scoring.blocks import BLOCK
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.criterion import NO, NOT_YET, Criterion
from matcher.scoring.question import Question
from matcher.scoring.segment import Facts, Segment
from matcher.scoring.travel_time import COLUMNS as PLACE
from matcher.scoring.travel_time import distances_to

FIRST = 48  # blocks, the nearest ones, that are looked at before all others
CHUNK = 128  # blocks that are looked at together: what fits in a processor's cache
ADDED = 3  # criteria that are added up between two looks at what may still become of an offer
WORTH_IT = 0.8  # of the rows left or fewer, and the others are dropped at once


@dataclass(frozen=True)
class Open:
    """Rows that may stand, and their sums without the criteria that are left."""

    rows: Ints
    sums: Ints


class Sifting:
    """One question about one segment: the offers whose sums stay below `limit`."""

    def __init__(self, question: Question, segment: Segment, limit: int) -> None:
        self._question = question
        self.segment = segment
        self._limit = limit
        self._blocks = self._open_blocks()
        self._groups = list(self._grouped())
        self._place = question.layout.factor_with(*PLACE)
        self._seen = [Seen.all(facts) for facts in segment.facts]
        if self._blocks.size < segment.boxes.open.size:
            self._seen[self._place] = self._places_met()
        self._asked: list[Answers] = []
        self.left: list[tuple[Criterion, int]] = []
        if self._blocks.size:
            for criterion, units in zip(
                question.weights.criteria, question.scale.units, strict=True
            ):
                self._prepare(criterion, units)
        self._asked.sort(key=_urgency)
        self._left_best = sum(question.packing.best(units) for _, units in self.left)

    def chunks(self) -> Iterator[Rows]:
        """The rows of the blocks that may pass, many blocks at a time."""
        for some in self._groups:
            first, n = int(some[0]) * BLOCK, len(self.segment)
            if int(some[-1]) - int(some[0]) + 1 == some.size:
                yield slice(first, min((int(some[-1]) + 1) * BLOCK, n))
            else:
                rows = (some[:, None] * BLOCK + np.arange(BLOCK)).ravel()
                yield rows[: np.searchsorted(rows, n)]

    def open_only(self, rows: Ints) -> Ints:
        """Those of the rows that lie in blocks that may pass."""
        open_blocks = np.zeros(self.segment.boxes.open.size, bool)
        open_blocks[self._blocks] = True
        return rows[open_blocks[rows // BLOCK]]

    def sift(self, rows: Rows, least: int, dead: Flags | None = None) -> Open:
        """Those of the rows that stand and may come to a value of `least` millionths. `dead`: which
        rows of the segment are gone."""
        n = _size(rows)
        sums: Ints = np.zeros(n, np.int64)
        rest = self._question.packing.best(0) + self._best_of(self._asked)
        added = 0
        for asked in self._asked:
            if not asked.may_close:
                if added % ADDED == 0:
                    rows, sums = self._prune(rows, sums, rest, least)
                added += 1
            before = sums.size
            sums += asked.sums(rows)
            rest -= self._question.packing.best(asked.units)
            if asked.may_close:
                rows, sums = _drop(rows, sums, sums < self._limit, WORTH_IT)
                asked.asked, asked.closed = asked.asked + before, asked.closed + before - sums.size
        rows, sums = _drop(rows, sums, sums < self._limit, 1)
        if dead is not None:
            rows, sums = _drop(rows, sums, ~dead[rows], 1)
        rows, sums = self._prune(rows, sums, 0, least)
        self._asked.sort(key=_urgency)
        return Open(_numbers(rows), sums)

    def completed(self, standing: Open) -> Ints:
        """The sums of these rows with the criteria that are left."""
        sums = standing.sums.copy()
        for criterion, units in self.left:
            factors = self._factors(criterion)
            judgement = judge_rows(criterion, self._question.case, factors, standing.rows)
            sums += self._question.packing.pack(judgement, units)
        return sums

    def closed(self, rows: Rows) -> dict[str, Flags]:
        """Criterion -> which of the rows it sets aside, for those that may."""
        no, n = self._question.packing.no, _size(rows)
        closed = {each.criterion.name: np.broadcast_to(each.sums(rows) >= no, (n,))
                  for each in self._asked if each.criterion.closes}  # fmt: skip
        for criterion, units in self.left:
            if criterion.closes:
                factors = self._factors(criterion)
                judgement = judge_rows(criterion, self._question.case, factors, _numbers(rows))
                closed[criterion.name] = self._question.packing.pack(judgement, units) >= no
        return closed

    def at_best(self, sums: Ints) -> Ints:
        """What the sums can become at most with the criteria that are left."""
        return sums + self._left_best

    def _grouped(self) -> Iterator[Ints]:
        """The open blocks in chunks: first some near her, for there it is soon known what it takes
        to be among the best."""
        blocks, place = self._blocks, self._question.case.profile.place
        if place is not None and blocks.size > FIRST + CHUNK:
            km = distances_to(place, self.segment.boxes)[blocks]
            first = np.zeros(blocks.size, bool)
            first[np.argpartition(np.nan_to_num(km, nan=np.inf), FIRST)[:FIRST]] = True
            yield blocks[first]
            blocks = blocks[~first]
        for start in range(0, blocks.size, CHUNK):
            yield blocks[start : start + CHUNK]

    def _prepare(self, criterion: Criterion, units: int) -> None:
        question = self._question
        seen = [self._seen[n] for n in question.layout.of[criterion.name]]
        found = answers(
            criterion, question.case, question.packing, units, seen, self._blocks.size * BLOCK
        )
        if found is None:
            self.left.append((criterion, units))
        else:
            self._asked.append(found)

    def _factors(self, criterion: Criterion) -> list[Facts]:
        return [self.segment.facts[n] for n in self._question.layout.of[criterion.name]]

    def _open_blocks(self) -> Ints:
        blocks = np.ones(self.segment.boxes.open.size, bool)
        everything = self._limit > self._question.packing.no
        for criterion in () if everything else self._question.weights.criteria:
            best = criterion.best(self._question.case, self.segment.boxes)
            if best is not None:
                blocks &= best < (NOT_YET if self._limit <= self._question.packing.not_yet else NO)
        return np.flatnonzero(blocks)

    def _places_met(self) -> Seen:
        facts = self.segment.facts[self._place]
        assert facts.numbers is not None
        met = np.zeros(len(facts.table), bool)
        for rows in self.chunks():
            met[facts.numbers[rows]] = True
        return Seen.only(facts, np.flatnonzero(met))

    def _best_of(self, asked: Sequence[Answers]) -> int:
        return sum(self._question.packing.best(each.units) for each in asked)

    def _prune(self, rows: Rows, sums: Ints, rest: int, least: int) -> tuple[Rows, Ints]:
        if least < 0:
            return rows, sums
        highest = self._question.rough_values(self.at_best(sums) + rest)
        return _drop(rows, sums, highest >= least - 2, 1)


def _urgency(asked: Answers) -> tuple[bool, float, int, int]:
    """What closes most for its price comes first, what can't close anything last, and of that the
    heaviest first."""
    if not asked.may_close:
        return True, 0.0, 0, -asked.units
    share = asked.closed / asked.asked if asked.asked else _closing(asked)
    return False, -share / max(len(asked.dimensions), 1), len(asked.dimensions), -asked.units


def _closing(asked: Answers) -> float:
    """The share of combinations that close an offer; of what is not known yet, a guess."""
    if asked.known is not None:
        return 0.1
    return np.count_nonzero(asked.table >= asked.packing.not_yet) / asked.table.size


def _drop(rows: Rows, sums: Ints, keep: Flags, share: float) -> tuple[Rows, Ints]:
    left = np.count_nonzero(keep)
    if left == sums.size or left > share * sums.size:
        return rows, sums
    where = np.flatnonzero(keep)
    return (where + rows.start if isinstance(rows, slice) else rows.take(where)), sums.take(where)


def _size(rows: Rows) -> int:
    return rows.stop - rows.start if isinstance(rows, slice) else rows.size


def _numbers(rows: Rows) -> Ints:
    return np.arange(rows.start, rows.stop) if isinstance(rows, slice) else rows
