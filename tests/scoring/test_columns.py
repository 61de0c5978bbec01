"""Facts of offers as arrays: laid out once, in the order given."""

import numpy as np
import pytest

from matcher.domain.offer import Offer
from matcher.scoring.columns import Columns, Lists, Numbers, Words
from tests.factories import embedded, offer

HOURS = Numbers(
    "hours", "f4", lambda it, _: np.nan if it.hours_per_week is None else it.hours_per_week
)
PAIR = Numbers("pair", "i2", lambda it, _: (len(it.id), 7), width=2)
CITY = Words("city", lambda it, _: it.city)
SKILLS = Lists("skills", lambda it, _: [(s, n) for n, s in enumerate(it.required_skills, start=1)])

PILE = [
    offer(id="a", city="Roma", hours_per_week=20.0, required_skills=("x", "y")),
    offer(id="bb"),
    offer(id="c", city="Milano", required_skills=("y",)),
]


def laid_out(offers: list[Offer]) -> Columns:
    return Columns.build(offers, [HOURS, PAIR, CITY, SKILLS, HOURS], embedded())


def test_a_number_an_offer_keeps_the_order_and_the_unknown() -> None:
    hours = laid_out(PILE).floats(HOURS)
    assert hours.tolist() == pytest.approx([20, np.nan, np.nan], nan_ok=True)


def test_several_numbers_an_offer_are_rows() -> None:
    assert laid_out(PILE).numbers(PAIR).tolist() == [[1, 7], [2, 7], [1, 7]]


def test_a_word_is_looked_up_by_its_number_and_silence_has_none() -> None:
    cities = laid_out(PILE).words(CITY)
    assert cities.words == ("Milano", "Roma")
    assert cities.codes.tolist() == [1, -1, 0]
    assert cities.look_up([5, 6], absent=0).tolist() == [6, 0, 5]


def test_lists_are_summed_and_compared_row_by_row() -> None:
    skills = laid_out(PILE).lists(SKILLS)
    assert skills.words == ("x", "y")
    assert skills.lengths.tolist() == [2, 0, 1]
    assert skills.sum(skills.numbers).tolist() == [3, 0, 1]
    assert skills.highest(skills.numbers, empty=-1).tolist() == [2, -1, 1]
    assert skills.any(skills.codes == 0).tolist() == [True, False, False]


def test_no_offers_are_columns_too() -> None:
    nothing = laid_out([])
    assert len(nothing) == 0
    assert nothing.numbers(PAIR).shape == (0, 2)
    assert nothing.words(CITY).look_up([]).tolist() == []
    assert nothing.lists(SKILLS).highest(nothing.lists(SKILLS).numbers).tolist() == []


def test_a_list_that_no_offer_fills_is_empty_everywhere() -> None:
    skills = laid_out([PILE[1], PILE[1]]).lists(SKILLS)
    assert skills.sum(skills.numbers).tolist() == [0, 0]
    assert skills.highest(skills.numbers).tolist() == [0, 0]
