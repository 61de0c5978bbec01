"""The towns of adverts that name several: which of them touch an area."""

from dataclasses import replace
from itertools import pairwise

from matcher.domain.offer import Offer
from matcher.domain.place import Area, Town
from matcher.scoring.columns import Columns
from matcher.scoring.several_towns import TEXT_TOWNS, TOWNS, UNKNOWN_PLACE, touching
from tests.factories import LORETO, embedded, north_of_loreto, offer

NEAR = Town(north_of_loreto(5), 3.0)
PERHAPS = Town(north_of_loreto(30), 3.0, surely=False)


def listed(*offers: Offer) -> list[list[tuple[str, int]]]:
    lists = Columns.build(offers, (TOWNS,), embedded()).lists(TOWNS)
    words = [lists.words[code] for code in lists.codes.tolist()]
    entries = list(zip(words, lists.numbers.tolist(), strict=True))
    ends = lists.starts.tolist()
    return [entries[a:b] for a, b in pairwise(ends)]


def test_a_town_touches_an_area_that_its_rough_radius_reaches() -> None:
    [[(word, surely)]] = listed(offer(towns=(NEAR,)))
    assert surely == 1
    for radius_km, touched in ((2.1, True), (1.9, False)):
        assert touching([Area(LORETO, radius_km)], [word]).tolist() == [touched]


def test_a_place_that_nobody_knows_may_touch_any_area_and_none_where_there_is_none() -> None:
    assert listed(offer(more_towns=True)) == [[(UNKNOWN_PLACE, 0)]]
    assert touching([Area(LORETO, 1)], [UNKNOWN_PLACE]).tolist() == [True]
    assert touching([], [UNKNOWN_PLACE]).tolist() == [False]
    assert touching([Area(LORETO, 1)], []).dtype == bool


def test_where_the_house_is_known_a_town_that_may_not_be_meant_is_none() -> None:
    house = offer(place=LORETO, towns=(NEAR, PERHAPS))
    town = replace(house, place_radius_km=4.0)
    assert [[surely for _, surely in each] for each in listed(house, town)] == [[1], [1, 0]]


def test_a_town_that_only_the_words_name_stands_apart_whatever_house_is_known() -> None:
    house = offer(place=LORETO, text_towns=(NEAR,))
    assert listed(house) == [[]]
    lists = Columns.build([house, offer()], (TEXT_TOWNS,), embedded()).lists(TEXT_TOWNS)
    assert lists.lengths.tolist() == [1, 0]
    assert touching([Area(LORETO, 2.1)], lists.words).tolist() == [True]
