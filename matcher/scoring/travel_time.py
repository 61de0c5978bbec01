"""How long the way takes: the straight line turned into minutes, always told as an estimate."""

from dataclasses import dataclass

import numpy as np

from matcher.domain.offer import Offer
from matcher.domain.place import EARTH_RADIUS_KM, Place, TravelMode, distance_km
from matcher.domain.profile import Profile
from matcher.scoring.boxes import Boxes, Doubles
from matcher.scoring.columns import Columns, Flags, Floats, Numbers
from matcher.scoring.criterion import Case
from matcher.scoring.several_towns import TOWNS

NOWHERE = float("nan")
LAT = Numbers("lat", "f4", lambda offer, _: offer.place.lat if offer.place else NOWHERE)
LON = Numbers("lon", "f4", lambda offer, _: offer.place.lon if offer.place else NOWHERE)
REMOTE = Numbers("remote", "bool", lambda offer, _: offer.remote is True)
RADIUS = Numbers("place_radius", "f4", lambda offer, _: offer.place_radius_km or 0)
COLUMNS = (LAT, LON, REMOTE, RADIUS, TOWNS)  # where the work is: kept once for each such place

UNASKED = (TravelMode.WALK, TravelMode.PUBLIC_TRANSPORT)  # what nearly everybody can use


@dataclass(frozen=True, slots=True)
class Pace:
    """`start_minutes` for waiting or parking, then `km_per_hour` along the straight line."""

    start_minutes: float
    km_per_hour: float

    def minutes(self, km: float) -> float:
        return self.start_minutes + km / self.km_per_hour * 60


# Door to door over the straight line, with streets about 1.3 times as long (Boscoe, Henry and
# Zdeb 2012): walking 4.7 km/h, cycling 14 km/h, a city's buses and metro about 20 km/h on board
# with ten minutes of walking and waiting, a car about 33 km/h with five minutes to park.
PACES = {
    TravelMode.WALK: Pace(0, 3.6),
    TravelMode.BICYCLE: Pace(2, 10.8),
    TravelMode.PUBLIC_TRANSPORT: Pace(10, 15.5),
    TravelMode.CAR: Pace(5, 25.0),
}


def kilometres(profile: Profile, offers: Columns) -> Floats:
    """float32[n]: great-circle kilometres from her reference point, NaN where either is unknown."""
    place = profile.place
    if place is None:
        return np.full(len(offers), np.nan, np.float32)
    return offers.remembered("kilometres", place, lambda: distances(place, offers))


def distances(place: Place, offers: Columns) -> Floats:
    """float32[n]: haversine kilometres from `place` to each offer."""
    lat, lon = (
        np.radians(offers.floats(LAT), dtype="f8"),
        np.radians(offers.floats(LON), dtype="f8"),
    )
    lat0, lon0 = np.radians(place.lat), np.radians(place.lon)
    h = np.sin((lat - lat0) / 2) ** 2
    h += np.cos(lat0) * narrowness(offers) * np.sin((lon - lon0) / 2) ** 2
    km: Floats = (2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(h, 1)))).astype(np.float32)
    return km


def narrowness(offers: Columns) -> Doubles:
    """float64[n]: the cosine of each latitude; whoever asks about some of many places from one
    place after the other lets it be worked out for all of them first."""
    lat = offers.floats(LAT)
    return offers.remembered("narrowness", None, lambda: np.cos(np.radians(lat, dtype="f8")))


def nearest(place: Place, boxes: Boxes) -> Columns:
    """For each box an offer that is no farther from `place` than any that lies in it.

    It stands where latitude and longitude come nearest; what the way from there may be longer than
    the shortest one into the box (meridians converge) is given to it as the radius of its town.
    """
    lat = _within(boxes.south, place.lat, boxes.north)
    lon = _within(boxes.west, place.lon, boxes.east)
    point = Columns(lat.size, {LAT.name: lat, LON.name: lon})
    km = point.remembered("kilometres", place, lambda: distances(place, point))
    slack = km - _shortest(place, boxes, lat) + km * np.float32(1e-4) + np.float32(0.01)
    remote = np.zeros(lat.size, bool)
    town = Columns(lat.size, {REMOTE.name: remote, RADIUS.name: boxes.radius + slack})
    return point.beside(town)


def _within(low: Floats, value: float, high: Floats) -> Floats:
    """float32[n]: the nearest to the value between two bounds; NaN where there are none."""
    nearest: Floats = np.minimum(np.maximum(low, np.float32(value)), high)
    return nearest


def points_of(case: Case, place: Place, boxes: Boxes) -> Columns:
    """The `nearest` points to `place`, which is hers; worked out once."""
    return case.once_for("nearest", lambda: nearest(place, boxes), boxes)


def distances_to(case: Case, place: Place, boxes: Boxes) -> Floats:
    """float32[blocks]: kilometres from `place`, which is hers, to the nearest latitude and
    longitude of each box; infinite where it does not tell the way to all its offers."""
    km = kilometres(case.profile, points_of(case, place, boxes))
    return np.where(boxes.open, np.float32(np.inf), km)


def _shortest(place: Place, boxes: Boxes, lat: Floats) -> Floats:
    """float32[blocks]: kilometres that no point of the box is nearer than: the haversine formula
    with each of its terms as small as it can be."""
    lat0, lon0 = np.radians(place.lat), np.radians(place.lon)
    west, east = (side - lon0 for side in boxes.sides)
    across = np.minimum(np.sin(west / 2) ** 2, np.sin(east / 2) ** 2)
    across[(west <= 0) & (east >= 0)] = 0
    h = np.sin((np.radians(lat, dtype="f8") - lat0) / 2) ** 2
    h += np.cos(lat0) * boxes.narrowest * across
    km: Floats = (2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(h, 0, 1)))).astype(np.float32)
    return km


def minutes(profile: Profile, offers: Columns) -> Floats:
    """float32[n]: minutes each way by her fastest means; 0 for remote work, NaN for unknown."""
    return offers.remembered(
        "minutes",
        (profile.place, modes(profile)),
        lambda: _fastest(profile, offers, kilometres(profile, offers)),
    )


def least_minutes(profile: Profile, offers: Columns) -> Floats:
    """float32[n]: as `minutes`, if the work lay on her side of a place that is known roughly."""

    def least() -> Floats:
        km = np.maximum(kilometres(profile, offers) - offers.floats(RADIUS), 0)
        return _fastest(profile, offers, km)

    return offers.remembered("least minutes", (profile.place, modes(profile)), least)


def most_minutes(profile: Profile, offers: Columns) -> Floats:
    """float32[n]: as `minutes`, if the work lay on the far side of where it may be."""

    def most() -> Floats:
        return _fastest(profile, offers, kilometres(profile, offers) + offers.floats(RADIUS))

    return offers.remembered("most minutes", (profile.place, modes(profile)), most)


def is_rough(offers: Columns) -> Flags:
    """bool[n]: of the place no more than the town is known, so the way is no basis for hours."""
    return (offers.floats(RADIUS) > 0) & ~offers.flags(REMOTE)


def _fastest(profile: Profile, offers: Columns, km: Floats) -> Floats:
    first, *others = modes(profile)
    fastest = _minutes(first, km)
    for mode in others:
        np.minimum(fastest, _minutes(mode, km), out=fastest)
    np.rint(fastest, out=fastest)
    fastest[offers.flags(REMOTE)] = 0
    return fastest


def modes(profile: Profile) -> tuple[TravelMode, ...]:
    """Her ways of travelling, or what nearly everybody has when nobody has asked."""
    return profile.travel_modes or UNASKED


def fastest_mode(profile: Profile, offer: Offer) -> TravelMode | None:
    """The means behind `minutes` for one offer; None where it is remote or a place is unknown."""
    if offer.remote or profile.place is None or offer.place is None:
        return None
    km = distance_km(profile.place, offer.place)
    return min(modes(profile), key=lambda mode: PACES[mode].minutes(km))


def _minutes(mode: TravelMode, km: Floats) -> Floats:
    pace = PACES[mode]
    return np.float32(pace.start_minutes) + km * np.float32(60 / pace.km_per_hour)
