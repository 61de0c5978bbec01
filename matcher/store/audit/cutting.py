"""The oldest rows of the trail go when their time is over, and what is left still holds together.

Only the beginning can be cut off, and by nobody without the keys: a row of the trail itself says up
to which number it was, and carries the mac of that last row, from which the chain goes on. What is
cut is gone through first, for with it would go the proof that somebody has changed it.
"""

import json
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from matcher.store.audit.chain import Head
from matcher.store.audit_models import AuditRow

ACT = "audit.cut"


def last_cut(session: Session) -> Head | None:
    """The last row that was cut off, as the trail says. Whether the row that says so is as it was
    written, `verify` finds with all others."""
    asked = select(AuditRow.details).where(AuditRow.act == ACT).order_by(AuditRow.number.desc())
    details = session.scalar(asked.limit(1))
    try:
        said = json.loads(details or "null")
        return said and Head(int(said["number"]), bytes.fromhex(said["mac"]))
    except (ValueError, KeyError, TypeError):
        return None


def to_cut(session: Session, moment: datetime, anchored: Head) -> Head | None:
    """The last of the rows that come before any of this moment or later. The anchor's row and what
    follows it always stay."""
    number = AuditRow.number
    kept = session.scalar(select(func.min(number)).where(AuditRow.at >= moment))
    last = min(kept or anchored.number, anchored.number) - 1
    found = session.execute(select(number, AuditRow.mac).where(number == last)).first()
    return None if found is None else Head(*found)


def count_until(session: Session, last: Head) -> int:
    asked = select(func.count()).select_from(AuditRow).where(AuditRow.number <= last.number)
    return session.scalar(asked) or 0


def cut_until(session: Session, last: Head) -> int:
    """How many rows; a row that says so has to follow, by `ACT`, in the same transaction."""
    gone = session.execute(delete(AuditRow).where(AuditRow.number <= last.number))
    return int(getattr(gone, "rowcount", 0))
