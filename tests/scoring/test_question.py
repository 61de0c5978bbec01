"""One ranking that is asked for."""

import numpy as np

from tests.factories import profile
from tests.scoring.indexing import question


def test_rough_values_are_within_a_millionth_of_the_values() -> None:
    asked, dice = question(profile()), np.random.default_rng(1)
    known = dice.integers(0, asked.scale.total + 1, 1000)
    sums = (known << asked.packing.known) + (known * dice.integers(0, 10_001, 1000))
    apart = asked.rough_values(sums) - asked.values(sums)
    assert ((apart > -0.001) & (apart < 1.001)).all()
