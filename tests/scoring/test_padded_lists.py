"""Lists laid out to be weighed fast are the lists that were given."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.scoring import padded_lists
from matcher.scoring.columns import Ints, ListColumn
from matcher.scoring.compiled_row_work import Compiled
from matcher.scoring.padded_lists import PaddedLists, TakenLists
from matcher.scoring.row_work import PLAIN
from matcher.scoring.vocabulary import Vocabulary

WORDS = Vocabulary("abcdefgh")
Row = list[tuple[int, int]]
rows_of_entries = st.lists(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 999)), max_size=6)
    | st.lists(st.tuples(st.integers(0, 7), st.integers(0, 9)), min_size=20, max_size=50),
    min_size=1,
    max_size=30,
)
tables = st.lists(st.integers(0, 10_000), min_size=8, max_size=8).map(np.array)
heads = st.integers(1, padded_lists.HEAD)


def laid_out(rows: list[Row]) -> ListColumn:
    starts = np.cumsum([0, *map(len, rows)])
    codes, numbers = ([entry[i] for row in rows for entry in row] for i in (0, 1))
    return ListColumn(starts, np.array(codes, np.int32), np.array(numbers, np.int64), WORDS)


def read(lists: ListColumn) -> list[Row]:
    entries = list(zip(lists.codes.tolist(), lists.numbers.tolist(), strict=True))
    return [entries[a:b] for a, b in zip(lists.starts[:-1], lists.starts[1:], strict=True)]


def in_order(row: Row) -> Row:
    return sorted(row, key=lambda entry: (-entry[1], entry[0]))


@given(rows=rows_of_entries, head=heads)
def test_every_list_is_kept_the_highest_numbers_first_however_long(
    rows: list[Row], head: int
) -> None:
    with patch.object(padded_lists, "HEAD", head):
        padded = PaddedLists.of(laid_out(rows))
        assert padded.heads.shape[1] <= head
        assert read(padded) == [in_order(row) for row in rows]
        assert padded.lengths.tolist() == [len(row) for row in rows]
        assert read(PaddedLists.of(padded)) == read(padded)


@given(rows=rows_of_entries, chosen=st.lists(st.integers(0, 29), max_size=40), table=tables)
def test_some_rows_weigh_what_they_did(rows: list[Row], chosen: list[int], table: Ints) -> None:
    lists, padded = laid_out(rows), PaddedLists.of(laid_out(rows))
    some = np.array([number % len(rows) for number in chosen], np.int64)
    assert read(padded.take(some)) == [in_order(rows[number]) for number in some]
    for work in (PLAIN, Compiled()):
        taken = TakenLists(padded, some, work.weigh)
        for _ in range(2):  # the second time it is known what each entry is worth
            found = [each.tolist() for each in taken.weighed(table)]
            assert found == [each.tolist() for each in lists.take(some).weighed(table)]
        other = table[::-1].copy()
        assert taken.weighed(other)[1].tolist() == lists.take(some).weighed(other)[1].tolist()
        assert read(taken.take(np.arange(some.size)[::-1])) == read(taken)[::-1]


@given(rows=rows_of_entries, table=tables, head=heads)
def test_the_first_entries_tell_what_a_row_weighs_at_most(
    rows: list[Row], table: Ints, head: int
) -> None:
    with patch.object(padded_lists, "HEAD", head):
        padded = PaddedLists.of(laid_out(rows))
    every = np.arange(len(rows))
    for work in (PLAIN, Compiled()):
        taken = TakenLists(padded, every, work.weigh)
        (total, exactly), (same, roughly) = taken.weighed(table), taken.roughly_weighed(table)
        assert same.tolist() == total.tolist()
        assert (exactly <= roughly).all()
        assert (roughly <= total * table.max()).all()
        short = [len(row) <= padded.heads.shape[1] for row in rows]
        assert roughly[short].tolist() == exactly[short].tolist()
    assert laid_out(rows).roughly_weighed(table)[1].tolist() == exactly.tolist()


def test_where_words_and_numbers_are_many_the_distinct_ones_are_sorted(monkeypatch) -> None:
    rows = [[(0, 5), (3, 5)], [], [(3, 5), (0, 4)]]
    plain = PaddedLists.of(laid_out(rows))
    monkeypatch.setattr(padded_lists, "FLAGS", 0)
    sorted_ = PaddedLists.of(laid_out(rows))
    assert plain.heads.tolist() == sorted_.heads.tolist() == [[0, 1], [3, 3], [1, 2]]
    assert sorted_.entries.numbers.tolist() == [5, 5, 4]
    assert sorted_.entries.codes.tolist() == [0, 3, 0]


def test_lists_of_no_words_weigh_nothing() -> None:
    nobody = ListColumn(np.zeros(3, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int64),
                        Vocabulary(()))  # fmt: skip
    taken = TakenLists(PaddedLists.of(nobody), np.array([1, 0]), PLAIN.weigh)
    assert [each.tolist() for each in taken.weighed(np.zeros(0, np.int64))] == [[0, 0], [0, 0]]
