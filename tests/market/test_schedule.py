"""When a source is due."""

from datetime import UTC, datetime

import pytest

from matcher.errors import InputError
from matcher.market.schedule import trigger_of

MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def times(schedule: str, n: int = 3, after: datetime = MONDAY) -> list[str]:
    trigger = trigger_of("nav", schedule)
    found, last = [], None
    for _ in range(n):
        last = trigger.get_next_fire_time(last, after if last is None else last)
        found.append(f"{last:%a %d %b %H:%M}")
        assert last.utcoffset().total_seconds() == 0
    return found


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ("30 5 * * *", ["Mon 23 Nov 05:30", "Tue 24 Nov 05:30", "Wed 25 Nov 05:30"]),
        ("*/20 * * * *", ["Mon 23 Nov 05:00", "Mon 23 Nov 05:20", "Mon 23 Nov 05:40"]),
        ("0 6 1 * *", ["Tue 01 Dec 06:00", "Fri 01 Jan 06:00", "Mon 01 Feb 06:00"]),
        ("0 6 * * 1", ["Mon 23 Nov 06:00", "Mon 30 Nov 06:00", "Mon 07 Dec 06:00"]),
        ("0 6 * * 0", ["Sun 29 Nov 06:00", "Sun 06 Dec 06:00", "Sun 13 Dec 06:00"]),
        ("0 6 * * 7", ["Sun 29 Nov 06:00", "Sun 06 Dec 06:00", "Sun 13 Dec 06:00"]),
        ("0 6 * * 5,SAT", ["Fri 27 Nov 06:00", "Sat 28 Nov 06:00", "Fri 04 Dec 06:00"]),
        ("0 6 * * sat-sun", ["Sat 28 Nov 06:00", "Sun 29 Nov 06:00", "Sat 05 Dec 06:00"]),
        ("0 6 * * */3", ["Wed 25 Nov 06:00", "Sat 28 Nov 06:00", "Sun 29 Nov 06:00"]),
    ],
)
def test_hours_are_those_of_crontab_in_utc(schedule: str, expected: list[str]):
    assert times(schedule) == expected


def test_monday_to_friday_has_no_saturday():
    days = times("0 6 * * 1-5", 6)
    assert [day[:3] for day in days] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Mon"]


@pytest.mark.parametrize(
    ("schedule", "why"),
    [
        ("", "five fields"),
        ("daily", "five fields"),
        ("0 5 * * * *", "five fields"),
        ("61 5 * * *", "61"),
        ("0 5 * * 8", "'8' is no weekday"),
        ("0 5 * * fri-mon", "end before they begin"),
        ("0 5 * * 1/0", "steps of 0"),
        ("0 5 * * 1/x", "'x'"),
        ("0 5 1 * 1", "give one of them"),
        ("x 5 * * *", '"x"'),
        ("0 5 30 2 *", "never comes"),
    ],
)
def test_a_schedule_that_is_none_names_its_source_and_itself(schedule: str, why: str):
    with pytest.raises(InputError, match=why) as caught:
        trigger_of("nav", schedule)
    assert "'nav'" in str(caught.value)
    assert repr(schedule) in str(caught.value)
