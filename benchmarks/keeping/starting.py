"""How a web worker starts on an index that is there, alone and as one of four that share it."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.keeping.memory import Held, held

PROCESSES = 4
COMMAND = (sys.executable, "-m", "benchmarks.keeping.worker")
Told = dict[str, float]


def starting(folder: Path, rounds: int) -> Told:
    """Medians of workers that start one after the other, in seconds and MB. `start_cpu_s`: all from
    the interpreter on, but for the made-up taxonomy, which takes the place of one that is loaded;
    `index_mb`: own memory from before the index is opened to after nine lists."""
    told = []
    for _ in range(rounds):
        with _workers(folder, 1) as [(one, _)]:
            told.append(one)
    found = {name: statistics.median(each[name] for each in told) for name in told[0]}
    found["start_cpu_s"] = found["code_cpu_s"] + found["opened_and_first_list_cpu_s"]
    return found


def sharing(folder: Path) -> dict[str, object]:
    """Four at once, each having asked local and wide questions: what each holds of the file."""
    segments = sum(path.stat().st_size for path in folder.glob("*.segment")) / 2**20
    with _workers(folder, PROCESSES) as begun:
        memory = [held(pid) for _, pid in begun]
    parts = sum(each.part for each in memory)
    return {
        "processes": [{n: round(getattr(e, n), 1) for n in Held.__slots__} for e in memory],
        "segments_mb": segments,
        "parts_together_mb": parts,
        "resident_together_mb": sum(each.resident for each in memory),
        "written_mb": sum(each.written for each in memory),
        "most_anonymous_mb": max(each.anonymous for each in memory),
        "shared": parts <= 1.05 * segments and not any(each.written for each in memory),
    }


@contextmanager
def _workers(folder: Path, number: int) -> Iterator[Sequence[tuple[Told, int]]]:
    """What each tells of its start, and its process; all have asked when this gives them."""
    root = Path(__file__).resolve().parents[2]
    begun = [
        subprocess.Popen(  # noqa: S603 - our own
            [*COMMAND, str(folder)], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(number)
    ]
    try:
        yield [(_told(process), process.pid) for process in begun]
    finally:
        for process in begun:
            process.communicate()


def _told(process: subprocess.Popen[bytes]) -> Told:
    line = process.stdout.readline() if process.stdout else b""
    told: Told = json.loads(line)
    return told
