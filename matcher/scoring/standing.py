"""The offers that stand for her whatever changes, and their sums but for the criteria that change.

What-if questions and pathways ask about the same market many times over, each time with a few facts
of hers changed: all that doesn't read those facts is added up once.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matcher.scoring.answers import answers, judge_rows
from matcher.scoring.blocks import BLOCK
from matcher.scoring.columns import Flags, Ints
from matcher.scoring.combinations import Seen
from matcher.scoring.criterion import NO, Case, Criterion
from matcher.scoring.finding import Part
from matcher.scoring.question import Question
from matcher.scoring.row_work import Rows
from matcher.scoring.segment import Facts, Segment
from matcher.scoring.sifting import Sifting

Weighed = tuple[Criterion, int]  # with what a degree of 1 is worth


@dataclass(frozen=True, eq=False)
class Standing:
    """Rows of one segment, in order, and the `sums` of what is neither `changing` nor `left`: the
    criteria whose facts hardly two offers share, kept for the few rows that come so far."""

    question: Question
    segment: Segment
    rows: Ints
    sums: Ints
    changing: tuple[Weighed, ...]
    left: tuple[Weighed, ...]

    def only(self, which: Ints) -> "Standing":
        """Those of the rows, by their place in `rows`."""
        return replace(self, rows=self.rows[which], sums=self.sums[which])

    def added(self, case: Case, criteria: Iterable[Weighed]) -> Ints:
        """int64[n]: what these criteria add for this case, packed."""
        total = np.zeros(self.rows.size, np.int64)
        for criterion, units in criteria:
            total += self._packed(case, criterion, units)
        return total

    def facts(self, criterion: Criterion) -> list[Facts]:
        return [self.segment.facts[n] for n in self.question.layout.of[criterion.name]]

    def is_varied(self, criterion: Criterion) -> bool:
        """Has nearly every offer facts of its own for it?"""
        return any(facts.numbers is None for facts in self.facts(criterion))

    def _packed(self, case: Case, criterion: Criterion, units: int) -> Ints:
        packing, facts = self.question.packing, self.facts(criterion)
        found = answers(criterion, case, packing, units, [Seen.all(each) for each in facts])
        if found is not None:
            return found.sums(self.rows)
        return packing.pack(judge_rows(criterion, case, facts, self.rows), units)


def standing(
    question: Question, part: Part, changing: Collection[str], limit: int, cases: Sequence[Case]
) -> Standing:
    """The living rows whose sums without the `changing` criteria stay below `limit`, but for those
    that lie where a changing criterion closes them in each of the `cases`."""
    segment, dead = part
    every = list(zip(question.weights.criteria, question.scale.units, strict=True))
    some = tuple(each for each in every if each[0].name in changing)
    sifting = Sifting(_only(question, [e for e in every if e not in some]), segment, limit)
    near = _near_enough(segment, [criterion for criterion, _ in some], cases)
    found = [sifting.sift(rows, -1, dead) for rows in _within(sifting.chunks(), near)]
    rows = np.concatenate([np.zeros(0, np.int64), *(each.rows for each in found)])
    sums = np.concatenate([np.zeros(0, np.int64), *(each.sums for each in found)])
    order = np.argsort(rows, kind="stable")
    return Standing(question, segment, rows[order], sums[order], some, tuple(sifting.left))


def _only(question: Question, criteria: Sequence[Weighed]) -> Question:
    """The same question asked by these criteria alone, counted in the same way."""
    return replace(
        question,
        weights=replace(question.weights, criteria=tuple(criterion for criterion, _ in criteria)),
        scale=replace(question.scale, units=tuple(units for _, units in criteria)),
    )


def _near_enough(
    segment: Segment, changing: Sequence[Criterion], cases: Sequence[Case]
) -> Flags | None:
    """bool[blocks]: which blocks some case leaves open; None for all."""
    judged = [[criterion.best(case, segment.boxes) for criterion in changing] for case in cases]
    if not judged or any(all(best is None for best in each) for each in judged):
        return None
    open_: Flags = np.zeros(segment.boxes.open.size, bool)
    for each in judged:
        open_ |= np.all([best < NO for best in each if best is not None], axis=0)
    return open_


def _within(chunks: Iterable[Rows], blocks: Flags | None) -> Iterator[Rows]:
    for rows in chunks:
        if blocks is None:
            yield rows
            continue
        numbers = np.arange(rows.start, rows.stop) if isinstance(rows, slice) else rows
        yield numbers[blocks[numbers // BLOCK]]
