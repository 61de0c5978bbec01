"""The hours a week that an offer states."""

import math

from matcher.scoring.stated_hours import hours_per_week
from tests.factories import offer, week


def test_the_hours_that_an_advert_says_come_before_those_of_its_shifts() -> None:
    assert hours_per_week(offer(hours_per_week=20.0, shifts=week("Mon-Fri 08:00-16:00"))) == 20


def test_the_shifts_say_the_hours_where_nothing_else_does() -> None:
    assert hours_per_week(offer(shifts=week("Mon-Fri 09:00-13:00"))) == 20


def test_silence_is_unknown() -> None:
    assert math.isnan(hours_per_week(offer()))
