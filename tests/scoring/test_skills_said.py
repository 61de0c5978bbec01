"""Why she has much or little of the skills that an offer asks for."""

import pytest

from matcher.scoring.skills_said import SHOWN, Asked, reason_of
from tests.factories import case, gives, offer, profile, skilled, training

HER = profile(skills=skilled("dye-hair"))


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(["a"], [], []), "skills.covers_all"),
        (Asked([], ["b"], []), "skills.covers_all"),
        (Asked(["a"], ["b"], ["c"]), "skills.covers"),
        (Asked([], ["b"], ["c"]), "skills.covers_related"),
        (Asked([], [], ["c"]), "skills.covers_nothing"),
    ],
)
def test_what_she_has_of_it_is_told_apart(asked: Asked, code: str):
    reason = reason_of(case(HER), offer(required_skills=("a", "b", "c")), asked, set())
    assert reason.code == code
    assert reason.values == {"have": asked.have, "related": asked.near, "missing": asked.missing}


def test_no_more_are_named_than_somebody_reads():
    asked = Asked([f"s{number}" for number in range(SHOWN + 3)], [], [])
    reason = reason_of(case(HER), offer(required_skills=tuple(asked.have)), asked, set())
    assert reason.values["have"] == asked.have[:SHOWN]


def test_a_skill_that_she_does_not_want_to_use_is_told():
    asked = Asked(["a"], [], [])
    told = [
        reason_of(case(HER), offer(required_skills=("a",)), asked, unwanted).values.get("unwanted")
        for unwanted in (set[str](), {"a"}, {"b"})
    ]
    assert told == [None, True, None]


def test_what_nobody_asks_for_or_has_talked_about_is_said():
    nothing = reason_of(case(HER), offer(), Asked([], [], []), set())
    silent = reason_of(case(profile()), offer(required_skills=("a",)), Asked([], [], ["a"]), set())
    assert (nothing.code, silent.code) == ("skills.not_stated", "skills.not_talked_about")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ((), "skills.training"),
        (("sew-by-hand",), "skills.teaches_new"),
        (("sew-by-hand", "dye-hair"), "skills.teaches_some"),
        (("dye-hair",), "skills.teaches_known"),
    ],
)
def test_a_course_is_told_by_what_is_new_to_her(given: tuple[str, ...], code: str):
    course = training(gives=gives(skills=given)) if given else training()
    assert reason_of(case(HER), course, Asked([], [], []), set()).code == code
