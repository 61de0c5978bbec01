"""Sources and their runs in and out of the database."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from matcher.store.job_changes import forget_source
from matcher.store.models import SourceRow, SourceRunRow

LAST_DELIVERIES = 12  # days of deliveries that tell a source's rhythm


def source_at(session: Session, location: str, name: str) -> SourceRow:
    """The source of this location; entered under `name` (or its location, where that name is
    taken) when it is new."""
    if known := source_located(session, location):
        return known
    taken = session.scalar(select(SourceRow.id).where(SourceRow.name == name)) is not None
    source = SourceRow(location=location, name=location if taken else name)
    session.add(source)
    session.flush()
    return source


def source_located(session: Session, location: str) -> SourceRow | None:
    return session.scalar(select(SourceRow).where(SourceRow.location == location))


def delete_source(session: Session, source: SourceRow) -> None:
    """With its runs. Raises IntegrityError for one that has adverts."""
    session.execute(delete(SourceRunRow).where(SourceRunRow.source_id == source.id))
    forget_source(session, source.id)
    session.delete(source)
    session.flush()


def all_sources(session: Session) -> Sequence[SourceRow]:
    return session.scalars(select(SourceRow).order_by(SourceRow.name)).all()


def last_run(session: Session, source_id: int, *, believed: bool = False) -> SourceRunRow | None:
    """The last delivery; `believed`: the last one without an alarm."""
    asked = select(SourceRunRow).where(SourceRunRow.source_id == source_id)
    if believed:
        asked = asked.where(SourceRunRow.alarm.is_(None))
    return session.scalar(asked.order_by(SourceRunRow.id.desc()).limit(1))


def run_days(session: Session) -> dict[int, list[date]]:
    """Source -> the last days on which it delivered, newest first."""
    days = select(SourceRunRow.source_id, SourceRunRow.day).distinct().subquery()
    place = func.row_number().over(partition_by=days.c.source_id, order_by=days.c.day.desc())
    numbered = select(days, place.label("place")).subquery()
    asked = select(numbered.c.source_id, numbered.c.day).where(numbered.c.place <= LAST_DELIVERIES)
    found: dict[int, list[date]] = defaultdict(list)
    for source_id, day in session.execute(asked.order_by(numbered.c.day.desc())):
        found[source_id].append(day)
    return found


def last_run_id(session: Session, source_id: int) -> int | None:
    return session.scalar(
        select(func.max(SourceRunRow.id)).where(SourceRunRow.source_id == source_id)
    )
