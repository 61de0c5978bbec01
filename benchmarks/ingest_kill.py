"""kill -9 at ten random moments of an ingest, then run again: is it the same database?

    python benchmarks/ingest_kill.py [--adverts 5000] [--kills 10] [--seed 1]

Prints how many of the kills met the ingest at work, and what differs (nothing should).
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.market.killing import content, killed, undisturbed, write_feed


def main() -> None:
    arguments = _arguments()
    dice = random.Random(arguments.seed)  # noqa: S311 - nothing secret here
    with tempfile.TemporaryDirectory(prefix="matcher-kill-") as folder:
        feed = Path(folder) / "feed.jsonl"
        calm, torn = (f"sqlite:///{Path(folder) / name}" for name in ("calm", "torn"))
        write_feed(feed, arguments.adverts)
        seconds = undisturbed([feed], calm)
        moments = [dice.uniform(0, seconds) for _ in range(arguments.kills)]
        caught = killed([feed], torn, moments)
        expected, found = content(calm), content(torn)
    rows = sum(map(len, expected.values()))
    print(f"{arguments.adverts} adverts, {seconds:.1f} s undisturbed, {rows} rows")
    print(f"{arguments.kills} kills, {caught} of them while it was at work")
    differing = [table for table in expected if expected[table] != found.get(table)]
    print(f"differing tables: {', '.join(differing) or 'none'}")
    sys.exit(1 if differing else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--adverts", type=int, default=5_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
