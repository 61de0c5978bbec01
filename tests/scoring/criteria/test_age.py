"""Is she of the age that the law or the programme asks for?"""

import pytest

from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile


@pytest.mark.parametrize("age", [18, 25, 29])
def test_an_age_between_the_limits_fits(age: int) -> None:
    said = ask("age", profile(age=age), offer(min_age=18, max_age=29))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "age.fits")
    assert said.values == {"from": 18, "to": 29}


def test_too_young_is_not_yet_until_a_birthday() -> None:
    said = ask("age", profile(age=17), offer(min_age=18))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0, "age.below")
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("age.birthday", {"from": 18})


def test_above_the_limit_of_a_programme_is_no() -> None:
    said = ask("age", profile(age=30), offer(max_age=29))
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "age.above")
    assert said.values == {"from": None, "to": 29}
    assert said.openings == []


def test_when_her_age_is_unknown_she_is_asked() -> None:
    said = ask("age", profile(), offer(min_age=18))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "age.ask_her")


def test_where_no_age_is_asked_hers_does_not_matter() -> None:
    for her in (profile(), profile(age=17), profile(age=60)):
        said = ask("age", her, offer())
        assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "age.none_asked")
