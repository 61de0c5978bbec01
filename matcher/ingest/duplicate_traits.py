"""What two adverts are compared by, taken from an understood offer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from matcher.domain.employer import plain_name
from matcher.domain.offer import Offer
from matcher.domain.week import SLOTS_A_DAY
from matcher.ingest.duplicate_names import names_in, numbers_in, times_in
from matcher.ingest.duplicate_words import EXTENTS, parts_of, plain_title
from matcher.taxonomy.text import folded, key

_ADDRESS = re.compile(
    r"\b(?:via|viale|corso|piazza|piazzale|largo|vicolo|strada|calle|avenida|avda|plaza|paseo|ronda"
    r"|ul|ulitsa|ул|улица|бул|булевард|пл|str|strada|bd|bulevardul|calea|rue|avenue|boulevard|place"
    r"|gatvė|g|iela|prospektas)\b\.? (?:(?:de|del|della|dei|di|la|las|los|el|du|des|san|santa) )*"
    r"(?P<after>\w{3,})"
    r"|\b(?P<before>\w{3,}?)(?:straße|strasse|str\.|platz|allee|weg|damm|gatan|vägen|gade)\b"
)


def _daily(slots: range) -> int:
    """These half-hours of every day, as a mask of the week."""
    return sum(1 << day * SLOTS_A_DAY + slot for day in range(7) for slot in slots)


_BEFORE_FIVE = _daily(range(10))
_BEFORE_ONE = _daily(range(26))
_AFTER_HALF_PAST_THREE = _daily(range(31, SLOTS_A_DAY))


@dataclass(frozen=True, slots=True)
class Traits:
    """One advert as the comparison sees it; None is "not said"."""

    kind: str
    title: str  # its telling words
    employer: str | None  # the plain name
    country: str | None
    city: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None  # of the town, where only the town is known
    isco: str | None
    language: str | None
    hours: float | None  # a week
    shifts: int | None  # the week's mask
    night: bool | None
    contract: str | None
    months: float | None
    pay: tuple[float, str] | None  # amount, period
    start: str | None  # a day
    parts: tuple[str, ...]  # of the day, and of a full week
    addresses: tuple[str, ...]
    names: tuple[str, ...]  # of places and the like, in the text
    times: tuple[str, ...]  # of the clock, in the text
    numbers: tuple[str, ...]  # in the text
    speaks: tuple[str, ...]  # codes of the languages that it asks for
    url: str | None
    heading: str = ""  # the title as it stands
    text: str = ""


def traits_of(offer: Offer) -> Traits:
    place = offer.place
    return Traits(
        kind=offer.kind.value,
        title=plain_title(offer.title, offer.employer, offer.city),
        employer=plain_name(offer.employer) if offer.employer else None,
        country=offer.country,
        city=key(offer.city) if offer.city else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        radius_km=offer.place_radius_km,
        isco=offer.isco,
        language=offer.text_language,
        hours=offer.hours_per_week,
        shifts=offer.shifts.mask if offer.shifts else None,
        night=offer.night,
        contract=offer.contract.value if offer.contract else None,
        months=offer.duration_months,
        pay=(offer.pay.amount, offer.pay.period.value) if offer.pay else None,
        start=offer.start.isoformat() if offer.start else None,
        parts=_parts(offer),
        addresses=_addresses(f"{offer.title}\n{offer.city or ''}\n{offer.description}"),
        names=_names(offer),
        times=times_in(offer.description),
        numbers=numbers_in(offer.description),
        speaks=tuple(sorted({need.language for need in offer.languages or ()})),
        url=offer.url,
        heading=offer.title,
        text=offer.description,
    )


_LISTS = ("parts", "addresses", "names", "times", "numbers", "speaks")


def as_row(traits: Traits) -> dict[str, Any]:
    """For the store; the heading and the text stand in the advert's record already."""
    row = {each.name: getattr(traits, each.name) for each in fields(Traits)}
    if traits.shifts is not None:
        row["shifts"] = f"{traits.shifts:x}"  # JSON readers lose the digits of 336 bits
    return {
        name: value
        for name, value in row.items()
        if value not in (None, ()) and name not in ("heading", "text")
    }


def from_row(row: Mapping[str, Any], heading: str, text: str) -> Traits:
    """Of what `as_row` gave, and of the advert's title and text."""
    given: dict[str, Any] = {field.name: row.get(field.name) for field in fields(Traits)}
    given |= {name: tuple(row.get(name, ())) for name in _LISTS}
    given |= {
        "title": row.get("title", ""),
        "shifts": int(row["shifts"], 16) if row.get("shifts") else None,
        "pay": tuple(row["pay"]) if row.get("pay") else None,
    }
    return Traits(**given | {"heading": heading, "text": text})


def _parts(offer: Offer) -> tuple[str, ...]:
    """As the words say; else the part of the day in which the shifts lie."""
    said = parts_of(offer.title, offer.description)
    if offer.shifts and said <= EXTENTS:
        said |= _parts_of_shifts(offer.shifts.mask)
    return tuple(sorted(said))


def _parts_of_shifts(mask: int) -> frozenset[str]:
    if mask & _BEFORE_FIVE:
        return frozenset({"night"})
    if not mask & _BEFORE_ONE:
        return frozenset({"afternoon", "evening"})
    return frozenset() if mask & _AFTER_HALF_PAST_THREE else frozenset({"morning"})


def _names(offer: Offer) -> tuple[str, ...]:
    return names_in(offer.description, offer.text_language, offer.employer, offer.city)


def _addresses(text: str) -> tuple[str, ...]:
    found = (m["after"] or m["before"] for m in _ADDRESS.finditer(folded(text)))
    return tuple(sorted(set(found)))
