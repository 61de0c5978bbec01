"""How long a ranking takes on a made-up market, beside a bare sum over the same bytes.

Every query is another person: nothing is remembered of her, though of others with the same papers
or levels it is, as on any day (`first`: not even that). The scan is measured between the queries,
so that a busy machine slows both; `cpu` are milliseconds of processor time, which is slowed less.
"""

import statistics
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from matcher.bench.bare_scan import bare_scan
from matcher.bench.market import MadeUpMarket
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.domain.permit import WorkRule
from matcher.domain.profile import Profile
from matcher.errors import IndexDamagedError
from matcher.scoring.criterion import Case
from matcher.scoring.explaining import explain
from matcher.scoring.finding import Hit, Part, find
from matcher.scoring.index import Index, create_from
from matcher.scoring.layout import Layout
from matcher.scoring.question import Question
from matcher.scoring.row_work import RowWork, fastest
from matcher.scoring.weights import Weights
from matcher.taxonomy.kept_neighbours import keep_neighbours

K = 50
WOMEN = 12
ROUNDS = 3
KINDS = ("scan", "local", "wide", "first")
Milliseconds = tuple[float, float]  # on the clock, of processor time


class RankBench:
    """A market of `n` offers as an index in `folder`, made if it isn't there yet."""

    def __init__(
        self,
        n: int,
        folder: Path,
        weights: Weights,
        rules: tuple[WorkRule, ...],
        work: RowWork | None = None,
    ) -> None:
        self._n, self._weights, self._rules, self._work = n, weights, rules, work or fastest()
        taxonomy = made_up_taxonomy()
        folder.mkdir(parents=True, exist_ok=True)
        keep_neighbours(taxonomy, folder / "neighbours.npz")  # as those of an import are
        try:
            self.index = Index(folder, weights, taxonomy)
        except IndexDamagedError:
            layout = Layout.for_criteria(weights.criteria)
            create_from(folder, [self.market.offers(layout)], layout, taxonomy, {"offers": n})
            self.index = Index(folder, weights, taxonomy)

    @cached_property
    def market(self) -> MadeUpMarket:
        return MadeUpMarket.of(self._n)

    def run(self) -> dict[str, object]:
        """Medians over the women, after a round of others that warms up."""
        scan, size = bare_scan(self.index)
        number = WOMEN * (ROUNDS + 1)
        kinds = {"local": women(number), "wide": women(number, wide=True)}
        times: dict[str, list[Milliseconds]] = {name: [] for name in KINDS}
        for place in range(number):
            if place == WOMEN:
                times = {name: [] for name in times}
            for kind, profiles in kinds.items():
                her = profiles[place]
                times["scan"].append(_timed(scan))
                times[kind].append(_timed(lambda her=her: self._find(self._case(her))))  # type: ignore[misc]
        explained = [_timed(lambda her=her: self._explain(her)) for her in kinds["local"][:WOMEN]]  # type: ignore[misc]
        times["first"] = [self._first(her) for her in kinds["local"][:WOMEN]]
        return self._report(times, explained, size)

    def _report(
        self, times: dict[str, list[Milliseconds]], explained: list[Milliseconds], size: int
    ) -> dict[str, object]:
        clock = {name: statistics.median(t for t, _ in each) for name, each in times.items()}
        cpu = {name: statistics.median(t for _, t in each) for name, each in times.items()}
        ratios = {f"{kind}_to_scan": clock[kind] / clock["scan"] for kind in KINDS[1:]}
        of_cpu = {f"cpu_{kind}_to_scan": cpu[kind] / cpu["scan"] for kind in KINDS[1:]}
        return {
            "offers": len(self.index), "top": K, "engine": self._work.name,
            "bytes_a_row": size / self._n,
            **{f"{kind}_ms": clock[kind] for kind in KINDS}, **ratios,
            **{f"cpu_{kind}_ms": cpu[kind] for kind in KINDS}, **of_cpu,
            "explained_ms": statistics.median(t for t, _ in explained),
        }  # fmt: skip

    def _first(self, her: Profile) -> Milliseconds:
        """Her list when nobody like her has been asked about."""
        for part in self.index.parts():
            part.segment.memory.forget()
        return _timed(lambda: self._find(self._case(her)))

    def _case(self, her: Profile) -> Case:
        return Case(her, TODAY, made_up_taxonomy(), self._rules)

    def _question(self, case: Case) -> Question:
        return Question.of(case, self._weights, self._work)

    def _parts(self) -> list[Part]:
        return [(part.segment, part.dead) for part in self.index.parts()]

    def _find(self, case: Case) -> list[Hit]:
        return find(self._question(case), self._parts(), K)

    def _explain(self, her: Profile) -> None:
        """The list and every contribution of it."""
        case = self._case(her)
        hits = self._find(case)
        offers = [self.market.offer_of(hit.id) for hit in hits]
        explain(self._question(case), self._parts(), hits, offers)


def _timed(work: Callable[[], object]) -> Milliseconds:
    clock, cpu = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - cpu) * 1000
