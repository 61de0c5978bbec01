"""Offers as arrays: each criterion says which facts it reads, and this file lays them out.

Nothing here knows what the facts mean. Four shapes are enough: one number an offer, a few numbers
an offer (a week), one word an offer, and a list of words with numbers an offer (skills).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.taxonomy.model import Taxonomy

Array = npt.NDArray[np.generic]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Numbers:
    """One number an offer, or `width` of them; the array is (n,) or (n, width) of `dtype`."""

    name: str
    dtype: str
    encode: Callable[[Offer, Taxonomy], object]
    width: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """One word an offer, or none; kept as a number into the sorted list of distinct words."""

    name: str
    encode: Callable[[Offer, Taxonomy], str | None]


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of (word, whole number) an offer; what the number means is the criterion's own."""

    name: str
    encode: Callable[[Offer, Taxonomy], Iterable[tuple[str, int]]]


Column = Numbers | Words | Lists


@dataclass(frozen=True, slots=True)
class WordColumn:
    """`codes` int32[n], -1 for none, into `words`."""

    codes: Codes
    words: tuple[str, ...]

    def look_up(self, table: Sequence[float], absent: float = np.nan) -> Floats:
        """`table` holds a value for each word; float32[n] of each offer's."""
        return np.append(np.asarray(table, np.float32), np.float32(absent))[self.codes]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """Rows of (word, number) one after the other: row i is `starts[i]:starts[i + 1]`."""

    starts: Ints
    codes: Codes
    numbers: Ints
    words: tuple[str, ...]

    @property
    def lengths(self) -> Ints:
        return np.diff(self.starts)

    def sum(self, entries: Ints) -> Ints:
        """int64[n]: the sum of whole numbers over each row; exact, so that orders never swap."""
        total = np.concatenate((np.zeros(1, np.int64), np.cumsum(entries, dtype=np.int64)))
        return total[self.starts[1:]] - total[self.starts[:-1]]

    def any(self, entries: Flags) -> Flags:
        return self.sum(entries.astype(np.int64)) > 0

    def highest(self, entries: Ints, empty: int = 0) -> Ints:
        """int64[n]: the highest entry of each row, `empty` where the row has none."""
        full = self.lengths > 0
        out = np.full(full.size, empty, np.int64)
        if full.any():
            out[full] = np.maximum.reduceat(entries, self.starts[:-1][full])
        return out


class Columns:
    """The facts of `n` offers. Build once, ask often; rows are in the order given."""

    def __init__(self, ids: Sequence[str], parts: dict[str, Array | WordColumn | ListColumn]):
        self.ids = tuple(ids)
        self._parts = parts

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def build(
        cls, offers: Sequence[Offer], columns: Iterable[Column], taxonomy: Taxonomy
    ) -> "Columns":
        """Lay out each named fact once; two criteria that read the same fact share it."""
        distinct = {column.name: column for column in columns}
        parts = {name: _lay_out(column, offers, taxonomy) for name, column in distinct.items()}
        return cls([offer.id for offer in offers], parts)

    def numbers(self, column: Numbers) -> Array:
        part = self._parts[column.name]
        assert isinstance(part, np.ndarray)
        return part

    def floats(self, column: Numbers) -> Floats:
        return self.numbers(column).astype(np.float32, copy=False)

    def ints(self, column: Numbers) -> Ints:
        return self.numbers(column).astype(np.int64, copy=False)

    def flags(self, column: Numbers) -> Flags:
        return self.numbers(column).astype(bool, copy=False)

    def words(self, column: Words) -> WordColumn:
        part = self._parts[column.name]
        assert isinstance(part, WordColumn)
        return part

    def lists(self, column: Lists) -> ListColumn:
        part = self._parts[column.name]
        assert isinstance(part, ListColumn)
        return part


def _lay_out(
    column: Column, offers: Sequence[Offer], taxonomy: Taxonomy
) -> Array | WordColumn | ListColumn:
    match column:
        case Numbers():
            shape = (len(offers), column.width) if column.width else (len(offers),)
            values = [column.encode(offer, taxonomy) for offer in offers]
            return np.array(values, dtype=column.dtype).reshape(shape)
        case Words():
            return _words([column.encode(offer, taxonomy) for offer in offers])
        case Lists():
            return _lists([list(column.encode(offer, taxonomy)) for offer in offers])


def _words(values: Sequence[str | None]) -> WordColumn:
    words = tuple(sorted({value for value in values if value is not None}))
    number = {word: i for i, word in enumerate(words)}
    codes = [-1 if value is None else number[value] for value in values]
    return WordColumn(np.array(codes, np.int32), words)


def _lists(rows: Sequence[Sequence[tuple[str, int]]]) -> ListColumn:
    words = tuple(sorted({word for row in rows for word, _ in row}))
    number = {word: i for i, word in enumerate(words)}
    starts = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    codes = np.array([number[word] for row in rows for word, _ in row], np.int32)
    numbers = np.array([value for row in rows for _, value in row], np.int64)
    return ListColumn(starts, codes, numbers, words)
