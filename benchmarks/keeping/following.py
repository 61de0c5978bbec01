"""What a change costs the index in memory, beside the commit of the database that it follows.

Two commits are measured on SQLite, in a file: a delivery of new adverts (the whole transaction, by
advert; what is understood before it is not counted), and the least there is, one advert closed.
The index takes in a new state of an offer: the old one is buried, the new one stands in the tail.
Laying the tail out, when somebody next asks, is told apart.
"""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from benchmarks.ingest import made_up_feed
from benchmarks.keeping.market import WEIGHTS, timed
from matcher.bench.market import MadeUpMarket
from matcher.bench.taxonomy import made_up_taxonomy
from matcher.domain.offer_state import OfferState
from matcher.knowledge import Loaded
from matcher.market.sources import bring_in
from matcher.market_knowledge import market_of
from matcher.scoring.index import Index
from matcher.store.database import open_database, transaction
from matcher.store.models import OfferRow

DAY = date(2026, 11, 23)


def following(folder: Path, market: MadeUpMarket, passing: Path, changes: int) -> dict[str, float]:
    """Microseconds a change, and shares of the commits."""
    index = Index(folder, WEIGHTS, made_up_taxonomy())
    offers = [market.offer(row) for row in range(changes + 1)]
    first, _ = timed(lambda: index.remove(offers[-1].id))  # ids are put in order for the first one
    added = [timed(lambda o=offer: index.add(o))[0] for offer in offers[:-1]]  # type: ignore[misc]
    laid_out, _ = timed(index.parts)
    delivered, closed = _commits(passing, changes)
    update = statistics.median(added) * 1000
    return {
        "update_us": update,
        "first_update_ms": first,
        "lay_out_us": laid_out / changes * 1000,
        "delivery_commit_us": delivered,
        "smallest_commit_us": closed,
        "update_to_delivery_commit": update / delivered,
        "update_to_smallest_commit": update / closed,
        "with_lay_out_to_delivery_commit": (update + laid_out / changes * 1000) / delivered,
    }


def _commits(passing: Path, adverts: int) -> tuple[float, float]:
    """Microseconds of a delivery's transaction by advert, and of closing one advert."""
    engine = open_database(f"sqlite:///{passing / 'commits.sqlite'}")
    try:
        feed = made_up_feed(passing / "feed.jsonl", adverts)
        with _transactions(engine) as lengths:
            list(bring_in(market_of(engine, Loaded()), str(feed), DAY))
        with Session(engine) as session:
            ids = session.scalars(select(OfferRow.id).where(OfferRow.state == OfferState.OPEN))
            some = list(ids)[:200]
        closed = [timed(lambda i=id_: _close(engine, i))[0] for id_ in some]  # type: ignore[misc]
    finally:
        engine.dispose()
    return max(lengths) / adverts * 1e6, statistics.median(closed) * 1000


def _close(engine: Engine, id_: str) -> None:
    with transaction(engine) as session:
        row = session.get_one(OfferRow, id_)
        row.state, row.closed_on = OfferState.CLOSED, DAY


@contextmanager
def _transactions(engine: Engine) -> Iterator[list[float]]:
    """Seconds of each transaction that is committed meanwhile."""
    begun: dict[int, float] = {}
    lengths: list[float] = []

    def begins(session: Session, *_: object) -> None:
        begun[id(session)] = time.perf_counter()

    def committed(session: Session) -> None:
        if session.get_bind() is engine:
            lengths.append(time.perf_counter() - begun.pop(id(session)))

    event.listen(Session, "after_begin", begins)
    event.listen(Session, "after_commit", committed)
    try:
        yield lengths
    finally:
        event.remove(Session, "after_begin", begins)
        event.remove(Session, "after_commit", committed)
