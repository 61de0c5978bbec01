"""Bring a pile of adverts into the store, and take them out understood."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from matcher.ingest.reading import Batch, read_offers
from matcher.ingest.record import OfferRecord
from matcher.store.database import transaction
from matcher.store.offers import put_offers, records_of


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of it: how many adverts were stored, and what was refused or remarked on."""

    stored: int
    batch: Batch


def refresh(engine: Engine, collection: str, paths: Sequence[Path], today: date) -> Refreshed:
    """Read the files of one collection and store their adverts, all or none."""
    batch = read_offers(paths)
    records = [record.model_dump(mode="json", exclude_none=True) for record in batch.records]
    with transaction(engine) as session:
        stored = put_offers(session, collection, records, today)
    return Refreshed(stored, batch)


def stored_records(engine: Engine, collection: str) -> list[OfferRecord]:
    """The adverts of one collection as they were read."""
    with transaction(engine) as session:
        return [OfferRecord.model_validate(record) for record in records_of(session, collection)]
