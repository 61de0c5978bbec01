"""What several criteria answer by facts that are kept as one number, added up once: then each offer
is told with one look what it takes as many looks to add up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from matcher.scoring.answers import Answers
from matcher.scoring.columns import Ints
from matcher.scoring.joint import Joint
from matcher.scoring.layout import Layout
from matcher.scoring.packing import Packing
from matcher.scoring.row_work import Codes, Rows, RowWork

PAYS_FROM = 2  # rows for each combination


class Step(Protocol):
    """What is added to the sums of offers at once: the answers of a criterion, or of several."""

    @property
    def units(self) -> int: ...
    @property
    def may_close(self) -> bool: ...
    @property
    def closing(self) -> float:
        """The share of offers that it closes, as far as that is known yet."""

    @property
    def reads(self) -> int: ...

    def counted(self, asked: int, closed: int) -> None:
        """So many offers were asked about, and so many of these closed."""

    def add_to(
        self, rows: Rows, sums: Ints | None, limit: int | None, work: RowWork
    ) -> tuple[Rows, Ints]: ...


@dataclass(slots=True)
class JointAnswers:
    """`table` int64[combinations]: the answers of some criteria, whose `units` are theirs added."""

    codes: Codes
    table: Ints
    units: int
    may_close: bool
    closing: float
    reads: int = 1
    _asked: int = 0
    _closed: int = 0

    def counted(self, asked: int, closed: int) -> None:
        self._asked, self._closed = self._asked + asked, self._closed + closed
        self.closing = self._closed / max(self._asked, 1)

    def add_to(
        self, rows: Rows, sums: Ints | None, limit: int | None, work: RowWork
    ) -> tuple[Rows, Ints]:
        return work.add(rows, sums, self.codes, self.table, limit)


def steps(
    asked: Sequence[Answers], joints: Sequence[Joint], layout: Layout, rows: int, packing: Packing
) -> Iterator[Step]:
    """The same answers, those together that hang on facts of one joint; for about so many rows."""
    alone = {id(each): each for each in asked}
    for joint in joints if asked else ():
        if rows < PAYS_FROM * len(joint):
            continue
        found = {id(each): by_fact.take(joint.members[factors[0]])
                 for each in alone.values()
                 if (factors := layout.of[each.criterion.name])[0] in joint.members
                 and (by_fact := each.by_fact()) is not None}  # fmt: skip
        if len(found) > 1:
            yield _together([alone.pop(key) for key in found], joint, [*found.values()], packing)
    yield from alone.values()


def _together(
    criteria: Sequence[Answers], joint: Joint, told: Sequence[Ints], packing: Packing
) -> JointAnswers:
    table = told[0].copy()
    for each in told[1:]:
        table += each
    closing = np.count_nonzero(table >= packing.not_yet) / table.size
    units = sum(each.units for each in criteria)
    may_close = any(each.may_close for each in criteria)
    return JointAnswers(Codes(joint.numbers, None), table, units, may_close, closing)
