"""Is there anything in it that she refuses?"""

import pytest

from matcher.domain.offer import Contract
from matcher.domain.profile import Profile, Refusal, Wishes
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile, training, week


def refuses(*what: str) -> Profile:
    return profile(wishes=Wishes(refuses=frozenset(Refusal(one) for one in what)))


@pytest.mark.parametrize(
    ("refusal", "facts"),
    [
        ("night", {"shifts": week("Fri 22:00-06:00")}),
        ("night", {"night": True}),
        ("weekend", {"shifts": week("Sat 09:00-12:00")}),
        ("weekend", {"weekend": True}),
        ("live_in", {"live_in": True}),
        ("alone", {"alone": True}),
        ("men_only_team", {"men_only_team": True}),
        ("customers", {"public_facing": True}),
        ("agency", {"contract": Contract.AGENCY}),
        ("self_employed", {"contract": Contract.SELF_EMPLOYED}),
        ("on_call", {"contract": Contract.ON_CALL}),
    ],
)
def test_what_she_refuses_is_set_aside_by_name(refusal: str, facts: dict[str, object]) -> None:
    said = ask("preferences", refuses(refusal), offer(**facts))
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "preferences.refused")
    assert said.values == {"refusals": [refusal]}
    assert ask("preferences", profile(), offer(**facts)).verdict == Verdict.YES


@pytest.mark.parametrize(
    ("refusal", "facts"),
    [
        ("night", {"shifts": week("Mon-Fri 06:00-22:00")}),
        ("night", {"night": False}),
        ("weekend", {"shifts": week("Mon-Fri 00:00-24:00")}),
        ("weekend", {"weekend": False}),
        ("live_in", {"live_in": False}),
        ("alone", {"alone": False}),
        ("men_only_team", {"men_only_team": False}),
        ("customers", {"public_facing": False}),
        ("agency", {"contract": Contract.PERMANENT}),
        ("self_employed", {"contract": Contract.AGENCY}),
        ("on_call", {"contract": Contract.FIXED_TERM}),
    ],
)
def test_knowing_that_it_is_absent_is_worth_something(
    refusal: str, facts: dict[str, object]
) -> None:
    said = ask("preferences", refuses(refusal), offer(**facts))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "preferences.respected")
    assert said.values == {"refusals": [refusal]}


@pytest.mark.parametrize("refusal", ["night", "weekend", "alone", "men_only_team", "customers"])
def test_what_an_advert_leaves_open_is_asked(refusal: str) -> None:
    said = ask("preferences", refuses(refusal), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "preferences.ask")
    assert said.values == {"refusals": [refusal]}


@pytest.mark.parametrize("refusal", ["live_in", "agency", "self_employed", "on_call"])
def test_what_adverts_say_if_it_is_so_needs_no_question(refusal: str) -> None:
    said = ask("preferences", refuses(refusal), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "preferences.respected")


def test_times_outweigh_words_about_the_night() -> None:
    """An advert says "no night work" and lists a shift at night: the shift counts."""
    said = ask("preferences", refuses("night"), offer(shifts=week("Mon 22:00-02:00"), night=False))
    assert said.verdict == Verdict.NO


def test_weekend_work_beside_shifts_on_weekdays_is_still_what_she_refuses() -> None:
    by_turns = offer(shifts=week("Mon-Fri 09:00-13:00"), weekend=True)
    assert ask("preferences", refuses("weekend"), by_turns).verdict == Verdict.NO


def test_only_what_is_found_is_named() -> None:
    her = refuses("night", "alone", "customers")
    said = ask("preferences", her, offer(alone=True, public_facing=True, night=False))
    assert said.values == {"refusals": ["alone", "customers"]}


def test_a_refusal_that_is_met_outweighs_one_that_is_open() -> None:
    said = ask("preferences", refuses("night", "alone"), offer(alone=True))
    assert (said.verdict, said.values) == (Verdict.NO, {"refusals": ["alone"]})


def test_who_refuses_nothing_is_asked_nothing() -> None:
    said = ask("preferences", profile(), offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "preferences.none")


@pytest.mark.parametrize("refusal", ["night", "weekend", "alone", "men_only_team", "customers"])
def test_a_course_is_not_asked_what_only_work_can_have(refusal: str) -> None:
    assert ask("preferences", refuses(refusal), training()).verdict == Verdict.YES


def test_a_course_at_the_weekend_is_still_what_she_refuses() -> None:
    lesson = training(shifts=week("Sat 09:00-12:00"))
    assert ask("preferences", refuses("weekend"), lesson).verdict == Verdict.NO


def test_opening_times_at_the_weekend_do_not_say_that_she_would_work_then() -> None:
    shop = offer(hours_per_week=20.0, shifts=week("Mon-Sun 08:00-20:00"))
    assert ask("preferences", refuses("weekend"), shop).verdict == Verdict.ASK


def test_evening_work_only_may_reach_into_the_night_and_mornings_do_not() -> None:
    evenings = ask("preferences", refuses("night"), offer(shift_window=week("Mon-Sun 16:00-24:00")))
    assert evenings.verdict == Verdict.ASK
    mornings = ask("preferences", refuses("night"), offer(shift_window=week("Mon-Sun 05:00-14:00")))
    assert (mornings.verdict, mornings.degree) == (Verdict.YES, 1)
