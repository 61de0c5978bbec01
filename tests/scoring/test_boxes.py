"""Boxes around the places of a block."""

import numpy as np
import pytest

from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Floats


def floats(*values: float) -> Floats:
    return np.array(values, np.float32)


BOXES = Boxes(
    south=floats(44, -60, np.nan),
    north=floats(46, 30, np.nan),
    west=floats(7, -90, np.nan),
    east=floats(9, 180, np.nan),
    radius=floats(0, 4, 0),
    open=np.array([False, False, True]),
)


def test_the_sides_of_a_box_are_told_in_radians() -> None:
    west, east = BOXES.sides
    assert west[:2] == pytest.approx([7 * np.pi / 180, -np.pi / 2])
    assert east[:2] == pytest.approx([9 * np.pi / 180, np.pi])
    assert BOXES.sides[0] is west


def test_a_box_is_narrowest_where_it_is_farthest_from_the_equator() -> None:
    assert BOXES.narrowest[:2] == pytest.approx([np.cos(np.radians(46)), 0.5])


def test_a_box_of_no_known_place_has_no_sides() -> None:
    assert np.isnan(BOXES.narrowest[2])
    assert np.isnan(BOXES.sides[0][2])
