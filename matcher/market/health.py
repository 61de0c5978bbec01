"""How the sources are: when each last brought something, what came, and what is wrong."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from matcher.domain.offer_state import OfferState
from matcher.market.report import COUNTS
from matcher.store.database import reading
from matcher.store.models import OfferRow, SourceRow
from matcher.store.sources import all_sources, last_run


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """`last_success`: of the last delivery without an alarm; `counts`: of the last delivery at
    all; `open` and `waiting`: its adverts that stand now, and those held for a person."""

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
        }


def health(engine: Engine) -> list[SourceHealth]:
    """Of every source, by name."""
    with reading(engine) as session:
        standing = _standing(session)
        return [_health(session, source, standing) for source in all_sources(session)]


def _health(
    session: Session, source: SourceRow, standing: dict[tuple[int, OfferState], int]
) -> SourceHealth:
    last, good = last_run(session, source.id), last_run(session, source.id, believed=True)
    return SourceHealth(
        source=source.name,
        location=source.location,
        last_look=source.checked_at,
        last_success=good.finished_at if good else None,
        counts={name: getattr(last, name) if last else 0 for name in COUNTS},
        reasons=last.reasons if last else {},
        alarm=last.alarm if last else None,
        failure=source.failure,
        open=standing.get((source.id, OfferState.OPEN), 0),
        waiting=standing.get((source.id, OfferState.HELD), 0),
    )


def _standing(session: Session) -> dict[tuple[int, OfferState], int]:
    asked = select(OfferRow.source_id, OfferRow.state, func.count())
    rows = session.execute(asked.group_by(OfferRow.source_id, OfferRow.state))
    return {(source_id, state): count for source_id, state, count in rows}


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
