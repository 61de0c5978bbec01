"""What was usual before a run, told without keeping any writer waiting.

Among a hundred thousand adverts that takes a tenth of a second and more. It is read before the run
is written, and holds there for as long as nobody has changed anything meanwhile.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from matcher.domain.offer import Offer
from matcher.ingest.usual_pay import UsualPay
from matcher.market.delivery import ReadAdvert
from matcher.market.life import Comparison
from matcher.market.paying import usual_pay
from matcher.store.job_changes import Mark, last_mark
from matcher.store.models import OfferRow


@dataclass(frozen=True, slots=True)
class PayBefore:
    """`mark`: the newest change of that moment."""

    usual: UsualPay
    mark: Mark | None

    @classmethod
    def read(
        cls, session: Session, unchanged: Collection[OfferRow], brought: Mapping[str, Offer]
    ) -> "PayBefore":
        """As `paying.usual_pay`; `session` sees one state of the database."""
        return cls(usual_pay(session, unchanged, brought), last_mark(session))

    def holds(self, session: Session) -> bool:
        return last_mark(session) == self.mark


def pay_before(
    session: Session,
    rows: Mapping[str, OfferRow],
    comparison: Comparison,
    read: Mapping[str, ReadAdvert],
) -> PayBefore:
    """For a delivery: `rows` of its source and the adverts that were `read`, by its keys."""
    unchanged = [rows[key] for key in comparison.unchanged]
    changed = {key: rows[key] for key in comparison.changed}
    jobs = {key: row.merged_into or row.id for key, row in changed.items()}
    jobs |= {key: f"new {key}" for key in comparison.new}
    return PayBefore.read(session, unchanged, {job: read[key].offer for key, job in jobs.items()})
