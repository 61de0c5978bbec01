"""How an index starts, how much it takes beside its mapped file, and what a change of it costs.

    python benchmarks/index.py [--offers 1000000] [--folder FOLDER]

The start is that of a process which has loaded the taxonomy and the weights already. Memory is what
the process holds beyond the pages of the mapped file. A merge runs in a process of its own, while
queries go on here.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from matcher.bench.rank_bench import RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.casework.rules import load_work_rules
from matcher.scoring.criterion import Case
from matcher.scoring.index import Index
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir

WEIGHTS = load_weights(data_dir() / "weights" / "default.toml")
RULES = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
CHANGES = 500

MERGE = """
import sys
from pathlib import Path
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.scoring.index import Index
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir
weights = load_weights(data_dir() / "weights" / "default.toml")
Index(Path(sys.argv[1]), weights, made_up_taxonomy()).merge()
"""


def main() -> None:
    arguments = _arguments()
    with TemporaryDirectory(prefix="matcher-index-") as passing:
        folder = (arguments.folder or Path(passing)) / str(arguments.offers)
        bench = RankBench(arguments.offers, folder, WEIGHTS, RULES)
        made_up_taxonomy().specificity("s00000")
        before = _own_kilobytes()
        _, start = _timed(lambda: Index(folder, WEIGHTS, made_up_taxonomy()))
        index = Index(folder, WEIGHTS, made_up_taxonomy())
        _query(index)
        print(f"start          {start:10.1f} ms, every byte checked")
        print(f"own memory     {(_own_kilobytes() - before) / 1024:10.1f} MB more after a query")
        _changes(index, bench)
        _merging(index, folder)


def _changes(index: Index, bench: RankBench) -> None:
    offers = [bench.market.offer(row) for row in range(CHANGES)]
    index.remove(offers[0].id)  # ids are put in order for the first one
    removed = [_timed(lambda o=offer: index.remove(o.id))[1] for offer in offers[1:]]  # type: ignore[misc]
    added = [_timed(lambda o=offer: index.add(o))[1] for offer in offers]  # type: ignore[misc]
    print(f"remove         {statistics.median(removed) * 1000:10.1f} us")
    print(f"add            {statistics.median(added) * 1000:10.1f} us")
    print(f"lay out        {_timed(index.parts)[1] / CHANGES * 1000:10.1f} us an offer, when asked")
    print(f"save           {_timed(index.save)[1]:10.1f} ms for {CHANGES} changes")


def _merging(index: Index, folder: Path) -> None:
    alone = [_timed(lambda: _query(index))[1] for _ in range(20)]
    started = time.perf_counter()
    merge = subprocess.Popen([sys.executable, "-c", MERGE, str(folder)])  # noqa: S603
    during = []
    while merge.poll() is None:
        during.append(_timed(lambda: _query(index))[1])
    took = time.perf_counter() - started
    ratio = statistics.median(during) / statistics.median(alone)
    print(f"merge          {took:10.1f} s in another process; queries {ratio:.2f} x as long")


def _query(index: Index) -> None:
    for her in women(3):
        index.find(Case(her, TODAY, made_up_taxonomy(), RULES), WEIGHTS, 50)


def _own_kilobytes() -> int:
    """Memory that is no mapped file's: anonymous pages (Linux)."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    found = {line.split()[0]: line.split()[1] for line in lines if line.startswith("Rss")}
    return int(found.get("RssAnon:", "0"))


def _timed(work: Callable[[], object]) -> tuple[object, float]:
    """What it gives, and milliseconds."""
    start = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - start) * 1000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--offers", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
