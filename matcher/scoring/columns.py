"""Offers as arrays: each criterion says which facts it reads, and this file lays them out.

Nothing here knows what the facts mean. Four shapes are enough: one number an offer, a few numbers
an offer (a week), one word an offer, and a list of words with numbers an offer (skills).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.scoring.vocabulary import Vocabulary
from matcher.taxonomy.model import Taxonomy

T = TypeVar("T", bound=np.generic)

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
    varied: bool = field(default=False, kw_only=True)  # hardly two offers have the same list


Column = Numbers | Words | Lists


@dataclass(frozen=True, slots=True)
class WordColumn:
    """`codes` int32[n], -1 for none, into `words`."""

    codes: Codes
    words: Vocabulary

    def take(self, rows: Ints) -> "WordColumn":
        return WordColumn(self.codes.take(rows).astype(np.int32, copy=False), self.words)

    def look_up(self, table: npt.ArrayLike, absent: float = np.nan) -> Floats:
        """`table` holds a value for each word; float32[n] of each offer's."""
        values = np.full(len(self.words) + 1, absent, np.float32)
        values[:-1] = table
        return values.take(self.codes)  # -1, no word, takes the last


@dataclass(frozen=True)
class ListColumn:
    """Rows of (word, number) one after the other: row i is `starts[i]:starts[i + 1]`."""

    starts: Ints
    codes: Codes
    numbers: Ints
    words: Vocabulary

    @property
    def lengths(self) -> Ints:
        return self.starts[1:] - self.starts[:-1]

    def plain(self) -> "ListColumn":
        """The same as arrays in memory, however it is kept."""
        return self

    def take(self, rows: Ints) -> "ListColumn":
        """The lists of these rows, one after the other; int64 again however they are kept."""
        first = self.starts.take(rows).astype(np.int64)
        starts = np.zeros(rows.size + 1, np.int64)
        np.cumsum(self.starts.take(rows + 1) - first, out=starts[1:])
        entries = np.repeat(first - starts[:-1], np.diff(starts))
        entries += np.arange(entries.size)
        codes = self.codes.take(entries).astype(np.int32, copy=False)
        return ListColumn(starts, codes, self.numbers.take(entries).astype(np.int64), self.words)

    def by_word(self, table: npt.NDArray[T]) -> npt.NDArray[T]:
        """The entries' values in a table by word; of no words, of no entries, none."""
        return table.take(self.codes) if table.size else table[:0]

    def sum(self, entries: Ints | Flags) -> Ints:
        """int64[n]: the sum of whole numbers over each row; exact, so that orders never swap."""
        total = np.zeros(entries.size + 1, np.int64)
        entries.cumsum(dtype=np.int64, out=total[1:])
        at_starts = total.take(self.starts)
        return at_starts[1:] - at_starts[:-1]

    def weighed(self, table: Ints) -> tuple[Ints, Ints]:
        """int64[n] each: the sum of the numbers over each row, and of each number times what its
        word has in a table by word."""
        return self.sum(self.numbers), self.sum(self.numbers * self.by_word(table))

    def roughly_weighed(self, table: Ints) -> tuple[Ints, Ints]:
        """The same, but of the second no more than that it is at most so much; it may cost less.
        No value of the table is below 0."""
        return self.weighed(table)

    def any(self, entries: Flags) -> Flags:
        return self.sum(entries) > 0

    def highest(self, entries: Ints, empty: int = 0) -> Ints:
        """int64[n]: the highest entry of each row, `empty` where the row has none."""
        full = self.lengths > 0
        out = np.full(full.size, empty, np.int64)
        if full.any():
            out[full] = np.maximum.reduceat(entries, self.starts[:-1][full])
        return out


Part = Array | WordColumn | ListColumn


@dataclass(frozen=True, slots=True)
class _Rows:
    """Some rows of a part, which are laid out when somebody asks for them."""

    part: Part
    rows: Ints


class Columns:
    """The facts of `n` offers. Build once, ask often; rows are in the order given."""

    def __init__(self, n: int, parts: Mapping[str, Part]) -> None:
        self._n = n
        self._parts: dict[str, Part | _Rows] = dict(parts)
        self._last: dict[str, tuple[object, Part | _Rows]] = {}

    def __len__(self) -> int:
        return self._n

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    @property
    def parts(self) -> dict[str, Part]:
        return {name: self._part(name) for name in self._parts}

    def take(self, rows: Ints, names: Iterable[str] | None = None) -> "Columns":
        """These rows of these columns, or of all; each column is read when somebody asks for it."""
        some = Columns(rows.size, {})
        of = _chooser(rows)
        some._parts = {
            name: of(self._parts[name]) for name in (self._parts if names is None else names)
        }
        last = self._last.copy()  # at once: another thread may note something meanwhile
        some._last = {name: (about, of(part)) for name, (about, part) in last.items()}
        return some

    def settled(self) -> "Columns":
        """The same without a thread to what they were taken from."""
        return Columns(len(self), self.parts)

    def remembered(
        self, name: str, about: object, compute: Callable[[], npt.NDArray[T]]
    ) -> npt.NDArray[T]:
        """What was last worked out under this name, if it was about the same."""
        found = self._last.get(name)
        if found is not None and found[0] == about and not isinstance(found[1], _Rows):
            return cast("npt.NDArray[T]", found[1])
        if found is not None and found[0] == about:
            value = cast("npt.NDArray[T]", _settled(cast("_Rows", found[1])))
        else:
            value = compute()
        self._last[name] = (about, value)
        return value

    def beside(self, other: "Columns") -> "Columns":
        """The columns of both; they are about the same offers."""
        both = Columns(len(self), {})
        both._parts = self._parts | other._parts
        both._last = self._last | other._last
        return both

    def _part(self, name: str) -> Part:
        part = self._parts[name]
        if isinstance(part, _Rows):
            part = self._parts[name] = _settled(part)
        return part

    @classmethod
    def build(
        cls, offers: Sequence[Offer], columns: Iterable[Column], taxonomy: Taxonomy
    ) -> "Columns":
        """Lay out each named fact once; two criteria that read the same fact share it."""
        distinct = {column.name: column for column in columns}
        parts = {name: _lay_out(column, offers, taxonomy) for name, column in distinct.items()}
        return cls(len(offers), parts)

    def numbers(self, column: Numbers) -> Array:
        part = self._part(column.name)
        assert isinstance(part, np.ndarray)
        return part

    def floats(self, column: Numbers) -> Floats:
        return self.numbers(column).astype(np.float32, copy=False)

    def ints(self, column: Numbers) -> Ints:
        return self.numbers(column).astype(np.int64, copy=False)

    def flags(self, column: Numbers) -> Flags:
        return self.numbers(column).astype(bool, copy=False)

    def words(self, column: Words) -> WordColumn:
        part = self._part(column.name)
        assert isinstance(part, WordColumn)
        return part

    def lists(self, column: Lists) -> ListColumn:
        part = self._part(column.name)
        assert isinstance(part, ListColumn)
        return part


def taken(part: Part, rows: Ints) -> Part:
    return part.take(rows, axis=0) if isinstance(part, np.ndarray) else part.take(rows)


def _settled(part: _Rows) -> Part:
    return taken(part.part, part.rows)


def _chooser(rows: Ints) -> Callable[[Part | _Rows], _Rows]:
    """Which rows of a part, or of rows of one: worked out once for the parts that have the same."""
    found: dict[int, Ints] = {}

    def some(part: Part | _Rows) -> _Rows:
        if not isinstance(part, _Rows):
            return _Rows(part, rows)
        if id(part.rows) not in found:
            found[id(part.rows)] = part.rows.take(rows)
        return _Rows(part.part, found[id(part.rows)])

    return some


def _lay_out(column: Column, offers: Sequence[Offer], taxonomy: Taxonomy) -> Part:
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
    return WordColumn(np.array(codes, np.int32), Vocabulary(words))


def _lists(rows: Sequence[Sequence[tuple[str, int]]]) -> ListColumn:
    words = tuple(sorted({word for row in rows for word, _ in row}))
    number = {word: i for i, word in enumerate(words)}
    starts = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    codes = np.array([number[word] for row in rows for word, _ in row], np.int32)
    numbers = np.array([value for row in rows for _, value in row], np.int64)
    return ListColumn(starts, codes, numbers, Vocabulary(words))
