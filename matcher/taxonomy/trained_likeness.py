"""What a title means, by what was learnt, against the occupations."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from matcher.taxonomy.kernel_ridge import likeness
from matcher.taxonomy.sparse_best import best_of_owners
from matcher.taxonomy.tfidf import NgramSpace
from matcher.taxonomy.trained import Trained

Floats = npt.NDArray[np.float32]


class Meaning(NamedTuple):
    """float32[titles, occupations] each."""

    place: Floats  # cosine between where the title points and where the occupation lies
    elsewhere: Floats  # with its best label in any other language, over rare n-grams, in [0, 1]


class TrainedLikeness:
    """`numbers`: the occupations' concept numbers, in the order of the columns; each must be one
    that was learnt."""

    def __init__(self, trained: Trained, numbers: npt.NDArray[np.int64]) -> None:
        self._space = NgramSpace.known(trained.vocabulary, trained.rarity)
        self._columns = np.searchsorted(trained.numbers, numbers)
        self._duals: Floats = trained.duals * trained.scales[:, None]
        self._learnt_labels = _rows(
            (trained.row_shares, trained.row_cells, trained.row_starts), len(trained.vocabulary)
        ).T.tocsr()
        self._positions = np.ascontiguousarray(trained.positions[self._columns].T)
        self._labels = _rows(
            (trained.label_shares, trained.label_cells, trained.label_starts),
            len(trained.label_owners),
        )
        self._owners = trained.label_owners
        self._learnt = len(trained.numbers)

    def of(self, titles: Sequence[str]) -> Meaning:
        """Titles must be plain."""
        rows = self._space.rows(titles)
        points = likeness(rows, self._learnt_labels) @ self._duals
        length = np.linalg.norm(points, axis=1, keepdims=True)
        points = np.divide(points, length, out=np.zeros_like(points), where=length > 0)
        elsewhere = best_of_owners(rows @ self._labels, self._owners, self._learnt)
        return Meaning(points @ self._positions, elsewhere[:, self._columns])


def _rows(
    kept: tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32], npt.NDArray[np.int64]], columns: int
) -> csr_matrix:
    """A table from its shares in 255ths, their columns and where its rows start."""
    shares, cells, starts = kept
    shape = (len(starts) - 1, columns)
    return csr_matrix((shares.astype(np.float32) / 255, cells, starts), shape=shape)
