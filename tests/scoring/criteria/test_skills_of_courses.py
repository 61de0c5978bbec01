"""How much of what a course teaches is new to her?"""

import pytest

from matcher.domain.offer import Gives
from matcher.domain.verdict import Verdict
from tests.factories import ask, criterion, profile, skilled, speaks, training

COURSE = criterion("skills").course  # type: ignore[attr-defined]
HAIR = ("wash-hair", "dye-hair")


def course(**gives: object) -> object:
    return training(gives=Gives(**gives))  # type: ignore[arg-type]


def test_a_course_in_which_everything_is_new_counts_in_full() -> None:
    said = ask("skills", profile(skills=skilled("sew-pieces-of-fabric")), course(skills=HAIR))
    assert (said.verdict, said.code) == (Verdict.YES, "skills.teaches_new")
    assert said.degree == pytest.approx(COURSE)


def test_a_course_of_which_she_knows_half_counts_half() -> None:
    said = ask("skills", profile(skills=skilled("wash-hair")), course(skills=HAIR))
    assert said.code == "skills.teaches_some"
    assert said.degree == pytest.approx(COURSE / 2)


def test_a_course_that_teaches_what_she_knows_already_counts_nothing_and_stays_open() -> None:
    her = profile(languages=speaks(es="C2"), certificates=frozenset({"haccp"}))
    said = ask("skills", her, course(certificates=frozenset({"haccp"})))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0, "skills.teaches_known")


def test_a_course_that_does_not_say_what_it_teaches_is_unknown() -> None:
    said = ask("skills", profile(), training())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "skills.training")


def test_of_somebody_whose_skills_are_not_known_nothing_is_said_to_be_new() -> None:
    said = ask("skills", profile(), course(skills=HAIR))
    assert (said.degree, said.code) == (None, "skills.course_not_talked_about")
