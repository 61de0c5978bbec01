"""The offers that stand today: adverts of one job as one offer, with their age and their state."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from matcher.domain.offer import Offer, Sign
from matcher.domain.offer_state import OfferState
from matcher.ingest.record import OfferRecord
from matcher.ingest.screening import Signs
from matcher.ingest.screening_pay import with_pay_sign
from matcher.ingest.usual_pay import Far
from matcher.market.combining import combined
from matcher.market.freshness import Freshness
from matcher.market.refresh import Market
from matcher.store.database import reading
from matcher.store.models import OfferRow
from matcher.store.offers import shown_rows, shown_rows_of_jobs


def current_offers(market: Market, sources: Collection[int] | None = None) -> list[Offer]:
    """One offer a job, by id: all that are open, and those held (`held_back`, with their signs).

    `sources`: ids; None for all. An advert whose job stands in several of them is one offer.
    """
    with reading(market.engine) as session:
        rows = shown_rows(session, sources)
        freshness = Freshness(session, market.rules.limits)
    return _as_offers(market, rows, freshness)


def offers_of_jobs(market: Market, jobs: Collection[str]) -> list[Offer]:
    """As `current_offers`, of these jobs alone; one that is neither open nor held is left out."""
    with reading(market.engine) as session:
        rows = shown_rows_of_jobs(session, set(jobs))
        freshness = Freshness(session, market.rules.limits)
    return _as_offers(market, rows, freshness)


def _as_offers(market: Market, rows: Sequence[OfferRow], freshness: Freshness) -> list[Offer]:
    offers = market.understand([_record(row) for row in rows]).offers
    jobs: dict[str, list[Offer]] = defaultdict(list)
    for row, offer in zip(rows, offers, strict=True):
        until = freshness.until(row.source_id, row.last_seen)
        jobs[row.merged_into or row.id].append(_as_it_stands(offer, row, until, market.rules.signs))
    return [replace(combined(of_job), id=job) for job, of_job in sorted(jobs.items())]


def _record(row: OfferRow) -> OfferRecord:
    return OfferRecord.model_validate(row.record | {"id": row.id})


def _as_it_stands(offer: Offer, row: OfferRow, until: date, rules: Signs) -> Offer:
    """A released advert is not held back; a held one is, also where no sign stands in its text."""
    held = row.state is OfferState.HELD
    judged = with_pay_sign(offer, Far(row.pay_far) if row.pay_far else None, rules)
    quoted = {sign.code for sign in judged.signs}
    others = [code for code in row.held_for if code not in quoted]
    signs = tuple(Sign(code, offer.employer or offer.title, 1.0) for code in others)
    return replace(
        judged,
        held_back=held,
        signs=judged.signs + signs if held else judged.signs,
        last_seen=row.last_seen,
        fresh_until=until,
    )
