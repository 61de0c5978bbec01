"""How telling a skill is of the occupations that ask for it."""

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.graph import Numbers

UNLISTED = 0.5  # no occupation lists the skill: nothing is known of how telling it is


def specificities(needs: Numbers, count: int) -> npt.NDArray[np.float64]:
    """Per concept, float64[count] in (0, 1]: log((n + 1) / asked by) / log(n + 1), n occupations.

    A skill that one occupation asks for has 1.0, one that all of them ask for is near 0.
    """
    occupations = len(np.unique(needs[:, 0]))
    asked_by = np.bincount(needs[:, 1], minlength=count)
    whole = np.log(max(occupations, 1) + 1)
    values: npt.NDArray[np.float64] = (whole - np.log(np.maximum(asked_by, 1))) / whole
    return np.where(asked_by == 0, UNLISTED, values)
