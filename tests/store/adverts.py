"""Rows of adverts, for tests of the tables alone."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.market.report import COUNTS
from matcher.store.models import SourceRow, SourceRunRow
from matcher.store.offers import insert_offers

DAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 5, tzinfo=UTC)


def enter_adverts(session: Session, *ids: str) -> int:
    """Open adverts of one new source, whose id is returned."""
    source = SourceRow(name="nav", location="/nav")
    session.add(source)
    session.flush()
    run = SourceRunRow(
        source_id=source.id, day=DAY, started_at=AT, finished_at=AT, digest="", reasons={},
        rejections=[], alarm=None, **dict.fromkeys(COUNTS, 0),
    )  # fmt: skip
    session.add(run)
    session.flush()
    insert_offers(session, [_row(id_, source.id, run.id) for id_ in ids])
    return source.id


def _row(id_: str, source_id: int, run_id: int) -> dict[str, object]:
    return {
        "id": id_, "source_id": source_id, "source_key": id_, "kind": "vacancy", "title": id_,
        "record": {"id": id_}, "content_hash": id_, "traits": {}, "state": OfferState.OPEN,
        "signs": [], "held_for": [], "first_seen": DAY, "last_seen": DAY, "times_seen": 1,
        "last_run_id": run_id,
    }  # fmt: skip
