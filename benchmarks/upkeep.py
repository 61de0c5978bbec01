"""How an index starts, is shared, follows the database and is merged, and a night's batch over it.

    pip install 'matcher[dask]'
    python benchmarks/upkeep.py [--offers 1000000] [--only start ... batch] [--plain]

The goals stand beside what was measured, on the clock and, where others on the machine matter, in
processor time; they are goals for a million offers. What each part measures stands in
`benchmarks/keeping/` and `benchmarks/batch.py`.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import batch
from benchmarks.keeping.following import following
from benchmarks.keeping.market import make
from benchmarks.keeping.merging import merging
from benchmarks.keeping.starting import sharing, starting
from matcher.bench.market import MadeUpMarket
from matcher.scoring.row_work import fastest

CHANGES = 500


@dataclass(frozen=True, slots=True)
class Goal:
    """What `part` is to reach: a figure at most or at least so much, or true."""

    part: str
    name: str
    at_most: float | None = None
    at_least: float | None = None

    def told(self, found: Mapping[str, object]) -> dict[str, object]:
        figure = found[self.name]
        value = float(figure) if isinstance(figure, int | float) else 0.0
        holds = (bool(figure) if self.at_most is None and self.at_least is None else
                 value <= self.at_most if self.at_most is not None else
                 value >= (self.at_least or 0))  # fmt: skip
        return {"goal": f"{self.part}: {self.name}", "at_most": self.at_most,
                "at_least": self.at_least, "measured": figure, "holds": holds}  # fmt: skip


GOALS = (
    Goal("start", "opened_s", at_most=1.0),
    Goal("start", "start_cpu_s", at_most=1.0),
    Goal("start", "index_mb", at_most=150),
    Goal("shared", "shared"),
    Goal("shared", "most_anonymous_mb", at_most=150),
    Goal("update", "update_to_delivery_commit", at_most=0.01),
    Goal("update", "update_to_smallest_commit", at_most=0.01),
    Goal("merge", "clock_ratio", at_most=1.5),
    Goal("merge", "cpu_ratio", at_most=1.5),
    Goal("batch", "local_processes_million_pairs_s", at_least=250),
    Goal("batch", "local_dask_to_processes", at_most=1.3),
    Goal("batch", "local_dask_to_processes_cpu", at_most=1.3),
)
PARTS = ("start", "shared", "update", "merge", "batch")


def main() -> None:
    arguments = _arguments()
    if arguments.plain:
        batch.hide_numba()
    found: dict[str, Mapping[str, object]] = {}
    with TemporaryDirectory(prefix="matcher-upkeep-") as passing:
        arguments.folder = arguments.folder or Path(passing)
        for part, work in _parts(arguments, Path(passing)).items():
            if part in arguments.only:
                found[part] = work()
                if not arguments.json:
                    _print(part, found[part])
    told = [goal.told(found[goal.part]) for goal in GOALS if goal.part in found]
    if arguments.json:
        about = {
            "offers": arguments.offers,
            "kernel": fastest().name,
            "processors": os.cpu_count(),
            "load": os.getloadavg(),
        }
        print(json.dumps({**about, **found, "goals": told}))
        return
    print(f"\ngoals, {fastest().name}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    for each in told:
        limit = (f"<= {each['at_most']}" if each["at_most"] is not None else
                 f">= {each['at_least']}" if each["at_least"] is not None else "")  # fmt: skip
        held = "holds" if each["holds"] else "NOT YET"
        print(f"{each['goal']:44}{limit:>10}{_shown(each['measured']):>14}  {held}")


def _parts(
    arguments: argparse.Namespace, passing: Path
) -> dict[str, Callable[[], Mapping[str, object]]]:
    folder = arguments.folder / str(arguments.offers)
    make(arguments.offers, folder)

    def update() -> Mapping[str, object]:
        return following(folder, MadeUpMarket.of(arguments.offers), passing, CHANGES)

    def merge() -> Mapping[str, object]:
        return merging(folder, MadeUpMarket.of(arguments.offers), arguments.rounds)

    return {
        "start": lambda: starting(folder, arguments.rounds),
        "shared": lambda: sharing(folder),
        "update": update,
        "merge": merge,
        "batch": lambda: batch.measured(arguments),
    }


def _print(part: str, found: Mapping[str, object]) -> None:
    print(f"\n{part}")
    for name, value in found.items():
        print(f"  {name:42}{_shown(value):>14}")


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "".join(f"\n    {each}" for each in value)
    return f"{value:,.4g}" if isinstance(value, float) else str(value)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--offers", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--folder", type=Path, help="Keep the index here.")
    parser.add_argument("--json", action="store_true")
    batch.add_options(parser)
    parser.set_defaults(rounds=3, women=200)
    return parser.parse_args()


if __name__ == "__main__":
    main()
