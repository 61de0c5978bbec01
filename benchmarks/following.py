"""What it costs an index to follow its store, beside the transaction that changed the store.

    python benchmarks/following.py [--adverts 20000] [--changed 200] [--database postgresql://...]

A delivery of one source that changes so many adverts among all of another source's; then one
decision; then the same delivery again a day later. Processor time of this process, in milliseconds;
the database's own on PostgreSQL is not in it. Adverts are understood before either begins.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from matcher.ingest.reading import Batch
from matcher.ingest.record import OfferRecord
from matcher.knowledge import Loaded
from matcher.market import refresh as refreshing
from matcher.market.bans import ban
from matcher.market.index_upkeep import bring_up_to_date, build_index
from matcher.market.refresh import Market
from matcher.market_knowledge import market_of
from matcher.scoring.index import Index
from matcher.store.database import open_database, transaction
from matcher.store.sources import source_at

DAY = date(2026, 11, 23)
TRADES = ("Aiuto cuoca", "Sarta", "Barista", "Addetta alle pulizie", "Magazziniera", "Parrucchiera")
TOWNS = ("Milano", "Torino", "Roma", "Bologna", "Genova", "Palermo", "Verona", "Napoli")


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="matcher-following-") as folder:
        os.environ["MATCHER_HOME"] = folder
        engine = open_database(arguments.database or f"sqlite:///{Path(folder) / 'm.sqlite'}")
        loaded = Loaded()
        market = market_of(engine, loaded)
        _deliver(market, "all", [_record(n, "") for n in range(arguments.adverts)], DAY)
        weights, taxonomy = loaded.knowledge.weights, loaded.taxonomy
        index = build_index(Path(folder) / "index", market, weights, taxonomy)
        size = sum(path.stat().st_size for path in (Path(folder) / "index").iterdir())
        print(f"{len(index)} jobs, index {size / 1e6:.1f} MB")
        few = [_record(n, "few") for n in range(arguments.changed)]
        _both(f"{len(few)} new", market, index, lambda: _deliver(market, "few", few, DAY), few)
        few = [_record(n, "few", hours=n % 30 + 10) for n in range(arguments.changed)]
        later = DAY + timedelta(1)
        _both(
            f"{len(few)} changed", market, index, lambda: _deliver(market, "few", few, later), few
        )
        again = DAY + timedelta(2)
        _both("seen again", market, index, lambda: _deliver(market, "few", few, again), few)
        _both("a ban", market, index, lambda: ban(engine, "Ditta few 7", "a", "b", market.rules))
        engine.dispose()


def _both(
    name: str,
    market: Market,
    index: Index,
    change: Callable[[], object],
    brought: Sequence[OfferRecord] = (),
) -> None:
    market.understand(brought)  # which the market remembers
    change_ms = _timed(change)
    spent: dict[str, float] = {}
    with _watched(index, spent):
        follow_ms = _timed(lambda: bring_up_to_date(index, market))
    memory = sum(spent.values())
    print(
        f"{name:14} transaction {change_ms:9.1f}   following {follow_ms:8.1f}"
        f" ({follow_ms / change_ms:6.1%})   in memory {memory:7.2f} ({memory / change_ms:6.2%}): "
        + ", ".join(f"{what} {ms:.2f}" for what, ms in spent.items())
    )


@contextmanager
def _watched(index: Index, spent: dict[str, float]) -> Iterator[None]:
    """What the index's own changes in memory take, laying the new offers out included."""
    names = ("add", "remove", "redate", "_lay_out_tail")
    inside: list[str] = []

    def wrapped(name: str) -> Callable[..., Any]:
        work = getattr(index, name)

        def run(*values: Any) -> Any:
            if inside:
                return work(*values)
            inside.append(name)
            start = time.process_time()
            try:
                return work(*values)
            finally:
                inside.pop()
                spent[name] = spent.get(name, 0) + (time.process_time() - start) * 1000

        return run

    for name in names:
        setattr(index, name, wrapped(name))
    try:
        yield
    finally:
        for name in names:
            delattr(index, name)


def _deliver(market: Market, source: str, records: list[OfferRecord], on: date) -> None:
    with transaction(market.engine) as session:
        id_ = source_at(session, f"/{source}", source).id
    refreshing.refresh(market, id_, Batch(tuple(records), (), ()), on, accepted=True)


def _record(number: int, kind: str, hours: int = 20) -> OfferRecord:
    return OfferRecord.model_validate({
        "id": f"{kind}{number}", "kind": "vacancy", "title": TRADES[number % len(TRADES)],
        "employer": f"Ditta {kind} {number}", "city": TOWNS[number % len(TOWNS)],
        "country": "IT", "hours_per_week": hours,
        "description": f"Cerchiamo per la sede di via Numero {number}. Italiano A2, puntualità.",
    })  # fmt: skip


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--adverts", type=int, default=20_000)
    parser.add_argument("--changed", type=int, default=200)
    parser.add_argument("--database", help="An empty one; by default SQLite in a folder that goes.")
    return parser.parse_args()


if __name__ == "__main__":
    main()
