"""Where in a sentence a concept was read from."""

from collections.abc import Sequence
from typing import NamedTuple

from matcher.taxonomy.stems import Stem


class Stretch(NamedTuple):
    """Telling words `first` to `last` of a sentence."""

    first: int
    last: int

    def of(self, text: str, sentence: Sequence[Stem]) -> str:
        """The words as they stand in the text."""
        return text[sentence[self.first].start : sentence[self.last].end]

    def __len__(self) -> int:
        return self.last - self.first + 1


def shortest_stretch(sentence: Sequence[Stem], stems: frozenset[str]) -> Stretch | None:
    """The fewest words in a row with all of these stems; None where one of them is missing.

    >>> from matcher.taxonomy.stems import sentences
    >>> text = "Every day I cooked, and cooked meat for ten people."
    >>> words = sentences(text, "en")[0]
    >>> shortest_stretch(words, frozenset({"cooked", "meat"})).of(text, words)
    'cooked meat'
    """
    last: dict[str, int] = {}
    best: Stretch | None = None
    for place, word in enumerate(sentence):
        if word.stem in stems:
            last[word.stem] = place
            if len(last) == len(stems):
                found = Stretch(min(last.values()), place)
                best = found if best is None or len(found) < len(best) else best
    return best
