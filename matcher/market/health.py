"""How the sources are: when each last brought something, what came, and what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.market.freshness import Freshness
from matcher.market.limits import Limits
from matcher.market.report import COUNTS
from matcher.store.database import reading
from matcher.store.models import SourceRow
from matcher.store.offers import StandingAdverts, adverts_by_day
from matcher.store.sources import all_sources, last_run


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """`last_success`: of the last delivery without an alarm; `counts`: of the last delivery at
    all; `open` and `waiting`: its adverts that stand now, and those held for a person; `stale`:
    those of the open ones that it has not shown for so long that they are asked about."""

    source: str
    location: str
    last_look: datetime | None
    last_success: datetime | None
    counts: dict[str, int]
    reasons: dict[str, int]
    alarm: str | None
    failure: str | None
    open: int
    waiting: int
    stale: int

    def as_json(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "location": self.location,
            "last_look": _text(self.last_look),
            "last_success": _text(self.last_success),
            **self.counts,
            "reasons": self.reasons,
            "alarm": self.alarm,
            "failure": self.failure,
            "open": self.open,
            "waiting": self.waiting,
            "stale": self.stale,
        }


def health(engine: Engine, limits: Limits, today: date) -> list[SourceHealth]:
    """Of every source, by name."""
    with reading(engine) as session:
        freshness, standing = Freshness(session, limits), adverts_by_day(session)
        return [
            _health(session, source, standing.get(source.id, ()), freshness, today)
            for source in all_sources(session)
        ]


def _health(
    session: Session,
    source: SourceRow,
    standing: Iterable[StandingAdverts],
    freshness: Freshness,
    today: date,
) -> SourceHealth:
    last, good = last_run(session, source.id), last_run(session, source.id, believed=True)
    standing = list(standing)
    stands = [each for each in standing if each.state is OfferState.OPEN]
    stale = [each for each in stands if freshness.until(source.id, each.last_seen) < today]
    return SourceHealth(
        source=source.name,
        location=source.location,
        last_look=source.checked_at,
        last_success=good.finished_at if good else None,
        counts={name: getattr(last, name) if last else 0 for name in COUNTS},
        reasons=last.reasons if last else {},
        alarm=last.alarm if last else None,
        failure=source.failure,
        open=sum(each.adverts for each in stands),
        waiting=sum(each.adverts for each in standing if each.state is OfferState.HELD),
        stale=sum(each.adverts for each in stale),
    )


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
