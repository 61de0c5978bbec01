"""Labels by language: each concept's preferred label first, then the alternative ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.graph import Numbers


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All labels of one language. Concept i's are texts[starts[i]:starts[i + 1]]."""

    texts: Sequence[str]
    starts: npt.NDArray[np.int64]

    def of(self, number: int) -> tuple[str, ...]:
        """The labels of a concept, preferred first; none is an empty tuple."""
        return tuple(self.texts[self.starts[number] : self.starts[number + 1]])

    def owners(self) -> Numbers:
        """The concept number of each text, int32[texts]."""
        counts = np.diff(self.starts)
        return np.repeat(np.arange(len(counts), dtype=np.int32), counts)


class Labels(Protocol):
    """Where the labels come from; a language is read when it is first asked for."""

    @property
    def languages(self) -> tuple[str, ...]: ...

    def lexicon(self, language: str) -> Lexicon: ...


def lexicon_of(labels: Iterable[Sequence[str]]) -> Lexicon:
    """A lexicon from each concept's labels, in the order of concept numbers."""
    texts: list[str] = []
    starts = [0]
    for of_concept in labels:
        texts.extend(of_concept)
        starts.append(len(texts))
    return Lexicon(texts, np.array(starts, dtype=np.int64))


class TableLabels:
    """Labels held in memory: language -> concept number -> labels."""

    def __init__(self, by_language: Mapping[str, Mapping[int, Sequence[str]]], count: int) -> None:
        self._by_language = by_language
        self._count = count
        self._lexicons: dict[str, Lexicon] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._by_language)

    def lexicon(self, language: str) -> Lexicon:
        if language not in self._lexicons:
            of = self._by_language.get(language, {})
            self._lexicons[language] = lexicon_of(of.get(i, ()) for i in range(self._count))
        return self._lexicons[language]


class MergedLabels:
    """The labels of a release, then those of the embedded tables that it doesn't have.

    The release's concepts keep their numbers; `numbers[i]` is the merged number of the embedded
    concept i.
    """

    def __init__(self, release: Labels, embedded: Labels, numbers: Numbers, count: int) -> None:
        self._release = release
        self._embedded = embedded
        self._numbers = numbers
        self._count = count
        self._lexicons: dict[str, Lexicon] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._release.languages, *self._embedded.languages)))

    def lexicon(self, language: str) -> Lexicon:
        if language not in self._lexicons:
            self._lexicons[language] = self._merge(language)
        return self._lexicons[language]

    def _merge(self, language: str) -> Lexicon:
        release, embedded = self._release.lexicon(language), self._embedded.lexicon(language)
        counts = np.zeros(self._count, dtype=np.int64)
        known = len(release.starts) - 1
        counts[:known] = np.diff(release.starts)
        texts: list[str] = []
        done = 0
        for own, merged in sorted(enumerate(self._numbers.tolist()), key=lambda pair: pair[1]):
            end = int(release.starts[min(merged + 1, known)])
            texts.extend(release.texts[done:end])
            done = end
            have = set(release.of(merged)) if merged < known else set()
            extra = [text for text in embedded.of(own) if text not in have]
            texts.extend(extra)
            counts[merged] += len(extra)
        texts.extend(release.texts[done:])
        return Lexicon(texts, np.concatenate([[0], np.cumsum(counts)]))
