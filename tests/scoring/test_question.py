"""One ranking that is asked for."""

import numpy as np

from tests.factories import profile
from tests.scoring.indexing import question


def test_what_reaches_the_bar_is_worth_as_much_once_the_rest_is_added() -> None:
    asked, dice = question(profile()), np.random.default_rng(1)
    packing, units = asked.packing, min(asked.scale.units)
    known = dice.integers(0, asked.scale.total - units + 1, 1000)
    sums = (known << packing.known) + known * dice.integers(0, 10_001, 1000)
    values = asked.values(sums + packing.best(units))
    least = int(np.median(values))
    reached = asked.bar(least, packing.best(units)).reached(sums)
    assert reached.tolist() == (values >= least).tolist()
    assert 0 < np.count_nonzero(reached) < 1000
