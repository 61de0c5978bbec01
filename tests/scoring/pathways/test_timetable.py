"""When a course could begin for her, and when it would be over."""

from datetime import date

from matcher.domain.offer import TrainingTerms
from matcher.scoring.pathways.timetable import dates, earliest, weeks_of
from tests.factories import TODAY, profile, training, week

JANUARY, MARCH = date(2027, 1, 11), date(2027, 3, 1)


def test_a_course_runs_from_its_date_for_its_weeks() -> None:
    when = dates(training(start=JANUARY, training=TrainingTerms(weeks=4)), TODAY, 12)
    assert (when.begins, when.ends, when.later) == (JANUARY, date(2027, 2, 8), False)
    assert when.reason().code == "pathway.begins"
    assert when.reason().values == {"start": "2027-01-11", "end": "2027-02-08", "weeks": 4}


def test_a_course_that_begins_before_she_can_needs_another_date() -> None:
    when = dates(training(start=JANUARY), MARCH, 12)
    assert (when.begins, when.later) == (MARCH, True)
    assert when.reason().code == "pathway.later_edition"


def test_one_in_modules_can_be_joined_later() -> None:
    when = dates(training(start=JANUARY, training=TrainingTerms(modular=True)), MARCH, 12)
    assert (when.begins, when.later) == (MARCH, False)


def test_one_in_modules_is_not_joined_after_its_last_day() -> None:
    four_weeks = TrainingTerms(modular=True, weeks=4)
    when = dates(training(start=JANUARY, training=four_weeks), date(2027, 2, 7), 12)
    assert not when.later
    when = dates(training(start=JANUARY, training=four_weeks), date(2027, 2, 8), 12)
    assert when.later
    assert when.reason().code == "pathway.later_edition"


def test_a_course_without_a_date_begins_as_soon_as_she_can() -> None:
    when = dates(training(), TODAY, 12)
    assert (when.begins, when.unsaid, when.weeks) == (TODAY, True, None)
    assert when.ends == date(2027, 2, 14), "twelve weeks, as courses usually take"
    assert when.reason().values == {"start": "2026-11-22"}, "a guess is not told as a fact"


def test_the_length_follows_from_the_hours() -> None:
    each_week = week("Mon,Wed 09:00-11:00")
    course = training(shifts=each_week, training=TrainingTerms(hours_total=40))
    assert weeks_of(course) == 10
    assert weeks_of(training(training=TrainingTerms(hours_total=40))) is None
    assert weeks_of(training()) is None


def test_nothing_begins_before_she_is_free() -> None:
    assert earliest(profile(earliest_start=MARCH), TODAY) == MARCH
    assert earliest(profile(earliest_start=date(2026, 1, 1)), TODAY) == TODAY
    assert earliest(profile(), TODAY) == TODAY
