"""Compiled loops do to the last number what numpy does, and a list is the same with either."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.compiled_row_work import Compiled
from matcher.scoring.finding import find
from matcher.scoring.question import Question
from matcher.scoring.row_work import PLAIN, Codes, Rows, numbered
from tests.factories import case, weights
from tests.scoring.indexing import by_ranking, lines, segment
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)
BOTH = (PLAIN, Compiled())
FACTS = 9  # distinct facts of a made-up factor
ints = st.integers(0, 1 << 40)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Rows, np.ndarray, Codes, np.ndarray, int]:
    """Rows, what they have so far, facts by row, answers by fact, and a limit."""
    n = draw(st.integers(1, 40))
    dtype = draw(st.sampled_from((np.uint8, np.uint16, np.uint32)))
    numbers = np.array(draw(st.lists(st.integers(0, FACTS - 1), min_size=n, max_size=n)), dtype)
    numbers.flags.writeable = False
    table = np.array(draw(st.lists(ints, min_size=2 * FACTS, max_size=2 * FACTS)))
    places = draw(st.none() | st.permutations(range(0, 2 * FACTS, 2)))
    codes = Codes(numbers, None if places is None else np.array(places, np.int64))
    some = st.lists(st.integers(0, n - 1), unique=True).map(lambda r: np.array(sorted(r), int))
    rows: Rows = draw(some | st.just(slice(draw(st.integers(0, n - 1)), n)))
    size = numbered(rows).size
    sums = np.array(draw(st.lists(ints, min_size=size, max_size=size)), np.int64)
    return rows, sums, codes, table, draw(ints)


def standing(found: tuple[Rows, np.ndarray], limit: int) -> list[tuple[int, int]]:
    """(row, sum) of those below the limit: which of the others are left makes no difference."""
    rows, sums = found
    pairs = zip(numbered(rows).tolist(), sums.tolist(), strict=True)
    return [(row, total) for row, total in pairs if total < limit]


def own(rows: Rows) -> Rows:
    return rows if isinstance(rows, slice) else rows.copy()


@FEW
@given(asked=questions(), fresh=st.booleans())
def test_answers_are_added_up_alike(
    asked: tuple[Rows, np.ndarray, Codes, np.ndarray, int], fresh: bool
) -> None:
    rows, sums, codes, table, limit = asked
    found = [
        standing(each.add(own(rows), None if fresh else sums.copy(), codes, table, limit), limit)
        for each in BOTH
    ]
    unlimited = [
        standing(each.add(own(rows), sums.copy(), codes, table, None), 1 << 62) for each in BOTH
    ]
    numbers = codes.numbers[rows].astype(np.int64)
    numbers = numbers if codes.places is None else codes.places[numbers]
    total = table[numbers] + (0 if fresh else sums)
    assert found[0] == found[1] == standing((rows, total), limit)
    assert unlimited[0] == unlimited[1] == standing((rows, table[numbers] + sums), 1 << 62)


@FEW
@given(asked=questions(), other=questions())
def test_combinations_and_the_answer_of_each_are_alike(
    asked: tuple[Rows, np.ndarray, Codes, np.ndarray, int],
    other: tuple[Rows, np.ndarray, Codes, np.ndarray, int],
) -> None:
    rows, sums, codes, table, limit = asked
    stretched = Codes(np.resize(other[2].numbers, codes.numbers.size), np.arange(FACTS) % 2)
    both = [each.combinations(rows, (codes, stretched)) for each in BOTH]
    assert both[0].tolist() == both[1].tolist()
    answers = np.resize(table, 2 * FACTS + 1).take(both[0])
    added = [
        standing(each.add_each(own(rows), sums.copy(), answers.copy(), limit), limit)
        for each in BOTH
    ]
    assert added[0] == added[1] == standing((rows, sums + answers), limit)


@pytest.mark.parametrize("kept_as", [np.uint8, np.uint16, np.uint32])
def test_rows_of_entries_are_weighed_alike(kept_as: type) -> None:
    matrix = np.array([[0, 3, 3], [2, 1, 0], [3, 3, 3]], kept_as)
    matrix.flags.writeable = False
    worths, rows = np.array([1, 10, 100, 0]), np.array([2, 1, 0, 1])
    for each in BOTH:
        assert each.weigh(matrix, rows, worths).tolist() == [0, 111, 1, 111]


@FEW
@given(her=profiles, offers=markets(most=16, said=25), k=st.integers(1, 30))
def test_the_list_is_the_same_with_either(her: Profile, offers: Sequence[Offer], k: int) -> None:
    parts = [(segment(part), None) for part in (offers[:6], offers[6:]) if part]
    for work in BOTH:
        question = Question.of(case(her), weights(), work)
        assert lines(find(question, parts, k)) == by_ranking(her, offers, k), work.name
