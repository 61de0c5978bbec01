"""The open offers page by page, in an order that stays: a page goes on after the last id that was
looked at, whatever came or went meanwhile."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from matcher.domain.offer import Kind, Offer
from matcher.store.database import reading
from matcher.store.offers_by_id import open_jobs_after

AT_ONCE = 50
MOST_LOOKED_AT = 300  # offers for one page: a rare one is found by going on
Load = Callable[[Collection[str]], Sequence[Offer]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is not said is not asked for. `words`: each of them stands in the title; `country` and
    `city` as they were understood, the city without regard to capitals."""

    kind: Kind | None = None
    words: tuple[str, ...] = ()
    country: str | None = None
    city: str | None = None

    def admits(self, offer: Offer) -> bool:
        """What waits for a person is never listed."""
        return (
            not offer.held_back
            and self.kind in (None, offer.kind)
            and self.country in (None, offer.country)
            and (self.city is None or self.city.casefold() == (offer.city or "").casefold())
        )


@dataclass(frozen=True, slots=True)
class OfferPage:
    """`next_after`: where the next page goes on, None: there is no more. A page may hold fewer than
    were asked for, and there be more all the same."""

    offers: tuple[Offer, ...]
    next_after: str | None


def page_of_offers(engine: Engine, load: Load, wanted: Wanted, after: str, limit: int) -> OfferPage:
    """`load`: the offers of these ids that still stand."""
    found: list[Offer] = []
    looked_at = 0
    while looked_at < MOST_LOOKED_AT:
        kind = wanted.kind.value if wanted.kind else None
        with reading(engine) as session:
            ids = open_jobs_after(session, after, AT_ONCE, kind, wanted.words)
        loaded = {offer.id: offer for offer in load(ids)}
        for id_ in ids:
            after = id_
            if (offer := loaded.get(id_)) and wanted.admits(offer):
                found.append(offer)
                if len(found) == limit:
                    return OfferPage(tuple(found), after)
        if len(ids) < AT_ONCE:
            return OfferPage(tuple(found), None)
        looked_at += len(ids)
    return OfferPage(tuple(found), after)
