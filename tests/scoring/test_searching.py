"""The most promising ones first."""

from itertools import chain, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.scoring.searching import highest_first


@given(values=st.lists(st.integers(-3, 3), max_size=40), size=st.integers(1, 12),
       rounds=st.integers(2, 4))  # fmt: skip
def test_each_place_is_named_once_and_the_highest_values_come_first(
    values: list[int], size: int, rounds: int
) -> None:
    named = [each.tolist() for each in highest_first(np.array(values, np.int64), size, rounds)]
    assert sorted(chain.from_iterable(named)) == list(range(len(values)))
    assert all(each == sorted(each) for each in named), "as they stand in memory"
    assert len(named[0]) == min(size, len(values)), "no more of those that are tied"
    assert len(named) <= rounds
    of_each = [[values[place] for place in each] for each in named if each]
    assert all(min(a) >= max(b) for a, b in pairwise(of_each))
