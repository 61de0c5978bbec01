"""Rows of facts -> which are the same, and several tables of facts as one."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from matcher.scoring.columns import Array, Columns, Ints, ListColumn, Part, WordColumn
from matcher.scoring.vocabulary import Vocabulary


def distinct(facts: Columns) -> tuple[Ints, Ints]:
    """`number` int64[n] of each row's combination, in the order of the facts, and `first` int64[m]:
    a row that has it. The first columns by name decide the order, lists before words and numbers.
    """
    number, first = np.zeros(len(facts), np.int64), np.zeros(min(len(facts), 1), np.int64)
    for part in _in_order(facts) if len(facts) else ():
        for code in _codes(part):
            pair = number * (int(code.max(initial=0)) + 1) + code
            _, first, number = np.unique(pair, return_index=True, return_inverse=True)
    return number, first


def joined(tables: Sequence[Columns]) -> Columns:
    """The rows of all tables one after the other; they have the same columns."""
    if len(tables) == 1:
        return tables[0]
    parts = {name: _joined([table.parts[name] for table in tables]) for name in tables[0].parts}
    return Columns(sum(map(len, tables)), parts)


def _in_order(facts: Columns) -> list[Part]:
    def weight(item: tuple[str, Part]) -> tuple[bool, str]:
        return not isinstance(item[1], ListColumn), item[0]

    return [part for _, part in sorted(facts.parts.items(), key=weight)]


def _codes(part: Part) -> list[Ints]:
    """Whole numbers from 0 that are equal where the facts are the same to the bit."""
    match part:
        case WordColumn():
            return [part.codes.astype(np.int64) + 1]
        case ListColumn():
            return [_list_codes(part)]
        case _:
            columns = part.reshape(len(part), -1)
            return [_number_codes(columns[:, i]) for i in range(columns.shape[1])]


def _number_codes(values: Array) -> Ints:
    bits = np.ascontiguousarray(values).view(f"u{values.dtype.itemsize}")
    codes: Ints = np.unique(bits, return_inverse=True)[1]
    return codes


def _list_codes(lists: ListColumn) -> Ints:
    entries = np.stack((lists.codes.astype(np.int64), lists.numbers.astype(np.int64)), axis=1)
    raw, starts = entries.tobytes(), (lists.starts.astype(np.int64) * 16).tolist()
    rows = [raw[a:b] for a, b in pairwise(starts)]
    seen = sorted(set(rows), key=lambda row: np.frombuffer(row, np.int64).tolist())
    number = {row: i for i, row in enumerate(seen)}
    return np.array([number[row] for row in rows], np.int64)


def _joined(parts: Sequence[Part]) -> Part:
    words = [part for part in parts if isinstance(part, WordColumn)]
    lists = [part.plain() for part in parts if isinstance(part, ListColumn)]
    if words:
        vocabulary = _all_words([part.words for part in words])
        return WordColumn(np.concatenate([_in_terms_of(p, vocabulary) for p in words]), vocabulary)
    if lists:
        vocabulary = _all_words([part.words for part in lists])
        return _joined_lists(lists, vocabulary)
    return np.concatenate([part for part in parts if isinstance(part, np.ndarray)])


def _joined_lists(lists: Sequence[ListColumn], vocabulary: Vocabulary) -> ListColumn:
    lengths = np.concatenate([part.lengths.astype(np.int64) for part in lists])
    return ListColumn(
        np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths))),
        np.concatenate([_in_terms_of(part, vocabulary) for part in lists]),
        np.concatenate([part.numbers for part in lists]).astype(np.int64),
        vocabulary,
    )


def _all_words(vocabularies: Sequence[Vocabulary]) -> Vocabulary:
    return Vocabulary(sorted(set().union(*(set(vocabulary) for vocabulary in vocabularies))))


def _in_terms_of(part: WordColumn | ListColumn, vocabulary: Vocabulary) -> np.ndarray:
    numbers = np.array([*(vocabulary.find(word) for word in part.words), -1], np.int32)
    return numbers[part.codes]  # -1, no word, takes the last
