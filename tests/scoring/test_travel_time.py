"""The straight line turned into minutes: an estimate, and always told as one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.place import Place, TravelMode, distance_km
from matcher.domain.profile import Profile
from matcher.scoring import travel_time
from matcher.scoring.columns import Columns
from tests.factories import LORETO, embedded, north_of_loreto, offer, profile


def minutes(her: Profile, *places: Place | None) -> list[float]:
    offers = [offer(place=place) for place in places]
    columns = Columns.build(offers, travel_time.COLUMNS, embedded())
    found: list[float] = travel_time.minutes(her, columns).tolist()
    return found


def test_nearly_everybody_can_walk_and_take_a_bus() -> None:
    unasked = minutes(profile(place=LORETO), north_of_loreto(0.5), north_of_loreto(8))
    assert unasked == [8, 41]


def test_the_fastest_of_her_means_counts() -> None:
    by_car = profile(place=LORETO, travel_modes=(TravelMode.WALK, TravelMode.CAR))
    assert minutes(by_car, north_of_loreto(0.1), north_of_loreto(8)) == [2, 24]


def test_an_unknown_place_is_an_unknown_way() -> None:
    assert np.isnan(minutes(profile(place=LORETO), None)).all()
    assert np.isnan(minutes(profile(), LORETO)).all()


def test_remote_work_takes_no_time_to_reach() -> None:
    columns = Columns.build([offer(remote=True)], travel_time.COLUMNS, embedded())
    assert travel_time.minutes(profile(), columns).tolist() == [0]


@settings(deadline=None)
@given(st.floats(-89, 89), st.floats(-180, 180))
def test_the_columns_measure_as_the_domain_does(lat: float, lon: float) -> None:
    there = Place(lat, lon)
    columns = Columns.build([offer(place=there)], travel_time.COLUMNS, embedded())
    km = float(travel_time.distances(LORETO, columns)[0])
    assert km == pytest.approx(distance_km(LORETO, there), rel=1e-4, abs=0.01)


@settings(deadline=None)
@given(st.sampled_from(TravelMode), st.floats(0, 100), st.floats(0, 100))
def test_a_longer_way_never_takes_less_time(mode: TravelMode, a: float, b: float) -> None:
    pace = travel_time.PACES[mode]
    near, far = sorted((a, b))
    assert pace.minutes(near) <= pace.minutes(far)


def test_the_means_behind_the_minutes_can_be_named() -> None:
    her = profile(place=LORETO)
    assert travel_time.fastest_mode(her, offer(place=north_of_loreto(0.5))) == TravelMode.WALK
    assert travel_time.fastest_mode(her, offer(place=LORETO, remote=True)) is None
    assert travel_time.fastest_mode(her, offer()) is None
    assert travel_time.fastest_mode(profile(), offer(place=LORETO)) is None
