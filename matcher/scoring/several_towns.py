"""The towns of adverts that name several: which of them touch an area."""

from collections.abc import Iterator, Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.place import Area, Place, distance_km
from matcher.scoring.columns import Flags, Lists
from matcher.taxonomy.model import Taxonomy

UNKNOWN_PLACE = ""  # the word of one that an advert names or counts, and nobody knows


def _towns(offer: Offer, _: Taxonomy) -> Iterator[tuple[str, int]]:
    """1 where work is there, 0 where that can't be told; a known house settles it."""
    exact = offer.place is not None and not offer.place_radius_km
    for town in offer.towns:
        if town.surely or not exact:
            yield f"{town.place.lat!r} {town.place.lon!r} {town.radius_km!r}", int(town.surely)
    if offer.more_towns:
        yield UNKNOWN_PLACE, 0


TOWNS = Lists("towns", _towns)


def touching(areas: Sequence[Area], words: Sequence[str]) -> Flags:
    """bool[words]: which towns touch one of the areas; a place that nobody knows may."""
    if not areas:
        return np.zeros(len(words), bool)
    return np.array([not w or _touches(areas, *map(float, w.split())) for w in words], bool)


def _touches(areas: Sequence[Area], lat: float, lon: float, radius_km: float) -> bool:
    town = Place(lat, lon)
    return any(distance_km(area.centre, town) <= area.radius_km + radius_km for area in areas)
