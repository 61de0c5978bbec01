"""Questions while another process merges the index: how much longer they take.

The merge runs as a worker begins it, in a process of its own with the lowest priority. Questions
alone are asked before and after each merge, so a busy machine slows both; all of them by the
compiled loops where those are installed, as in a process that has long been asked.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.keeping.market import WEIGHTS, ask, timed
from matcher.bench.market import MadeUpMarket
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.women import women
from matcher.scoring.index import Index
from matcher.scoring.row_work import fastest

CHANGES = 500
ASKED = 12
LOWEST = 19  # of Unix priorities
MERGE = """
import os, sys
from pathlib import Path
os.nice(int(sys.argv[2]))
from benchmarks.keeping.market import WEIGHTS
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.scoring.index import Index
index = Index(Path(sys.argv[1]), WEIGHTS, made_up_taxonomy())
print(flush=True)
index.merge()
"""
Times = list[tuple[float, float]]


def merging(folder: Path, market: MadeUpMarket, rounds: int) -> dict[str, float]:
    """Seconds of a merge; how many times as long a question takes meanwhile, on the clock and in
    processor time, the median of the rounds."""
    index = Index(folder, WEIGHTS, made_up_taxonomy())
    took, clock, cpu, asked = [], [], [], 0
    for number in range(rounds):
        _change(index, market, number)
        alone = _asked(index, ASKED)
        during, seconds = _while_merging(index, folder)
        took.append(seconds)
        alone += _asked(index, ASKED)
        index.refresh()
        clock.append(_median(during, 0) / _median(alone, 0))
        cpu.append(_median(during, 1) / _median(alone, 1))
        asked += len(during)
    return {
        "merge_s": statistics.median(took), "asked_meanwhile": asked,
        "clock_ratio": statistics.median(clock), "cpu_ratio": statistics.median(cpu),
    }  # fmt: skip


def _change(index: Index, market: MadeUpMarket, number: int) -> None:
    """A segment more, and tombstones in the large one."""
    for row in range(number * CHANGES, (number + 1) * CHANGES):
        index.add(market.offer(row % len(market)))
    index.save()


def _while_merging(index: Index, folder: Path) -> tuple[Times, float]:
    """What is asked meanwhile, and the seconds of the merge."""
    root = Path(__file__).resolve().parents[2]
    merge = subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, "-c", MERGE, str(folder), str(LOWEST)], cwd=root, stdout=subprocess.PIPE
    )
    if merge.stdout:
        merge.stdout.readline()  # it has loaded what it needs, and begins
    started = time.perf_counter()
    during: Times = []
    while merge.poll() is None:
        during += _asked(index, 1)
    if merge.returncode:
        raise SystemExit(f"{folder}: the merge failed")
    return during, time.perf_counter() - started


def _asked(index: Index, times: int) -> Times:
    work: Callable[[], object] = lambda: ask(index, women(3), fastest())  # noqa: E731
    return [timed(work) for _ in range(times)]


def _median(times: Times, column: int) -> float:
    return statistics.median(each[column] for each in times)
