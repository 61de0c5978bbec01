"""Adverts in and out of the database."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from matcher.store.models import OfferRow


def put_offers(
    session: Session, collection: str, records: Iterable[Mapping[str, object]], seen_on: date
) -> int:
    """Insert or replace each record (the keys `id`, `kind`, `title` are its own); how many."""
    rows = [_row(collection, record, seen_on) for record in records]
    for row in rows:
        session.merge(row)
    return len(rows)


def records_of(session: Session, collection: str) -> list[dict[str, object]]:
    """The records of one collection, by id."""
    asked = select(OfferRow.record).where(OfferRow.collection == collection).order_by(OfferRow.id)
    return list(session.scalars(asked))


def _row(collection: str, record: Mapping[str, object], seen_on: date) -> OfferRow:
    return OfferRow(
        id=str(record["id"]),
        collection=collection,
        kind=str(record["kind"]),
        title=str(record["title"]),
        record=dict(record),
        seen_on=seen_on,
    )
