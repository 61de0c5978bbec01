"""How long courses, paths and what-if questions take on a made-up market.

    python benchmarks/pathways.py [--offers 1000000] [--trainings 200] [--folder FOLDER] [--json]

Each person is one of whom nothing is remembered. "courses": one profile x the trainings x all
offers, exactly; "paths": after that, up to three courses towards her dream; "b1", "far": a what-if
with Italian B1 in all modes, with half an hour more each way. Median seconds on the clock, and of
processor time, which a busy machine does not slow.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import numpy as np

from matcher.bench.rank_bench import RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.casework.rules import load_work_rules
from matcher.domain.language import ALL_MODES, Cefr, LanguageSkill
from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.pathways.courses import Courses
from matcher.scoring.pathways.numbers import load_numbers
from matcher.scoring.pathways.search import Search
from matcher.scoring.question import Question
from matcher.scoring.weights import load_weights
from matcher.scoring.whatif import compare
from matcher.settings import data_dir

RULES = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
WEIGHTS = load_weights(data_dir() / "weights" / "default.toml")
NUMBERS = load_numbers(data_dir() / "rules" / "pathways.toml")
HALF_AN_HOUR = 30

T = TypeVar("T")
Seconds = tuple[float, float]  # on the clock, of processor time


def main() -> None:
    arguments = _arguments()
    with TemporaryDirectory(prefix="matcher-bench-") as passing:
        folder = arguments.folder or Path(passing)
        bench = RankBench(arguments.offers, folder / str(arguments.offers), WEIGHTS, RULES)
        found = _measure(bench, _trainings(bench, arguments.trainings), arguments.women)
    if arguments.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:24}{value:>12.3f}" if isinstance(value, float) else f"{name:24}{value:>12}")


def _measure(bench: RankBench, trainings: list[Offer], number: int) -> dict[str, object]:
    parts = [(part.segment, part.dead) for part in bench.index.parts()]
    times: dict[str, list[Seconds]] = defaultdict(list)
    kinds = {"local": women(number + 1), "wide": women(number + 1, wide=True)}
    for kind, profiles in kinds.items():
        for turn, her in enumerate(profiles):
            before, question = _case(her), Question.of(_case(her), WEIGHTS)
            courses, spent = _timed(lambda q=question: Courses(q, parts, trainings, NUMBERS))
            own = {"courses": spent, "paths": _timed(lambda c=courses: Search(c))[1]}
            for name, changed in _changes(her).items():
                after, q = _case(changed), Question.of(before, WEIGHTS)
                own[name] = _timed(lambda q=q, a=after: compare(q, parts, a, 5))[1]
            if turn:  # the first one warms up
                for name, seconds in own.items():
                    times[f"{kind} {name}"].append(seconds)
    report: dict[str, object] = {"offers": len(bench.index), "trainings": len(trainings)}
    for name, each in times.items():
        report[f"{name}, s"] = statistics.median(clock for clock, _ in each)
        report[f"{name}, cpu s"] = statistics.median(cpu for _, cpu in each)
    return report


def _changes(her: Profile) -> dict[str, Profile]:
    italian = LanguageSkill("it", dict.fromkeys(ALL_MODES, Cefr.B1))
    others = tuple(skill for skill in her.languages if skill.language != "it")
    limit = her.travel_limit_minutes
    farther = None if limit is None else limit + HALF_AN_HOUR
    return {
        "b1": replace(her, languages=(italian, *others)),
        "far": replace(her, travel_limit_minutes=farther or HALF_AN_HOUR),
    }


def _trainings(bench: RankBench, number: int) -> list[Offer]:
    kinds = bench.market.pools["kind"].facts
    is_training = np.array([facts["kind"] is Kind.TRAINING for facts in kinds])
    rows = np.flatnonzero(is_training[bench.market.drawn["kind"]])[:number]
    return [bench.market.offer(int(row)) for row in rows]


def _case(her: Profile) -> Case:
    return Case(her, TODAY, made_up_taxonomy(), RULES)


def _timed(work: Callable[[], T]) -> tuple[T, Seconds]:
    clock, cpu = time.perf_counter(), time.process_time()
    done = work()
    return done, (time.perf_counter() - clock, time.process_time() - cpu)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--offers", type=int, default=100_000)
    parser.add_argument("--trainings", type=int, default=200)
    parser.add_argument("--women", type=int, default=4)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
