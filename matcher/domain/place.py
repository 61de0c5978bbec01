"""Places as points, and how far apart they are. A point of hers is a public stop, never a home."""

import math
from dataclasses import dataclass
from enum import StrEnum

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG 1980


class TravelMode(StrEnum):
    WALK = "walk"
    BICYCLE = "bicycle"
    PUBLIC_TRANSPORT = "public_transport"
    CAR = "car"


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the earth in degrees. Raises ValueError outside the world."""

    lat: float
    lon: float
    name: str | None = None

    def __post_init__(self) -> None:
        if not -90 <= self.lat <= 90:
            raise ValueError(f"lat {self.lat} is outside -90..90")
        if not -180 <= self.lon <= 180:
            raise ValueError(f"lon {self.lon} is outside -180..180")


@dataclass(frozen=True, slots=True)
class Area:
    """A circle to stay away from."""

    centre: Place
    radius_km: float


@dataclass(frozen=True, slots=True)
class Town:
    """One of several that an advert names. `surely`: work is there, or may be; else it may only say
    where the other one lies ("Rho, Milano")."""

    place: Place
    radius_km: float
    surely: bool = True


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance (haversine) in kilometres."""
    lat1, lat2 = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(b.lon - a.lon) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))
