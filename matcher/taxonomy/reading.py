"""Texts as the sentences that are searched, many texts at once but never too many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.stems import Stem, sentences

MOST_SENTENCES = 128  # of a batch, or of one long text: larger tables cost more to get than to fill


@dataclass(slots=True)
class ReadTexts:
    """A batch. The sentences of texts[i] begin at starts[i]; each text has at least one."""

    texts: list[str] = field(default_factory=list)
    sentences: list[list[Stem]] = field(default_factory=list)
    first: list[int] = field(default_factory=list)

    @property
    def starts(self) -> npt.NDArray[np.int64]:
        return np.array(self.first, dtype=np.int64)

    @property
    def stems(self) -> list[frozenset[str]]:
        return [frozenset(word.stem for word in sentence) for sentence in self.sentences]

    def of(self, text: int) -> slice:
        """Where a text's sentences stand."""
        end = self.first[text + 1] if text + 1 < len(self.first) else len(self.sentences)
        return slice(self.first[text], end)

    def add(self, text: str, read: list[list[Stem]]) -> None:
        self.texts.append(text)
        self.first.append(len(self.sentences))
        self.sentences.extend(read)


def read_in_batches(texts: Sequence[str], language: str) -> Iterator[ReadTexts]:
    """All texts in their order. A text without any telling word has one empty sentence."""
    batch = ReadTexts()
    for text in texts:
        read = sentences(text, language) or [[]]
        if batch.texts and len(batch.sentences) + len(read) > MOST_SENTENCES:
            yield batch
            batch = ReadTexts()
        batch.add(text, read)
    if batch.texts:
        yield batch
