"""How long a ranking takes on a made-up market, beside a bare sum over the same bytes.

Every query is a person of whom nothing is remembered. The scan is measured between the queries, so
that a busy machine slows both; `cpu` are milliseconds of processor time, which others don't slow.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from matcher.bench.market import MadeUpMarket
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.domain.permit import WorkRule
from matcher.domain.profile import Profile
from matcher.errors import IndexDamagedError
from matcher.scoring.columns import Array
from matcher.scoring.criterion import Case
from matcher.scoring.explaining import explain
from matcher.scoring.finding import Hit
from matcher.scoring.index import Index, create_from
from matcher.scoring.layout import Layout
from matcher.scoring.question import Question
from matcher.scoring.segment_file import row_bytes
from matcher.scoring.weights import Weights

K = 50
WOMEN = 12
ROUNDS = 3
Milliseconds = tuple[float, float]  # on the clock, of processor time


class RankBench:
    """A market of `n` offers as an index in `folder`, made if it isn't there yet."""

    def __init__(self, n: int, folder: Path, weights: Weights, rules: tuple[WorkRule, ...]) -> None:
        self._n, self._weights, self._rules = n, weights, rules
        self._market: MadeUpMarket | None = None
        taxonomy = made_up_taxonomy()
        try:
            self.index = Index(folder, weights, taxonomy)
        except IndexDamagedError:
            layout = Layout.for_criteria(weights.criteria)
            create_from(folder, [self.market.offers(layout)], layout, taxonomy, {"offers": n})
            self.index = Index(folder, weights, taxonomy)

    @property
    def market(self) -> MadeUpMarket:
        if self._market is None:
            self._market = MadeUpMarket.of(self._n)
        return self._market

    def run(self) -> dict[str, object]:
        """Medians over the women and rounds, after one round that warms up."""
        scanned = [array for part in self.index.parts() for array in row_bytes(part.segment)]
        words = [_as_words(array) for array in scanned]
        kinds = {"local": women(WOMEN), "wide": women(WOMEN, wide=True)}
        times: dict[str, list[Milliseconds]] = {"scan": [], "local": [], "wide": []}
        for number in range(ROUNDS + 1):
            for kind, profiles in kinds.items():
                for her in profiles:
                    times["scan"].append(_timed(lambda: [each.sum() for each in words]))
                    times[kind].append(_timed(lambda her=her: self._find(her)))  # type: ignore[misc]
            if number == 0:
                times = {name: [] for name in times}
        explained = [_timed(lambda her=her: self._explain(her)) for her in kinds["local"]]  # type: ignore[misc]
        return self._report(times, explained, sum(array.nbytes for array in scanned))

    def _report(
        self, times: dict[str, list[Milliseconds]], explained: list[Milliseconds], size: int
    ) -> dict[str, object]:
        clock = {name: statistics.median(t for t, _ in each) for name, each in times.items()}
        cpu = {name: statistics.median(t for _, t in each) for name, each in times.items()}
        return {
            "offers": len(self.index), "top": K, "engine": "numpy", "bytes_a_row": size / self._n,
            "scan_ms": clock["scan"], "local_ms": clock["local"], "wide_ms": clock["wide"],
            "local_to_scan": clock["local"] / clock["scan"],
            "wide_to_scan": clock["wide"] / clock["scan"],
            "cpu_scan_ms": cpu["scan"], "cpu_local_ms": cpu["local"], "cpu_wide_ms": cpu["wide"],
            "cpu_local_to_scan": cpu["local"] / cpu["scan"],
            "cpu_wide_to_scan": cpu["wide"] / cpu["scan"],
            "explained_ms": statistics.median(t for t, _ in explained),
        }  # fmt: skip

    def _case(self, her: Profile) -> Case:
        return Case(her, TODAY, made_up_taxonomy(), self._rules)

    def _find(self, her: Profile) -> list[Hit]:
        return self.index.find(self._case(her), self._weights, K)

    def _explain(self, her: Profile) -> None:
        """The list and every contribution of it."""
        case = self._case(her)
        hits = self.index.find(case, self._weights, K)
        offers = [self.market.offer_of(hit.id) for hit in hits]
        parts = [(part.segment, part.dead) for part in self.index.parts()]
        explain(Question.of(case, self._weights), parts, hits, offers)


def _timed(work: Callable[[], object]) -> Milliseconds:
    clock, cpu = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - cpu) * 1000


def _as_words(array: Array) -> Array:
    """The same bytes as numbers that are summed as fast as memory gives them."""
    raw = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
    return raw[: raw.size // 8 * 8].view(np.int64)
