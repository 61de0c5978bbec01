"""Texts as sets of stems, each weighing the more the fewer known labels have it."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags

Floats = npt.NDArray[np.float32]


class WordSpace:
    """The stems of the known labels, each weighing 1 + log((1 + labels) / (1 + labels with it))."""

    def __init__(self, labels: Sequence[Iterable[str]]) -> None:
        counts = Counter(stem for label in labels for stem in label)
        self.column = {stem: i for i, stem in enumerate(counts)}
        with_stem = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
        self.weight: Floats = (1 + np.log((1 + len(labels)) / (1 + with_stem))).astype(np.float32)

    def sets(self, texts: Sequence[Iterable[str]]) -> csr_matrix:
        """float32[texts, stems], 1 where a text has a stem; unknown stems are left out."""
        columns: list[int] = []
        starts = [0]
        for text in texts:
            # in one order: sums of the same stems are then the same to the last bit, everywhere
            columns.extend(sorted({self.column[stem] for stem in text if stem in self.column}))
            starts.append(len(columns))
        ones = np.ones(len(columns), dtype=np.float32)
        return csr_matrix((ones, columns, starts), shape=(len(texts), len(self.weight)))

    def weight_of(self, stem: str) -> float:
        """The weight of a known stem."""
        return float(self.weight[self.column[stem]])

    def directions(self, texts: Sequence[Iterable[str]]) -> csr_matrix:
        """Weighted sets of length 1, so that a dot product is a cosine."""
        weighted = self.sets(texts) @ diags(self.weight)
        return scaled_rows(weighted, np.sqrt(weighted.multiply(weighted).sum(axis=1)))


def scaled_rows(rows: csr_matrix, lengths: npt.ArrayLike) -> csr_matrix:
    """Each row divided by its length, float32; a row of length 0 stays."""
    length = np.asarray(lengths, dtype=np.float32).ravel()
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    return csr_matrix(diags(scale) @ rows, dtype=np.float32)
