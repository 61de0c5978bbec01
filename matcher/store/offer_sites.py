"""Where the work of adverts is, as their sources say it."""

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from matcher.domain.place import Place
from matcher.domain.site import Site, site_of
from matcher.store.models import OfferRow
from matcher.store.offers import batched


def sites_of(session: Session, offers: Collection[str]) -> frozenset[Site]:
    """Of all adverts of these jobs, whatever became of them; none for what is not here."""
    found: set[Site] = set()
    for some in batched(sorted(offers)):
        asked = select(OfferRow.record).where(
            or_(OfferRow.id.in_(some), OfferRow.merged_into.in_(some))
        )
        found |= {_site(record) for record in session.scalars(asked)}
    return frozenset(found)


def _site(record: dict[str, object]) -> Site:
    lat, lon = record.get("lat"), record.get("lon")
    exact = isinstance(lat, int | float) and isinstance(lon, int | float)
    point = Place(float(str(lat)), float(str(lon))) if exact else None
    return site_of(_text(record.get("employer")), _text(record.get("city")), point)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
