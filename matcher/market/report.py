"""What came of one delivery: seen = new + changed + unchanged + held + rejected."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from matcher.domain.offer_state import OfferState
from matcher.ingest.rejection import Rejection
from matcher.market.life import Alarm
from matcher.market.paying import codes_of
from matcher.store.models import OfferRow

COUNTS = (
    *("seen", "new", "changed", "unchanged", "held", "rejected"),
    *("closed", "expired", "merged", "reposted"),
)
LINES_KEPT = 100  # rejections that the store keeps in words


@dataclass(frozen=True, slots=True)
class RunReport:
    """`held` are all that stand held, new or not; `closed`, `expired`, `merged` and `reposted`
    are told besides. `remarks` are about records that were used."""

    source: str
    source_id: int
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    held: int = 0
    rejected: int = 0
    closed: int = 0
    expired: int = 0
    merged: int = 0
    reposted: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    rejections: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    alarm: Alarm | None = None
    failure: str | None = None

    @property
    def seen(self) -> int:
        return self.new + self.changed + self.unchanged + self.held + self.rejected

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in COUNTS}

    def as_json(self) -> dict[str, Any]:
        rest = asdict(self)
        told = ("reasons", "rejections", "remarks", "alarm", "failure")
        return {"source": self.source} | self.counts() | {name: rest[name] for name in told}


def total(reports: Sequence[RunReport]) -> dict[str, int]:
    return {name: sum(report.counts()[name] for report in reports) for name in COUNTS}


def reasons_of(rejections: Iterable[Rejection], adverts: Iterable[OfferRow]) -> dict[str, int]:
    """How often each field was refused ("rejected: title"), and how many adverts are held for each
    sign ("held: ...") or, where they are open, asked about it ("asked: ...")."""
    found = Counter(f"rejected: {rejection.field or 'record'}" for rejection in rejections)
    for row in adverts:
        if row.state is OfferState.HELD:
            found.update(f"held: {code}" for code in row.held_for)
        elif row.state is OfferState.OPEN:
            found.update(f"asked: {code}" for code in codes_of(row))
    return dict(sorted(found.items()))
