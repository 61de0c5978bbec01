"""A process like a web worker over an index, begun by `benchmarks/upkeep.py`.

    python -m benchmarks.keeping.worker FOLDER

Loads what the pages load, opens the index (every byte is checked), ranks for some women near home
and without a limit, and tells how long that took as one line of JSON; then waits until its standard
input is closed, so that others can look at its memory.
"""

import importlib
import json
import sys
import time
from pathlib import Path


def main() -> None:
    times: dict[str, float] = {}
    started = time.perf_counter()
    importlib.import_module("matcher.web.site")  # as a worker loads them
    importlib.import_module("matcher.casework.suggest_from_index")
    from benchmarks.keeping.market import WEIGHTS, ask
    from matcher.bench.taxonomy import made_up_taxonomy
    from matcher.bench.women import women
    from matcher.scoring.index import Index

    times["code_s"], times["code_cpu_s"] = time.perf_counter() - started, time.process_time()
    started = time.perf_counter()
    made_up_taxonomy().specificity("s00000")
    times["made_up_taxonomy_s"] = time.perf_counter() - started
    before, spent = _anonymous(), time.process_time()
    started = time.perf_counter()
    index = Index(Path(sys.argv[1]), WEIGHTS, made_up_taxonomy())
    times["opened_s"] = time.perf_counter() - started
    started = time.perf_counter()
    ask(index, women(1))
    times["first_list_s"] = time.perf_counter() - started
    times["opened_and_first_list_cpu_s"] = time.process_time() - spent
    for wide in (False, True):
        ask(index, women(4, wide=wide))
    times["index_mb"] = _anonymous() - before
    print(json.dumps(times), flush=True)
    sys.stdin.read()


def _anonymous() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1024


if __name__ == "__main__":
    main()
