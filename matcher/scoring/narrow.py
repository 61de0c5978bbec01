"""Whole numbers in as few bytes as they need: what is read fast is small."""

import numpy as np
import numpy.typing as npt

from matcher.scoring.columns import Ints

Unsigned = npt.NDArray[np.unsignedinteger]


def narrow(numbers: Ints) -> Unsigned:
    """The same numbers, none below 0, in as few bytes as they need."""
    highest = int(numbers.max(initial=0))
    for dtype in (np.uint8, np.uint16, np.uint32):
        if highest <= np.iinfo(dtype).max:
            return numbers.astype(dtype)
    return numbers.astype(np.uint64)
