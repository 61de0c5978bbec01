"""`matcher bench rank`: makes the market if need be, measures, prints."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from matcher.bench.rank_bench import RankBench
from matcher.casework.rules import load_work_rules
from matcher.scoring.row_work import PLAIN
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir


def run(
    offers: int, folder: Path | None, console: Console, *, as_json: bool, plain: bool = False
) -> None:
    """`folder`: where the index is kept for another time; by default nowhere. `plain`: without
    compiled loops, though they are installed."""
    if folder is None:
        with TemporaryDirectory(prefix="matcher-bench-") as passing:
            run(offers, Path(passing), console, as_json=as_json, plain=plain)
            return
    weights = load_weights(data_dir() / "weights" / "default.toml")
    rules = load_work_rules(data_dir() / "rules" / "right_to_work.toml")
    work = PLAIN if plain else None
    found = RankBench(offers, folder / str(offers), weights, rules, work).run()
    if as_json:
        console.print(json.dumps(found), markup=False, soft_wrap=True)
        return
    for name, value in found.items():
        shown = f"{value:,.2f}" if isinstance(value, float) else f"{value}"
        console.print(f"{name:20}{shown:>14}", markup=False)
