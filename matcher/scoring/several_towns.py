"""The towns of adverts that name several: which of them touch an area."""

from collections.abc import Iterator, Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.place import Area, Place, Town, distance_km
from matcher.scoring.columns import Flags, Lists
from matcher.taxonomy.model import Taxonomy

UNKNOWN_PLACE = ""  # the word of one that an advert names or counts, and nobody knows


def _towns(offer: Offer, _: Taxonomy) -> Iterator[tuple[str, int]]:
    """1 where work is there, 0 where that can't be told; a known house settles it."""
    exact = offer.place is not None and not offer.place_radius_km
    for town in offer.towns:
        if town.surely or not exact:
            yield _word(town), int(town.surely)
    if offer.more_towns:
        yield UNKNOWN_PLACE, 0


def _text_towns(offer: Offer, _: Taxonomy) -> Iterator[tuple[str, int]]:
    """Whatever house is known: "from time to time also in Monza"."""
    for town in offer.text_towns:
        yield _word(town), 0


def _word(town: Town) -> str:
    return f"{town.place.lat!r} {town.place.lon!r} {town.radius_km!r}"


TOWNS = Lists("towns", _towns)
TEXT_TOWNS = Lists("text_towns", _text_towns)


def touching(areas: Sequence[Area], words: Sequence[str]) -> Flags:
    """bool[words]: which towns touch one of the areas; a place that nobody knows may."""
    if not areas:
        return np.zeros(len(words), bool)
    return np.array([not w or touches(areas, _town(w)) for w in words], bool)


def touches(areas: Sequence[Area], town: Town) -> bool:
    return any(
        distance_km(area.centre, town.place) <= area.radius_km + town.radius_km for area in areas
    )


def _town(word: str) -> Town:
    lat, lon, radius_km = map(float, word.split())
    return Town(Place(lat, lon), radius_km)
