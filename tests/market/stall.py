"""A small market for tests: adverts as dicts, deliveries by source, and what the store has then."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Engine, select

from matcher.domain.offer import Offer
from matcher.ingest.feeds.admitting import admit
from matcher.ingest.reading import Batch
from matcher.ingest.record import OfferRecord
from matcher.ingest.rejection import At, Rejection
from matcher.knowledge import Loaded
from matcher.market.current import current_offers
from matcher.market.refresh import Market, refresh
from matcher.market.report import RunReport
from matcher.market_knowledge import market_of
from matcher.store.database import reading, transaction
from matcher.store.models import OfferRow, SourceRow
from matcher.store.sources import source_at

TODAY = date(2026, 11, 23)
DANGER = (
    "Guadagni alti senza esperienza. Paghi 300 euro prima di iniziare e ci lasci il passaporto. "
    "Contatto solo WhatsApp, non fare domande."
)


@cache
def loaded() -> Loaded:
    return Loaded()


def day(number: int) -> date:
    """Day 0 is TODAY."""
    return TODAY + timedelta(days=number)


def advert(id_: str, title: str = "Aiuto cuoca", **facts: Any) -> dict[str, Any]:
    """Adverts of different ids are different jobs, if nothing else is said."""
    town = {"employer": f"Ditta {id_}", "city": "Milano", "country": "IT"}
    return {"id": id_, "kind": "vacancy", "title": title} | town | facts


def batch(*adverts: dict[str, Any]) -> Batch:
    """What is no proper advert is refused, like at the door of any feed."""
    parsed = [each for n, raw in enumerate(adverts, 1) for each in admit(raw, At("feed", n))]
    admitted = tuple(each.record for each in parsed if hasattr(each, "record") and _is(each))
    refused = tuple(each for each in parsed if isinstance(each, Rejection))
    return Batch(admitted, refused, ())


def _is(parsed: object) -> bool:
    return isinstance(getattr(parsed, "record", None), OfferRecord)


@dataclass(frozen=True)
class Stall:
    market: Market

    @classmethod
    def over(cls, engine: Engine) -> "Stall":
        return cls(market_of(engine, loaded()))

    @property
    def engine(self) -> Engine:
        return self.market.engine

    def source(self, name: str = "feed", **facts: Any) -> int:
        with transaction(self.engine) as session:
            source = source_at(session, f"/feeds/{name}", name)
            for field, value in facts.items():
                setattr(source, field, value)
            return source.id

    def deliver(
        self,
        *adverts: dict[str, Any],
        source: str = "feed",
        on: date = TODAY,
        accepted: bool = False,
    ) -> RunReport:
        return refresh(self.market, self.source(source), batch(*adverts), on, accepted=accepted)

    def rows(self) -> dict[str, OfferRow]:
        with reading(self.engine) as session:
            return {row.id: row for row in session.scalars(select(OfferRow).order_by(OfferRow.id))}

    def states(self) -> dict[str, str]:
        return {id_: row.state.value for id_, row in self.rows().items()}

    def offers(self) -> dict[str, Offer]:
        return {offer.id: offer for offer in current_offers(self.market)}

    def kept_source(self, name: str = "feed") -> SourceRow:
        with reading(self.engine) as session:
            return session.get_one(SourceRow, self.source(name))

    def kept_source_named(self, name: str) -> SourceRow:
        with reading(self.engine) as session:
            return session.scalars(select(SourceRow).where(SourceRow.name == name)).one()

    def failure_of(self, name: str) -> str | None:
        """Why the last look at a source brought nothing."""
        return self.kept_source_named(name).failure
