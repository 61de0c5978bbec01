"""Which offers are worth reading on, told without a division, and who does the work."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numba.core import caching

from matcher.domain.profile import Profile
from matcher.scoring.compiled_row_work import Compiled
from matcher.scoring.question import Question
from matcher.scoring.row_work import (
    PAYS_FROM,
    PLAIN,
    Bar,
    RowWork,
    WhenItPays,
    distinct_numbers,
    fastest,
    numbered,
)
from tests.factories import case, weights
from tests.strategies import profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)
BOTH = (PLAIN, Compiled())
ints = st.integers(0, 1 << 40)


@FEW
@given(her=profiles, sums=st.lists(st.tuples(st.integers(0, 9), ints), min_size=1, max_size=20),
       least=st.integers(1, 1_000_000))  # fmt: skip
def test_the_bar_is_where_the_values_say(
    her: Profile, sums: list[tuple[int, int]], least: int
) -> None:
    question = Question.of(case(her), weights())
    packing, scale = question.packing, question.scale
    known = np.array([n * scale.total // 9 for n, _ in sums], np.int64)
    earned = np.array([m for _, m in sums], np.int64) % (known * 10_000 + 1)
    packed = earned + (known << packing.known) + (np.arange(len(sums)) << packing.asks)
    bar = question.bar(least, 0)
    high = question.values(packed) >= least
    assert bar.reached(packed).tolist() == high.tolist()
    assert (bar.margins(packed) >= 0).tolist() == high.tolist()
    for each in BOTH:
        rows, found = each.above(np.arange(packed.size), packed.copy(), bar)
        assert numbered(rows).tolist() == np.flatnonzero(high).tolist()
        assert found.tolist() == packed[high].tolist()
    rest = packing.best(min(scale.units))
    assert question.bar(least, rest) == Bar(
        bar.earned_mask, bar.shift, bar.known_mask, bar.first, bar.second,
        bar.least_sum - bar.first * (rest & bar.earned_mask)
        - bar.second * (rest >> bar.shift & bar.known_mask),
    )  # fmt: skip


@given(numbers=st.lists(st.integers(0, 999), max_size=40), size=st.sampled_from((1000, 1 << 20)))
def test_each_number_once(numbers: list[int], size: int) -> None:
    assert distinct_numbers(np.array(numbers, np.int64), size).tolist() == sorted(set(numbers))


def test_what_is_installed_is_used() -> None:
    work: RowWork = fastest()
    assert work.name == "numba"


def test_where_nothing_compiled_can_be_kept_lists_come_from_numpy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As for a service that may write neither beside the code nor at home."""
    monkeypatch.setattr(caching.CacheImpl, "_locator_classes", [])
    monkeypatch.delitem(sys.modules, Compiled.__module__)
    assert fastest.__wrapped__() is PLAIN


def test_compiled_loops_are_loaded_for_a_process_that_is_asked_often_enough() -> None:
    at_hand = WhenItPays()
    asked = [at_hand() for _ in range(PAYS_FROM)]
    assert asked[:-1] == [PLAIN] * (PAYS_FROM - 1)
    assert asked[-1] is fastest()
