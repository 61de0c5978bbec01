"""What will she learn, and does it lead towards her dream?"""

import pytest

from matcher.domain.language import ORAL
from matcher.domain.offer import Contract, Kind
from matcher.domain.profile import Wishes
from matcher.domain.verdict import Verdict
from tests.factories import ask, gives, needs, offer, profile, skilled, speaks, training

HERS = skilled("cook-meat-dishes")


def test_a_language_level_above_hers_leads_furthest() -> None:
    course = training(gives=gives(languages=needs("it", "B1")))
    said = ask("learning", profile(languages=speaks(it="A2")), course)
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "learning.language")
    assert said.values == {"language": "it", "level": "B1"}


def test_a_level_that_she_has_is_nothing_new() -> None:
    course = training(gives=gives(languages=needs("it", "B1")))
    said = ask("learning", profile(languages=speaks(it="B1")), course)
    assert (said.degree, said.code) == (0, "learning.nothing_new")


def test_a_level_counts_by_mode() -> None:
    her = profile(languages=speaks(it={"listening": "C1", "speaking": "C1", "writing": "A1"}))
    assert (
        ask("learning", her, training(gives=gives(languages=needs("it", "B1", *ORAL)))).degree == 0
    )
    assert ask("learning", her, training(gives=gives(languages=needs("it", "B1")))).degree == 1


def test_of_two_languages_the_one_that_is_new_to_her_is_named() -> None:
    course = training(gives=gives(languages=(*needs("it", "C1"), *needs("en", "A2"))))
    said = ask("learning", profile(languages=speaks(it="C1", en="A0")), course)
    assert said.values == {"language": "en", "level": "A2"}


def test_a_language_that_she_has_not_named_is_not_told_as_new() -> None:
    course = training(gives=gives(languages=(*needs("it", "A2"), *needs("en", "C1"))))
    said = ask("learning", profile(languages=speaks(it="A1")), course)
    assert said.values == {"language": "it", "level": "A2"}
    english = training(gives=gives(languages=needs("en", "C1")))
    said = ask("learning", profile(languages=speaks(it="A1")), english)
    assert (said.degree, said.code) == (None, "learning.not_talked_about")


def test_a_skill_of_her_dream_is_worth_everything() -> None:
    her = profile(skills=HERS, wishes=Wishes(occupations=("hairdresser",)))
    course = training(gives=gives(skills=("clean-surfaces", "dye-hair")))
    said = ask("learning", her, course)
    assert (said.degree, said.code) == (1, "learning.dream")
    assert said.values == {"skills": ["dye-hair"]}


def test_any_other_new_skill_is_worth_half() -> None:
    her = profile(skills=HERS)
    said = ask("learning", her, training(gives=gives(skills=("clean-surfaces",))))
    assert (said.degree, said.code) == (0.5, "learning.skills")
    assert said.values == {"skills": ["clean-surfaces"]}


def test_only_what_is_new_to_her_is_named() -> None:
    course = training(gives=gives(skills=("clean-surfaces", "dye-hair")))
    said = ask("learning", profile(skills=skilled("dye-hair")), course)
    assert said.values == {"skills": ["clean-surfaces"]}


def test_a_certificate_is_worth_more_than_a_skill() -> None:
    course = training(
        gives=gives(skills=("clean-surfaces",), certificates=frozenset({"haccp", "forklift"}))
    )
    said = ask("learning", profile(certificates=frozenset({"forklift"})), course)
    assert (said.degree, said.code) == (0.8, "learning.credential")
    assert said.values == {"names": ["haccp"]}


def test_a_licence_counts_as_a_credential() -> None:
    her = profile(licences=frozenset())
    said = ask("learning", her, training(gives=gives(licences=frozenset({"B"}))))
    assert (said.degree, said.code, said.values) == (0.8, "learning.credential", {"names": ["B"]})


def test_work_with_a_tutor_teaches_and_so_does_an_apprenticeship() -> None:
    for facts in (
        {"tutor": True},
        {"contract": Contract.APPRENTICESHIP},
        {"kind": Kind.INTERNSHIP, "contract": Contract.INTERNSHIP},
    ):
        said = ask("learning", profile(), offer(**facts))
        assert (said.degree, said.code) == (0.7, "learning.at_work")


def test_silence_about_learning_is_not_counted() -> None:
    for it in (offer(), training(), training(tutor=True)):
        said = ask("learning", profile(), it)
        assert (said.verdict, said.degree, said.code) == (
            Verdict.YES,
            None,
            "learning.not_stated",
        )


@pytest.mark.parametrize(
    "given",
    [
        {"skills": ("dye-hair",)},
        {"languages": needs("en", "B1")},
        {"certificates": frozenset({"haccp"})},
        {"licences": frozenset({"B"})},
    ],
    ids=lambda given: next(iter(given)),
)
def test_what_nobody_has_talked_about_is_not_told_as_new_to_her(given: dict[str, object]) -> None:
    course = training(gives=gives(**given))
    said = ask("learning", profile(), course)
    assert (said.degree, said.code) == (None, "learning.not_talked_about")
    assert ask("skills", profile(), course).code == "skills.course_not_talked_about"
