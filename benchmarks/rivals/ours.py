"""Ours, asked like the rivals, and the bare sum over the same bytes."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.rivals.engine import Found
from matcher.bench.bare_scan import bare_scan
from matcher.bench.market import MadeUpMarket
from matcher.domain.offer import Offer
from matcher.domain.verdict import Verdict
from matcher.scoring.criterion import Case
from matcher.scoring.explaining import explain
from matcher.scoring.finding import Hit, Part, find
from matcher.scoring.index import Index
from matcher.scoring.question import Question
from matcher.scoring.ranking import Score
from matcher.scoring.row_work import PLAIN, RowWork, fastest
from matcher.scoring.scale import MILLION
from matcher.scoring.standing import standing
from matcher.scoring.weights import Weights


def kernels() -> list[RowWork]:
    """numpy, and numba where the extra `fast` is installed."""
    return list({work.name: work for work in (PLAIN, fastest())}.values())


class Ours:
    """Each case is a person of whom nothing is remembered; `work`: by which kernel."""

    def __init__(
        self, index: Index, market: MadeUpMarket, weights: Weights, k: int, work: RowWork = PLAIN
    ) -> None:
        self._index, self._market, self._weights, self._k = index, market, weights, k
        self._work = work

    def list_of(self, case: Case) -> Found:
        return _found(find(self._question(case), self._parts(), self._k))

    def explained(self, case: Case) -> Callable[[], list[Score]]:
        """The list with every contribution, reason and opening. The offers as objects are fetched
        beforehand: they come from a database, whatever engine has found them."""
        offers = self._offers(self.list_of(case))

        fresh = replace(case)

        def work() -> list[Score]:
            question = self._question(fresh)
            hits = find(question, self._parts(), self._k)
            return explain(question, self._parts(), hits, offers)

        return work

    def count(self, case: Case) -> tuple[int, int]:
        """How many offers answer YES, and ASK."""
        question = self._question(replace(case))
        yes = asks = 0
        for part in self._parts():
            open_ = standing(question, part, (), question.packing.not_yet, ())
            verdicts = question.packing.verdicts(
                open_.sums + open_.added(question.case, open_.left)
            )
            yes += int(np.count_nonzero(verdicts == Verdict.YES))
            asks += int(np.count_nonzero(verdicts == Verdict.ASK))
        return yes, asks

    def scan(self) -> tuple[Callable[[], int], int]:
        return bare_scan(self._index)

    def _question(self, case: Case) -> Question:
        return Question.of(case, self._weights, self._work)

    def _parts(self) -> list[Part]:
        return [(part.segment, part.dead) for part in self._index.parts()]

    def _offers(self, found: Found) -> Sequence[Offer]:
        return [self._market.offer_of(f"o{number:08}") for number in found.ids]


def _found(hits: Sequence[Hit]) -> Found:
    ids = tuple(int(hit.id[1:]) for hit in hits)
    return Found(ids, tuple(round(hit.value * MILLION) for hit in hits))
