"""Where the work of a block of offers lies, without reading it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.scoring.columns import Flags, Floats

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Boxes:
    """By block: float32 bounds of the places in degrees, the widest radius of a town in km, and
    whether some offer's way is not told by a box: remote work, or a place that nobody knows."""

    south: Floats
    north: Floats
    west: Floats
    east: Floats
    radius: Floats
    open: Flags

    @cached_property
    def sides(self) -> tuple[Doubles, Doubles]:
        """Their western and eastern sides in radians."""
        return np.radians(self.west, dtype="f8"), np.radians(self.east, dtype="f8")

    @cached_property
    def narrowest(self) -> Doubles:
        """float64[blocks]: the least cosine of a latitude in it: how narrow a degree of longitude
        is where it is narrowest."""
        farthest = np.radians(np.maximum(np.abs(self.south), np.abs(self.north)), dtype="f8")
        return np.maximum(np.cos(farthest), 0)
