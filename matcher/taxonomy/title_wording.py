"""A title in words that the labels have: without what only classifications add, and a word that no
label has in the form that labels have it ("soldadores" -> "soldador", "Maurers" -> "maurer")."""

from collections import Counter
from collections.abc import Sequence

from matcher.taxonomy.classification_words import without_classification_words

SHORTEST = 5  # letters of a word that is brought to another form
STEM = 4  # letters that both forms must share
ENDING = 2  # letters in which they may differ, on either side


class TitleWording:
    """`texts` are the language's labels in plain form."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self._language = language
        self._labels = frozenset(texts)
        self._known = Counter(word for text in texts for word in set(text.split()))
        self._usual: dict[str, tuple[int, str]] = {}
        for word, labels in self._known.items():
            if len(word) >= SHORTEST:
                for beginning in _beginnings(word, 0):
                    best = self._usual.get(beginning, (0, ""))
                    self._usual[beginning] = max(best, (labels, word))

    def of(self, title: str) -> str:
        """The plain title in words of the labels; a label itself stays as it is."""
        if title in self._labels:
            return title
        words = without_classification_words(title, self._language).split()
        return " ".join(map(self._in_form, words))

    def _in_form(self, word: str) -> str:
        if len(word) < SHORTEST or word in self._known:
            return word
        found = (self._usual[b][1] for b in _beginnings(word, 1) if b in self._usual)
        return next(found, word)


def _beginnings(word: str, shortest_cut: int) -> list[str]:
    """The word without its last letters, the longest first."""
    longest_cut = min(ENDING, len(word) - STEM)
    return [word[: len(word) - cut] for cut in range(shortest_cut, longest_cut + 1)]
