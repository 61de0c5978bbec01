"""Which of many short letter sequences stand in a long text.

Most words of an advert stood in others before: for each word it is remembered which of all known
sequences it contains, so that a long text is not searched for hundreds of them, one after another.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

_OPENINGS = (1, 2, 3)  # letters by which a sequence is looked up: as many as it has, at most 3
_SHORT = 500  # characters of a text that is searched as it is
_LONGEST_WORD = 40  # characters of a word that is likely to be met again
_REMEMBERED = 100_000  # words; then it starts afresh


class Stems:
    """Sequences, of letters or other signs, that are looked for together; blanks may be in them."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._all = frozenset(stems)
        parts = {stem: max(stem.split(), key=len, default="") for stem in self._all}
        self._whole = frozenset(stem for stem, part in parts.items() if stem == part)
        self._of_several = tuple((part, stem) for stem, part in parts.items() if stem != part)
        for part in parts.values():
            _KNOWN.add(part)

    def standing_in(self, text: str) -> frozenset[str]:
        """Those that the text contains."""
        if len(text) < _SHORT:
            return frozenset(stem for stem in self._all if stem in text)
        standing = _standing(text, len(_KNOWN.stems))
        found = self._whole & standing
        if not self._of_several:
            return found
        return found.union(s for part, s in self._of_several if part in standing and s in text)


class _Known:
    """All sequences of all `Stems`, without blanks, and in which words they were met."""

    def __init__(self) -> None:
        self.stems: set[str] = set()
        self._by_opening: dict[str, list[str]] = defaultdict(list)
        self._words: dict[str, tuple[str, ...]] = {}

    def add(self, stem: str) -> None:
        if stem not in self.stems:
            self.stems.add(stem)
            self._by_opening[stem[: _OPENINGS[-1]]].append(stem)
            self._words.clear()

    def in_word(self, word: str) -> tuple[str, ...]:
        known = self._words.get(word)
        if known is None:
            known = tuple(self._found_in(word))
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            if len(word) <= _LONGEST_WORD:
                self._words[word] = known
        return known

    def _found_in(self, word: str) -> Iterable[str]:
        """A stem begins with one of the word's runs, or is one."""
        places = range(len(word))
        runs = {word[at : at + letters] for letters in _OPENINGS for at in places}
        for opening in runs & self._by_opening.keys():
            yield from (stem for stem in self._by_opening[opening] if stem in word)


_KNOWN = _Known()


@lru_cache(maxsize=4)
def _standing(text: str, _known: int) -> frozenset[str]:
    """Asked again when more are known."""
    return frozenset(("",)).union(*map(_KNOWN.in_word, set(text.split())))
