"""Where the work is, of adverts that name several places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MOST_TOWNS = 5  # that are named


@dataclass(frozen=True, slots=True)
class Site:
    city: str = ""
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


def where(sites: Sequence[Site]) -> dict[str, Any]:
    """`city`, `country`, `lat`, `lon` of a record, as far as the sites agree.

    Several towns have no one point: the way there must be asked, and a place that she must avoid
    may be among them. They are joined by ` / `, which no reader of place names takes for a town
    and its province.
    """
    towns = {site.city.casefold(): _town(site.city) for site in sites if site.city}
    countries = {site.country for site in sites}
    at_point = [site for site in sites if site.lat is not None and site.lon is not None]
    named = list(towns.values())
    more = [f"+{len(named) - MOST_TOWNS}"] if len(named) > MOST_TOWNS else []
    place: dict[str, Any] = {
        "city": " / ".join(named[:MOST_TOWNS] + more),
        "country": next(iter(countries)) if len(countries) == 1 else None,
    }
    if at_point and len(named) <= 1:
        place |= {"lat": at_point[0].lat, "lon": at_point[0].lon}
    return place


def _town(city: str) -> str:
    return city.title() if city.isupper() else city
