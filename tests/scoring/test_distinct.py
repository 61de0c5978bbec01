"""Facts that are the same, and tables put together."""

from collections.abc import Sequence

import numpy as np

from matcher.domain.offer import Offer
from matcher.scoring.columns import Columns, Lists, Numbers, Words
from matcher.scoring.distinct import distinct, joined
from tests.factories import embedded, offer

HOURS = Numbers("hours", "f4", lambda it, _: it.hours_per_week or np.nan)
CITY = Words("city", lambda it, _: it.city)
SKILLS = Lists("skills", lambda it, _: [(s, n) for n, s in enumerate(it.required_skills)])


def laid_out(offers: Sequence[Offer]) -> Columns:
    return Columns.build(offers, [HOURS, CITY, SKILLS], embedded())


A = offer(city="Roma", hours_per_week=20.0, required_skills=("x", "y"))
B = offer(city="Roma", hours_per_week=20.0, required_skills=("y", "x"))
C = offer(city="Bari", required_skills=("z",))
SILENT = offer()


def test_the_same_facts_have_the_same_number_and_unknown_is_the_same_as_unknown() -> None:
    number, first = distinct(laid_out([A, SILENT, B, A, C, SILENT]))
    assert number[0] == number[3] != number[2]
    assert number[1] == number[5]
    assert sorted(number[first].tolist()) == [0, 1, 2, 3]


def test_tables_with_other_words_say_the_same_when_they_are_joined() -> None:
    both, at_once = joined([laid_out([A, C]), laid_out([SILENT, B])]), laid_out([A, C, SILENT, B])
    assert both.words(CITY).codes.tolist() == at_once.words(CITY).codes.tolist()
    assert both.words(CITY).words == at_once.words(CITY).words == ("Bari", "Roma")
    for part in ("starts", "codes", "numbers"):
        assert (
            getattr(both.lists(SKILLS), part).tolist()
            == getattr(at_once.lists(SKILLS), part).tolist()
        )
    assert np.array_equal(both.floats(HOURS), at_once.floats(HOURS), equal_nan=True)


def test_nothing_is_nothing() -> None:
    number, first = distinct(laid_out([]))
    assert number.size == first.size == 0
