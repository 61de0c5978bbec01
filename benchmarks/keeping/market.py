"""The index that is kept up, and questions to it: a made-up market, default weights."""

import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from pathlib import Path

from matcher.bench.rank_bench import K, RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.casework.rules import load_work_rules
from matcher.domain.profile import Profile
from matcher.scoring.criterion import Case
from matcher.scoring.finding import find
from matcher.scoring.index import Index
from matcher.scoring.question import Question
from matcher.scoring.row_work import RowWork
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir

WEIGHTS = load_weights(data_dir() / "weights" / "default.toml")
RULES = load_work_rules(data_dir() / "rules" / "right_to_work.toml")


def make(offers: int, folder: Path) -> None:
    """The index, if it isn't there, in a process that is gone when this returns: nothing of it
    stays mapped here."""
    process = get_context("spawn").Process(target=_make, args=(offers, folder))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"{folder}: the index could not be made")


def ask(index: Index, profiles: Sequence[Profile], work: RowWork | None = None) -> None:
    """Lists of persons of whom nothing is remembered; `work`: by default as a process begins."""
    parts = [(part.segment, part.dead) for part in index.parts()]
    for her in profiles:
        case = Case(her, TODAY, made_up_taxonomy(), RULES)
        find(Question.of(case, WEIGHTS, work), parts, K)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock, and of processor time."""
    clock, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000


def _make(offers: int, folder: Path) -> None:
    RankBench(offers, folder, WEIGHTS, RULES)
