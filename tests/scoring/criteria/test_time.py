"""Do its hours, with the way there and back, fit her week?"""

from datetime import date

from matcher.domain.offer import Contract, Offer, TrainingTerms
from matcher.domain.place import TravelMode
from matcher.domain.profile import Away, Child, Profile
from matcher.domain.verdict import Reason, Verdict
from matcher.domain.week import Week
from matcher.wording.words import Words, load
from tests.factories import LORETO, ask, embedded, north_of_loreto, offer, profile, training, week

SCHOOL_HOURS = week("Mon-Fri 08:30-15:30")
MORNINGS = week("Mon-Fri 09:00-13:00")


def english() -> Words:
    return load("en", embedded().label)


def her(**facts: object) -> Profile:
    return profile(**{"place": LORETO, "available": SCHOOL_HOURS} | facts)


def near(**facts: object) -> Offer:
    return offer(**{"place": LORETO, "shifts": MORNINGS} | facts)


def test_mornings_fit_into_school_hours() -> None:
    said = ask("time", her(), near())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "time.fits")
    assert said.values["shifts"] == ["Mon-Fri 09:00-13:00"]
    assert said.values["ends"] == "13:00"
    assert said.values["free_until"] == "15:30"
    assert said.values["hours"] == 20
    assert said.values["missing"] == []


def test_when_nobody_has_asked_about_her_week_she_is_asked() -> None:
    said = ask("time", her(available=None), near())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.her_week_unknown")


def test_a_week_in_which_nothing_is_free_is_not_an_unknown_week() -> None:
    said = ask("time", her(available=Week()), near())
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.outside_her_hours")
    assert said.degree == 0


def test_unknown_shifts_are_asked_about_and_never_counted() -> None:
    said = ask("time", her(), near(shifts=None, hours_per_week=20))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.shifts_unknown")
    assert said.values == {"hours": 20, "free": 35}


def test_more_hours_than_are_free_cannot_fit_whatever_the_shifts() -> None:
    said = ask("time", her(), near(shifts=None, hours_per_week=40))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0, "time.too_many_hours")
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("time.fewer_hours", {"hours": 40, "free": 35})


def test_more_hours_than_are_free_are_a_question_where_there_is_childcare() -> None:
    said = ask("time", her(), near(shifts=None, hours_per_week=40, childcare_on_site=True))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.shifts_unknown")


def test_a_shift_that_ends_after_school_says_by_how_much() -> None:
    said = ask("time", her(), near(shifts=week("Mon-Fri 12:00-16:30")))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.ends_too_late")
    assert said.values["ends"] == "16:30"
    assert said.values["missing"] == ["Mon-Fri 15:30-16:30"]
    assert said.values["missing_hours"] == 5
    assert said.degree == round(0.6 * (1 - 5 / 22.5), 3)


def test_a_shift_that_begins_before_school_lies_outside_in_part() -> None:
    said = ask("time", her(), near(shifts=week("Mon 07:00-10:00")))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.outside_in_part")


def test_the_first_hours_of_the_week_can_lie_outside_in_part_too() -> None:
    said = ask("time", her(available=week("Mon 02:00-08:00")), near(shifts=week("Mon 00:00-04:00")))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.outside_in_part")


def test_evenings_lie_outside_her_hours_altogether() -> None:
    said = ask("time", her(), near(shifts=week("Mon-Fri 18:00-21:00")))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.outside_her_hours")


def test_a_shift_that_fits_but_for_the_way_says_so() -> None:
    far = near(shifts=week("Mon-Fri 09:00-15:00"), place=north_of_loreto(8))  # 41 minutes by bus
    said = ask("time", her(), far)
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.way_too_long_for_gap")
    assert said.values["missing"] == ["Mon-Fri 09:00-09:30", "Mon-Fri 14:30-15:00"]


def test_the_way_is_counted_in_begun_half_hours() -> None:
    shifts = week("Mon-Fri 09:00-15:00")
    by_car = {"travel_modes": (TravelMode.CAR,)}
    thirty = ask("time", her(**by_car), near(shifts=shifts, place=north_of_loreto(10.4)))
    assert (thirty.verdict, thirty.answer.details["way"]) == (Verdict.YES, 1)
    more = ask("time", her(**by_car), near(shifts=shifts, place=north_of_loreto(10.8)))
    assert (more.verdict, more.answer.details["way"]) == (Verdict.NOT_YET, 2)


def test_remote_work_has_no_way() -> None:
    far = near(place=north_of_loreto(300), remote=True, shifts=SCHOOL_HOURS)
    assert ask("time", her(), far).verdict == Verdict.YES


def test_shifts_that_fit_are_a_question_where_the_way_is_unknown() -> None:
    said = ask("time", her(), near(place=None))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, 1, "time.way_unknown")


def test_a_small_clash_is_a_question_to_a_flexible_employer() -> None:
    late = {"shifts": week("Mon 14:00-18:30"), "flexible_hours": True}
    said = ask("time", her(), near(**late))
    assert (said.verdict, said.code) == (Verdict.ASK, "time.flexible_clash")
    assert said.values["missing_hours"] == 3


def test_saturdays_by_turns_are_a_question_where_she_has_no_care_on_saturdays() -> None:
    said = ask("time", her(), near(weekend=True))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, 1, "time.weekend_too")
    assert english().ask(said.reason) == (
        "Which weekend days are worked, how often, and from when to when?"
    )


def test_care_on_both_days_of_the_weekend_answers_saturdays_by_turns() -> None:
    free = week("Mon-Fri 08:30-15:30", "Sat-Sun 08:00-12:00")
    assert ask("time", her(available=free), near(weekend=True)).code == "time.fits"
    shorter = week("Mon-Fri 08:30-15:30", "Sat-Sun 08:00-11:30")
    assert ask("time", her(available=shorter), near(weekend=True)).code == "time.weekend_too"
    cared_for = her(available=free, children=(Child(age=4, care=week("Mon-Fri 08:00-16:00")),))
    assert ask("time", cared_for, near(weekend=True)).code == "time.weekend_too"
    assert ask("time", cared_for, near(weekend=True, childcare_on_site=True)).code == "time.fits"


def test_a_sunday_by_turns_beside_saturdays_is_a_question_about_the_sunday() -> None:
    shifts = week("Mon-Sat 09:00-13:00")
    free = week("Mon-Sat 08:30-15:30")
    said = ask("time", her(available=free), near(shifts=shifts, weekend=True))
    assert (said.verdict, said.code) == (Verdict.ASK, "time.weekend_too")
    both = ask("time", her(available=free), near(shifts=week("Sat-Sun 09:00-13:00"), weekend=True))
    assert both.verdict == Verdict.NOT_YET  # its hours are said, and clash
    assert ask("time", her(available=free), near(shifts=shifts)).code == "time.fits"


def test_weekends_that_an_advert_denies_are_no_question() -> None:
    assert ask("time", her(), near(weekend=False)).code == "time.fits"


def test_half_an_hour_more_is_no_question_even_of_flexible_hours() -> None:
    late = {"shifts": week("Mon 14:00-19:00"), "flexible_hours": True}
    said = ask("time", her(), near(**late))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.ends_too_late")


def test_work_that_starts_before_she_can_is_a_question() -> None:
    soon = near(start=date(2026, 12, 1))
    said = ask("time", her(earliest_start=date(2027, 1, 7)), soon)
    assert (said.verdict, said.code) == (Verdict.ASK, "time.starts_before_she_can")
    assert said.values == {"start": "2026-12-01", "earliest": "2027-01-07"}
    assert ask("time", her(earliest_start=date(2026, 12, 1)), soon).verdict == Verdict.YES


# --- days on which she does no work

SPRING = Away(date(2027, 3, 1), date(2027, 7, 31))


def test_work_that_begins_on_days_off_is_asked_to_begin_after_them() -> None:
    for day in (SPRING.first, date(2027, 5, 10), SPRING.last):
        said = ask("time", her(away=SPRING), near(start=day))
        assert (said.verdict, said.code) == (Verdict.ASK, "time.starts_before_she_can")
        assert said.values == {"start": day.isoformat(), "earliest": "2027-08-01"}
        assert said.degree == 1  # nothing of it is ever worth less


def test_work_before_or_after_her_days_off_is_not_asked_about() -> None:
    months = {"contract": Contract.FIXED_TERM, "duration_months": 2}
    for day in (date(2026, 12, 1), date(2027, 8, 1)):
        assert ask("time", her(away=SPRING), near(start=day, **months)).verdict == Verdict.YES


def test_what_would_last_into_her_days_off_is_talked_over_with_her_alone() -> None:
    """Whether it says when it begins or not; no question goes to the employer."""
    for start in (date(2026, 12, 1), None):
        said = ask("time", her(away=SPRING), near(start=start, duration_months=6))
        assert (said.verdict, said.code) == (Verdict.ASK, "time.runs_into_days_off")
        assert (said.values, said.degree) == ({}, 1)
        assert english().whom(Reason(said.code, said.values)) == "her"


def test_a_course_of_so_many_weeks_lasts_into_them_as_well() -> None:
    course = training(place=LORETO, shifts=MORNINGS, training=TrainingTerms(weeks=20))
    assert ask("time", her(away=SPRING), course).code == "time.runs_into_days_off"
    short = training(place=LORETO, shifts=MORNINGS, training=TrainingTerms(weeks=4))
    assert ask("time", her(away=SPRING), short).verdict == Verdict.YES


def test_work_for_good_is_there_after_her_days_off_too() -> None:
    """It is a right to be away then, and no reason to ask anybody anything."""
    lasting = near(contract=Contract.PERMANENT, start=date(2026, 12, 1))
    assert ask("time", her(away=SPRING), lasting).verdict == Verdict.YES
    assert ask("time", her(away=SPRING), near()).verdict == Verdict.YES  # nobody says how long


def test_days_off_change_no_score() -> None:
    """They ask, and neither close nor count: lists differ in what is to be asked alone."""
    for offer_ in (near(start=SPRING.first), near(duration_months=6), near(shifts=None)):
        off, not_off = (ask("time", her(away=days), offer_) for days in (SPRING, None))
        assert off.degree == not_off.degree
        assert off.verdict in (Verdict.ASK, not_off.verdict)


# --- children


SMALL = Child(4, week("Mon-Fri 08:00-12:00"))


def test_she_is_free_only_while_somebody_has_the_child() -> None:
    said = ask("time", her(children=(SMALL,)), near())
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "time.ends_too_late")
    assert said.values["missing"] == ["Mon-Fri 12:00-13:00"]


def test_the_childcare_that_is_missing_is_named_as_the_opening() -> None:
    (opening,) = ask("time", her(children=(SMALL,)), near()).openings
    assert opening.code == "time.childcare"
    assert opening.values == {"missing": ["Mon-Fri 12:00-13:00"], "missing_hours": 5}


def test_the_missing_childcare_counts_the_way_home() -> None:
    far = near(place=north_of_loreto(4))  # 25 minutes by bus
    (opening,) = ask("time", her(children=(SMALL,)), far).openings
    assert opening.values == {"missing": ["Mon-Fri 12:00-13:30"], "missing_hours": 7.5}


def test_where_childcare_would_not_do_other_hours_are_the_opening() -> None:
    late = near(shifts=week("Mon-Fri 12:00-18:00"))
    (opening,) = ask("time", her(children=(SMALL,)), late).openings
    assert (opening.code, opening.values["missing_hours"]) == ("time.other_hours", 30)


def test_childcare_on_the_spot_leaves_her_own_hours() -> None:
    said = ask("time", her(children=(SMALL,)), near(childcare_on_site=True))
    assert (said.verdict, said.code) == (Verdict.YES, "time.fits")


def test_a_child_of_fourteen_needs_nobody_all_the_time() -> None:
    grown = Child(14, week("Mon-Fri 08:00-09:00"))
    assert ask("time", her(children=(grown,)), near()).verdict == Verdict.YES


def test_a_child_whose_care_nobody_has_talked_about_closes_nothing() -> None:
    assert ask("time", her(children=(Child(4),)), near()).verdict == Verdict.YES


def test_the_hours_of_all_children_count() -> None:
    both = (SMALL, Child(6, week("Mon-Thu 08:00-16:00")))
    early = near(shifts=week("Mon-Fri 09:00-12:00"))
    said = ask("time", her(children=both), early)
    assert said.values["missing"] == ["Fri 09:00-12:00"]


def test_care_hours_alone_stand_for_her_week_when_nobody_asked_for_more() -> None:
    mother = her(available=None, children=(SMALL,))
    assert ask("time", mother, near(shifts=week("Mon-Fri 09:00-12:00"))).verdict == Verdict.YES
    assert ask("time", mother, near()).verdict == Verdict.NOT_YET


def test_childcare_on_the_spot_never_closes_what_was_open() -> None:
    """Her own hours are unknown, so with childcare nobody can tell: that is a question."""
    mother = her(available=None, children=(SMALL,))
    said = ask("time", mother, near(childcare_on_site=True))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.her_week_unknown")


def test_she_is_free_until_the_hour_of_the_day_on_which_she_has_least_time() -> None:
    free = week("Mon 08:30-18:00", "Tue 08:30-14:00")
    said = ask("time", her(available=free), near(shifts=week("Mon-Tue 09:00-13:00")))
    assert (said.values["ends"], said.values["free_until"]) == ("13:00", "14:00")


def test_what_does_not_fit_is_told_without_the_way_and_opened_with_it() -> None:
    far = near(shifts=week("Mon 09:00-17:00"), place=north_of_loreto(8))  # 41 minutes by bus
    said = ask("time", her(), far)
    assert (said.code, said.values["missing"]) == ("time.ends_too_late", ["Mon 15:30-17:00"])
    assert said.openings[0].values["missing"] == ["Mon 08:00-08:30", "Mon 15:30-18:00"]


def test_hours_somewhere_within_long_opening_times_are_asked_not_refused() -> None:
    shop = {"hours_per_week": 20.0, "shifts": week("Mon-Sat 08:00-20:00")}
    said = ask("time", her(), near(**shop))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.within_window")
    assert (said.values["hours"], said.values["shifts"]) == (20, ["Mon-Sat 08:00-20:00"])


def test_of_opening_times_too_little_can_be_hers() -> None:
    shop = {"hours_per_week": 20.0, "shifts": week("Mon-Sat 14:00-20:00")}
    assert ask("time", her(), near(**shop)).verdict == Verdict.NOT_YET


def test_an_unpaid_break_does_not_make_a_shift_an_opening_time() -> None:
    office = {"hours_per_week": 37.5, "shifts": week("Mon-Fri 08:00-17:00")}
    assert ask("time", her(), near(**office)).verdict == Verdict.NOT_YET


# --- full time and part time whose hours nobody says

UNSAID = {"shifts": None, "hours_per_week": None}


def test_full_time_needs_more_than_thirty_hours_however_many_it_is() -> None:
    few = her(available=week("Mon-Fri 09:00-15:00"))
    said = ask("time", few, near(**UNSAID, full_time=True))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0, "time.too_many_hours")
    usual = {"extent": "full_time", "least": 35, "most": 40}
    assert said.values == {"hours": None, "free": 30, **usual}
    (opening,) = said.openings
    assert (opening.code, opening.values["free"]) == ("time.part_time", 30)


def test_full_time_in_as_many_free_hours_as_the_shortest_is_a_question() -> None:
    said = ask("time", her(), near(**UNSAID, full_time=True))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.shifts_unknown")
    assert said.values["extent"] == "full_time"


def test_more_childcare_opens_full_time_where_only_the_care_is_too_short() -> None:
    all_day = {"available": week("Mon-Fri 08:00-18:00"), "children": (SMALL,)}
    said = ask("time", her(**all_day), near(**UNSAID, full_time=True))
    part_time, care = said.openings
    assert (said.verdict, part_time.code) == (Verdict.NOT_YET, "time.part_time")
    assert (care.code, care.values) == ("time.more_childcare", {"missing_hours": 35 - 20})


def test_stated_hours_are_opened_by_more_childcare_too() -> None:
    all_day = {"available": week("Mon-Fri 08:00-18:00"), "children": (SMALL,)}
    said = ask("time", her(**all_day), near(shifts=None, hours_per_week=30.0))
    assert [opening.code for opening in said.openings] == [
        "time.fewer_hours",
        "time.more_childcare",
    ]


def test_full_time_with_childcare_on_the_spot_is_a_question() -> None:
    few = her(available=week("Mon-Fri 09:00-12:00"))
    with_care = near(**UNSAID, full_time=True, childcare_on_site=True)
    assert ask("time", few, with_care).verdict == Verdict.ASK


def test_stated_hours_say_more_than_full_time() -> None:
    thirty = near(shifts=None, hours_per_week=30.0, full_time=True)
    few = her(available=week("Mon-Fri 09:00-15:00"))
    said = ask("time", few, thirty)
    assert (said.verdict, said.values) == (Verdict.ASK, {"hours": 30, "free": 30})


def test_part_time_of_unknown_hours_is_asked_about_however_little_is_free() -> None:
    few = her(available=week("Mon 09:00-12:00"))
    said = ask("time", few, near(**UNSAID, full_time=False))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.shifts_unknown")
    assert said.values == {"hours": None, "free": 3, "extent": "part_time"}


# --- a part of the day without times

SOME_MORNINGS = {**UNSAID, "full_time": False, "shift_window": week("Mon-Sun 05:00-14:00")}


def test_mornings_of_unknown_hours_are_asked_about_where_some_of_hers_are_free() -> None:
    said = ask("time", her(), near(**SOME_MORNINGS))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "time.within_window")
    assert (said.values["extent"], said.values["hours"]) == ("part_time", None)
    assert said.values["shifts"] == ["Mon-Sun 05:00-14:00"]


def test_mornings_do_not_fit_who_is_free_in_the_evening_only() -> None:
    said = ask("time", her(available=week("Mon-Sun 17:00-22:00")), near(**SOME_MORNINGS))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0, "time.outside_her_hours")
    assert said.openings


def test_of_mornings_the_stated_hours_must_find_room() -> None:
    twenty = near(**SOME_MORNINGS | {"hours_per_week": 20.0})
    assert ask("time", her(), twenty).verdict == Verdict.ASK
    two_mornings = her(available=week("Mon-Tue 08:00-13:00"))
    assert ask("time", two_mornings, twenty).verdict == Verdict.NOT_YET


def test_whatever_hours_fit_when_all_of_the_window_does() -> None:
    said = ask("time", her(available=week("Mon-Sun 00:00-24:00")), near(**SOME_MORNINGS))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "time.any_hours_fit")


def test_shifts_say_more_than_the_part_of_the_day() -> None:
    said = ask("time", her(), near(shift_window=week("Mon-Sun 16:00-24:00")))
    assert (said.verdict, said.code) == (Verdict.YES, "time.fits")
