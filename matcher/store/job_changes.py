"""Which jobs have changed, in the order in which that was committed: an index follows it.

Writers take turns (`database.transaction`), on PostgreSQL by an advisory lock that the server lets
go only after the commit can be seen. So numbers become visible in their order: whoever has read up
to one has missed none below it. A sequence would not promise that to writers who don't take turns;
the next number is the highest and one more, and of two who took the same the second one fails.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from matcher.store.job_change_models import JobChangeRow

KEPT = timedelta(days=14)
"""An index that nobody has opened for longer compares all jobs instead. That is all that happens
too when a clock is set forward and what is younger goes."""


class Mark(NamedTuple):
    """How far somebody has read. A database that was put back and went on has the number again,
    but not of that moment."""

    number: int
    noted_at: datetime


@dataclass(frozen=True, slots=True)
class Changed:
    """`jobs`: ids that say something else or stand otherwise, or are gone; `sources`: ids of those
    whose adverts may be fresh for longer or shorter than before."""

    jobs: frozenset[str] = frozenset()
    sources: frozenset[int] = frozenset()


def last_mark(session: Session) -> Mark | None:
    """Of the newest change; None before the first one."""
    asked = select(JobChangeRow.id, JobChangeRow.noted_at).order_by(JobChangeRow.id.desc())
    row = session.execute(asked.limit(1)).first()
    return Mark(*row) if row else None


def changed_since(session: Session, mark: Mark) -> Changed | None:
    """None where it can't be told: too long ago, of another database, or changed by a statement
    that did not say what it changes."""
    asked = select(
        JobChangeRow.id, JobChangeRow.noted_at, JobChangeRow.source_id, JobChangeRow.jobs
    ).where(JobChangeRow.id >= mark.number)
    first, *rest = [*session.execute(asked.order_by(JobChangeRow.id))] or [None]
    if first is None or Mark(first.id, first.noted_at) != mark:
        return None
    if any(row.jobs is None for row in rest):
        return None
    return Changed(
        jobs=frozenset(job for row in rest for job in row.jobs),
        sources=frozenset(row.source_id for row in rest if row.source_id is not None),
    )


def append(
    session: Session, at: datetime, jobs: Collection[str] | None, sources: Collection[int]
) -> None:
    """In the transaction that changed them, with a row for each source, or one for none; `jobs`
    None: unknown. What is older than KEPT goes."""
    newest = session.scalar(select(func.max(JobChangeRow.id))) or 0
    told = None if jobs is None else sorted(jobs)
    of: list[int | None] = [*sorted(sources)] or [None]
    rows = [
        {"id": number, "noted_at": at, "source_id": source, "jobs": told if first else []}
        for number, source, first in zip(
            range(newest + 1, newest + 1 + len(of)), of, [True, *[False] * len(of)], strict=False
        )
    ]
    session.execute(insert(JobChangeRow), rows)
    old = (JobChangeRow.id <= newest, JobChangeRow.noted_at < at - KEPT)
    session.execute(delete(JobChangeRow).where(*old))


def forget_source(session: Session, source_id: int) -> None:
    """It has no adverts and goes; its numbers stay."""
    of_it = JobChangeRow.source_id == source_id
    session.execute(update(JobChangeRow).where(of_it).values(source_id=None))
