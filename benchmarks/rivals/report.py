"""What was measured, as a table beside the goals, and as plain data for JSON."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.rivals.at_work import Milliseconds

KINDS = ("local", "wide")
OURS, ALONE, SCAN = "ours", "ours, list alone", "bare scan"


@dataclass
class Measured:
    """Of one engine and one kind of question: times in the order asked, and how far it agrees."""

    times: list[Milliseconds] = field(default_factory=list)
    shared: list[float] = field(default_factory=list)  # of our list, the share that it has too
    same_order: list[bool] = field(default_factory=list)
    same_counts: list[bool] = field(default_factory=list)

    def summary(self) -> dict[str, float | bool]:
        clock, cpu = zip(*self.times, strict=True)
        told: dict[str, float | bool] = {
            "ms": statistics.median(clock), "p95_ms": _p95(clock),
            "cpu_ms": statistics.median(cpu), "p95_cpu_ms": _p95(cpu),
        }  # fmt: skip
        if self.shared:
            told |= {"shared": statistics.mean(self.shared), "least_shared": min(self.shared),
                     "same_order": all(self.same_order)}  # fmt: skip
        if self.same_counts:
            told["same_counts"] = all(self.same_counts)
        return told


Results = Mapping[str, Mapping[str, Measured]]  # engine -> kind


@dataclass(frozen=True)
class Goal:
    """`engine` to `other`: at most or at least so many times as long; `other` None: so many ms."""

    kind: str
    engine: str
    other: str | None
    at_most: float | None = None
    at_least: float | None = None
    offers: int = 1_000_000

    @property
    def name(self) -> str:
        if self.other is None:
            return f"{self.kind}: {self.engine}, ms"
        over, under = (self.engine, self.other) if self.at_most else (self.other, self.engine)
        return f"{self.kind}: {over} / {under}"

    def holds(self, measured: float) -> bool:
        if self.at_most is not None:
            return measured <= self.at_most
        return measured >= (self.at_least or 0)


def goals(kernel: str) -> tuple[Goal, ...]:
    """Ratios to reach for a kernel, numpy or numba; rivals with two threads, ours with one."""
    fast = kernel == "numba"
    local, wide, quick, duck = (0.5, 4.5, 60.0, 5.0) if fast else (1.3, 12.0, 25.0, 2.5)
    ours, alone = f"{OURS}, {kernel}", f"{ALONE}, {kernel}"
    return (
        *(Goal("local", each, SCAN, at_most=local) for each in (alone, ours)),
        *(Goal("wide", each, SCAN, at_most=wide) for each in (alone, ours)),
        *(Goal("local", each, "duckdb, 2 threads", at_least=quick) for each in (alone, ours)),
        *(Goal("wide", each, "duckdb, 2 threads", at_least=duck) for each in (alone, ours)),
        *(Goal("local", each, None, at_most=0.5, offers=10_000) for each in (alone, ours)),
    )


def judged(goal: Goal, results: Results) -> dict[str, object] | None:
    """By the clock and by processor time; None where one of the two was not measured."""
    if goal.engine not in results or (goal.other and goal.other not in results):
        return None
    clock, cpu = (_measure(goal, results, column) for column in (0, 1))
    return {"goal": goal.name, "at_most": goal.at_most, "at_least": goal.at_least,
            "clock": clock, "clock_holds": goal.holds(clock),
            "cpu": cpu, "cpu_holds": goal.holds(cpu)}  # fmt: skip


def _measure(goal: Goal, results: Results, column: int) -> float:
    own = [times[column] for times in results[goal.engine][goal.kind].times]
    if goal.other is None:
        return statistics.median(own)
    others = [times[column] for times in results[goal.other][goal.kind].times]
    pairs = zip(own, others, strict=True)
    return statistics.median(a / b if goal.at_most else b / a for a, b in pairs)


def table(results: Results) -> list[str]:
    """One line an engine and kind; ratios are medians of what was measured one after the other."""
    lines = [f"{'':30}{'ms':>9}{'p95':>9}{'cpu ms':>9}{'p95':>9}{'/ scan':>8}{'/ ours':>8}"
             f"{'shared':>8}  agreement"]  # fmt: skip
    for kind in KINDS:
        ours = next((r[kind].times for name, r in results.items() if name.startswith(ALONE)), [])
        scan = results[SCAN][kind].times
        for name, result in results.items():
            told = result[kind].summary()
            shown = "".join(f"{told[n]:9.2f}" for n in ("ms", "p95_ms", "cpu_ms", "p95_cpu_ms"))
            ratios = "".join(f"{_ratio(result[kind].times, o):8.2f}" for o in (scan, ours))
            lines.append(f"{f'{kind}: {name}':30}{shown}{ratios}{_agreement(told)}")
    return lines


def goal_lines(judgements: Sequence[Mapping[str, object]]) -> list[str]:
    lines = []
    for each in judgements:
        limit = f"<= {each['at_most']}" if each["at_most"] else f">= {each['at_least']}"
        told = [f"{each[n]:9.2f} {'holds' if each[f'{n}_holds'] else 'NOT YET':8}"
                for n in ("clock", "cpu")]  # fmt: skip
        lines.append(f"{each['goal']:52}{limit:>9}{told[0]}{told[1]} (cpu)")
    return lines


def _agreement(told: Mapping[str, float | bool]) -> str:
    if "shared" not in told:
        return ""
    order = "same order" if told["same_order"] else "other order"
    counts = {True: ", same YES and ASK", False: ", OTHER YES and ASK", None: ""}
    return f"{told['shared']:8.0%}  {order}{counts[told.get('same_counts')]}"  # type: ignore[index]


def _ratio(times: Sequence[Milliseconds], others: Sequence[Milliseconds]) -> float:
    pairs = zip(times, others, strict=True)
    return statistics.median(own[0] / other[0] for own, other in pairs)


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]
