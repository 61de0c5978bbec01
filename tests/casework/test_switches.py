"""What-if switches are what stands in the way of her best offers, and nothing else."""

from typing import Any

from matcher.casework.profile_document import document_of
from matcher.casework.switches import Switch, switches, together
from matcher.casework.what_if import changed
from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode
from matcher.domain.profile import Child, Profile
from matcher.domain.verdict import Verdict
from matcher.domain.week import Week
from tests.factories import (
    LORETO,
    embedded,
    needs,
    north_of_loreto,
    offer,
    profile,
    speaks,
    suggestions,
    verdicts,
    week,
)


def asked(her: Profile, *offers: Offer) -> dict[str, Switch]:
    return {each.key: each for each in switches(her, suggestions(her, offers).ranked)}


def supposing(her: Profile, switch: Switch) -> Profile:
    table = {**document_of(her), "code": her.code}
    return changed(table, together([switch]), embedded())


def opens(her: Profile, switch: Switch, *offers: Offer) -> int:
    after = verdicts(supposing(her, switch), offers)
    before = verdicts(her, offers)
    return sum(after[id_] <= Verdict.ASK < verdict for id_, verdict in before.items())


def with_shifts(*spans: str, **facts: Any) -> list[Offer]:
    return [offer(id=f"v{n}", shifts=week(span), **facts) for n, span in enumerate(spans)]


def test_what_is_open_or_out_of_reach_asks_nothing() -> None:
    her = profile(languages=speaks(it="B1"), age=30)
    assert asked(her, offer(languages=needs("it", "A2")), offer(id="v2", max_age=20)) == {}


def test_speaking_is_asked_about_by_itself_where_it_is_enough_for_some() -> None:
    her = profile(languages=speaks(it="A2"))
    spoken = offer(languages=needs("it", "B1", "speaking"))
    written = offer(id="v2", languages=needs("it", "B1"))
    found = asked(her, spoken, written)
    told = {each.code: each for each in found.values()}
    assert (told["spoken"].offers, told["language"].offers) == (1, 2)
    assert opens(her, told["spoken"], spoken, written) == 1
    assert opens(her, told["language"], spoken, written) == 2


def test_a_certificate_and_a_licence_are_asked_about_by_name() -> None:
    her = profile(certificates=frozenset(), licences=frozenset())
    one = offer(certificates=frozenset({"haccp"}), licences=frozenset())
    other = offer(id="v2", licences=frozenset({"B"}), certificates=frozenset())
    found = asked(her, one, other)
    assert set(found) == {"certificate=haccp", "licence=B"}
    assert all(opens(her, each, one, other) == 1 for each in found.values())


def test_a_longer_day_is_as_late_as_most_of_them_need() -> None:
    her = profile(available=week("Mon-Fri 08:00-14:00"))
    shifts = with_shifts("Mon-Fri 09:00-15:00", "Mon-Fri 10:00-16:00", "Mon-Fri 10:00-16:00",
                         "Mon-Fri 10:00-19:00")  # fmt: skip
    (switch,) = asked(her, *shifts).values()
    assert (switch.code, switch.values["clock"], switch.offers) == ("free_later", 32, 3)
    assert supposing(her, switch).available == week("Mon-Fri 08:00-16:00")
    assert opens(her, switch, *shifts) == 3


def test_nobody_asks_whether_she_could_begin_in_the_night() -> None:
    her = profile(available=week("Mon-Fri 08:00-14:00"))
    assert asked(her, *with_shifts("Mon-Fri 05:00-10:00", "Mon-Fri 12:00-22:00")) == {}


def test_where_only_childcare_is_in_the_way_the_care_is_made_longer() -> None:
    her = profile(
        available=week("Mon-Fri 06:00-20:00"),
        children=(Child(4, week("Mon-Fri 08:00-16:00")), Child(2, week("Mon-Fri 08:00-14:00"))),
    )
    (switch,) = asked(her, *with_shifts("Mon-Fri 09:00-15:00")).values()
    assert switch.code == "care_later"
    after = supposing(her, switch)
    assert after.available == her.available
    assert all(child.care == week("Mon-Fri 08:00-15:00") for child in after.children)


def test_a_day_that_she_has_not_is_asked_about_by_name() -> None:
    her = profile(available=week("Mon-Fri 08:00-16:00"), children=(Child(4, None),))
    shifts = with_shifts("Sat 09:00-13:00")
    (switch,) = asked(her, *shifts).values()
    assert (switch.code, switch.values["days"]) == ("free_days", (5,))
    assert opens(her, switch, *shifts) == 1


def test_a_longer_way_is_told_in_quarters_of_an_hour_and_another_way_by_name() -> None:
    her = profile(place=LORETO, travel_modes=(TravelMode.WALK,), travel_limit_minutes=30)
    far = offer(place=north_of_loreto(3))
    found = {each.code: each for each in asked(her, far).values()}
    assert found["farther"].values["minutes"] == 60
    assert {"farther", "way"} <= set(found)
    assert all(opens(her, each, far) == 1 for each in found.values())


def test_several_at_once_hold_together() -> None:
    some = [
        Switch("free_later", {}, ("hours=Mon-Fri 08:00-16:00",), 1),
        Switch("free_days", {}, ("hours=Sat 08:00-12:00",), 1),
        Switch("language", {}, ("it.speaking=A2", "it.reading=A2"), 1),
        Switch("spoken", {}, ("it.speaking=B1",), 1),
        Switch("literacy", {}, ("literacy=some",), 1),
        Switch("literacy", {}, ("literacy=good",), 1),
        Switch("certificate", {}, ("certificate=haccp",), 1),
        Switch("certificate", {}, ("certificate=first_aid",), 1),
    ]
    her = changed({"code": "K7", "country": "IT"}, together(some), embedded())
    assert her.available == Week.parse(["Mon-Fri 08:00-16:00", "Sat 08:00-12:00"])
    assert {m: level.name for m, level in her.languages[0].levels.items()} == {
        "speaking": "B1",
        "reading": "A2",
    }
    assert her.literacy == "good"
    assert her.certificates == {"haccp", "first_aid"}


def test_there_are_five_at_the_most_those_that_matter_for_most_first() -> None:
    her = profile(certificates=frozenset())
    names = ("haccp", "first_aid", "forklift", "food_handler", "workplace_safety", "fire_safety")
    offers = [
        offer(id=f"v{n}-{m}", certificates=frozenset({name}))
        for n, name in enumerate(names)
        for m in range(n + 1)
    ]
    found = switches(her, suggestions(her, offers).ranked)
    assert [each.offers for each in found] == [6, 5, 4, 3, 2]
