"""Is her education the level that is asked for?"""

import pytest

from matcher.domain.profile import Education, Profile
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile


def schooled(level: int | None, recognised: bool | None = None) -> Profile:
    return profile(education=Education(level, recognised))


def test_a_recognised_level_that_is_asked_is_enough() -> None:
    said = ask("education", schooled(3, recognised=True), offer(education=3))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "education.enough")
    assert said.values == {"level": 3, "has": 3}


@pytest.mark.parametrize(
    ("recognised", "code"),
    [(False, "education.recognition"), (None, "education.recognised_here")],
    ids=["not recognised: the employer is asked", "not talked about: she is asked"],
)
def test_a_diploma_that_is_not_recognised_is_asked_about_and_still_hers(
    recognised: bool | None, code: str
) -> None:
    said = ask("education", schooled(6, recognised), offer(education=3))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, 1, code)


def test_below_upper_secondary_nobody_asks_to_see_a_diploma() -> None:
    assert ask("education", schooled(2), offer(education=2)).verdict == Verdict.YES


def test_a_level_below_is_not_yet_with_school_as_the_opening() -> None:
    said = ask("education", schooled(1, recognised=True), offer(education=3))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0.4, "education.below")
    assert said.values == {"level": 3, "has": 1}
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("education.school", {"level": 3})


def test_when_nobody_asked_about_school_she_is_asked() -> None:
    said = ask("education", profile(), offer(education=2))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "education.ask_her")


def test_work_that_asks_for_no_school_is_open_to_all() -> None:
    said = ask("education", profile(), offer(education=0))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "education.enough")


def test_an_advert_that_does_not_say_is_not_counted() -> None:
    for her in (profile(), schooled(3)):
        said = ask("education", her, offer())
        assert (said.verdict, said.degree, said.code) == (
            Verdict.YES,
            None,
            "education.not_stated",
        )
