"""The offers that stand today: adverts of one job as one offer, with their age and their state."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from matcher.domain.offer import Offer, Sign
from matcher.market.combining import combined
from matcher.market.freshness import Freshness
from matcher.market.read_again import read_again, with_kept_pay
from matcher.market.refresh import Market
from matcher.market.rescreening import is_held_back
from matcher.store.database import reading
from matcher.store.decisions import released_signs
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
    """As `current_offers`, of these jobs alone; one that is neither open nor held is left out.
    Ids come from addresses too: one with a zero byte is none, and PostgreSQL takes no such text."""
    wanted = {job for job in jobs if "\x00" not in job}
    if not wanted:
        return []
    with reading(market.engine) as session:
        rows = shown_rows_of_jobs(session, wanted)
        freshness = Freshness(session, market.rules.limits)
    return _as_offers(market, rows, freshness)


def _as_offers(market: Market, rows: Sequence[OfferRow], freshness: Freshness) -> list[Offer]:
    offers = [
        with_kept_pay(offer, row, market.rules.signs)
        for row, offer in zip(rows, read_again(market, rows), strict=True)
    ]
    released = _released(market, offers)
    jobs: dict[str, list[Offer]] = defaultdict(list)
    for row, offer in zip(rows, offers, strict=True):
        until = freshness.until(row.source_id, row.last_seen)
        held = is_held_back(offer, row, released)
        jobs[row.merged_into or row.id].append(_as_it_stands(offer, row, until, held=held))
    return [_named(combined(of_job), job) for job, of_job in sorted(jobs.items())]


def _released(market: Market, offers: Sequence[Offer]) -> Mapping[str, frozenset[str]]:
    """The signs with which people released those of the offers that show some."""
    asked = [offer.id for offer in offers if offer.signs]
    with reading(market.engine) as session:
        return released_signs(session, asked)


def _named(offer: Offer, job: str) -> Offer:
    return offer if offer.id == job else replace(offer, id=job)


def _as_it_stands(offer: Offer, row: OfferRow, until: date, *, held: bool) -> Offer:
    """A released advert is not held back; a held one is, also where no sign stands in its text."""
    quoted = {sign.code for sign in offer.signs}
    others = [code for code in row.held_for if code not in quoted]
    signs = tuple(Sign(code, offer.employer or offer.title, 1.0) for code in others)
    return replace(
        offer,
        held_back=held,
        signs=offer.signs + signs if held else offer.signs,
        last_seen=row.last_seen,
        fresh_until=until,
    )
