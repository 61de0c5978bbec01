"""All words that the rules of screening know, numbered: exact, with any ending, any beginning."""

from collections.abc import Iterable

from matcher.ingest.screening_disguise import LONGEST_WORD, readings

_REMEMBERED = 200_000  # words of adverts whose numbers are kept; then it starts afresh
_SHORTEST_TORN = 6  # letters of a word that is looked for torn in two


class Known(dict[str, tuple[int, ...]]):
    """A word of an advert -> the words of the rules that it is; filled as words are met."""

    def __init__(self, vocabulary: "Vocabulary") -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._vocabulary.meant(word)
        return found


class Vocabulary:
    """Written words (`deposit*`, `*gebuhr`, `fee`) -> numbers, and an advert's words -> numbers."""

    def __init__(self) -> None:
        self.known = Known(self)
        self.heads: set[str] = set()  # first parts of words that may be torn in two
        self._numbers: dict[str, int] = {}
        self._stems: list[str] = []
        self._exact: dict[str, int] = {}
        self._beginning: dict[str, int] = {}
        self._ending: dict[str, int] = {}
        self._lengths: tuple[list[int], list[int]] | None = None  # of beginnings, of endings
        self._known_torn: dict[tuple[str, str], tuple[int, ...]] = {}

    def add(self, written: str, torn: bool = True) -> int:
        """The number of a folded word of a rule. Raises ValueError where it is only stars.

        `torn` says whether it is looked for torn in two, too: that takes time.
        """
        if torn:
            self._add_heads(written)
        if written in self._numbers:
            return self._numbers[written]
        stem = written.strip("*")
        if not stem or "*" in stem or written[0] == written[-1] == "*":
            raise ValueError(f"{written!r}: one * may stand at its end or at its beginning")
        number = self._numbers[written] = len(self._numbers)
        self._stems.append(stem)
        table = self._exact
        if written.endswith("*"):
            table = self._beginning
        elif written.startswith("*"):
            table = self._ending
        table[stem] = number
        self._lengths = None
        self.known.clear()
        self._known_torn.clear()
        return number

    def written(self) -> Iterable[tuple[str, int]]:
        """All words of the rules as they are written there, with their numbers."""
        return self._numbers.items()

    def _add_heads(self, written: str) -> None:
        stem = written.strip("*")
        if len(stem) >= _SHORTEST_TORN and not written.startswith("*"):
            self.heads.update(stem[:cut] for cut in range(2, len(stem) - 1))

    def keep_whole(self, word: str) -> None:
        """An everyday word is never the first part of another: "от работното" is not "отработ"."""
        self.heads.discard(word)

    def numbers_of_torn(self, first: str, second: str) -> tuple[int, ...]:
        """The same for a word torn in two: the tear must be inside the part that is written."""
        known = self._known_torn.get((first, second))
        if known is None:
            if len(self._known_torn) >= _REMEMBERED:
                self._known_torn.clear()
            known = self._known_torn[first, second] = self._joined(first, second)
        return known

    def commonness(self, number: int) -> float:
        """How often a word is met, roughly: short words are common ones."""
        return 1 / len(self._stems[number]) ** 2

    def meant(self, word: str) -> tuple[int, ...]:
        """Which words of the rules a folded word of an advert is, however it is disguised."""
        return tuple(sorted({n for reading in readings(word) for n in self._looked_up(reading)}))

    def _looked_up(self, word: str) -> list[int]:
        found = [self._exact[word]] if word in self._exact else []
        if len(word) <= LONGEST_WORD:
            beginning, ending = self._stem_lengths()
            found += [self._beginning[w] for n in beginning if (w := word[:n]) in self._beginning]
            found += [self._ending[w] for n in ending if (w := word[-n:]) in self._ending]
        return found

    def _joined(self, first: str, second: str) -> tuple[int, ...]:
        word = first + second
        if not _SHORTEST_TORN <= len(word) <= LONGEST_WORD:
            return ()
        found = {self._exact[word]} if word in self._exact else set()
        for length in self._stem_lengths()[0]:
            if length > len(first) and word[:length] in self._beginning:
                found.add(self._beginning[word[:length]])
        return tuple(sorted(found))

    def _stem_lengths(self) -> tuple[list[int], list[int]]:
        if self._lengths is None:
            self._lengths = (
                sorted({len(stem) for stem in self._beginning}),
                sorted({len(stem) for stem in self._ending}),
            )
        return self._lengths
