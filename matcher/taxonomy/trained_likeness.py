"""What a title means, by what was learnt, against the occupations."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

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
        self._weights: Floats = trained.weights * trained.scales
        self._positions = np.ascontiguousarray(trained.positions[self._columns].T)
        shares = trained.label_shares.astype(np.float32) / 255
        shape = (len(trained.vocabulary), len(trained.label_owners))
        self._labels = csr_matrix((shares, trained.label_cells, trained.label_starts), shape=shape)
        self._owners = trained.label_owners
        self._learnt = len(trained.numbers)

    def of(self, titles: Sequence[str]) -> Meaning:
        """Titles must be plain."""
        rows = self._space.rows(titles)
        points = rows @ self._weights
        length = np.linalg.norm(points, axis=1, keepdims=True)
        points = np.divide(points, length, out=np.zeros_like(points), where=length > 0)
        elsewhere = best_of_owners(rows @ self._labels, self._owners, self._learnt)
        return Meaning(points @ self._positions, elsewhere[:, self._columns])
