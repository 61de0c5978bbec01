"""A town without a street: enough for an estimate of the way, not for a promise."""

from matcher.domain.place import Area, TravelMode
from matcher.domain.profile import Safety
from matcher.domain.verdict import Verdict
from tests.factories import LORETO, ask, north_of_loreto, offer, profile, week

HER = profile(
    place=LORETO,
    travel_modes=(TravelMode.PUBLIC_TRANSPORT,),
    travel_limit_minutes=45,  # nine kilometres
    available=week("Mon-Fri 08:00-18:00"),
)


def rough(km: float, radius_km: float = 5, **facts: object):  # type: ignore[no-untyped-def]
    return offer(place=north_of_loreto(km), place_radius_km=radius_km, **facts)  # type: ignore[arg-type]


def test_the_way_to_the_middle_of_a_town_is_told_as_such() -> None:
    said = ask("travel", HER, rough(4))
    assert said.verdict is Verdict.YES
    assert said.values["to_the_centre"] is True
    exact = ask("travel", HER, offer(place=north_of_loreto(4)))
    assert "to_the_centre" not in exact.values


def test_a_town_whose_near_side_is_within_reach_is_asked_about() -> None:
    assert ask("travel", HER, rough(12)).verdict is Verdict.ASK
    assert ask("travel", HER, offer(place=north_of_loreto(12))).verdict is Verdict.NOT_YET


def test_a_town_that_is_too_far_even_on_its_near_side_is_too_far() -> None:
    assert ask("travel", HER, rough(20)).verdict is Verdict.NOT_YET
    assert ask("travel", HER, rough(200)).verdict is Verdict.NO


def test_hours_are_not_promised_when_the_street_is_unknown() -> None:
    shifts = week("Mon-Fri 10:00-14:00")
    assert ask("time", HER, rough(4, shifts=shifts)).verdict is Verdict.ASK
    exact = offer(place=north_of_loreto(4), shifts=shifts)
    assert ask("time", HER, exact).verdict is Verdict.YES


def test_a_town_that_touches_an_area_to_avoid_is_asked_about_never_passed() -> None:
    her = profile(safety=Safety(avoid_areas=(Area(north_of_loreto(4), 2),)))
    assert ask("safety", her, rough(10)).verdict is Verdict.ASK
    assert ask("safety", her, rough(12)).verdict is Verdict.YES
    assert ask("safety", her, offer(place=north_of_loreto(4))).verdict is Verdict.NO
