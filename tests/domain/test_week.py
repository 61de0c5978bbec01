"""Availability, care, shifts and travel as half-hours of a week."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.week import FULL, SLOTS, Week, clock, night, weekend

WEEKS = st.integers(0, FULL).map(Week)
# Weeks with few, long stretches, as people's weeks are.
SPANS = st.builds(
    lambda day, start, length: Week((((1 << length) - 1) << day * 48 + start) & FULL),
    st.integers(0, 6),
    st.integers(0, 47),
    st.integers(1, 30),
)


def test_school_hours_on_five_days_are_thirty_five_hours() -> None:
    assert Week.parse(["Mon-Fri 08:30-15:30"]).hours == 35


def test_spans_add_up_and_overlaps_count_once() -> None:
    week = Week.parse(["Mon-Fri 08:00-12:00", "Mon 10:00-14:00", "Sat 09:00-12:00"])
    assert week.hours == 20 + 2 + 3


def test_a_night_shift_runs_over_midnight_into_the_next_day() -> None:
    night = Week.parse(["Fri 22:00-06:00"])
    assert night == Week.parse(["Fri 22:00-24:00", "Sat 00:00-06:00"])
    assert night.spans() == ["Fri 22:00-06:00"]


def test_sunday_night_runs_into_monday_morning() -> None:
    night = Week.parse(["Sun 22:00-06:00"])
    assert night == Week.parse(["Mon 00:00-06:00", "Sun 22:00-24:00"])
    assert night.spans() == ["Sun 22:00-06:00"]


def test_nights_in_a_row_are_told_together() -> None:
    assert Week.parse(["Mon-Fri 22:00-06:00"]).spans() == ["Mon-Fri 22:00-06:00"]
    assert Week.parse(["Mon-Sun 22:00-06:00"]).spans() == ["Mon-Sun 22:00-06:00"]


def test_what_goes_on_longer_than_a_night_is_told_day_by_day() -> None:
    assert Week.parse(["Mon-Tue 00:00-24:00"]).spans() == ["Mon-Tue 00:00-24:00"]
    assert Week.parse(["Sat 14:00-24:00", "Sun 00:00-10:00"]).spans() == [
        "Sat 14:00-24:00",
        "Sun 00:00-10:00",
    ]


def test_days_may_be_listed_or_run_over_the_weekend() -> None:
    assert Week.parse(["Mon,Wed,Fri 09:00-10:00"]).hours == 3
    assert Week.parse(["Sat-Mon 09:00-10:00"]).spans() == ["Mon 09:00-10:00", "Sat-Sun 09:00-10:00"]


def test_days_are_read_in_any_case_and_in_full() -> None:
    assert Week.parse(["monday-FRIDAY 09:00-10:00"]) == Week.parse(["Mon-Fri 09:00-10:00"])


def test_a_whole_day_ends_at_twenty_four() -> None:
    assert Week.parse(["Mon-Sun 00:00-24:00"]).mask == FULL


def test_free_time_is_rounded_inward_so_that_nothing_is_promised_that_is_not_there() -> None:
    assert Week.parse(["Mon 08:40-15:20"]).spans() == ["Mon 09:00-15:00"]
    assert Week.parse(["Mon 09:10-09:20"]).mask == 0


def test_shifts_are_rounded_outward() -> None:
    assert Week.parse(["Mon 08:40-15:20"], outward=True).spans() == ["Mon 08:30-15:30"]


@pytest.mark.parametrize(
    "span",
    [
        "Mon 25:00-26:00",
        "Mon 08:60-09:00",
        "Mon 08:00",
        "08:00-09:00",
        "Mon 9-12",
        "Foo 08:00-09:00",
        "Monkey 08:00-09:00",
        "Mo 08:00-09:00",
        "Mon-Wed-Fri 08:00-09:00",
        "Mon, 08:00-09:00",
        "Mon 24:00-24:30",
        "",
    ],
)
def test_an_impossible_span_is_refused_by_name(span: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the message is checked below
        Week.parse(["Tue 08:00-09:00", span])
    assert repr(span) in str(refused.value)


def test_a_span_that_begins_where_it_ends_says_nothing() -> None:
    with pytest.raises(ValueError, match="begins and ends at the same time"):
        Week.parse(["Mon 08:00-08:00"])


def test_a_mask_of_more_than_a_week_is_refused() -> None:
    for mask in (-1, FULL + 1):
        with pytest.raises(ValueError, match="336 half-hours"):
            Week(mask)


def test_a_shift_fits_when_every_half_hour_of_it_is_free() -> None:
    free = Week.parse(["Mon-Fri 08:30-15:30"])
    assert free.covers(Week.parse(["Mon-Fri 09:00-13:00"]))
    assert not free.covers(Week.parse(["Mon 15:00-16:00"]))


def test_what_does_not_fit_can_be_named() -> None:
    shift, free = Week.parse(["Mon 14:00-18:00"]), Week.parse(["Mon 08:00-16:00"])
    assert shift.without(free).spans() == ["Mon 16:00-18:00"]


def test_half_an_hour_of_way_is_taken_off_both_ends_of_each_stretch() -> None:
    free = Week.parse(["Mon 08:00-12:00", "Mon 14:00-15:00"])
    assert free.shrunk(1).spans() == ["Mon 08:30-11:30"]
    assert free.shrunk(0) == free


def test_a_stretch_over_the_end_of_the_week_is_one_stretch() -> None:
    assert Week.parse(["Sun 22:00-02:00"]).shrunk(2) == Week.parse(["Sun 23:00-01:00"])


def test_a_week_that_is_all_free_stays_so_whatever_the_way() -> None:
    assert Week(FULL).shrunk(8).mask == FULL


def test_equal_days_are_told_together() -> None:
    spans = ["Mon-Wed 08:00-12:00", "Mon-Wed 14:00-16:00", "Fri 08:00-12:00"]
    assert Week.parse(spans).spans() == spans


def test_night_is_from_twenty_three_to_five_and_the_weekend_two_days() -> None:
    assert night().hours == 7 * 6
    assert night() & Week.parse(["Mon 22:00-23:00"]) == Week()
    assert weekend().spans() == ["Sat-Sun 00:00-24:00"]


def test_clock_tells_the_time_of_a_half_hour() -> None:
    assert (clock(0), clock(17), clock(SLOTS - 1)) == ("00:00", "08:30", "23:30")


@given(WEEKS | SPANS)
def test_any_week_written_in_words_reads_back_the_same(week: Week) -> None:
    assert Week.parse(week.spans()) == week


@given(WEEKS)
def test_stretches_are_the_week_itself_in_order(week: Week) -> None:
    stretches = list(week.stretches())
    assert sum((1 << last) - (1 << first) for first, last in stretches) == week.mask
    assert all(a_last < b_first for (_, a_last), (b_first, _) in pairwise(stretches))


@given(SPANS, SPANS, SPANS, st.integers(0, 4))
def test_more_free_time_never_leaves_less_after_the_way(
    free: Week, more: Week, other: Week, way: int
) -> None:
    both = free | other
    assert (both | more).shrunk(way).covers(both.shrunk(way))


@given(WEEKS, WEEKS)
def test_set_operations_agree_with_each_other(a: Week, b: Week) -> None:
    assert (a | b).covers(a & b)
    assert a.without(b) & b == Week()
    assert a.without(b) | (a & b) == a
    assert a.covers(b) == (b.without(a).mask == 0)
