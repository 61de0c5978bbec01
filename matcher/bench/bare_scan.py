"""The floor that a ranking is measured against: a bare sum over all bytes that rows have."""

from collections.abc import Callable

import numpy as np

from matcher.scoring.columns import Array
from matcher.scoring.index import Index
from matcher.scoring.segment_file import row_bytes


def bare_scan(index: Index) -> tuple[Callable[[], int], int]:
    """Sums up all that has an entry for each offer; and how many bytes that is."""
    arrays = [array for part in index.parts() for array in row_bytes(part.segment)]
    words = [_as_words(array) for array in arrays]
    return lambda: sum(int(each.sum()) for each in words), sum(array.nbytes for array in arrays)


def _as_words(array: Array) -> Array:
    """The same bytes as numbers that are summed as fast as memory gives them."""
    raw = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
    return raw[: raw.size // 8 * 8].view(np.int64)
