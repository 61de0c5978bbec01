"""The offers of a segment that still stand for her, with what they earn so far.

Blocks that can't pass are left out by their boxes; then each criterion is asked about what is left,
first those that close most. What none may close is added up, and left out once not even the best
answers to the rest could lift it among the best. Criteria whose facts hardly two offers share are
`left` for the few that come so far.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matcher.scoring import joint_answers
from matcher.scoring.answers import Answers, answers, columns_of, judge_rows
from matcher.scoring.blocks import BLOCK, within
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.combinations import Seen
from matcher.scoring.criterion import NO, NOT_YET, Criterion, degrees_at_most
from matcher.scoring.joint_answers import Step
from matcher.scoring.question import Question
from matcher.scoring.row_work import Rows, kept, numbered, size
from matcher.scoring.segment import Facts, Segment
from matcher.scoring.travel_time import COLUMNS as PLACE
from matcher.scoring.travel_time import distances_to, narrowness

FIRST = 48  # blocks, the nearest ones, that are looked at before all others
CHUNK = 128  # blocks that are looked at together: what fits in a processor's cache
MUCH = 0.1  # of the offers that it is asked about: a criterion that closes so many is asked early
ADDED = 3  # criteria that are added up between two looks at what may still become of an offer


@dataclass(frozen=True)
class Open:
    """Rows that may stand, and their sums without the criteria that are left."""

    rows: Ints
    sums: Ints


class Sifting:
    """One question about one segment: the offers whose sums stay below `limit`. `left`: criteria
    that are asked about single offers, with what a degree of 1 is worth; `left_best`: what they can
    add at most."""

    def __init__(self, question: Question, segment: Segment, limit: int) -> None:
        self._question = question
        self.segment = segment
        self._limit = limit
        self._blocks = self._open_blocks()
        self._groups = list(self._grouped())
        self._place = question.layout.factor_with(*PLACE)
        self._seen = list(Seen.each(segment))
        if self._blocks.size < segment.boxes.open.size:
            self._seen[self._place] = self._places_met()
        self._asked: list[Answers] = []
        self.left: list[tuple[Criterion, int]] = []
        if self._blocks.size:
            for criterion, units in zip(
                question.weights.criteria, question.scale.units, strict=True
            ):
                self._prepare(criterion, units)
        self._common = sum(each.common for each in self._asked if each.common is not None)
        self._steps = self._added_up()
        self.left_best = sum(question.packing.best(units) for _, units in self.left)

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
        rows of the segment are gone. Rows that are given as an array may be overwritten."""
        best, work = self._question.packing.best, self._question.work
        common, steps = self._common, sorted(self._steps, key=_urgency)
        sums: Ints | None = None
        rest = self.left_best + sum(best(each.units) for each in steps)
        added = 0
        for asked in steps:
            if not _closes_much(asked):
                if added and added % ADDED == 0 and sums is not None:
                    rows, sums = self._prune(rows, sums, common + rest, least)
                added += 1
            before = size(rows)
            limit = self._limit - common if asked.may_close else None
            rows, sums = asked.add_to(rows, sums, limit, work)
            rest -= best(asked.units)
            if asked.may_close:
                asked.counted(before, before - sums.size)
        sums = np.zeros(size(rows), np.int64) if sums is None else sums
        sums += common
        rows, sums = kept(rows, sums, sums < self._limit)
        if dead is not None:
            rows, sums = kept(rows, sums, ~dead[rows])
        rows, sums = self._prune(rows, sums, self.left_best, least)
        return Open(numbered(rows), sums)

    def completed(self, standing: Open) -> Ints:
        """The sums of these rows with the criteria that are left."""
        sums = standing.sums.copy()
        for criterion, units in self.left:
            factors = self._factors(criterion)
            judgement = judge_rows(
                criterion, self._question.case, factors, standing.rows, self._question.work
            )
            sums += self._question.packing.pack(judgement, units)
        return sums

    def closed(self, rows: Rows) -> dict[str, Flags]:
        """Criterion -> which of the rows it sets aside, for those that may."""
        no, n = self._question.packing.no, size(rows)
        closed = {each.criterion.name: np.broadcast_to(each.sums(rows) >= no, (n,))
                  for each in self._asked if each.criterion.closes}  # fmt: skip
        for criterion, units in self.left:
            if criterion.closes:
                factors = self._factors(criterion)
                judgement = judge_rows(criterion, self._question.case, factors, numbered(rows))
                closed[criterion.name] = self._question.packing.pack(judgement, units) >= no
        return closed

    def at_best(self, standing: Open) -> Ints:
        """What the sums of these rows can become at most with the criteria that are left: no more
        than with `left_best`, and told by a look at the rows."""
        packing, sums = self._question.packing, standing.sums
        for criterion, units in self.left:
            facts = columns_of(self._factors(criterion), standing.rows, self._question.work)
            degrees = degrees_at_most(criterion, self._question.case, facts)
            sums = sums + (packing.best(units) if degrees is None
                           else packing.at_most(degrees, units))  # fmt: skip
        return sums

    def _grouped(self) -> Iterator[Ints]:
        """The open blocks in chunks: first some near her, for there it is soon known what it takes
        to be among the best."""
        blocks, place = self._blocks, self._question.case.profile.place
        if place is not None and blocks.size > FIRST + CHUNK:
            km = distances_to(self._question.case, place, self.segment.boxes)[blocks]
            first = np.zeros(blocks.size, bool)
            first[np.argpartition(np.nan_to_num(km, nan=np.inf), FIRST)[:FIRST]] = True
            yield blocks[first]
            blocks = blocks[~first]
        for start in range(0, blocks.size, CHUNK):
            yield blocks[start : start + CHUNK]

    def _prepare(self, criterion: Criterion, units: int) -> None:
        question = self._question
        seen = [self._seen[n] for n in question.layout.of[criterion.name]]
        rows, memory = self._blocks.size * BLOCK, self.segment.memory
        found = answers(criterion, question.case, question.packing, units, seen, rows, memory)
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
        """Those that lie between the first and the last of an open block; rows stand by place."""
        first, last = self.segment.spans(self._place)
        facts = self.segment.facts[self._place]
        narrowness(facts.table)  # the same for all who ask
        return Seen.only(facts, within(first[self._blocks], last[self._blocks]))

    def _added_up(self) -> list[Step]:
        """What tells offers apart; what all are answered is `_common`."""
        question, rows = self._question, self._blocks.size * BLOCK
        asked = [each for each in self._asked if each.common is None]
        joints, layout = self.segment.joints, question.layout
        return list(joint_answers.steps(asked, joints, layout, rows, question.packing))

    def _prune(self, rows: Rows, sums: Ints, rest: int, least: int) -> tuple[Rows, Ints]:
        if least <= 0:
            return rows, sums
        return self._question.work.above(rows, sums, self._question.bar(least, rest))


def _urgency(step: Step) -> tuple[bool, float, int, int]:
    """What closes most for its price comes first, what closes little comes last, and of that the
    heaviest first: it tells most of what may still become of an offer."""
    if not _closes_much(step):
        return True, 0.0, 0, -step.units
    return False, -step.closing / max(step.reads, 1), step.reads, -step.units


def _closes_much(step: Step) -> bool:
    return step.may_close and step.closing >= MUCH
