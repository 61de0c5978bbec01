"""Going through the whole trail: is every row there, as it was written?"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from matcher.errors import AuditError
from matcher.store.audit.chain import Head, mac_of
from matcher.store.audit.trail import Trail
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading

AT_ONCE = 1_000


class Fault(StrEnum):
    EDITED = "edited"  # the row is not as it was written
    MISSING = "missing"  # rows are not there; the one after them can't be judged
    CUT = "cut"  # the trail does not reach its anchor
    NO_ANCHOR = "no_anchor"  # nothing says how far it reached


@dataclass(frozen=True, slots=True)
class Finding:
    """`number`: the row, or the first of them; `until`: the last of them."""

    fault: Fault
    number: int
    until: int


@dataclass(frozen=True, slots=True)
class Verified:
    rows: int
    head: Head
    findings: tuple[Finding, ...]

    @property
    def whole(self) -> bool:
        return not self.findings


def verify(engine: Engine, trail: Trail) -> Verified:
    """Reads every row once. The anchor is read first: what is written meanwhile comes after it."""
    anchored = _anchored(trail)
    findings, rows, before = [], 0, trail.start
    with reading(engine) as session:
        for row in _rows(session):
            findings += list(_judged(trail.key, row, before))
            rows, before = rows + 1, Head(row.number, row.mac)
        findings += list(_reached(session, trail, anchored, before))
    return Verified(rows, before, tuple(findings))


def _judged(key: bytes, row: AuditRow, before: Head) -> Iterator[Finding]:
    if row.number != before.number + 1:
        yield Finding(Fault.MISSING, before.number + 1, row.number - 1)
    elif not hmac.compare_digest(mac_of(key, row, before.mac), row.mac):
        yield Finding(Fault.EDITED, row.number, row.number)


def _reached(
    session: Session, trail: Trail, anchored: Head | None, last: Head
) -> Iterator[Finding]:
    if anchored is None:
        yield Finding(Fault.NO_ANCHOR, last.number, last.number)
    elif anchored.number > last.number:
        yield Finding(Fault.CUT, last.number + 1, anchored.number)
    elif not trail.is_reached(session, anchored):
        yield Finding(Fault.EDITED, anchored.number, anchored.number)


def _anchored(trail: Trail) -> Head | None:
    try:
        return trail.anchor.read()
    except AuditError:
        return None


def _rows(session: Session) -> Iterator[AuditRow]:
    asked = select(AuditRow).order_by(AuditRow.number)
    yield from session.scalars(asked.execution_options(yield_per=AT_ONCE))
