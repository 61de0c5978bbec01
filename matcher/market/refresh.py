"""Bring one delivery of a source into the store: all of it in one transaction, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Protocol

from sqlalchemy import Engine

from matcher.domain.offer import Offer
from matcher.ingest.reading import Batch
from matcher.ingest.record import OfferRecord
from matcher.ingest.understanding import Understood
from matcher.market.delivery import Delivery, ReadAdvert
from matcher.market.lately import Lately
from matcher.market.life import Comparison, compare
from matcher.market.pay_before import PayBefore, pay_before
from matcher.market.posting import digest_of, posting
from matcher.market.report import RunReport
from matcher.market.rules import MarketRules
from matcher.market.writing import brings_nothing, kept_by_key, write
from matcher.store.database import reading, transaction
from matcher.store.offers import rows_of_source
from matcher.store.sources import last_run, last_run_id

AT_ONCE = 500  # adverts understood together
TRIES = 3  # to tell the usual pay before the transaction: then it is told inside
READ = 5_000  # offers, some 25 MB: what the lists of a day show


class Understand(Protocol):
    """One Offer a record, in their order; `marked`: with what its doubles are found by."""

    def __call__(self, records: Sequence[OfferRecord], *, marked: bool = False) -> Understood: ...


@dataclass(frozen=True, slots=True)
class Market:
    """What every refresh needs. `read`: offers as they were read lately from their adverts, by the
    advert's id and the hash of what it says; the same for all who ask, and nothing of anybody."""

    engine: Engine
    understand: Understand
    rules: MarketRules
    read: Lately[tuple[str, str], Offer] = field(
        default_factory=lambda: Lately(READ), compare=False, repr=False
    )


def refresh(
    market: Market, source_id: int, batch: Batch, today: date, *, accepted: bool = False
) -> RunReport:
    """Take a delivery in. `accepted`: a person says that it is whole, however small it is.

    What has to be understood is understood outside the transaction, so that nobody waits for it,
    and what is usually paid is told outside; if another worker has brought a delivery of this
    source in meanwhile, all is compared again.
    """
    delivery = _delivery(source_id, batch, today, accepted=accepted)
    tried = 0
    while True:
        tried += 1
        version, comparison = _compared(market, delivery)
        delivery = _understood(market, delivery, comparison)
        pay = _pay_before(market, delivery, version)
        with transaction(market.engine) as session:
            if last_run_id(session, source_id) != version:
                continue
            if pay is None or pay.holds(session) or tried >= TRIES:
                return write(session, delivery, market.rules, pay)


def _delivery(source_id: int, batch: Batch, today: date, *, accepted: bool) -> Delivery:
    """Nothing of it is understood yet."""
    postings = [posting(record) for record in batch.records]
    return Delivery(
        source_id=source_id,
        postings={each.key: each for each in postings},
        rejections=batch.rejections,
        remarks=tuple(map(str, batch.warnings)),
        read={},
        digest=digest_of(postings, map(str, batch.rejections)),
        today=today,
        started_at=datetime.now(UTC),
        accepted=accepted,
    )


def _compared(market: Market, delivery: Delivery) -> tuple[int | None, Comparison]:
    with reading(market.engine) as session:
        version = last_run_id(session, delivery.source_id)
        kept = kept_by_key(rows_of_source(session, delivery.source_id))
        return version, compare(kept, delivery.hashes)


def _pay_before(market: Market, delivery: Delivery, version: int | None) -> PayBefore | None:
    """None where none is asked for, or another worker was faster."""
    with reading(market.engine) as session:
        last = last_run(session, delivery.source_id)
        if (last and last.id) != version or (last and brings_nothing(delivery, last)):
            return None
        rows = {row.source_key: row for row in rows_of_source(session, delivery.source_id)}
        compared = compare(kept_by_key(rows.values()), delivery.hashes)
        return pay_before(session, rows, compared, delivery.read)


def _understood(market: Market, delivery: Delivery, comparison: Comparison) -> Delivery:
    """With what is new or changed as it is understood, some of it already."""
    asked = {*comparison.new, *comparison.changed} - set(delivery.read)
    records = [each.record for key, each in delivery.postings.items() if key in asked]
    found = dict(delivery.read)
    for start in range(0, len(records), AT_ONCE):
        understood = market.understand(records[start : start + AT_ONCE], marked=True)
        read = map(ReadAdvert, understood.offers, understood.marks)
        found |= {each.offer.id: each for each in read}
    return replace(delivery, read=found)
