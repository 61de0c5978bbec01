"""The distinct words of a column, sorted: word -> number without going through all of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

import numpy as np
import numpy.typing as npt

LAST = "\U0010ffff"  # sorts behind every word that goes on


class Vocabulary(Sequence[str]):
    """Sorted words; read when somebody first asks for one."""

    def __init__(self, words: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        self._read = words if callable(words) else lambda: words
        self._starting: dict[str, slice] = {}
        self._of: dict[str, tuple[Mapping[str, int], npt.NDArray[np.int64]]] = {}

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(self._read())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    def find(self, word: str) -> int | None:
        return self._numbers.get(word)

    def starting(self, prefix: str) -> slice:
        """Where the words stand that begin like this."""
        if prefix not in self._starting:
            ends = (bisect_left(self.words, prefix), bisect_left(self.words, prefix + LAST))
            self._starting[prefix] = slice(*ends)
        return self._starting[prefix]

    def of_numbered(self, ids: Mapping[str, int], prefix: str = "") -> npt.NDArray[np.int64]:
        """int64[ids]: by the number that each id has, from 0 on, that of the word which is the
        prefix and the id, -1 where there is none; worked out once for the same ids."""
        known = self._of.get(prefix)
        if known is None or known[0] is not ids:
            known = self._of[prefix] = ids, self._of_numbered(ids, prefix)
        return known[1]

    def _of_numbered(self, ids: Mapping[str, int], prefix: str) -> npt.NDArray[np.int64]:
        found = np.full(len(ids), -1)
        words = self.starting(prefix) if prefix else slice(None)
        for word, id_ in zip(range(*words.indices(len(self))), self.words[words], strict=True):
            if (number := ids.get(id_.removeprefix(prefix))) is not None:
                found[number] = word
        return found

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        return self.words[at]

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __eq__(self, other: object) -> bool:
        return self.words == (other.words if isinstance(other, Vocabulary) else other)

    def __hash__(self) -> int:
        return hash(self.words)
