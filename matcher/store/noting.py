"""Every writing transaction notes which jobs it changes, whoever writes and whatever for."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.attributes import get_history
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from matcher.store.job_changes import append
from matcher.store.models import OfferRow, SourceRow, SourceRunRow

TOLD_BY = ("state", "content_hash", "pay_far", "merged_into")
"""The columns by which an index knows a job (`standing.ShownAdvert`), but for the days on which its
adverts were seen: those a run changes by the thousand, so of a run its source is noted."""


class Noting:
    """Looks on while a session is used; `write` enters what it has seen into the same transaction.

    What is changed by a statement of its own, not row by row, is noted as that nobody knows what
    has changed.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._jobs: set[str] = set()
        self._sources: set[int] = set()
        self._unknown = False
        event.listen(session, "before_flush", self._see_rows)
        event.listen(session, "do_orm_execute", self._see_statement)

    def write(self) -> None:
        self._session.flush()
        if self._unknown:
            append(self._session, datetime.now(UTC), None, self._sources)
        elif self._jobs or self._sources:
            append(self._session, datetime.now(UTC), self._jobs, self._sources)

    def _see_rows(self, session: Session, _context: object, _instances: object) -> None:
        for row in session.dirty:
            if isinstance(row, OfferRow) and any(_differs(row, name) for name in TOLD_BY):
                self._jobs.add(row.merged_into or row.id)
                self._see_parting(row)
            elif isinstance(row, SourceRow) and _differs(row, "rhythm_days"):
                self._sources.add(row.id)
        for row in (*session.new, *session.deleted):
            if isinstance(row, OfferRow):
                self._jobs.add(row.merged_into or row.id)
            elif isinstance(row, SourceRunRow):
                self._sources.add(row.source_id)

    def _see_parting(self, row: OfferRow) -> None:
        """From the job that it was put to before, if it is another one now."""
        job = get_history(row, "merged_into", PASSIVE_NO_INITIALIZE)
        self._jobs.update(before or row.id for before in job.deleted or ())
        self._unknown |= bool(job.added and not job.deleted)

    def _see_statement(self, asked: ORMExecuteState) -> None:
        table = getattr(asked.statement, "table", None)
        if table is None or table.name != OfferRow.__tablename__:
            return
        if asked.is_insert:
            self._jobs |= _ids(asked.parameters)
        elif asked.is_update or asked.is_delete:
            self._unknown = True


def _differs(row: object, name: str) -> bool:
    return bool(get_history(row, name, PASSIVE_NO_INITIALIZE).has_changes())


def _ids(parameters: Any) -> set[str]:
    """Of adverts that are entered; each is a job of its own so far."""
    rows: Iterable[Any] = parameters if isinstance(parameters, list) else [parameters]
    return {str(row["id"]) for row in rows}
