"""The best value of each fact, of all adverts of one job."""

from datetime import date

from matcher.domain.offer import Contract, Fact, Sign
from matcher.domain.place import Place, Town
from matcher.market.combining import combined
from tests.factories import offer


def read(name: str, value: object, **facts: object):
    """An advert whose fact was read from its words."""
    return offer(**{name: value}, facts=(Fact(name, value, "words", "rule"),), **facts)


def test_one_advert_stays_as_it_is():
    one = offer(hours_per_week=20)
    assert combined([one]) is one


def test_what_one_leaves_out_the_other_says():
    both = combined([offer(hours_per_week=20), offer(contract=Contract.PERMANENT)])
    assert (both.hours_per_week, both.contract) == (20, Contract.PERMANENT)
    assert both.unclear == frozenset()


def test_a_stated_fact_beats_one_that_was_read():
    for adverts in (
        [read("hours_per_week", 30), offer(hours_per_week=20)],
        [offer(hours_per_week=20), read("hours_per_week", 30)],
    ):
        both = combined(adverts)
        assert (both.hours_per_week, both.facts, both.unclear) == (20, (), frozenset())


def test_two_stated_facts_that_differ_are_unclear_however_many_follow():
    adverts = [offer(hours_per_week=20), offer(hours_per_week=30), offer(hours_per_week=20)]
    both = combined(adverts)
    assert (both.hours_per_week, both.unclear) == (None, {"hours_per_week"})


def test_two_facts_read_differently_are_unclear():
    both = combined([read("hours_per_week", 20), read("hours_per_week", 30)])
    assert (both.hours_per_week, both.facts, both.unclear) == (None, (), {"hours_per_week"})


def test_a_fact_read_from_either_keeps_its_words():
    both = combined([offer(), read("night", True)])
    assert both.night is True
    assert both.quotes == {"night": "words"}


def test_what_one_text_leaves_unclear_another_reading_does_not_settle_but_a_statement_does():
    unclear = offer(unclear=frozenset({"hours_per_week"}))
    assert combined([unclear, read("hours_per_week", 20)]).unclear == {"hours_per_week"}
    assert combined([unclear, offer(hours_per_week=20)]).hours_per_week == 20


def test_a_point_is_better_than_the_middle_of_a_town():
    town = offer(place=Place(45.46, 9.19), place_radius_km=7.0)
    point = offer(place=Place(45.45, 9.15))
    both = combined([town, point])
    assert (both.place, both.place_radius_km) == (point.place, None)
    assert combined([town, offer()]).place_radius_km == 7.0


def test_every_place_that_any_advert_of_a_job_names_is_kept():
    milano = offer(place=Place(45.46, 9.19), place_radius_km=7.0)
    monza = offer(place=Place(45.58, 9.27), place_radius_km=4.0)
    both = combined([milano, monza])
    assert {(town.place, town.surely) for town in both.towns} == {
        (milano.place, False), (monza.place, False)
    }  # fmt: skip
    assert combined([milano, milano]).towns == ()
    several = offer(towns=(Town(Place(45.46, 9.19), 7.0),), more_towns=True)
    named = combined([monza, several])
    assert (named.towns, named.more_towns) == (several.towns, True)
    houses = combined([offer(place=Place(45.46, 9.19)), offer(place=Place(45.47, 9.20))])
    assert [town.surely for town in houses.towns] == [True, True]


def test_towns_that_the_words_of_any_advert_name_are_kept():
    monza = Town(Place(45.58, 9.27), 4.0, surely=False)
    lodi = Town(Place(45.31, 9.50), 3.0, surely=False)
    both = combined([offer(text_towns=(monza,)), offer(text_towns=(lodi, monza)), offer()])
    assert both.text_towns == (monza, lodi)


def test_one_danger_holds_the_job_back_and_every_sign_is_shown_once():
    one = offer(signs=(Sign("fee", "pay first", 0.6),), held_back=True)
    other = offer(signs=(Sign("fee", "a fee", 0.6), Sign("chat", "only chat", 0.3)))
    both = combined([other, one])
    assert both.held_back
    assert sorted(sign.code for sign in both.signs) == ["chat", "fee"]


def test_every_source_is_named_and_the_last_sight_counts():
    adverts = [
        offer(source="EURES", last_seen=date(2026, 11, 1), fresh_until=date(2026, 11, 9)),
        offer(source="agenzia", last_seen=date(2026, 11, 5), fresh_until=date(2026, 11, 7)),
        offer(source="EURES"),
    ]
    both = combined(adverts)
    assert both.source == "EURES, agenzia"
    assert (both.last_seen, both.fresh_until) == (date(2026, 11, 5), date(2026, 11, 9))
