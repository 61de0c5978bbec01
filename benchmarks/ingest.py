"""Adverts a second through the whole pipeline: parse, facts, link, skills, screen, doubles, store.

    python benchmarks/ingest.py [FEED ...] [--adverts 3000] [--esco] [--processes 2] [--again]
                                [--database postgresql://...]

The adverts of the feeds (files or folders; without any, the demo's) are taken, and taken again with
other employers and towns, until there are as many as asked for. --esco: with the ESCO release
that was imported under $MATCHER_HOME; otherwise the embedded taxonomy alone. --again: the same
delivery once more on the next day, which is what happens most days.

The processor time is what compares on a machine with other work: that of this process, which
stores, and of its pool, which understands. The pool begins before the clock (what it has to read
then is told as "warming up"), so that a few thousand adverts tell what many would.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from matcher.ingest.reading import read_offers
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded, esco_dir
from matcher.market.refresh import AT_ONCE, Market
from matcher.market.report import RunReport, total
from matcher.market.sources import bring_in
from matcher.market_knowledge import market_of
from matcher.settings import data_dir
from matcher.store.database import open_database
from matcher.understanding_pool import FEWEST, UnderstandingPool

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
        feeds = [made_up_feed(Path(folder) / "feed.jsonl", arguments.adverts, arguments.feeds)]
        sqlite = f"sqlite:///{Path(folder) / 'market.sqlite'}"
        engine = open_database(arguments.database or sqlite)
        print(f"adverts      {feeds[0].stat().st_size / arguments.adverts:7.0f} bytes each")
        loaded = Loaded()
        with _timed("loading"):
            parts = (loaded.taxonomy, loaded.linker, loaded.signs, loaded.places)
        print(f"taxonomy     {parts[0].name}")
        pool = UnderstandingPool(loaded, arguments.processes, engine.dispose)
        market = market_of(engine, loaded, pool.understand)
        with _timed("warming up"):
            pool.understand(read_offers(feeds).records[: max(FEWEST, AT_ONCE)])
        _ingest(market, pool, feeds, TODAY, "first")
        if arguments.again:
            _ingest(market, pool, feeds, TODAY + timedelta(days=1), "again")
        _print_memory(pool)
        pool.close()
        engine.dispose()


def _ingest(
    market: Market, pool: UnderstandingPool, feeds: list[Path], today: date, name: str
) -> None:
    clock, cpu, theirs = time.perf_counter(), time.process_time(), _cpu_seconds(pool.processes())
    reports: list[RunReport] = [r for feed in feeds for r in bring_in(market, str(feed), today)]
    seconds, cpu_seconds = time.perf_counter() - clock, time.process_time() - cpu
    pool_seconds = _cpu_seconds(pool.processes()) - theirs
    counts = total(reports)
    seen = counts["seen"]
    print(f"{name:12} {', '.join(f'{n} {c}' for n, c in counts.items() if c)}")
    print(
        f"             {seen / seconds:7.0f} adverts a second, CPU an advert: "
        f"{1000 * cpu_seconds / seen:.1f} ms here, {1000 * pool_seconds / seen:.1f} ms in the pool "
        f"(load {os.getloadavg()[0]:.1f})"
    )


def _cpu_seconds(pids: Sequence[int]) -> float:
    """What these processes have used (Linux), user and system."""
    stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")


def _print_memory(pool: UnderstandingPool) -> None:
    """What all processes have together; what they share is counted once (Linux: PSS)."""
    pids = [os.getpid(), *pool.processes()]
    lines = [Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() for pid in pids]
    shares = [int(line.split()[1]) for part in lines for line in part if line.startswith("Pss:")]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"memory       {sum(shares) / 1000:7.0f} MB in {len(pids)} processes")
    print(f"             {peak:7.0f} MB in this one, at its peak")


def made_up_feed(path: Path, number: int, feeds: Sequence[Path] = ()) -> Path:
    """So many adverts as canonical JSONL, no two alike."""
    records = read_offers(list(feeds) or [data_dir() / "demo"]).records
    with path.open("w", encoding="utf-8") as feed:
        for place in range(number):
            record = _variant(records[place % len(records)], place, place // len(records))
            feed.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def _variant(record: OfferRecord, place: int, copy: int) -> dict[str, object]:
    row = record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    row["id"] = f"{record.id}-{place}"
    if copy:
        towns = TOWNS.get(record.country or "", (record.city or "Addis Ababa",))
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
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--database", help="An empty one; by default SQLite in a folder that goes.")
    return parser.parse_args()


if __name__ == "__main__":
    main()
