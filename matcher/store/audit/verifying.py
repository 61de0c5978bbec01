"""Going through the whole trail: is every row there, as it was written?"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.errors import AuditError
from matcher.store.audit.chain import Head, mac_of
from matcher.store.audit.cutting import last_cut
from matcher.store.audit.raw_rows import RawRow, raw_rows
from matcher.store.audit.trail import Trail
from matcher.store.database import reading


class Fault(StrEnum):
    EDITED = "edited"  # the row is not as it was written
    MISSING = "missing"  # rows are not there; the one after them can't be judged
    RETURNED = "returned"  # rows are there that had been cut off, their time being over
    CUT = "cut"  # the trail does not reach its anchor
    NO_ANCHOR = "no_anchor"  # nothing says how far it reached


BROKEN = frozenset({Fault.EDITED, Fault.MISSING, Fault.RETURNED})  # wherever the anchor is


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
    with reading(engine) as session:
        found = verify_rows(session, trail)
        findings = *found.findings, *_reached(session, trail, anchored, found.head)
    return Verified(found.rows, found.head, findings)


def verify_rows(session: Session, trail: Trail, until: int | None = None) -> Verified:
    """From where the trail begins, which is the first row or what follows those that were cut off
    (`cutting`), to a row or to the end; the anchor is not asked."""
    findings, rows, before = [], 0, last_cut(session) or trail.start
    for row in raw_rows(session, until):
        findings += list(_judged(trail.key, row, before))
        rows, before = rows + 1, max(before, Head(row.number, row.mac), key=_number)
    return Verified(rows, before, tuple(findings))


def _number(head: Head) -> int:
    return head.number


def _judged(key: bytes, raw: RawRow, before: Head) -> Iterator[Finding]:
    if raw.number <= before.number:
        yield Finding(Fault.RETURNED, raw.number, raw.number)
    elif raw.number != before.number + 1:
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
