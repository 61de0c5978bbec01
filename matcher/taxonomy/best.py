"""The highest scores of a row."""

import numpy as np
import numpy.typing as npt


def best_columns(row: npt.NDArray[np.float32], top: int) -> list[int]:
    """Columns of the `top` highest scores above 0, highest first; ties in the columns' order."""
    candidates = np.flatnonzero(row > 0)
    if top < len(candidates):
        scores = row[candidates]
        least = np.partition(scores, len(scores) - top)[len(scores) - top]
        candidates = candidates[scores >= least]
    ordered: list[int] = candidates[np.argsort(-row[candidates], kind="stable")].tolist()
    return ordered[:top]
