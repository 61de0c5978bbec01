"""The end of a session is announced before it comes."""

from datetime import timedelta

from matcher.web.ending import Ending


def test_it_is_announced_two_minutes_before_or_half_way_where_that_is_sooner():
    assert Ending.of(timedelta(minutes=20)) == Ending(18 * 60, 20 * 60)
    assert Ending.of(timedelta(minutes=2)) == Ending(60, 120)
