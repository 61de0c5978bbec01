"""Weekend work of which nobody says when, beside shifts."""

import numpy as np
import pytest

from matcher.domain.offer import Offer
from matcher.domain.week import Week
from matcher.scoring.columns import Columns
from matcher.scoring.weekends import WEEKEND, no_room_at_weekends, weekend_slots
from tests.factories import case, embedded, offer, profile, week

MORNINGS = week("Mon-Thu 09:00-13:00", "Fri 09:00-12:00")


@pytest.mark.parametrize(
    ("shifts", "weekend", "slots"),
    [
        (MORNINGS, True, (8, 8)),
        (MORNINGS, False, (0, 0)),
        (MORNINGS, None, (0, 0)),
        (None, True, (0, 0)),
        (week("Mon-Sat 09:00-13:00"), True, (0, 8)),
        (week("Sat-Sun 09:00-13:00"), True, (0, 0)),
        (week("Mon-Fri 09:00-12:00", "Mon-Fri 15:00-17:00"), True, (6, 6)),
    ],
)
def test_a_day_of_the_weekend_that_its_times_leave_open_is_as_long_as_its_longest_stretch(
    shifts: Week | None, weekend: bool | None, slots: tuple[int, int]
) -> None:
    assert weekend_slots(offer(shifts=shifts, weekend=weekend)) == slots


def test_the_times_between_which_its_shifts_lie_count_as_its_times() -> None:
    assert weekend_slots(offer(shift_window=MORNINGS, weekend=True)) == (8, 8)


def short(*offers: Offer, available: Week, childcare: bool = False) -> list[bool]:
    columns = Columns.build(offers, (WEEKEND,), embedded())
    on_the_spot = np.full(len(offers), childcare)
    her = case(profile(available=available))
    return no_room_at_weekends(her, columns, on_the_spot).tolist()


def test_she_has_no_room_where_either_day_lacks_a_stretch_as_long() -> None:
    by_turns = offer(shifts=MORNINGS, weekend=True)
    sunday_too = offer(shifts=week("Mon-Sat 09:00-13:00"), weekend=True)
    on_weekdays = offer(shifts=MORNINGS)
    offers = (by_turns, sunday_too, on_weekdays)

    assert short(*offers, available=MORNINGS) == [True, True, False]
    assert short(*offers, available=week("Sat-Sun 08:00-12:00")) == [False, False, False]
    assert short(*offers, available=week("Sun 08:00-12:00")) == [True, False, False]
    parted = week("Sat-Sun 08:00-11:30", "Sat-Sun 14:00-17:30")
    assert short(*offers, available=parted) == [True, True, False]
