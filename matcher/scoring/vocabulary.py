"""The distinct words of a column, sorted: word -> number without going through all of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

LAST = "\U0010ffff"  # sorts behind every word that goes on


class Vocabulary(Sequence[str]):
    """Sorted words; read when somebody first asks for one."""

    def __init__(self, words: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        self._read = words if callable(words) else lambda: words

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
        return slice(bisect_left(self.words, prefix), bisect_left(self.words, prefix + LAST))

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
