"""Points on the earth and the straight line between them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.place import Place, distance_km

PLACES = st.builds(Place, st.floats(-90, 90), st.floats(-180, 180))
MILAN, ROME = Place(45.4642, 9.1900), Place(41.9028, 12.4964)


def test_milan_and_rome_are_477_km_apart() -> None:
    assert distance_km(MILAN, ROME) == pytest.approx(477, abs=1)


def test_a_degree_of_latitude_is_111_km() -> None:
    assert distance_km(Place(45, 9), Place(46, 9)) == pytest.approx(111.195, abs=0.001)


def test_the_shortest_way_crosses_the_date_line() -> None:
    assert distance_km(Place(0, 179.5), Place(0, -179.5)) == pytest.approx(111.195, abs=0.001)


def test_the_other_end_of_the_world_is_half_the_way_around() -> None:
    assert distance_km(Place(90, 0), Place(-90, 0)) == pytest.approx(6371.0088 * math.pi)


@pytest.mark.parametrize(
    ("lat", "lon", "named"),
    [
        (91, 0, "lat 91"),
        (-90.1, 0, "lat -90.1"),
        (0, 181, "lon 181"),
        (0, -1000, "lon -1000"),
        (math.nan, 0, "lat nan"),
        (0, math.nan, "lon nan"),
    ],
)
def test_a_point_outside_the_world_is_refused(lat: float, lon: float, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Place(lat, lon)


@given(PLACES, PLACES)
def test_the_way_back_is_as_long(a: Place, b: Place) -> None:
    there, back = distance_km(a, b), distance_km(b, a)
    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= 6371.0088 * math.pi + 1e-6


@given(PLACES)
def test_where_she_is_is_no_way_at_all(place: Place) -> None:
    assert distance_km(place, place) == 0
