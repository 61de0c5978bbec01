"""Which sources are due when, and what a visit that failed leaves written."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from matcher.store.models import SourceRow
from matcher.store.sources import all_sources


def schedules(session: Session) -> Mapping[str, str]:
    """The enabled sources that have hours, by name: crontab's five fields, UTC."""
    rows = all_sources(session)
    return {row.name: row.schedule for row in rows if row.enabled and row.schedule}


def source_named(session: Session, name: str) -> SourceRow | None:
    return session.scalar(select(SourceRow).where(SourceRow.name == name))


def note_failure(session: Session, source_id: int, at: datetime, why: str) -> None:
    """Somebody looked, and it brought nothing."""
    row = session.get_one(SourceRow, source_id)
    row.checked_at, row.failure = at, why
