"""Where the work of a block of offers lies, without reading it."""

from dataclasses import dataclass

from matcher.scoring.columns import Flags, Floats


@dataclass(frozen=True, slots=True)
class Boxes:
    """By block: float32 bounds of the places in degrees, the widest radius of a town in km, and
    whether some offer's way is not told by a box: remote work, or a place that nobody knows."""

    south: Floats
    north: Floats
    west: Floats
    east: Floats
    radius: Floats
    open: Flags
