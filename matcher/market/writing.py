"""One delivery written down: adverts, their changes and ends, doubles, and the run itself."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from matcher.domain.offer_state import SHOWN, OfferState
from matcher.ingest.duplicate_marks import Marks
from matcher.ingest.duplicate_traits import as_row
from matcher.ingest.screening_pay import with_pay_sign
from matcher.ingest.usual_pay import UsualPay, paid_work
from matcher.market.bans import banned_now
from matcher.market.delivery import Delivery
from matcher.market.doubles import Joined, join_jobs
from matcher.market.holding import reasons_to_hold
from matcher.market.life import (
    Alarm,
    Delivered,
    Kept,
    alarm_for,
    compare,
    gone,
    state_of,
)
from matcher.market.pay_before import PayBefore, pay_before
from matcher.market.paying import compare_again, pay_columns
from matcher.market.report import COUNTS, LINES_KEPT, RunReport, reasons_of
from matcher.market.rules import MarketRules
from matcher.store.decisions import released_signs
from matcher.store.models import OfferRow, SourceRow, SourceRunRow
from matcher.store.offers import (
    free_ids,
    insert_offers,
    keep_revision,
    light_rows_by_id,
    rows_by_id,
    rows_of_source,
)
from matcher.store.sources import last_run


def write(
    session: Session, delivery: Delivery, rules: MarketRules, pay: PayBefore | None = None
) -> RunReport:
    """The same delivery again on the same day writes nothing but that somebody looked. `pay`: as
    it was read before; told anew where that holds no more."""
    source = session.get_one(SourceRow, delivery.source_id)
    source.checked_at, source.failure = datetime.now(UTC), None
    last = last_run(session, source.id)
    writer = _Writer(session, source, delivery, rules)
    if last is not None and brings_nothing(delivery, last):
        return writer.report(Joined(), 0, Alarm(last.alarm) if last.alarm else None)
    return writer.written(pay)


def brings_nothing(delivery: Delivery, last: SourceRunRow) -> bool:
    """Is it the very same as the last one of that day?"""
    again = (last.digest, last.day) == (delivery.digest, delivery.today)
    return again and not (delivery.accepted and last.alarm)


def kept_by_key(rows: Iterable[OfferRow]) -> dict[str, Kept]:
    """What the store has of a source, by the source's own keys."""
    return {
        row.source_key: Kept(row.id, row.content_hash, row.state, row.last_seen) for row in rows
    }


class _Writer:
    """The steps of one delivery, in their order; each changes rows of one kind."""

    def __init__(
        self, session: Session, source: SourceRow, delivery: Delivery, rules: MarketRules
    ) -> None:
        self.session, self.source, self.delivery, self.rules = session, source, delivery, rules
        self.limits = rules.limits
        self.rows = {row.source_key: row for row in rows_of_source(session, source.id)}
        self.before = {key: row.state for key, row in self.rows.items()}
        self.kept = kept_by_key(self.rows.values())
        self.comparison = compare(self.kept, delivery.hashes)
        self.banned = banned_now(session, rules)
        self.marks: dict[str, Marks] = {}  # of the new and changed adverts, by id

    def written(self, pay: PayBefore | None) -> RunReport:
        """Usual pay is told before anything is written, so that a run begun twice is told the
        same."""
        if pay is None or not pay.holds(self.session):
            pay = pay_before(self.session, self.rows, self.comparison, self.delivery.read)
        usual = pay.usual
        alarm = self._alarm()
        run = self._begin_run(alarm)
        closed = self._close(believed=alarm is None and self.source.lists_all)
        self._touch_unchanged(run, usual)
        self._change(run, usual)
        self._add_new(run, usual)
        self._expire()
        joined = self._join()
        report = self.report(joined, closed, alarm)
        self._end_run(run, report)
        return report

    def _alarm(self) -> Alarm | None:
        if self.delivery.accepted:
            return None
        usual = last_run(self.session, self.source.id, believed=True)
        nameless = sum(rejection.id is None for rejection in self.delivery.rejections)
        delivered = Delivered(len(self.delivery.postings), nameless, self.source.lists_all)
        return alarm_for(delivered, usual.seen - usual.rejected if usual else None, self.limits)

    def _begin_run(self, alarm: Alarm | None) -> SourceRunRow:
        run = SourceRunRow(
            source_id=self.source.id,
            day=self.delivery.today,
            started_at=self.delivery.started_at,
            finished_at=self.delivery.started_at,
            digest=self.delivery.digest,
            alarm=alarm,
            reasons={},
            rejections=[],
            **dict.fromkeys(COUNTS, 0),
        )
        self.session.add(run)
        self.session.flush()
        return run

    def _end_run(self, run: SourceRunRow, report: RunReport) -> None:
        run.finished_at = datetime.now(UTC)
        run.reasons = report.reasons
        run.rejections = list(report.rejections[:LINES_KEPT])
        for name, count in report.counts().items():
            setattr(run, name, count)

    def _close(self, *, believed: bool) -> int:
        refused = {rejection.id for rejection in self.delivery.rejections if rejection.id}
        keys = gone(self.comparison.missing, self.kept, refused, believed=believed)
        for key in keys:
            self.rows[key].state, self.rows[key].closed_on = OfferState.CLOSED, self.delivery.today
        return len(keys)

    def _touch_unchanged(self, run: SourceRunRow, usual: UsualPay) -> None:
        rows = [self.rows[key] for key in self.comparison.unchanged]
        compare_again(self.session, rows, usual, self.rules.signs)
        for row in rows:
            self._seen(row, run, row.held_for, row.deadline)

    def _change(self, run: SourceRunRow, usual: UsualPay) -> None:
        ids = [self.kept[key].id for key in self.comparison.changed]
        rows_by_id(self.session, ids)  # with their records, into the session's rows
        released = released_signs(self.session, ids)
        for key in self.comparison.changed:
            row = self.rows[key]
            keep_revision(self.session, row, self.delivery.today)
            said = self._said(key, row.id, released.get(row.id, ()), usual)
            for name, value in said.items():
                setattr(row, name, value)
            self._seen(row, run, said["held_for"], said["deadline"])

    def _seen(
        self, row: OfferRow, run: SourceRunRow, held: Sequence[str], deadline: date | None
    ) -> None:
        """An advert that was here before is here today."""
        today = self.delivery.today
        row.times_seen += row.last_seen < today
        row.last_seen, row.last_run_id = max(today, row.last_seen), run.id
        row.state = state_of(row.state, held, deadline, today)
        row.held_for = list(held)
        if row.state in SHOWN:
            row.closed_on = None

    def _said(
        self, key: str, id_: str, released: Collection[str], usual: UsualPay
    ) -> dict[str, Any]:
        """The columns that tell what a new or changed advert says."""
        each, (offer, marks) = self.delivery.postings[key], self.delivery.read[key]
        far = usual.far(paid_work(offer))
        judged = with_pay_sign(offer, far, self.rules.signs)
        self.marks[id_] = marks
        return {
            "kind": offer.kind.value,
            "title": offer.title,
            "record": dict(each.row),
            "content_hash": each.content_hash,
            "traits": as_row(marks.traits),
            "deadline": offer.deadline,
            "signs": [sign.code for sign in offer.signs],
            "screened_by": self.rules.signs.digest,
            "held_for": list(reasons_to_hold(judged, self.banned, released)),
            **pay_columns(offer, far),
        }

    def _add_new(self, run: SourceRunRow, usual: UsualPay) -> None:
        ids = free_ids(self.session, self.comparison.new)
        new = [self._new(key, ids[key], run, usual) for key in self.comparison.new]
        insert_offers(self.session, new)
        added = light_rows_by_id(self.session, ids.values())
        self.rows |= {key: added[id_] for key, id_ in ids.items()}

    def _new(self, key: str, id_: str, run: SourceRunRow, usual: UsualPay) -> dict[str, Any]:
        said = self._said(key, id_, (), usual)
        return said | {
            "id": id_,
            "source_id": run.source_id,
            "source_key": key,
            "state": state_of(None, said["held_for"], said["deadline"], run.day),
            "first_seen": run.day,
            "last_seen": run.day,
            "times_seen": 1,
            "last_run_id": run.id,
            "closed_on": None,
            "merged_into": None,
        }

    def _expire(self) -> None:
        today = self.delivery.today
        for row in self.rows.values():
            if row.state is OfferState.OPEN and row.deadline and row.deadline < today:
                row.state = OfferState.EXPIRED
            if row.state is OfferState.EXPIRED and row.closed_on is None:
                row.closed_on = today

    def _join(self) -> Joined:
        self.session.flush()
        own = {row.id: row for row in self.rows.values() if row.id in self.marks}
        rules, today = self.rules.duplicates, self.delivery.today
        return join_jobs(self.session, self.marks, own, rules, self.limits, today)

    def report(self, joined: Joined, closed: int, alarm: Alarm | None) -> RunReport:
        def count(keys: Iterable[str]) -> int:
            return sum(self.rows[key].state is not OfferState.HELD for key in keys)

        delivered = [self.rows[key] for key in self.delivery.postings]
        held = [row for row in delivered if row.state is OfferState.HELD]
        return RunReport(
            source=self.source.name,
            source_id=self.source.id,
            new=count(self.comparison.new),
            changed=count(self.comparison.changed),
            unchanged=count(self.comparison.unchanged),
            held=len(held),
            rejected=len(self.delivery.rejections),
            closed=closed,
            expired=self._expired_now(),
            merged=joined.merged,
            reposted=joined.reposted,
            reasons=reasons_of(self.delivery.rejections, delivered),
            rejections=tuple(map(str, self.delivery.rejections)),
            remarks=self.delivery.remarks,
            alarm=alarm,
        )

    def _expired_now(self) -> int:
        expired = (key for key, row in self.rows.items() if row.state is OfferState.EXPIRED)
        return sum(self.before.get(key) is not OfferState.EXPIRED for key in expired)
