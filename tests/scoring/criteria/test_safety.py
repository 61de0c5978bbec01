"""Is it safe for her: no area, employer or exposure that she must avoid?"""

import pytest

from matcher.domain.place import Area
from matcher.domain.profile import Profile, Safety
from matcher.domain.verdict import Verdict
from tests.factories import LORETO, ask, north_of_loreto, offer, profile


def avoids(**what: object) -> Profile:
    return profile(safety=Safety(**what))


AREA = avoids(avoid_areas=(Area(LORETO, 2.0),))
EMPLOYER = avoids(avoid_employers=("Example S.r.l.",))
QUIET = avoids(no_public_facing=True)


def test_an_offer_inside_an_area_to_avoid_is_no() -> None:
    said = ask("safety", AREA, offer(place=north_of_loreto(1.9)))
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, None, "safety.area")
    assert said.values == {}


def test_an_offer_just_outside_the_area_is_open() -> None:
    said = ask("safety", AREA, offer(place=north_of_loreto(2.1)))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_against")


def test_an_offer_whose_place_is_unknown_is_asked_about() -> None:
    said = ask("safety", AREA, offer())
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.place_unknown")


def test_remote_work_happens_in_no_area() -> None:
    for place in (LORETO, None):
        assert ask("safety", AREA, offer(place=place, remote=True)).verdict == Verdict.YES


def test_one_of_several_areas_is_enough() -> None:
    her = avoids(avoid_areas=(Area(north_of_loreto(50), 1.0), Area(LORETO, 2.0)))
    assert ask("safety", her, offer(place=LORETO)).verdict == Verdict.NO


@pytest.mark.parametrize(
    "name", ["Example S.r.l.", "EXAMPLE SRL", "example", "Exámple  s.r.l", "Exampel SRL"]
)
def test_an_employer_to_avoid_is_found_however_it_is_written(name: str) -> None:
    said = ask("safety", EMPLOYER, offer(employer=name))
    if name == "Exampel SRL":
        assert (said.verdict, said.code) == (Verdict.ASK, "safety.employer_like")
    else:
        assert (said.verdict, said.code) == (Verdict.NO, "safety.employer")
    assert said.values == {"employer": name}


def test_another_employer_is_open() -> None:
    said = ask("safety", EMPLOYER, offer(employer="Coop Girasole"))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_against")


def test_an_employer_without_a_name_is_asked_about() -> None:
    said = ask("safety", EMPLOYER, offer())
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.employer_unnamed")


@pytest.mark.parametrize(
    ("public", "verdict", "code"),
    [
        (True, Verdict.NO, "safety.public_facing"),
        (None, Verdict.ASK, "safety.public_facing_unknown"),
        (False, Verdict.YES, "safety.nothing_against"),
    ],
)
def test_work_in_front_of_people_is_closed_to_who_must_not_be_seen(
    public: bool | None, verdict: Verdict, code: str
) -> None:
    said = ask("safety", QUIET, offer(public_facing=public))
    assert (said.verdict, said.code) == (verdict, code)


def test_who_has_nothing_to_avoid_is_asked_nothing() -> None:
    said = ask("safety", profile(), offer(public_facing=True, employer="Example Srl"))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_asked")


@pytest.mark.parametrize("name", ["Example Group Italia", "Gruppo Example S.p.A."])
def test_a_name_that_holds_the_name_to_avoid_is_looked_at_first(name: str) -> None:
    said = ask("safety", EMPLOYER, offer(employer=name))
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.employer_like")
