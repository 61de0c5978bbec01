"""Ridge regression on sparse rows with many targets at once."""

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags

STEPS = 20  # conjugate gradients; more change the ranking of titles no more
ENOUGH = 1e-3  # of the first residual

Floats = npt.NDArray[np.float32]


def ridge(rows: csr_matrix, targets: Floats, weights: Floats, penalty: float) -> Floats:
    """The float32[columns, dimensions] W that makes least, over rows x with target y,

    sum of weight * |x W - y|^2 + penalty * |W|^2.

    Solved by conjugate gradients, all dimensions side by side: the normal equations' matrix
    (columns x columns) would not fit, and scikit-learn's solvers take each target by itself.
    """
    columns = rows.T.tocsr()
    weighted = diags(weights) @ rows
    found = np.zeros((rows.shape[1], targets.shape[1]), dtype=np.float32)
    residual: Floats = columns @ (weights[:, None] * targets)
    direction = residual.copy()
    first = size = _squares(residual)
    for _ in range(STEPS):
        step = columns @ (weighted @ direction) + np.float32(penalty) * direction
        length = size / np.maximum((direction * step).sum(axis=0), 1e-20)
        found += length * direction
        residual -= length * step
        before, size = size, _squares(residual)
        if np.all(size <= ENOUGH**2 * first):
            break
        direction *= size / np.maximum(before, 1e-20)
        direction += residual
    return found


def _squares(table: Floats) -> Floats:
    total: Floats = (table * table).sum(axis=0)
    return total
