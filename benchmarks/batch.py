"""How many pairs of woman and offer a night's batch ranks in a second, and what Dask costs.

    python benchmarks/batch.py [--women 1000] [--offers 1000000] [--folder FOLDER] [--plain]

One process, plain processes and Dask's workers on loopback, set up by `deploy/dask.yaml`, rank the
same women in turn, and their lines are compared. Every pair counts, also those that are never
looked at. All have loaded what is loaded once, compiled loops too, and remember nobody. What
Dask's workers need until then is told apart: plain processes share what is loaded already.
Processor time is that of all processes together: others on the machine slow the clock more than it.
"""

import argparse
import hashlib
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import dask
import psutil
from distributed import Client, LocalCluster

from matcher.bench.rank_bench import K, RankBench
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.bench.traits import TODAY
from matcher.bench.women import women
from matcher.casework.rules import load_work_rules
from matcher.scoring.batch import Asked, Night, Share, shares
from matcher.scoring.batch_dask import Task, by_dask
from matcher.scoring.batch_dask import _kept as kept
from matcher.scoring.batch_processes import by_processes
from matcher.scoring.index import Index
from matcher.scoring.row_work import PAYS_FROM, fastest
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir

WEIGHTS = load_weights(data_dir() / "weights" / "default.toml")
RULES = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
DASK = Path(__file__).resolve().parents[1] / "deploy" / "dask.yaml"
WARM = PAYS_FROM + 14  # women that each process ranks before it is measured


def main() -> None:
    arguments = _arguments()
    if arguments.plain:
        hide_numba()
    _print(measured(arguments), as_json=arguments.json)


def hide_numba() -> None:
    """As where it is not installed: before the first question of a process."""
    sys.modules["numba"] = None  # type: ignore[assignment]


def measured(arguments: argparse.Namespace) -> dict[str, float | bool | str]:
    """By name; `arguments`: those of `add_options`, `offers` and `folder`."""
    with TemporaryDirectory(prefix="matcher-batch-") as passing:
        folder = (arguments.folder or Path(passing)) / str(arguments.offers)
        bench = RankBench(arguments.offers, folder, WEIGHTS, RULES)
        night = Night(Asked(WEIGHTS, RULES, TODAY, K), made_up_taxonomy(), bench.index)
        night.lines(Share(tuple(women(WARM))))
        found: dict[str, float | bool | str] = {"kernel": fastest().name}
        found |= {"offers": len(bench.index), "women": arguments.women}
        found["workers"] = arguments.workers
        task = Task.of(night, folder, made_up_taxonomy)
        started = time.perf_counter()
        with _cluster(arguments, passing) as (client, pids):
            found["cluster_start_s"] = time.perf_counter() - started
            address = client.scheduler.address
            warm = list(shares(women(WARM * arguments.workers)))
            opening = _timed(lambda: by_dask(address, task, warm), pids)
            _, found["dask_opening_s"], found["dask_opening_cpu_s"] = opening
            for kind in ("local", "wide") if arguments.wide else ("local",):
                given = list(shares(women(arguments.women, wide=kind == "wide")))
                ways = {
                    "one": partial(by_processes, night, given, 1),
                    "processes": partial(by_processes, night, given, arguments.workers),
                    "dask": partial(by_dask, address, task, given),
                }

                def forget() -> None:
                    _forget(bench.index)
                    client.run(_forget_all)

                found |= _compared(kind, ways, arguments, pids, forget)
    return found


def _forget(index: Index) -> None:
    """Whom it has ranked for: plain processes would know what the one before them was told."""
    for part in index.parts():
        part.segment.memory.forget()


def _forget_all() -> None:
    """The same on a worker."""
    for night in kept.values():
        _forget(night.index)


def _compared(
    kind: str,
    ways: dict[str, Callable[[], Iterator[list[str]]]],
    arguments: argparse.Namespace,
    pids: Sequence[int],
    forget: Callable[[], None],
) -> dict[str, float | bool | str]:
    """Seconds and pairs a second of each way, in turn: who else is busy slows both."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    cpu: dict[str, list[float]] = {name: [] for name in ways}
    digests = set()
    for _ in range(arguments.rounds):
        for name, way in ways.items():
            forget()
            digest, seconds, spent = _timed(way, pids)
            took[name].append(seconds)
            cpu[name].append(spent)
            digests.add(digest)
    pairs = arguments.women * arguments.offers
    found: dict[str, float | bool | str] = {f"{kind}_same_bytes": len(digests) == 1}
    for name, seconds_each in took.items():
        found[f"{kind}_{name}_s"] = statistics.median(seconds_each)
        found[f"{kind}_{name}_million_pairs_s"] = pairs / statistics.median(seconds_each) / 1e6
        spent = statistics.median(cpu[name])
        found[f"{kind}_{name}_cpu_s"] = spent
        found[f"{kind}_{name}_million_pairs_cpu_s"] = pairs / spent / 1e6
    found[f"{kind}_dask_to_processes"] = _ratio(took)
    found[f"{kind}_dask_to_processes_cpu"] = _ratio(cpu)
    return found


def _ratio(measured: dict[str, list[float]]) -> float:
    pairs = zip(measured["dask"], measured["processes"], strict=True)
    return statistics.median(dask / processes for dask, processes in pairs)


def _timed(way: Callable[[], Iterator[list[str]]], pids: Sequence[int]) -> tuple[str, float, float]:
    """A digest of all lines, seconds, and seconds of processor time."""
    started, spent, digest = time.perf_counter(), _processor_seconds(pids), hashlib.sha256()
    for lines in way():
        digest.update("\n".join(lines).encode())
    took = time.perf_counter() - started
    return digest.hexdigest(), took, _processor_seconds(pids) - spent


def _processor_seconds(pids: Sequence[int]) -> float:
    """Of this process, of its children that have ended, and of these workers."""
    own = os.times()
    workers = (psutil.Process(pid).cpu_times() for pid in pids)
    return sum(own[:4]) + sum(each.user + each.system for each in workers)


@contextmanager
def _cluster(arguments: argparse.Namespace, folder: str) -> Iterator[tuple[Client, list[int]]]:
    """Somebody who is connected to it, and its workers' processes."""
    if not arguments.dasks_own:
        dask.config.refresh(paths=[str(DASK)])
    with (
        LocalCluster(
            n_workers=arguments.workers,
            threads_per_worker=1,
            dashboard_address=None,
            local_directory=folder,
            host="127.0.0.1",
        ) as cluster,
        Client(cluster.scheduler_address, set_as_default=False) as client,
    ):
        if arguments.plain:
            client.run(hide_numba)
        yield client, [nanny.pid for nanny in cluster.workers.values()]


def _print(found: dict[str, float | bool | str], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:32}{f'{value:,.2f}' if isinstance(value, float) else value:>14}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add_options(parser)
    parser.add_argument("--offers", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="Keep the index here.")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def add_options(parser: argparse.ArgumentParser) -> None:
    """Those of the batch alone."""
    parser.add_argument("--women", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--plain", action="store_true", help="numpy alone.")
    parser.add_argument("--dasks-own", action="store_true", help="As Dask is set up by itself.")
    parser.add_argument("--wide", action="store_true", help="Women without a limit too.")


if __name__ == "__main__":
    main()
