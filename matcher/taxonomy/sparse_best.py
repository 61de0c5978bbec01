"""The best label of each concept, where few labels have anything in common with a text."""

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Floats = npt.NDArray[np.float32]


def best_of_owners(by_label: csr_matrix, owners: npt.NDArray[np.int32], concepts: int) -> Floats:
    """float32[texts, concepts]: the highest score of a concept's labels, 0 where it has none.

    `by_label` is [texts, labels]; the label of column i is of the concept owners[i].
    """
    cells = by_label.tocoo()
    best: Floats = np.zeros((by_label.shape[0], concepts), dtype=np.float32)
    np.maximum.at(best.reshape(-1), cells.row * np.int64(concepts) + owners[cells.col], cells.data)
    return best
