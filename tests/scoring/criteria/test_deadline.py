"""Is it still open: has the deadline passed, are there places left, was it seen lately?"""

from datetime import timedelta

import pytest

from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.verdict import Verdict
from matcher.scoring.criteria.deadline import day_number
from tests.factories import TODAY, ask, offer, profile, training


def closing(days: int, **facts: object) -> Offer:
    return offer(deadline=TODAY + timedelta(days=days), **facts)


@pytest.mark.parametrize(("days", "degree"), [(0, 0), (1, 0.143), (7, 1), (60, 1)])
def test_a_week_leaves_time_for_a_cv_and_its_rehearsal(days: int, degree: float) -> None:
    said = ask("deadline", profile(), closing(days))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, degree, "deadline.open")
    assert said.values == {"deadline": (TODAY + timedelta(days=days)).isoformat(), "days": days}


def test_an_offer_is_closed_from_the_day_after() -> None:
    said = ask("deadline", profile(), closing(-1))
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "deadline.passed")
    assert said.values["days"] == -1


def test_no_places_left_closes_it_with_or_without_a_deadline() -> None:
    for full in (offer(places_left=0), closing(10, places_left=0)):
        said = ask("deadline", profile(), full)
        assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "deadline.no_places")


def test_a_deadline_that_has_passed_is_the_reason_even_where_no_place_is_left() -> None:
    assert ask("deadline", profile(), closing(-3, places_left=0)).code == "deadline.passed"


def test_places_left_keep_it_open() -> None:
    assert ask("deadline", profile(), closing(10, places_left=2)).code == "deadline.open"


def test_without_a_deadline_nothing_is_counted() -> None:
    for silent in (offer(), offer(places_left=3)):
        said = ask("deadline", profile(), silent)
        assert (said.verdict, said.degree, said.code) == (
            Verdict.YES,
            None,
            "deadline.not_stated",
        )


def test_days_are_numbered_from_1970() -> None:
    assert day_number(None) == 0
    assert day_number(TODAY) - day_number(TODAY - timedelta(days=3)) == 3


def seen(days_ago: int, fresh_days: int, **facts: object) -> Offer:
    last_seen = TODAY - timedelta(days=days_ago)
    return offer(last_seen=last_seen, fresh_until=last_seen + timedelta(days=fresh_days), **facts)


def test_an_offer_that_its_source_stopped_showing_is_asked_about() -> None:
    said = ask("deadline", profile(), seen(8, fresh_days=7))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "deadline.stale")
    assert said.values == {"last_seen": (TODAY - timedelta(days=8)).isoformat()}


def test_an_offer_seen_within_the_rhythm_of_its_source_is_fresh() -> None:
    assert ask("deadline", profile(), seen(7, fresh_days=7)).verdict == Verdict.YES


def test_a_deadline_that_has_passed_closes_an_offer_however_long_it_was_not_seen() -> None:
    said = ask("deadline", profile(), seen(30, fresh_days=7, deadline=TODAY - timedelta(days=1)))
    assert (said.verdict, said.code) == (Verdict.NO, "deadline.passed")


BEGUN = {"start": TODAY - timedelta(days=30)}


def test_of_a_course_that_has_begun_one_asks_whether_one_can_still_join() -> None:
    said = ask("deadline", profile(), training(**BEGUN))
    assert (said.verdict, said.code) == (Verdict.ASK, "deadline.has_begun")
    assert said.values == {"start": BEGUN["start"].isoformat()}


def test_a_course_in_modules_or_still_open_to_enrolment_can_be_begun_later() -> None:
    modular = training(**BEGUN, training=TrainingTerms(modular=True))
    enrolling = training(**BEGUN, deadline=TODAY)
    assert ask("deadline", profile(), modular).verdict == Verdict.YES
    assert ask("deadline", profile(), enrolling).verdict == Verdict.YES


def test_a_job_that_should_have_begun_is_still_open() -> None:
    assert ask("deadline", profile(), offer(**BEGUN)).verdict == Verdict.YES
