"""Adverts a second through the whole pipeline: parse, facts, link, skills, screen, doubles, store.

    python benchmarks/ingest.py [FEED ...] [--adverts 3000] [--esco] [--again]

Without FEED the demo's adverts are taken, with other employers and towns until there are as many as
asked for; with FEED (files or folders) those are taken as they are. --esco: with the ESCO release
that was imported under $MATCHER_HOME; otherwise the embedded taxonomy alone. --again: the same
delivery once more on the next day, which is what happens most days.

"a second" is by the clock; "a CPU second" is what a machine with nothing else to do would show on
one core.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from matcher.ingest.reading import read_offers
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded, esco_dir
from matcher.market.refresh import Market
from matcher.market.report import RunReport, total
from matcher.market.sources import bring_in
from matcher.market_knowledge import market_of
from matcher.settings import data_dir
from matcher.store.database import open_database

TODAY = date(2026, 11, 23)
TOWNS = {
    "IT": ("Milano", "Torino", "Bologna", "Roma", "Napoli", "Genova"),
    "ES": ("Sevilla", "Madrid", "Valencia", "Málaga", "Zaragoza"),
    "BG": ("София", "Пловдив", "Варна", "Бургас"),
}


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="matcher-ingest-") as folder:
        if not arguments.esco:
            os.environ["MATCHER_HOME"] = folder
        elif not esco_dir().is_dir():
            raise SystemExit(f"{esco_dir()}: no ESCO release is imported there")
        feeds = arguments.feeds or [_made_up(Path(folder) / "feed.jsonl", arguments.adverts)]
        engine = open_database(f"sqlite:///{Path(folder) / 'market.sqlite'}")
        loaded = Loaded()
        with _timed("loading"):
            parts = (loaded.taxonomy, loaded.linker, loaded.signs, loaded.places)
        print(f"taxonomy     {parts[0].name}")
        market = market_of(engine, loaded)
        _ingest(market, feeds, TODAY, "first")
        if arguments.again:
            _ingest(market, feeds, TODAY + timedelta(days=1), "again")
        engine.dispose()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"peak memory  {peak:7.0f} MB")


def _ingest(market: Market, feeds: list[Path], today: date, name: str) -> None:
    clock, cpu = time.perf_counter(), time.process_time()
    reports: list[RunReport] = [r for feed in feeds for r in bring_in(market, str(feed), today)]
    seconds, cpu_seconds = time.perf_counter() - clock, time.process_time() - cpu
    counts = total(reports)
    seen = counts["seen"]
    print(f"{name:12} {', '.join(f'{n} {c}' for n, c in counts.items() if c)}")
    print(
        f"             {seen / seconds:7.0f} adverts a second, "
        f"{seen / cpu_seconds:.0f} a CPU second"
    )


def _made_up(path: Path, number: int) -> Path:
    folders = sorted(folder for folder in (data_dir() / "demo").iterdir() if folder.is_dir())
    feeds = [f for folder in folders for f in sorted(folder.iterdir()) if f.suffix != ".toml"]
    records = read_offers(feeds).records
    with path.open("w", encoding="utf-8") as feed:
        for place in range(number):
            record = _variant(records[place % len(records)], place, place // len(records))
            feed.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def _variant(record: OfferRecord, place: int, copy: int) -> dict[str, object]:
    row = record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    row["id"] = f"{record.id}-{place}"
    if copy:
        towns = TOWNS.get(record.country or "", ("",))
        row |= {"employer": f"{record.employer} {copy}", "city": towns[copy % len(towns)]}
        row.pop("lat", None), row.pop("lon", None)
    return row


@contextmanager
def _timed(name: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    print(f"{name:12} {time.perf_counter() - begun:7.1f} s")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("feeds", nargs="*", type=Path)
    parser.add_argument("--adverts", type=int, default=3_000)
    parser.add_argument("--esco", action="store_true")
    parser.add_argument("--again", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
