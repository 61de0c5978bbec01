"""TF-IDF over features of texts: which known texts are most like a new one?"""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from matcher.taxonomy.ngrams import Features, Ints, UInts

Floats = npt.NDArray[np.float32]
Extract = Callable[[Sequence[str]], Features]


class Index:
    """Known texts as rows of length 1, weighted (1 + log tf) x idf; a dot product is a cosine."""

    def __init__(self, texts: Sequence[str], extract: Extract) -> None:
        self._extract = extract
        found = extract(texts)
        self.vocabulary: UInts = np.unique(found.feature)
        text, column, count = _counted(found, self.vocabulary)
        documents = np.bincount(column, minlength=len(self.vocabulary))
        self.idf: Floats = (1 + np.log((1 + len(texts)) / (1 + documents))).astype(np.float32)
        rows = _weighted(text, column, count, self.idf, len(texts))
        self.by_feature: csr_matrix = rows.T.tocsr()

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """New texts as rows in the same space, float32[texts, features]."""
        text, column, count = _counted(self._extract(texts), self.vocabulary)
        return _weighted(text, column, count, self.idf, len(texts))

    def cosines(self, texts: Sequence[str]) -> csr_matrix:
        """The cosine of each new text with each known one, float32[texts, known texts]."""
        return self.rows(texts) @ self.by_feature


def _counted(found: Features, vocabulary: UInts) -> tuple[Ints, Ints, Ints]:
    """Text, column in the vocabulary, and how often; features not in the vocabulary are left out."""
    column = np.searchsorted(vocabulary, found.feature)
    known = vocabulary[np.minimum(column, len(vocabulary) - 1)] == found.feature
    cell = found.text[known] * len(vocabulary) + column[known]
    cell, count = np.unique(cell, return_counts=True)
    return cell // len(vocabulary), cell % len(vocabulary), count


def _weighted(text: Ints, column: Ints, count: Ints, idf: Floats, rows: int) -> csr_matrix:
    weight = (1 + np.log(count)).astype(np.float32) * idf[column]
    length = np.sqrt(np.bincount(text, weight**2, minlength=rows)).astype(np.float32)
    starts = np.searchsorted(text, np.arange(rows + 1))
    return csr_matrix((weight / length[text], column, starts), shape=(rows, len(idf)))
