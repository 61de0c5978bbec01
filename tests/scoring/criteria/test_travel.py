"""Is the way short enough? Minutes are an estimate from the straight line."""

import pytest

from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from tests.factories import LORETO, ask, north_of_loreto, offer, profile

BUS = (TravelMode.WALK, TravelMode.PUBLIC_TRANSPORT)


def her(**facts: object) -> Profile:
    return profile(**{"place": LORETO, "travel_modes": BUS, "travel_limit_minutes": 60} | facts)


def at(km: float, **facts: object) -> Offer:
    return offer(place=north_of_loreto(km), city="Milano", **facts)


def test_a_short_way_is_within_her_limit() -> None:
    said = ask("travel", her(), at(2))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "travel.within")
    assert said.values == {"minutes": 18, "limit": 60, "mode": "public_transport", "city": "Milano"}


def test_a_few_streets_are_walked() -> None:
    assert ask("travel", her(), at(0.6)).values["mode"] == "walk"


@pytest.mark.parametrize(
    ("mode", "minutes"), [("walk", 133), ("bicycle", 46), ("public_transport", 41), ("car", 24)]
)
def test_eight_kilometres_take_longer_on_foot_than_by_car(mode: str, minutes: int) -> None:
    said = ask("travel", her(travel_modes=(TravelMode(mode),)), at(8))
    assert said.values["minutes"] == minutes


def test_at_her_limit_the_way_is_worth_little_and_still_open() -> None:
    said = ask("travel", her(travel_limit_minutes=41), at(8))
    assert (said.verdict, said.degree) == (Verdict.YES, 0.3)


def test_a_way_beyond_her_limit_is_not_yet() -> None:
    said = ask("travel", her(travel_limit_minutes=30), at(8))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "travel.too_long")


def test_a_faster_means_is_named_as_the_opening() -> None:
    (opening,) = ask("travel", her(travel_limit_minutes=30), at(8)).openings
    assert opening.code == "travel.other_way"
    assert opening.values == {"modes": ["car"], "minutes": 41, "limit": 30}


def test_where_nothing_is_faster_only_a_longer_way_would_open_it() -> None:
    (opening,) = ask("travel", her(travel_limit_minutes=20), at(8)).openings
    assert (opening.code, opening.values["modes"]) == ("travel.longer", [])


def test_from_two_and_a_half_times_her_limit_an_offer_is_out_of_reach() -> None:
    said = ask("travel", her(), at(40))  # 165 minutes
    assert (said.verdict, said.degree, said.code) == (Verdict.NO, 0, "travel.out_of_reach")
    assert said.openings == []


def test_when_nobody_asked_how_she_travels_a_long_way_is_a_question() -> None:
    for km in (20, 300):
        said = ask("travel", her(travel_modes=()), at(km))
        assert (said.verdict, said.code) == (Verdict.ASK, "travel.too_long")


def test_without_a_limit_of_hers_no_way_is_too_long() -> None:
    said = ask("travel", her(travel_limit_minutes=None), at(300))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0, "travel.within")


def test_remote_work_needs_no_way_even_from_nowhere() -> None:
    for place in (LORETO, None):
        said = ask("travel", her(place=place), at(500, remote=True))
        assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "travel.remote")


def test_an_advert_without_a_place_is_asked_about() -> None:
    said = ask("travel", her(), offer(city="Milano"))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "travel.place_unknown")
    assert said.values == {"city": "Milano"}


def test_without_her_reference_point_she_is_asked() -> None:
    said = ask("travel", her(place=None), at(2))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "travel.her_place_unknown")


def test_who_wants_no_way_at_all_has_set_a_limit() -> None:
    at_home = her(travel_limit_minutes=0)
    assert ask("travel", at_home, at(5)).verdict == Verdict.NO
    assert ask("travel", at_home, at(5, remote=True)).verdict == Verdict.YES


def test_where_only_the_town_is_known_its_street_is_asked_not_how_she_travels() -> None:
    said = ask("travel", her(), at(15, place_radius_km=5.0))
    assert (said.verdict, said.code) == (Verdict.ASK, "travel.depends_on_street")


def test_a_walk_to_another_country_is_too_far_without_counting_its_minutes() -> None:
    said = ask("travel", her(), at(800))
    assert (said.verdict, said.code, said.values) == (Verdict.NO, "travel.out_of_reach", {})


def test_a_car_opens_nothing_for_somebody_without_a_licence() -> None:
    far = at(15)
    assert "car" in ask("travel", her(), far).openings[0].values["modes"]
    without = ask("travel", her(licences=frozenset()), far).openings[0]
    assert (without.code, without.values["modes"]) == ("travel.longer", [])
    assert "car" in ask("travel", her(licences=frozenset({"C"})), far).openings[0].values["modes"]


@pytest.mark.parametrize("modes", [(TravelMode.PUBLIC_TRANSPORT,), ()])
def test_of_a_town_whose_far_side_is_too_far_the_street_is_asked(
    modes: tuple[TravelMode, ...],
) -> None:
    whose = her(travel_modes=modes)  # an hour: some 13 km
    said = ask("travel", whose, at(11, place_radius_km=5.0))
    assert (said.verdict, said.code) == (Verdict.ASK, "travel.depends_on_street")
    assert said.values["to_the_centre"] is True
    assert ask("travel", whose, at(7, place_radius_km=5.0)).verdict == Verdict.YES
    assert ask("travel", whose, at(11)).verdict == Verdict.YES
