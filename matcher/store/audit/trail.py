"""The audit trail of one database, with its key and its anchor."""

import hmac
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from matcher.errors import AuditError
from matcher.store.audit.anchor import Anchor
from matcher.store.audit.chain import Head, append, beginning, head_of
from matcher.store.audit.entry import Entry
from matcher.store.audit_models import AuditRow
from matcher.store.offers import batched


@dataclass(frozen=True)
class Trail:
    key: bytes = field(repr=False)
    database: str
    anchor: Anchor

    @property
    def start(self) -> Head:
        return beginning(self.key, self.database)

    def write(self, session: Session, entry: Entry, at: datetime) -> Head:
        """In a `transaction`; after its commit the anchor has to be moved to the head."""
        return append(session, self.key, self.start, entry, at)

    def head(self, session: Session) -> Head:
        return head_of(session, self.start)

    def make_sure_of_anchor(self, session: Session) -> None:
        """One is made for a trail that has not begun. Raises AuditError when the trail does not
        reach the anchor: rows were cut off, or it is an older copy of the database."""
        head = self.head(session)
        if head.number == 0 and not self.anchor.exists():
            self.anchor.create(head)
        self.require_reached(session, self.anchor.read())

    def require_reached(self, session: Session, anchored: Head) -> None:
        """Raises AuditError as `make_sure_of_anchor`."""
        if not self.is_reached(session, anchored):
            raise AuditError(
                "the audit trail does not reach its anchor: rows are missing, or this is an older "
                "copy of the database; `matcher audit verify` tells what is there"
            )

    def is_reached(self, session: Session, anchored: Head) -> bool:
        """Whether the row to which the anchor was moved is still there as it was."""
        if anchored.number == 0:
            return hmac.compare_digest(anchored.mac, self.start.mac)
        return anchored in self._there(session, [anchored])

    def holding(self, session: Session, rows: Collection[Head]) -> set[Head]:
        """Those of them that are rows of the trail, the very same ones, or were until their time
        was over: of those the numbers alone can be compared."""
        first = session.scalar(select(func.min(AuditRow.number))) or 0
        cut = {row for row in rows if 0 < row.number < first}
        return cut | self._there(session, rows)

    def _there(self, session: Session, rows: Collection[Head]) -> set[Head]:
        found: set[Head] = set()
        as_it_is: ColumnElement[Any] = type_coerce(AuditRow.mac, NullType())  # were it damaged
        for some in batched(sorted({row.number for row in rows})):
            asked = select(AuditRow.number, as_it_is).where(AuditRow.number.in_(some))
            found |= {Head(number, mac) for number, mac in session.execute(asked)}
        return found.intersection(rows)
