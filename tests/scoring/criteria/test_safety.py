"""Is it safe for her: no area, employer or exposure that she must avoid?"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from matcher.domain.employer import plain_name
from matcher.domain.offer import Offer
from matcher.domain.place import Area, Place, Town, distance_km
from matcher.domain.profile import Profile, Safety
from matcher.domain.verdict import Verdict
from matcher.scoring.columns import Columns
from matcher.scoring.criteria.safety import Safety as Criterion
from tests.factories import (
    LORETO,
    ask,
    case,
    embedded,
    north_of_loreto,
    offer,
    profile,
    training,
)
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)


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


SEVERAL = (Town(north_of_loreto(30), 4.0), Town(north_of_loreto(5), 4.0))
OUTSIDE = (Town(north_of_loreto(30), 4.0), Town(north_of_loreto(7), 4.0))


def test_an_advert_of_several_towns_is_closed_by_an_area_that_one_of_them_touches() -> None:
    for where in (None, north_of_loreto(30)):
        said = ask("safety", AREA, offer(place=where, towns=SEVERAL))
        assert (said.verdict, said.code, said.values) == (Verdict.NO, "safety.area_among", {})


def test_an_advert_whose_towns_all_lie_elsewhere_is_open() -> None:
    said = ask("safety", AREA, offer(towns=OUTSIDE))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_against")


def test_a_place_that_it_names_and_nobody_knows_is_asked_about() -> None:
    for where in (None, north_of_loreto(30)):
        said = ask("safety", AREA, offer(place=where, towns=OUTSIDE, more_towns=True))
        assert (said.verdict, said.code) == (Verdict.ASK, "safety.places_unclear")


def test_a_town_that_may_only_say_where_the_other_lies_is_asked_about() -> None:
    """ "Rho, Milano": work in Rho, or in both."""
    both = tuple(replace(town, surely=False) for town in SEVERAL)
    rough = offer(place=north_of_loreto(30), place_radius_km=4.0, towns=both)
    said = ask("safety", AREA, rough)
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.places_unclear")
    house_known = replace(rough, place_radius_km=None)
    assert ask("safety", AREA, house_known).verdict == Verdict.YES


def test_a_town_that_lies_wholly_in_an_area_to_avoid_is_no_whatever_the_street() -> None:
    her = avoids(avoid_areas=(Area(LORETO, 10.0),))
    said = ask("safety", her, offer(place=north_of_loreto(3), place_radius_km=6.0))
    assert (said.verdict, said.code) == (Verdict.NO, "safety.area")
    assert ask("safety", her, offer(place=LORETO, place_radius_km=11.0)).verdict == Verdict.ASK


def test_work_from_home_for_an_employer_of_several_towns_is_open() -> None:
    said = ask("safety", AREA, offer(remote=True, towns=SEVERAL, more_towns=True))
    assert said.verdict == Verdict.YES


@FEW
@given(her=profiles, offers=markets(said=20))
def test_nothing_that_may_lead_into_an_area_to_avoid_is_ever_told_as_fine(
    her: Profile, offers: list[Offer]
) -> None:
    for area in her.safety.avoid_areas:
        for it in (each for each in offers if not each.remote):
            exact = it.place is not None and not it.place_radius_km
            reach = area.radius_km + (it.place_radius_km or 0)
            leads = it.more_towns or (it.place is None and not it.towns)
            leads |= it.place is not None and distance_km(area.centre, it.place) < reach - 0.01
            leads |= any(
                distance_km(area.centre, town.place) < area.radius_km + town.radius_km - 0.01
                for town in it.text_towns
            )
            leads |= any(
                distance_km(area.centre, town.place) < area.radius_km + town.radius_km - 0.01
                for town in it.towns
                if town.surely or not exact
            )
            if leads:
                assert ask("safety", her, it).verdict != Verdict.YES


def test_a_town_that_only_the_words_name_is_asked_about_even_where_the_house_is_known() -> None:
    named = (Town(Place(*point(north_of_loreto(5)), "Monza"), 4.0, surely=False),)
    for place in (north_of_loreto(30), None):
        said = ask("safety", AREA, offer(place=place, towns=OUTSIDE, text_towns=named))
        assert (said.verdict, said.code) == (Verdict.ASK, "safety.places_unclear")
        assert said.values == {"towns": ["Monza"]}
    far = replace(named[0], place=north_of_loreto(300))
    said = ask("safety", AREA, offer(place=north_of_loreto(30), text_towns=(far,)))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_against")


def test_work_from_home_leads_to_no_town_that_its_words_name() -> None:
    named = (Town(LORETO, 4.0, surely=False),)
    assert ask("safety", AREA, offer(remote=True, text_towns=named)).verdict == Verdict.YES


@FEW
@given(her=profiles, offers=markets(said=20))
def test_towns_that_only_the_words_name_close_nothing(her: Profile, offers: list[Offer]) -> None:
    for it in offers:
        without = ask("safety", her, replace(it, text_towns=()))
        if ask("safety", her, it).verdict != without.verdict:
            assert (without.verdict, ask("safety", her, it).verdict) == (Verdict.YES, Verdict.ASK)


def point(place: Place) -> tuple[float, float]:
    return place.lat, place.lon


def test_work_that_may_or_may_not_be_from_home_is_asked_about_in_an_area() -> None:
    """An advert that says both: of two readings the first is as likely wrong."""
    unclear = offer(place=AREA.safety.avoid_areas[0].centre, remote=True,
                    unclear=frozenset({"remote"}))  # fmt: skip
    said = ask("safety", AREA, unclear)
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.places_unclear")
    nowhere = ask("safety", AREA, replace(unclear, place=None))
    assert (nowhere.verdict, nowhere.code) == (Verdict.ASK, "safety.place_unknown")
    far = replace(unclear, place=north_of_loreto(300))
    assert ask("safety", AREA, far).verdict == Verdict.YES


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


@pytest.mark.parametrize(
    ("public", "verdict", "code"),
    [
        (
            True,
            Verdict.ASK,
            "safety.public_facing_unknown",
        ),  # what it teaches, or a shop at the end
        (None, Verdict.YES, "safety.nothing_against"),
        (False, Verdict.YES, "safety.nothing_against"),
    ],
)
def test_a_course_is_held_in_a_room_and_never_closed_to_who_must_not_be_seen(
    public: bool | None, verdict: Verdict, code: str
) -> None:
    said = ask("safety", QUIET, training(public_facing=public))
    assert (said.verdict, said.code) == (verdict, code)


def test_who_has_nothing_to_avoid_is_asked_nothing() -> None:
    said = ask("safety", profile(), offer(public_facing=True, employer="Example Srl"))
    assert (said.verdict, said.code) == (Verdict.YES, "safety.nothing_asked")


@pytest.mark.parametrize("name", ["Example Group Italia", "Gruppo Example S.p.A."])
def test_a_name_that_holds_the_name_to_avoid_is_looked_at_first(name: str) -> None:
    said = ask("safety", EMPLOYER, offer(employer=name))
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.employer_like")


CRITERION = Criterion(weight=0, why="", same_name=90, like_name=80)
NAME = st.lists(st.sampled_from(["alba", "alb", "due", "coop", "srl", "a", ""]), max_size=4).map(
    " ".join
)


@given(st.lists(NAME, max_size=6), st.lists(NAME, min_size=1, max_size=3))
def test_each_employer_is_as_like_as_if_all_words_of_all_were_compared(
    employers: list[str], avoided: list[str]
) -> None:
    criterion = CRITERION
    plain = [plain_name(each) for each in employers]
    for name, found in zip(plain, criterion._likest(plain, avoided), strict=True):
        likeness = [fuzz.token_sort_ratio(plain_name(each), name) for each in avoided]
        whole = any(fuzz.token_set_ratio(plain_name(each), name) == 100 for each in avoided)
        assert found == pytest.approx(max(*likeness, 80 if whole else 0))


def test_to_be_asked_about_some_offers_first_changes_no_answer() -> None:
    names = (None, "Alba", "Coop Due", "Coop Alba", "Example Group", "Exampel", None, "Example")
    her = avoids(avoid_employers=("Example", "Coop Alba"))
    facts = Columns.build([offer(employer=name) for name in names], Criterion.columns, embedded())
    asked_before = case(her)
    for rows in ([5, 0], [3, 4, 5], range(len(names))):
        some = facts.take(np.array(rows, np.int64))
        asked = CRITERION.judge(asked_before, some).details["likeness"]
        alone = CRITERION.judge(case(her), some).details["likeness"]
        np.testing.assert_array_equal(asked, alone)


def test_one_open_question_hides_no_other() -> None:
    """Of an advert that says neither where nor with whom, all that she avoids is asked at once."""
    area = Area(north_of_loreto(4), 2)
    avoids = Safety(avoid_areas=(area,), avoid_employers=("Example Srl",), no_public_facing=True)
    her = profile(safety=avoids)
    silent = offer(place=None, city=None, employer=None, public_facing=None)
    said = ask("safety", her, silent)
    assert (said.verdict, said.code) == (Verdict.ASK, "safety.place_unknown")
    assert said.values == {"and_public": True, "and_employer": True}
    named = ask("safety", her, offer(place=None, city=None, employer="Other", public_facing=False))
    assert (named.code, named.values) == ("safety.place_unknown", {})
    placed = offer(place=north_of_loreto(40), employer=None, public_facing=None)
    said = ask("safety", her, placed)
    assert (said.code, said.values) == ("safety.employer_unnamed", {"and_public": True})
