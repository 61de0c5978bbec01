"""Going through the whole trail: is every row there, as it was written?"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.errors import AuditError
from matcher.store.audit.chain import Head, mac_of
from matcher.store.audit.raw_rows import RawRow, raw_rows
from matcher.store.audit.trail import Trail
from matcher.store.database import reading


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
        for row in raw_rows(session):
            findings += list(_judged(trail.key, row, before))
            rows, before = rows + 1, Head(row.number, row.mac)
        findings += list(_reached(session, trail, anchored, before))
    return Verified(rows, before, tuple(findings))


def _judged(key: bytes, raw: RawRow, before: Head) -> Iterator[Finding]:
    if raw.number != before.number + 1:
        yield Finding(Fault.MISSING, before.number + 1, raw.number - 1)
    elif raw.row is None or not hmac.compare_digest(mac_of(key, raw.row, before.mac), raw.mac):
        yield Finding(Fault.EDITED, raw.number, raw.number)


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
