"""Blocks of offers whose places are near each other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.place import Place, distance_km
from matcher.scoring.blocks import along_the_map, boxes_of, within
from matcher.scoring.columns import Columns
from matcher.scoring.travel_time import COLUMNS, RADIUS, distances, nearest
from tests.factories import embedded, offer

anywhere = st.builds(Place, st.floats(-89, 89), st.floats(-180, 180))


def places(*found: Place | None, remote: bool = False) -> Columns:
    offers = [offer(place=place, remote=remote) for place in found]
    return Columns.build(offers, COLUMNS, embedded())


@given(her=anywhere, corner=anywhere, more=st.lists(anywhere, max_size=5))
def test_no_offer_in_a_box_is_nearer_than_the_one_that_stands_for_it(
    her: Place, corner: Place, more: list[Place]
) -> None:
    table = places(corner, *more)
    point = nearest(her, boxes_of(table, np.arange(len(table))))
    least = float(distances(her, point)[0]) - float(point.floats(RADIUS)[0])
    assert least <= min(distance_km(her, each) for each in (corner, *more))


def test_a_box_in_reach_is_not_taken_for_far_away() -> None:
    her, near = Place(45.0, 9.0), Place(45.2, 9.2)
    point = nearest(her, boxes_of(places(near, Place(45.3, 9.3)), np.arange(2)))
    least = float(distances(her, point)[0]) - float(point.floats(RADIUS)[0])
    assert 0.98 * distance_km(her, near) < least


def test_remote_work_and_unknown_places_are_in_no_box() -> None:
    assert boxes_of(places(Place(45, 9), None), np.arange(2)).open.tolist() == [True]
    assert boxes_of(places(Place(45, 9), remote=True), np.arange(1)).open.tolist() == [True]
    assert boxes_of(places(Place(45, 9)), np.arange(1)).open.tolist() == [False]


def test_neighbours_on_the_map_are_neighbours_in_the_order() -> None:
    milan, lodi, palermo = along_the_map(
        places(Place(45.46, 9.19), Place(45.31, 9.5), Place(38.1, 13.4))
    ).tolist()
    assert abs(milan - lodi) < abs(milan - palermo)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=8))
def test_the_numbers_within_spans_are_each_told_once(spans: list[tuple[int, int]]) -> None:
    first = np.array([a for a, _ in spans], np.int64)
    last = first + np.array([length for _, length in spans], np.int64)
    every = {n for a, length in spans for n in range(a, a + length + 1)}
    assert within(first, last).tolist() == sorted(every)
