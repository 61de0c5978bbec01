"""A public place, from the words and figures that were typed: a stop or square, never a home."""

import re
from dataclasses import dataclass

from matcher.casework.address import looks_like_address
from matcher.domain.place import Place, distance_km
from matcher.ingest.places import Places
from matcher.web.page_words import PageWords

FAR_KM = 60  # a point so far from the town that is named is a slip of the pen
_POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class PlaceFields:
    """`point`: "45.4861, 9.2043", degrees north and east, as maps give them."""

    town: str
    stop: str = ""
    point: str = ""


def place_from(
    typed: PlaceFields, country: str | None, places: Places, texts: PageWords
) -> tuple[Place | None, dict[str, str]]:
    """None and nothing wrong where nothing was typed. Else what is wrong, by `town`, `stop` or
    `point`."""
    if not (typed.town or typed.stop or typed.point):
        return None, {}
    if wrong := _addresses(typed, texts):
        return None, wrong
    town = places.find(typed.town, country) if typed.town else None
    name = ", ".join(part for part in (typed.town, typed.stop) if part) or None
    if typed.point:
        return _by_point(typed.point, name, town.place if town else None, texts)
    if town is None:
        return None, {"town": texts.say("This town is not in our list. Give a larger one near it.")}
    return Place(town.place.lat, town.place.lon, name), {}


def place_fields(
    lat: float, lon: float, name: str | None, country: str | None, places: Places
) -> PlaceFields:
    """A kept place as it was typed, as far as that can be told."""
    named, _, stop = (name or "").partition(", ")
    town = places.find(named, country) if named else None
    if town is None:
        return PlaceFields("", name or "", f"{lat}, {lon}")
    there = (town.place.lat, town.place.lon) == (lat, lon)
    return PlaceFields(named, stop, "" if there else f"{lat}, {lon}")


def _addresses(typed: PlaceFields, texts: PageWords) -> dict[str, str]:
    said = texts.say("This looks like an address. Name a public stop or square near it instead.")
    named = {"town": typed.town, "stop": typed.stop}
    return {field: said for field, text in named.items() if looks_like_address(text)}


def _by_point(
    point: str, name: str | None, town: Place | None, texts: PageWords
) -> tuple[Place | None, dict[str, str]]:
    match = _POINT.fullmatch(point)
    try:
        place = Place(float(match[1]), float(match[2]), name) if match else None
    except ValueError:
        place = None
    if place is None:
        return None, {"point": texts.say("Two numbers are needed, as in 45.4861, 9.2043.")}
    if town is not None and distance_km(town, place) > FAR_KM:
        return None, {"point": texts.say("This point is far from the town that is named above.")}
    return place, {}
