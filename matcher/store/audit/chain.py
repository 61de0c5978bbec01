"""The chain: every row's mac is made from what it says and from the mac before it.

HMAC-SHA256 with a key that is not in the database: who can write its tables still can't write a
row that fits. The first one follows a mac made from the database's own id, so that the trail of
another database fits nowhere either.
"""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from matcher.store.audit.entry import Entry
from matcher.store.audit_models import AuditRow


@dataclass(frozen=True, slots=True)
class Head:
    """The last row of a trail; number 0: it has none yet."""

    number: int
    mac: bytes


def beginning(key: bytes, database: str) -> Head:
    return Head(0, hmac.digest(key, json.dumps(["matcher audit", database]).encode(), "sha256"))


def mac_of(key: bytes, row: AuditRow, before: bytes) -> bytes:
    said = [
        before.hex(),
        row.number,
        row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        row.actor,
        row.act,
        row.object,
        row.details,
    ]
    return hmac.digest(key, json.dumps(said).encode(), "sha256")


def head_of(session: Session, start: Head) -> Head:
    by = AuditRow.number
    last = session.execute(select(by, AuditRow.mac).order_by(by.desc()).limit(1)).first()
    return start if last is None else Head(*last)


def append(session: Session, key: bytes, start: Head, entry: Entry, at: datetime) -> Head:
    """In a `transaction`: there one writer at a time sees the last row, so the chain can't fork;
    and two rows of one number would be refused by the table itself."""
    before = head_of(session, start)
    row = AuditRow(
        number=before.number + 1,
        at=at,
        actor=entry.actor,
        act=entry.act,
        object=entry.object,
        details=entry.details_text,
    )
    row.mac = mac_of(key, row, before.mac)
    session.add(row)
    session.flush()
    return Head(row.number, row.mac)
