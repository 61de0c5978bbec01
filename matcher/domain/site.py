"""Where somebody would work, and whether two adverts may well mean the same place.

It serves to keep two people apart, so what can't be told apart is the same.
"""

import unicodedata
from dataclasses import dataclass

from matcher.domain.employer import plain_name
from matcher.domain.place import Place, distance_km

SAME_HOUSE_KM = 0.15
TOLD_APART_BY = 4  # letters at the beginning: Milano and Milan, Sevilla and Seville are one


@dataclass(frozen=True, slots=True)
class Site:
    """`employer`: its plain name, None where the advert names nobody; `towns`: all that it names,
    empty where it names none, or more than it names; `point`: only where it is exact."""

    employer: str | None
    towns: frozenset[str]
    point: Place | None


def site_of(employer: str | None, city: str | None, point: Place | None) -> Site:
    """`city` as adverts have it: "Milano", or "Milano / Monza / +3" for several."""
    named = [_letters(town) for town in (city or "").split("/")]
    towns = frozenset(name for name in named if name)
    more = any("+" in town for town in (city or "").split("/"))
    plain = (plain_name(employer) or None) if employer else None
    return Site(plain, frozenset() if more else towns, point)


def may_be_same_site(one: Site, other: Site) -> bool:
    """In one house, or with one employer in what may be one town. Of two adverts that name neither
    a house nor an employer nothing can be said."""
    if one.point and other.point and distance_km(one.point, other.point) <= SAME_HOUSE_KM:
        return True
    if one.employer is None or one.employer != other.employer:
        return False
    if not one.towns or not other.towns:
        return True
    return any(_may_be_same_town(a, b) for a in one.towns for b in other.towns)


def _may_be_same_town(one: str, other: str) -> bool:
    if one.isascii() != other.isascii():
        return True  # София is Sofia, and no table is here to tell
    return one[:TOLD_APART_BY] == other[:TOLD_APART_BY]


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalpha())
