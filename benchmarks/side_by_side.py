"""Ours, duckdb, polars, tantivy and a bare sum over the same bytes, asked in turn in one run.

    pip install 'matcher[bench]'
    python benchmarks/side_by_side.py [--offers 10000 100000 1000000] [--cases 8] [--json]

All answer the same question on the same made-up market: the first fifty of a person's list, local
(as far as a car takes her in 20 to 40 km) and wide (without a limit), exactly, spread over fields
of work. Rivals have one wide table in the order of an index, in memory; their statements are ready
beforehand, and what SQL does not say well they are given as small tables to join
(`rivals/answers.py`). Neither is counted; all that we do is. How far the lists, and the numbers of
YES and ASK, are the same is told: a rival that answers something else is none. Who is asked first
changes from turn to turn, so a busy machine slows all alike; processor time is of all threads.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.rivals import report
from benchmarks.rivals.at_work import RIVALS, Milliseconds, Rival, at_work, installed
from benchmarks.rivals.engine import Found
from benchmarks.rivals.ours import Ours, kernels
from benchmarks.rivals.question import Question
from benchmarks.rivals.report import ALONE, KINDS, OURS, SCAN, Measured
from benchmarks.rivals.table import Numbered, lay_out
from matcher.bench.rank_bench import K, RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.casework.rules import load_work_rules
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.row_work import PLAIN
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir

WEIGHTS = load_weights(data_dir() / "weights" / "default.toml")
RULES = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
GIVEN = (
    "given beforehand to every rival, not counted: its statement, prepared, and as tables to join "
    "her languages against each list of languages asked, what each course teaches her, how near "
    "each occupation is to her dreams, her months in each group of occupations, her skills with "
    "their neighbours, her week less the way"
)
Answer = tuple[Found | None, Milliseconds]
T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """One case and its question for the rivals."""

    kind: str
    case: Case
    question: Question


def main() -> None:
    arguments = _arguments()
    reports = [_compare(offers, arguments) for offers in arguments.offers]
    if arguments.json:
        print(json.dumps(reports))


def _compare(offers: int, arguments: argparse.Namespace) -> dict[str, object]:
    with TemporaryDirectory(prefix="matcher-rivals-") as passing, ExitStack() as stack:
        folder = (arguments.folder or Path(passing)) / str(offers)
        bench = RankBench(offers, folder, WEIGHTS, RULES)
        case = _case(women(1)[0])
        laid_out, numbered = lay_out(bench.market, WEIGHTS, case)
        laid_out.write(Path(passing) / "table")
        del laid_out
        ours = {work.name: Ours(bench.index, bench.market, WEIGHTS, K, work) for work in kernels()}
        rivals = {
            name: stack.enter_context(
                at_work(rival, threads, Path(passing) / "table", WEIGHTS.ranking, K)
            )
            for name, rival, threads in _entrants(arguments)
        }
        asked = list(_asked(arguments.cases, numbered))
        results = _measured(ours, rivals, asked, arguments.rounds)
        _, size = ours[PLAIN.name].scan()
    return _reported(offers, size / offers, results, arguments)


def _measured(
    ours: dict[str, Ours], rivals: dict[str, Rival], asked: Sequence[Asked], rounds: int
) -> report.Results:
    """Everybody in turn, each time another one first, after one round that warms up."""
    results: dict[str, dict[str, Measured]] = defaultdict(lambda: {k: Measured() for k in KINDS})
    scan, _ = ours[PLAIN.name].scan()
    turn = 0
    for number in range(rounds + 1):
        for each in asked:
            right = ours[PLAIN.name].list_of(each.case)
            entrants = _in_turn(ours, rivals, each, scan)
            for name, work in (*entrants[turn:], *entrants[:turn]):
                found, took = work()
                if number:
                    _note(results[name][each.kind], found, right, took)
            turn = (turn + 1) % len(entrants)
            if number == rounds:
                _note_counts(results, ours[PLAIN.name], rivals, each)
    names = [name for name, _ in entrants]
    return {name: results[name] for name in names}


def _in_turn(
    ours: dict[str, Ours], rivals: dict[str, Rival], each: Asked, scan: Callable[[], object]
) -> list[tuple[str, Callable[[], Answer]]]:
    for rival in rivals.values():
        rival.prepare(each.question)
    own: list[tuple[str, Callable[[], Answer]]] = [(SCAN, partial(_unnamed, scan))]
    for kernel, engine in ours.items():
        case, explained = _case(each.case.profile), engine.explained(each.case)
        own.append((f"{ALONE}, {kernel}", partial(_timed, partial(engine.list_of, case))))
        own.append((f"{OURS}, {kernel}", partial(_unnamed, explained)))
    return [*own, *((name, rival.answer) for name, rival in rivals.items())]


def _unnamed(work: Callable[[], object]) -> Answer:
    return None, _timed(work)[1]


def _note(measured: Measured, found: Found | None, right: Found, took: Milliseconds) -> None:
    measured.times.append(took)
    if found is not None:
        wanted = set(right.ids)
        measured.shared.append(len(wanted & set(found.ids)) / max(len(wanted), 1))
        measured.same_order.append(found == right)


def _note_counts(
    results: dict[str, dict[str, Measured]], ours: Ours, rivals: dict[str, Rival], each: Asked
) -> None:
    right = ours.count(each.case)
    for name, rival in rivals.items():
        results[name][each.kind].same_counts.append(rival.count() == right)


def _reported(
    offers: int, row_bytes: float, results: report.Results, arguments: argparse.Namespace
) -> dict[str, object]:
    missing = [rival for rival, version in installed().items() if version is None]
    every = [goal for work in kernels() for goal in report.goals(work.name)]
    judgements = [told for goal in every if goal.offers == offers
                  if (told := report.judged(goal, results))]  # fmt: skip
    load = os.getloadavg()[0]
    with redirect_stdout(sys.stderr if arguments.json else sys.stdout):
        asked = f"{arguments.cases} cases, {arguments.rounds} rounds"
        print(f"\n{offers:,} offers of {row_bytes:.0f} bytes, first {K}, {asked}, "
              f"{os.cpu_count()} processors, load {load:.1f}")  # fmt: skip
        print("\n".join(report.table(results)))
        print("\n".join(report.goal_lines(judgements)))
        for rival in missing:
            print(f"{rival} is not installed: pip install 'matcher[bench]'")
        print(GIVEN)
    summaries = {
        name: {kind: measured.summary() for kind, measured in result.items()}
        for name, result in results.items()
    }
    return {
        "offers": offers, "bytes_a_row": row_bytes, "top": K, "cases": arguments.cases,
        "rounds": arguments.rounds, "processors": os.cpu_count(), "load": load,
        "versions": installed(), "not_installed": missing, "given": GIVEN,
        "engines": summaries, "goals": judgements,
    }  # fmt: skip


def _asked(cases: int, numbered: Numbered) -> Iterator[Asked]:
    for kind in KINDS:
        for her in women(cases, wide=kind == "wide"):
            case = _case(her)
            yield Asked(kind, case, Question.of(case, WEIGHTS, numbered, K))


def _entrants(arguments: argparse.Namespace) -> list[tuple[str, str, int]]:
    """Name, rival and threads, of those that are installed and wanted."""
    here = [
        rival for rival, version in installed().items() if version and rival in arguments.rivals
    ]
    return [
        (rival if rival == "tantivy" else f"{rival}, {threads} thread{'s' * (threads > 1)}",
         rival, threads)
        for rival in here for threads in ((1,) if rival == "tantivy" else (2, 1))
    ]  # fmt: skip


def _case(her: Profile) -> Case:
    return Case(her, TODAY, made_up_taxonomy(), RULES)


def _timed(work: Callable[[], T]) -> tuple[T, Milliseconds]:
    clock, cpu = time.perf_counter(), time.process_time()
    done = work()
    took = (time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000
    return done, took


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--offers", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--cases", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rivals", nargs="*", choices=RIVALS, default=RIVALS)
    parser.add_argument("--folder", type=Path, help="Keep the index here.")
    parser.add_argument("--json", action="store_true", help="JSON; the tables on standard error.")
    return parser.parse_args()


if __name__ == "__main__":
    main()
