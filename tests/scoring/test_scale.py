"""What degrees are worth, in whole numbers."""

import numpy as np
import pytest

from matcher.domain.profile import Wishes
from matcher.scoring.scale import Scale, whole
from tests.factories import case, profile, weights


def scale() -> Scale:
    return Scale((2.0, 1.0), (200, 100), prior=3500, pull=50)


def test_what_is_unknown_is_filled_half_with_the_prior() -> None:
    values = scale().values(np.array([200 * 10_000, 0, 0]), np.array([200, 0, 300]))
    assert values.tolist() == [(2 + 0.5 * 0.35) * 1e6 // 2.5, 350_000, 0]


def test_the_known_share_is_of_the_weights() -> None:
    assert scale().known_shares(np.array([200, 300])).tolist() == [666_666, 1_000_000]


def test_an_unknown_degree_is_worth_nothing_and_says_so() -> None:
    degrees, known = whole(np.array([0.12346, np.nan, 1], np.float32))
    assert degrees.tolist() == [1235, 0, 10_000]
    assert known.tolist() == [True, False, True]


def test_what_matters_most_to_her_weighs_more() -> None:
    plain = Scale.of(weights(), case(profile()))
    hers = Scale.of(weights(), case(profile(wishes=Wishes(priorities=("near",)))))
    place = [c.name for c in weights().criteria].index("travel")
    assert hers.units[place] == pytest.approx(2 * plain.units[place])
