"""Weeks as six 64-bit words hold exactly what a week holds."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.week import FULL, Week
from matcher.scoring.columns import Columns
from matcher.scoring.week_columns import SHIFTS, WORDS, half_hours, masks, split
from tests.factories import embedded, offer, week

WEEKS = st.integers(0, FULL).map(Week)


@given(WEEKS)
def test_a_week_split_into_words_is_the_same_week(one: Week) -> None:
    words = split(one)
    assert len(words) == WORDS
    assert sum(word << 64 * place for place, word in enumerate(words)) == one.mask


@given(st.lists(WEEKS, min_size=1, max_size=4), WEEKS)
def test_what_does_not_fit_is_counted_as_the_week_counts_it(shifts: list[Week], free: Week) -> None:
    clash = half_hours(masks(shifts) & ~masks([free])[0])
    assert clash.tolist() == [shift.without(free).hours * 2 for shift in shifts]


def test_unknown_shifts_are_laid_out_as_no_half_hours() -> None:
    pile = [offer(), offer(shifts=week("Mon 08:00-12:00"))]
    shifts = Columns.build(pile, [SHIFTS], embedded()).numbers(SHIFTS)
    assert shifts.dtype == np.uint64
    assert half_hours(shifts.astype(np.uint64)).tolist() == [0, 8]
