"""What a course, or several, would open for her: how many jobs, and how much they are worth.

Measured on the jobs of today: which ones will be there when she is ready, nobody can know, but
there will be others like them.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Ints
from matcher.scoring.criterion import Case
from matcher.scoring.finding import Hit
from matcher.scoring.pathways.learnt import Gains, afterwards
from matcher.scoring.pathways.numbers import Numbers
from matcher.scoring.pathways.prospects import Change, Prospects
from matcher.scoring.question import Question
from matcher.scoring.scale import DEGREES, MILLION
from matcher.scoring.standing import Standing


@dataclass(frozen=True, slots=True)
class Opened:
    """`jobs` that were NOT_YET and are YES or ASK; `better`: open ones whose value goes up;
    `worth` of both in millionths: of the first all that they are worth, of the second what more."""

    jobs: int
    better: int
    worth: int


CLOSED = Opened(0, 0, 0)


class Doors:
    """The jobs of a market, asked what opens them. What has been asked once is remembered."""

    def __init__(
        self,
        question: Question,
        jobs: Sequence[Standing],
        numbers: Numbers,
        counts: Sequence[Ints] | None = None,
    ) -> None:
        """`counts`: how much each job counts, in ten-thousandths; by default all in full."""
        self._question, self._numbers = question, numbers
        self._parts = [Prospects(each, question.case) for each in jobs]
        full = (np.full(each.rows.size, DEGREES) for each in jobs)
        self._counts = list(full if counts is None else counts)
        self._opened: dict[Gains, Opened] = {}

    @property
    def open_now(self) -> int:
        return sum(int(np.count_nonzero(part.open)) for part in self._parts)

    def look_at(self, every: Collection[Gains]) -> None:
        """What she may learn, before it is asked of each what that opens: many are told together in
        much less time."""
        for part in self._parts:
            part.look_at(self._question.case, every, self._numbers.learnt_level)

    def opened(self, learnt: Gains) -> Opened:
        """What opens when she has learnt all that."""
        if learnt not in self._opened:
            self._opened[learnt] = self._open(learnt) if learnt else CLOSED
        return self._opened[learnt]

    def ahead(self, learnt: Gains) -> int:
        """`opened(...).worth`, and a share of what comes nearer without being open yet."""
        total = 0
        for change, counts in self._changes(learnt, shut=True):
            worth = self._worth(change.after, change.is_open)
            worth -= self._worth(change.before, change.was_open)
            total += int((np.maximum(worth, 0) * counts // DEGREES).sum())
        return total

    def best(self, learnt: Gains, k: int) -> list[Hit]:
        """The first of the jobs that open: by value, then by id."""
        hits = [
            hit
            for number, (change, _) in enumerate(self._changes(learnt))
            for hit in self._hits(number, change, k)
        ]
        return sorted(hits, key=lambda hit: (-hit.value, hit.id))[:k]

    def _open(self, learnt: Gains) -> Opened:
        jobs = better = worth = 0
        for change, counts in self._changes(learnt):
            gained = self._numbers.worth.of(change.after)
            gained -= np.where(change.was_open, self._numbers.worth.of(change.before), 0)
            jobs += int(np.count_nonzero(~change.was_open))
            better += int(np.count_nonzero(change.was_open & (gained > 0)))
            worth += int((np.maximum(gained, 0) * counts // DEGREES).sum())
        return Opened(jobs, better, worth)

    def _changes(self, learnt: Gains, *, shut: bool = False) -> Iterator[tuple[Change, Ints]]:
        case = partial(self._case_after, learnt)
        for part, counts in zip(self._parts, self._counts, strict=True):
            change = part.after(case, learnt, shut=shut)
            yield change, counts[change.jobs]

    def _case_after(self, learnt: Gains) -> Case:
        return afterwards(self._question.case, learnt, self._numbers.learnt_level)

    def _worth(self, values: Ints, open_: np.ndarray) -> Ints:
        """What is shut still counts as a beginning."""
        begun = round(self._numbers.worth.beginnings * DEGREES)
        return self._numbers.worth.of(values) * np.where(open_, DEGREES, begun) // DEGREES

    def _hits(self, number: int, change: Change, k: int) -> Iterator[Hit]:
        jobs = self._parts[number].jobs
        new = np.flatnonzero(~change.was_open & change.is_open)
        rows = jobs.rows[change.jobs[new]]
        order = np.lexsort((jobs.segment.place_of_id[rows], -change.after[new]))[:k]
        packing, scale = self._question.packing, self._question.scale
        shares = scale.known_shares(packing.known_units(change.sums[new[order]]))
        verdicts = packing.verdicts(change.sums[new[order]])
        for at, verdict, share in zip(order.tolist(), verdicts, shares, strict=True):
            row = int(rows[at])
            value = int(change.after[new[at]]) / MILLION
            yield Hit(number, row, jobs.segment.ids[row], Verdict(int(verdict)), value,
                      int(share) / MILLION)  # fmt: skip
