"""Bring one delivery of a source into the store: all of it in one transaction, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
from matcher.market.posting import Posting, digest_of, posting
from matcher.market.report import RunReport
from matcher.market.rules import MarketRules
from matcher.market.writing import kept_by_key, write
from matcher.store.database import reading, transaction
from matcher.store.models import SourceRow
from matcher.store.offers import rows_of_source
from matcher.store.sources import last_run_id

AT_ONCE = 500  # adverts understood together
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

    What has to be understood is understood outside the transaction, so that nobody waits for it;
    if another worker has brought a delivery of this source in meanwhile, all is compared again.
    """
    started_at = datetime.now(UTC)
    postings = [posting(record) for record in batch.records]
    understood: dict[str, ReadAdvert] = {}
    while True:
        version, comparison = _compared(market, source_id, postings)
        understood |= _understood(market, postings, comparison, understood)
        with transaction(market.engine) as session:
            if last_run_id(session, source_id) == version:
                delivery = Delivery(
                    source=session.get_one(SourceRow, source_id),
                    postings={each.key: each for each in postings},
                    rejections=batch.rejections,
                    remarks=tuple(map(str, batch.warnings)),
                    read=understood,
                    digest=digest_of(postings, map(str, batch.rejections)),
                    today=today,
                    started_at=started_at,
                    accepted=accepted,
                )
                return write(session, delivery, market.rules)


def _compared(
    market: Market, source_id: int, postings: Sequence[Posting]
) -> tuple[int | None, Comparison]:
    with reading(market.engine) as session:
        hashes = {each.key: each.content_hash for each in postings}
        kept = kept_by_key(rows_of_source(session, source_id))
        return last_run_id(session, source_id), compare(kept, hashes)


def _understood(
    market: Market,
    postings: Sequence[Posting],
    comparison: Comparison,
    already: Mapping[str, ReadAdvert],
) -> dict[str, ReadAdvert]:
    asked = {*comparison.new, *comparison.changed} - set(already)
    records = [each.record for each in postings if each.key in asked]
    found: dict[str, ReadAdvert] = {}
    for start in range(0, len(records), AT_ONCE):
        understood = market.understand(records[start : start + AT_ONCE], marked=True)
        read = map(ReadAdvert, understood.offers, understood.marks)
        found |= {each.offer.id: each for each in read}
    return found
