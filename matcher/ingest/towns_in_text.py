"""The towns that an advert's words name beside its place: "from time to time also in Monza".

Whether she would work there can't be told: a head office and a second place of work read alike. So
they serve to ask on behalf of whoever keeps away from one of them, and set nothing aside.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.domain.place import Place, Town, distance_km
from matcher.ingest.places import City, Places
from matcher.ingest.town_words import ALSO_WORDS, AND, AT, ENDINGS, OF, STREETS, STREETS_BEHIND
from matcher.taxonomy.text import key

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?]")
_SHORTEST = 3  # letters of a name that counts: "Rho"


@dataclass(frozen=True, slots=True)
class _Mention:
    """`first` and `behind` count words."""

    city: City
    first: int
    behind: int


def towns_in_text(
    text: str, country: str | None, places: Places, own: Place | None, named: Sequence[Place]
) -> tuple[Town, ...]:
    """The known towns of the offer's `country` in title and description, but for the one in which
    its place `own` lies, and those that its fields have `named`."""
    cities = dict.fromkeys(_cities(text, country and country.upper(), places))
    return tuple(
        Town(city.place, city.radius_km, surely=False)
        for city in cities
        if city.place not in named and not (own and _lies_in(own, city))
    )


def _lies_in(place: Place, city: City) -> bool:
    return distance_km(place, city.place) <= city.radius_km


def _cities(text: str, country: str | None, places: Places) -> Iterator[City]:
    words = list(_WORD.finditer(text))
    keys = [key(word[0]) for word in words]
    mentions = list(_mentions(words, keys, country, places))
    for nth, it in enumerate(mentions):
        if _in_street(keys, it):
            continue
        beside = (*mentions[max(0, nth - 1) : nth], *mentions[nth + 1 : nth + 2])
        if not _is_word(keys, it) or any(_in_a_row(words, keys, it, other) for other in beside):
            yield it.city


def _mentions(
    words: Sequence[re.Match[str]], keys: Sequence[str], country: str | None, places: Places
) -> Iterator[_Mention]:
    at = 0
    while at < len(words):
        found = None
        if words[at][0][0].isupper() and len(keys[at]) >= _SHORTEST:
            found = _longest(keys, at, country, places) or _declined(keys, at, country, places)
        if found:
            yield found
        at = found.behind if found else at + 1


def _longest(keys: Sequence[str], at: int, country: str | None, places: Places) -> _Mention | None:
    first = keys[at].partition(" ")[0]
    for count in range(places.longest(first, country), 0, -1):
        if city := places.named(" ".join(keys[at : at + count]), country):
            return _Mention(city, at, at + count)
    return None


def _declined(keys: Sequence[str], at: int, country: str | None, places: Places) -> _Mention | None:
    for said, ending in ENDINGS.get(country or "", ()):
        name = keys[at].removesuffix(said) + ending
        if keys[at].endswith(said) and (city := places.named(name, country)):
            return _Mention(city, at, at + 1)
    return None


def _in_street(keys: Sequence[str], it: _Mention) -> bool:
    """ "Via Monza", "Corso di Roma", "Rīgas iela"."""
    of = it.first > 0 and keys[it.first - 1] in OF
    before = keys[max(0, it.first - 1 - of) : it.first - of]
    behind = keys[it.behind : it.behind + 1]
    return not (STREETS.isdisjoint(before) and STREETS_BEHIND.isdisjoint(behind))


def _is_word(keys: Sequence[str], it: _Mention) -> bool:
    """Of a name that is a word too, nothing says that it is the town."""
    return keys[it.first] in ALSO_WORDS and not AT.intersection(
        keys[max(0, it.first - 1) : it.first]
    )


def _in_a_row(
    words: Sequence[re.Match[str]], keys: Sequence[str], one: _Mention, other: _Mention
) -> bool:
    """ "Lodi, Milano", "Milano e Lodi"; not across the end of a sentence."""
    before, after = sorted((one, other), key=lambda it: it.first)
    between = keys[before.behind : after.first]
    first, last = words[before.behind - 1].end(), words[after.first].start()
    apart = _STOP.search(words[before.first].string, first, last)
    return not apart and (not between or (len(between) == 1 and between[0] in AND))
