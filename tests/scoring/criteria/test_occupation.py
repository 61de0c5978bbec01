"""Is it the work that she wishes for, or near to it?"""

import pytest

from matcher.domain.profile import Wishes
from matcher.domain.verdict import Verdict
from tests.factories import ask, embedded, offer, profile, training

DREAM = profile(wishes=Wishes(occupations=("hairdresser",)))


def test_the_wished_work_itself_is_worth_everything() -> None:
    said = ask("occupation", DREAM, offer(occupation="hairdresser"))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "occupation.is_wish")
    assert said.values == {"occupation": "hairdresser", "wish": "hairdresser"}


def test_a_step_towards_it_is_near() -> None:
    said = ask("occupation", DREAM, offer(occupation="hairdresser-assistant"))
    assert said.code == "occupation.near"
    assert said.degree is not None
    assert 0.8 <= said.degree < 1  # the same unit group, and skills that they share


@pytest.mark.parametrize(
    ("isco", "degree", "code"),
    [
        ("5141", 0.8, "near"),
        ("5142", 0.6, "near"),
        ("51", 0.35, "near"),
        ("5120", 0.35, "near"),
        ("5223", 0.1, "other"),
        ("9412", 0, "other"),
    ],
)
def test_without_a_title_the_isco_group_says_how_near(isco: str, degree: float, code: str) -> None:
    said = ask("occupation", DREAM, offer(isco=isco))
    assert (said.degree, said.code) == (degree, f"occupation.{code}")


def test_another_field_altogether_closes_nothing() -> None:
    said = ask("occupation", DREAM, offer(occupation="bookkeeper"))
    assert (said.verdict, said.code) == (Verdict.YES, "occupation.other")


def test_of_several_dreams_the_nearest_counts_and_is_named() -> None:
    her = profile(wishes=Wishes(occupations=("bookkeeper", "hairdresser")))
    said = ask("occupation", her, offer(occupation="barber"))
    assert said.values["wish"] == "hairdresser"


def test_an_occupation_brings_its_isco_code_along() -> None:
    kitchen = embedded().concept("kitchen-porter").isco
    her = profile(wishes=Wishes(occupations=("kitchen-assistant",)))
    with_code = ask("occupation", her, offer(occupation="kitchen-porter", isco=kitchen))
    assert ask("occupation", her, offer(occupation="kitchen-porter")).degree == with_code.degree


def test_without_a_dream_nothing_is_counted() -> None:
    said = ask("occupation", profile(), offer(occupation="hairdresser"))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "occupation.no_wish")


def test_an_advert_whose_work_is_not_known_is_not_counted() -> None:
    said = ask("occupation", DREAM, offer())
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "occupation.not_stated")


def test_a_refused_occupation_is_set_aside_and_its_neighbours_are_not() -> None:
    her = profile(wishes=Wishes(refused_occupations=("domestic-cleaner",)))
    said = ask("occupation", her, offer(occupation="domestic-cleaner"))
    assert (said.verdict, said.code) == (Verdict.NO, "occupation.refused")
    assert said.values == {"occupation": "domestic-cleaner"}
    assert ask("occupation", her, offer(occupation="building-cleaner")).verdict == Verdict.YES
    assert ask("occupation", her, offer()).verdict == Verdict.YES


def test_a_course_is_a_step_towards_her_dream_not_the_work_itself() -> None:
    her = profile(wishes=Wishes(occupations=("hairdresser",)))
    course = training(occupation="hairdresser")
    assert ask("occupation", her, course).code == "occupation.course_towards"
    assert ask("occupation", her, offer(occupation="hairdresser")).code == "occupation.is_wish"
