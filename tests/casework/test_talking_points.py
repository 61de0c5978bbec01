"""What is said first of an offer, and what is asked, of whom."""

from dataclasses import replace
from datetime import date
from typing import cast

from matcher.casework.talking_points import (
    best_reasons,
    drawbacks,
    openings_with_all_new,
    questions,
    told_apart,
)
from matcher.domain.offer import Offer
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.place import Area
from matcher.domain.profile import Profile, Safety
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.ranking import Score
from matcher.wording.words import load
from tests.factories import LORETO, embedded, offer, profile, skilled, suggestions, training, week

WORDS = load("en", embedded().label)


def only(her: Profile, it: Offer) -> Score:
    return suggestions(her, [it]).ranked[0]


def test_pay_below_her_need_is_told_and_never_as_a_reason_to_take_a_job() -> None:
    net = Pay(800, PayPeriod.MONTH, gross=False)  # nearly enough: its degree is above one half
    score = only(profile(monthly_net_minimum=900.0), offer(pay=net))
    assert "pay" not in [part.criterion for part in best_reasons(score)]
    assert "pay" in [part.criterion for part in drawbacks(score)]


def test_pay_that_comes_too_late_is_told_however_late_and_never_as_a_reason_to_take_a_job() -> None:
    her = profile(monthly_net_minimum=900.0, needed_from=date(2026, 12, 1))
    net = Pay(1500, PayPeriod.MONTH, gross=False)
    for start in (date(2026, 12, 7), date(2028, 1, 1)):
        score = only(her, offer(pay=net, start=start))
        assert "pay" not in [part.criterion for part in best_reasons(score)]
        assert "pay" in [part.criterion for part in drawbacks(score)]
    in_time = only(her, offer(pay=net, start=date(2026, 12, 1)))
    assert "pay" in [part.criterion for part in best_reasons(in_time)]


def test_whether_a_place_is_safe_is_asked_before_anything_else() -> None:
    her = profile(
        safety=Safety(avoid_areas=(Area(LORETO, 2.0),), avoid_employers=("Example Srl",)),
        monthly_net_minimum=900.0,
        available=week("Mon-Fri 08:00-16:00"),
    )
    asked = questions(only(her, offer(employer="Coop Girasole")), WORDS)
    assert asked["employer"][0] == "In which street is it?"


def test_whether_her_papers_allow_it_is_not_crowded_out() -> None:
    asked = questions(only(profile(monthly_net_minimum=900.0), offer()), WORDS)
    assert asked["her"][0] == "Which residence paper do you have, and until when?"


def test_of_a_course_those_who_give_it_are_asked_not_an_employer() -> None:
    assert "employer" in questions(only(profile(), offer()), WORDS)
    asked = questions(only(profile(available=week("Mon 08:00-16:00")), training()), WORDS)
    assert "school" in asked
    assert "employer" not in asked


def test_hours_that_fit_if_the_street_is_near_come_with_a_question() -> None:
    her = profile(place=LORETO, available=week("Mon-Fri 08:00-18:00"))
    it = offer(place=LORETO, place_radius_km=5.0, shifts=week("Mon-Fri 10:00-14:00"))
    part = next(p for p in only(her, it).contributions if p.criterion == "time")
    assert (part.answer.verdict, part.reason.code) == (Verdict.ASK, "time.way_rough")
    assert "In which street is it?" in questions(only(her, it), WORDS)["employer"]


def test_what_she_can_do_what_is_near_and_what_is_new_are_told_apart() -> None:
    values = {"have": ["s-a"], "related": ["s-b"], "missing": ["s-c"], "unwanted": True}
    told = told_apart(Reason("skills.covers", values))
    assert told == [
        Reason("skills.covers", {"have": ["s-a"], "unwanted": True}),
        Reason("skills.covers_related", {"related": ["s-b"]}),
    ]
    near = told_apart(Reason("skills.covers_related", values | {"have": []}))
    assert [reason.values["related"] for reason in near] == [["s-b"]]
    all_of_it = Reason("skills.covers_all", {"have": ["s-a"], "related": [], "missing": []})
    assert told_apart(all_of_it) == [Reason("skills.covers_all", {"have": ["s-a"]})]
    other = Reason("travel.minutes", {"minutes": 20})
    assert told_apart(other) == [other]


def test_what_would_be_new_to_her_is_to_be_learnt_and_all_of_it_is_named() -> None:
    her = profile(skills=skilled("wash-hair"))
    wished = offer(required_skills=("wash-hair",), desired_skills=("use-cooking-techniques",))
    needed = replace(wished, required_skills=("wash-hair", "clean-surfaces"))
    assert learnt(only(her, wished)) == {"use-cooking-techniques"}
    assert learnt(only(her, needed)) == {"use-cooking-techniques", "clean-surfaces"}
    assert learnt(only(her, replace(wished, desired_skills=()))) == set()


def learnt(score: Score) -> set[object]:
    told = [each for each in openings_with_all_new(score) if each.code == "skills.learn"]
    return {skill for each in told for skill in cast("list[str]", each.values["skills"])}
