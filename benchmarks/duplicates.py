"""Precision and recall of "the same job" on the labelled pairs of tests/duplicates.

    python benchmarks/duplicates.py [--wrong]

The weights were set by hand on the first 66 groups; the others were written afterwards, to measure.
--wrong lists what is told wrong of the first, with its levels; of the held-out ones only the
figures are looked at.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from matcher.ingest.duplicate_rules import load_duplicate_rules
from matcher.settings import data_dir
from tests.duplicates.measuring import Measured, measure, pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    rules = load_duplicate_rules(data_dir() / "rules" / "duplicates.toml")
    halves = {
        "tuning": [pair for pair in pairs() if not pair.held_out],
        "held out": [pair for pair in pairs() if pair.held_out],
    }
    for name, asked in halves.items():
        _print(name, measure(asked, rules))
    if arguments.wrong:
        _print_wrong(measure(halves["tuning"], rules))


def _print(name: str, measured: Measured) -> None:
    same = sum(told.pair.same for told in measured.told)
    figures = f"precision {measured.precision:.3f}  recall {measured.recall:.3f}"
    print(f"{name:9} {len(measured.told):4} pairs, {same:3} of them one job: {figures}")


def _print_wrong(measured: Measured) -> None:
    for told in measured.told:
        if not told.right:
            levels = " ".join(f"{t}={v}" for t, v in told.likeness.levels.items() if v != "unknown")
            print(told.pair.one, told.pair.other, f"{told.likeness.weight:5.1f}", told.pair.why)
            print("     ", levels)


if __name__ == "__main__":
    main()
