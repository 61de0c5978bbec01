"""What is over its time: found by the event from which its time counts, and deleted."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, func, select

from matcher.domain.casework import CaseState
from matcher.errors import AuditError
from matcher.store import nights
from matcher.store.access.opened import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.audit.cutting import ACT, count_until, cut_until, to_cut
from matcher.store.audit.verifying import verify_rows
from matcher.store.audit_models import AuditRow
from matcher.store.case_models import CaseRow
from matcher.store.database import reading
from matcher.store.people.erasing import RETENTION, erase_one_by_rule, leave_no_traces
from matcher.store.tables import TABLES

CLOSED_CASE = "closed_case"
TRAIL = "audit_trail"
NIGHT = "night"
API_RANKING = "api_ranking"
EXPIRES: Mapping[str, tuple[str, str]] = {
    "draft": ("assessment_drafts", "made_at"),
    "seen_notice": ("notices", "seen_at"),
    "seen_account_notice": ("account_notices", "seen_at"),
    "session": ("sessions", "expires_at"),
    "invitation": ("invitations", "expires_at"),
    NIGHT: ("nights", "made_at"),
    "login_counter": ("login_counters", "last_at"),
    "dropped_service": ("services", "dropped_at"),
    "api_token": ("api_tokens", "expires_at"),
    API_RANKING: ("api_rankings", "made_at"),
}
"""What it is -> its table, and the moment from which its time counts; None there: never yet."""
_RUN = "retention.kept"


def last_kept(store: CaseStore) -> datetime | None:
    """When the rules were last kept, as the clock said then. None: never."""
    asked = select(AuditRow.at).where(AuditRow.act == _RUN).order_by(AuditRow.number.desc())
    with reading(store.engine) as session:
        return session.scalar(asked.limit(1))


def closed_before(store: CaseStore, moment: datetime) -> list[str]:
    """Cases, by id."""
    asked = select(CaseRow.id).where(*_closed_before(moment)).order_by(CaseRow.id)
    with reading(store.engine) as session:
        return list(session.scalars(asked))


def count_older(store: CaseStore, what: str, moment: datetime) -> int:
    """How many rows `drop_older` would delete."""
    name, column = EXPIRES[what]
    table: Table = TABLES.tables[name]
    asked = select(func.count()).select_from(table).where(table.c[column] < moment)
    with reading(store.engine) as session:
        return session.scalar(asked) or 0


def erase_closed_before(store: CaseStore, moment: datetime, now: datetime) -> int:
    """How many cases."""
    still = _closed_before(moment)
    ids = closed_before(store, moment)
    erased = sum(erase_one_by_rule(store, id_, RETENTION, now, *still) for id_ in ids)
    if erased:
        leave_no_traces(store)
    return erased


def drop_older(store: CaseStore, what: str, moment: datetime, now: datetime) -> int:
    """How many rows; `what`: one of EXPIRES."""
    name, column = EXPIRES[what]
    table: Table = TABLES.tables[name]
    with recorded(store, f"system:{RETENTION}", now) as record:
        if what == NIGHT:
            nights.drop_lists_before(record.session, moment)
        gone = record.session.execute(delete(table).where(table.c[column] < moment))
        rows = int(getattr(gone, "rowcount", 0))
        if rows:
            record.note("retention.dropped", None, what=what, rows=rows)
    return rows


def count_trail(store: CaseStore, moment: datetime) -> int:
    """How many rows `cut_trail` would cut off."""
    anchored = store.trail.anchor.read()
    with reading(store.engine) as session:
        last = to_cut(session, moment, anchored)
        return 0 if last is None else count_until(session, last)


def cut_trail(store: CaseStore, moment: datetime, now: datetime) -> int:
    """How many rows of the audit trail: its beginning, up to the first one of this moment or later.
    Raises AuditError, and cuts nothing, where one of them is not as it was written."""
    anchored = store.trail.anchor.read()
    with recorded(store, f"system:{RETENTION}", now) as record:
        last = to_cut(record.session, moment, anchored)
        if last is None:
            return 0
        for found in verify_rows(record.session, store.trail, last.number).findings:
            raise AuditError(f"rows {found.number} to {found.until}: {found.fault}; nothing is cut")
        rows = cut_until(record.session, last)
        record.note(ACT, None, number=last.number, mac=last.mac.hex(), rows=rows)
    return rows


def note_kept(store: CaseStore, now: datetime) -> None:
    with recorded(store, f"system:{RETENTION}", now) as record:
        record.note(_RUN)


def _closed_before(moment: datetime) -> tuple[ColumnElement[bool], ...]:
    return CaseRow.state == CaseState.CLOSED, CaseRow.changed_at < moment
