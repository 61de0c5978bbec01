"""A source that says it has nothing else than last time: what it had then stands today as well."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.errors import InputError
from matcher.ingest.screening import Signs
from matcher.market.life import Alarm, state_of
from matcher.market.pay_before import PayBefore
from matcher.market.paying import compare_again
from matcher.market.report import LINES_KEPT, RunReport, reasons_of
from matcher.store.models import OfferRow, SourceRow, SourceRunRow
from matcher.store.offers import rows_of_source
from matcher.store.sources import last_run


def pay_of_unmodified(session: Session, source_id: int, today: date) -> PayBefore | None:
    """To be read before; None where none is asked for."""
    last = last_run(session, source_id)
    if last is None or last.day == today:
        return None
    return PayBefore.read(session, _rows_of(session, last), {})


def write_unmodified(
    session: Session, source: SourceRow, today: date, signs: Signs, pay: PayBefore | None = None
) -> RunReport:
    """A run like the last one. `pay`: as it was read before; told anew where that holds no more.
    Raises InputError for a source that has never brought anything."""
    source.checked_at, source.failure = datetime.now(UTC), None
    last = last_run(session, source.id)
    if last is None:
        raise InputError(f"source {source.name!r}: nothing has changed, but nothing is here")
    rows = _rows_of(session, last)
    if last.day != today:
        if pay is None or not pay.holds(session):
            pay = PayBefore.read(session, rows, {})
        compare_again(session, rows, pay.usual, signs)
        session.add(run := _run_like(last, today))
        session.flush()
        expired = sum(_seen(row, run, today) for row in rows)
        run.expired = expired
    held = [row for row in rows if row.state is OfferState.HELD]
    return RunReport(
        source=source.name,
        source_id=source.id,
        unchanged=len(rows) - len(held),
        held=len(held),
        expired=expired if last.day != today else 0,
        reasons=reasons_of((), rows),
        alarm=Alarm(last.alarm) if last.alarm else None,
    )


def _rows_of(session: Session, last: SourceRunRow) -> list[OfferRow]:
    """What the source brought then."""
    return [row for row in rows_of_source(session, last.source_id) if row.last_run_id == last.id]


def _run_like(last: SourceRunRow, today: date) -> SourceRunRow:
    now = datetime.now(UTC)
    unchanged = last.new + last.changed + last.unchanged
    return SourceRunRow(
        source_id=last.source_id,
        day=today,
        started_at=now,
        finished_at=now,
        digest=last.digest,
        seen=last.seen,
        new=0,
        changed=0,
        unchanged=unchanged,
        held=last.held,
        rejected=last.rejected,
        closed=0,
        expired=0,
        merged=0,
        reposted=0,
        reasons=last.reasons,
        rejections=last.rejections[:LINES_KEPT],
        alarm=last.alarm,
    )


def _seen(row: OfferRow, run: SourceRunRow, today: date) -> bool:
    """Whether it expires with that."""
    before = row.state
    row.times_seen += row.last_seen < today
    row.last_seen, row.last_run_id = max(today, row.last_seen), run.id
    row.state = state_of(before, row.held_for, row.deadline, today)
    return row.state is OfferState.EXPIRED and before is not OfferState.EXPIRED
