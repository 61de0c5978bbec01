"""How long an advert may be shown as fresh: as long as its source usually takes to show it."""

from datetime import date

from sqlalchemy.orm import Session

from matcher.market.life import fresh_until, usual_rhythm
from matcher.market.limits import Limits
from matcher.store.sources import all_sources, run_days


class Freshness:
    """Of all sources: the rhythm that was entered, else the one that each has kept, else the one
    of data/rules/market.toml."""

    def __init__(self, session: Session, limits: Limits) -> None:
        days = run_days(session)
        self._limits = limits
        self._rhythms = {
            source.id: source.rhythm_days or usual_rhythm(days.get(source.id, ()))
            for source in all_sources(session)
        }

    def until(self, source_id: int, last_seen: date) -> date:
        """The last day on which an advert that was seen then is fresh; from then on it is asked."""
        return fresh_until(last_seen, self._rhythms[source_id], self._limits)
