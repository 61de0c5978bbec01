"""Where the work is, of adverts that name several places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MOST_TOWNS = 5  # that are named
ONE_HOUSE = 0.0015  # degrees, some 170 metres from south to north


@dataclass(frozen=True, slots=True)
class Site:
    city: str = ""
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    street: str = ""


def where(sites: Sequence[Site]) -> dict[str, Any]:
    """`city`, `country`, `lat`, `lon`, `exact_place` of a record, as far as the sites agree.

    Several towns, or houses of one town, have no one point: the way there must be asked, and a
    place that she must avoid may be among them. Towns are joined by ` / `, which no reader of place
    names takes for a town and its province. A point without a street is mostly that of the town or
    of the postal code, which a source puts beside each address that it has no better one for.
    """
    towns = {site.city.casefold(): _town(site.city) for site in sites if site.city}
    countries = {site.country for site in sites}
    points = [(s.lat, s.lon) for s in sites if s.lat is not None and s.lon is not None]
    named = list(towns.values())
    more = [f"+{len(named) - MOST_TOWNS}"] if len(named) > MOST_TOWNS else []
    place: dict[str, Any] = {
        "city": " / ".join(named[:MOST_TOWNS] + more),
        "country": next(iter(countries)) if len(countries) == 1 else None,
    }
    if points and len(named) <= 1 and _one_house(points):
        place |= dict(zip(("lat", "lon"), points[0], strict=True))
        if not any(site.street for site in sites):
            place["exact_place"] = False
    return place


def _one_house(points: Sequence[tuple[float, float]]) -> bool:
    return all(max(side) - min(side) <= ONE_HOUSE for side in zip(*points, strict=True))


def _town(city: str) -> str:
    return city.title() if city.isupper() else city
