"""The hours of a week that are hers."""

from matcher.domain.profile import Child
from matcher.domain.week import Week
from matcher.scoring.her_week import free_week
from tests.factories import profile, week

DAYTIME, SCHOOL = week("Mon-Fri 08:00-18:00"), week("Mon-Fri 08:30-15:30")


def test_hours_that_nobody_asked_about_are_unknown_and_not_none() -> None:
    assert free_week(profile(), childcare=False) is None
    assert free_week(profile(available=Week()), childcare=False) == Week()


def test_only_hours_in_which_each_small_child_is_cared_for_are_hers() -> None:
    children = (Child(age=7, care=SCHOOL), Child(age=3, care=week("Mon-Thu 08:00-14:00")))
    her = profile(available=DAYTIME, children=children)
    assert free_week(her, childcare=False) == week("Mon-Thu 08:30-14:00")
    assert free_week(her, childcare=True) == DAYTIME  # on the spot, whenever she works


def test_a_child_of_fourteen_needs_nobody_all_the_time_and_one_of_unknown_age_may() -> None:
    def hers(child: Child) -> Week | None:
        return free_week(profile(available=DAYTIME, children=(child,)), childcare=False)

    assert hers(Child(age=14, care=SCHOOL)) == DAYTIME
    assert hers(Child(age=13, care=SCHOOL)) == SCHOOL
    assert hers(Child(care=SCHOOL)) == SCHOOL


def test_care_alone_says_when_she_is_free_where_she_was_not_asked() -> None:
    her = profile(children=(Child(age=5, care=SCHOOL),))
    assert free_week(her, childcare=False) == SCHOOL
    assert free_week(her, childcare=True) is None
