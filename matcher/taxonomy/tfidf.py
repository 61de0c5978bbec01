"""TF-IDF over character n-grams: which known texts are written like a new one?"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from matcher.taxonomy.ngrams import Ints, Ngrams, UInts, char_ngrams

Floats = npt.NDArray[np.float32]

# An n-gram of more than every seventh label tells little and costs most of the search's time.
COMMON = 0.15
FEW = 1_000  # labels; below it nothing is left out


class NgramSpace:
    """Texts as rows of length 1, (1 + log tf) x idf; the dot product of two is their cosine."""

    def __init__(self, texts: Sequence[str]) -> None:
        found = char_ngrams(texts)
        vocabulary, column = np.unique(found.ngram, return_inverse=True)
        texts_with = _texts_with(found.text, column, len(vocabulary))
        telling = (texts_with <= COMMON * len(texts)) | (len(texts) < FEW)
        self._vocabulary = vocabulary[telling]
        idf = 1 + np.log((1 + len(texts)) / (1 + texts_with[telling]))
        self._idf: Floats = idf.astype(np.float32)

    @classmethod
    def known(cls, vocabulary: UInts, idf: Floats) -> "NgramSpace":
        """A space as it was built before, from its sorted n-grams and their rarity."""
        space = cls.__new__(cls)
        space._vocabulary, space._idf = vocabulary, idf
        return space

    @property
    def vocabulary(self) -> UInts:
        """The n-grams, sorted: those of the columns."""
        return self._vocabulary

    @property
    def idf(self) -> Floats:
        """How rare each n-gram is, float32[n-grams]."""
        return self._idf

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """float32[texts, n-grams]; a text without a known n-gram is a row of zeros."""
        text, column, count = self._counted(char_ngrams(texts))
        weight = (1 + np.log(count)).astype(np.float32) * self._idf[column]
        length = np.sqrt(np.bincount(text, weight**2, minlength=len(texts)))
        starts = np.searchsorted(text, np.arange(len(texts) + 1))
        cells = (weight / length[text].astype(np.float32), column, starts)
        return csr_matrix(cells, shape=(len(texts), len(self._vocabulary)))

    def _counted(self, found: Ngrams) -> tuple[Ints, Ints, Ints]:
        """Text, column and how often; unknown n-grams are left out."""
        size = len(self._vocabulary)
        column = np.minimum(np.searchsorted(self._vocabulary, found.ngram), max(size - 1, 0))
        if not size:
            return column[:0], column[:0], column[:0]
        known = self._vocabulary[column] == found.ngram
        cell, count = np.unique(found.text[known] * size + column[known], return_counts=True)
        return cell // size, cell % size, count


def _texts_with(text: Ints, column: Ints, columns: int) -> Ints:
    """In how many texts each n-gram stands, int64[columns]."""
    cells = np.sort(text * columns + column)
    first = np.diff(cells, prepend=-1) > 0
    return np.bincount(cells[first] % max(columns, 1), minlength=columns)
