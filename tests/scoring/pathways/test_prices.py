"""What a course costs her, and what share of its worth is left."""

from datetime import date
from typing import Any

from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.profile import Profile
from matcher.scoring.pathways.prices import Price, other_prices, reduced, waiting
from matcher.scoring.pathways.timetable import Dates
from tests.factories import TODAY, ask, needs, profile, speaks, training, week, weights
from tests.scoring.pathways.brute import numbers

FREE = profile(available=week("Mon-Fri 08:00-14:00"), monthly_net_minimum=1000)


def prices(her: Profile, course: Offer) -> dict[str, Price]:
    said = {c.name: ask(c.name, her, course).answer for c in weights().criteria}
    found = other_prices(her, course, said, numbers())
    return {price.reason.code.partition(".")[2]: price for price in found}


def course(terms: dict[str, Any] | None = None, **facts: Any) -> Offer:
    return training(training=TrainingTerms(**{"cost": 0} | (terms or {})), **facts)


def test_what_is_over_in_half_a_year_is_worth_half() -> None:
    price = waiting(Dates(TODAY, date(2027, 5, 23), 26), TODAY, numbers())
    assert (price.share, reduced(900_000, [price])) == (5000, 450_000)


def test_each_hour_that_collides_with_her_week_takes_a_tenth() -> None:
    found = prices(FREE, course(shifts=week("Mon,Wed 13:00-15:00")))
    assert found["clash"].share == 8100
    assert found["clash"].reason.values == {
        "hours": 2,
        "missing": ["Mon 14:00-15:00", "Wed 14:00-15:00"],
    }


def test_a_free_course_inside_her_hours_costs_nothing() -> None:
    assert prices(FREE, course(shifts=week("Mon,Wed 09:00-11:00"))) == {}


def test_hours_that_nobody_has_told_are_asked() -> None:
    assert prices(FREE, course())["hours_unsaid"].share == 9500
    assert prices(FREE, course(hours_per_week=34.0))["clash"].reason.values["hours"] == 4
    assert prices(profile(), course()) == {}, "her own week has not been talked about"


def test_a_fee_is_measured_against_what_she_needs_each_month() -> None:
    her = profile(monthly_net_minimum=1000)
    assert prices(her, course({"cost": 500}))["costs"].share == 5000
    assert prices(her, course({"cost": 500}))["costs"].reason.values["currency"] == "EUR"
    assert prices(profile(), course({"cost": 450}))["costs"].share == 5000


def test_a_fee_in_another_currency_says_little_without_her_need() -> None:
    assert prices(profile(country="RO"), course({"cost": 450}))["costs"].share == 9700
    assert prices(profile(), course({"cost": None}))["cost_unsaid"].share == 9700


def test_an_allowance_counts_for_the_course() -> None:
    found = prices(profile(), course({"allowance": True, "travel_refunded": True}))
    assert {code: price.share for code, price in found.items()} == {
        "allowance": 11000,
        "travel_refunded": 10200,
    }


def test_every_condition_that_she_does_not_meet_halves_it() -> None:
    her = profile(languages=speaks(it="A1"), age=16)
    found = prices(her, course(languages=needs("it", "B1"), min_age=18))
    assert found["conditions"].share == 2500
    assert found["conditions"].reason.values == {"criteria": ["language", "age"]}
