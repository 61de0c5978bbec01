"""Ridge regression on how alike texts are: a text points where texts like it do.

The likeness of two rows of length 1 is exp(cosine - 1) - exp(-1): 0 where they share nothing, .63
where they are the same. Against a regression on the n-grams themselves, which can only add them up,
it knows that two n-grams together mean something of their own; a steeper kernel would only repeat
the nearest text.
"""

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

PART = 512  # rows compared at once: sparse products of dense results need much memory

NOTHING_SHARED = np.float32(np.exp(-1))

Floats = npt.NDArray[np.float32]


def likeness(rows: csr_matrix, columns: csr_matrix) -> Floats:
    """float32[rows, columns] from 0; `columns` are the other rows, transposed."""
    found = np.empty((rows.shape[0], columns.shape[1]), dtype=np.float32)
    for start in range(0, rows.shape[0], PART):
        found[start : start + PART] = (rows[start : start + PART] @ columns).toarray()
    found -= 1
    np.exp(found, out=found)
    found -= NOTHING_SHARED
    return found


def kernel_ridge(rows: csr_matrix, targets: Floats, weights: Floats, penalty: float) -> Floats:
    """The float32[rows, dimensions] A that makes least, over rows x with target y,

    sum of weight * |k(x) A - y|^2 + penalty * trace(A' K A),  k(x) the likeness to all rows.

    Solved exactly (Cholesky), in memory of rows x rows x 4 bytes. On one thread: how many add up a
    sum changes its last bits.
    """
    table = likeness(rows, rows.T.tocsr())
    table[np.diag_indices_from(table)] += penalty / weights
    with threadpool_limits(1):
        factor = cho_factor(table, lower=True, overwrite_a=True, check_finite=False)
        found: Floats = cho_solve(factor, targets, check_finite=False)
    return found
