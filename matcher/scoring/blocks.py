"""Blocks of 1,024 rows: an order in which near places are near, and the box of each block."""

import numpy as np
import numpy.typing as npt

from matcher.scoring.boxes import Boxes
from matcher.scoring.columns import Columns, Ints
from matcher.scoring.travel_time import LAT, LON, RADIUS, REMOTE

BLOCK = 1024
SIDE = 1 << 16  # cells along each side of the world


def boxes_of(places: Columns, rows: Ints) -> Boxes:
    """`rows`: the place of each offer, in the order of the index."""
    starts = np.arange(0, rows.size, BLOCK)
    lat, lon = places.floats(LAT).take(rows), places.floats(LON).take(rows)
    boundless = places.flags(REMOTE) | np.isnan(places.floats(LAT) + places.floats(LON))
    return Boxes(
        np.fmin.reduceat(lat, starts),
        np.fmax.reduceat(lat, starts),
        np.fmin.reduceat(lon, starts),
        np.fmax.reduceat(lon, starts),
        np.fmax.reduceat(places.floats(RADIUS).take(rows), starts),
        np.logical_or.reduceat(boundless.take(rows), starts),
    )


def along_the_map(places: Columns) -> Ints:
    """int64[n]: places that are near each other get numbers that are near (Morton 1966)."""
    lat, lon = (np.nan_to_num(places.floats(column), nan=-180) for column in (LAT, LON))
    north = np.clip((lat + 90) / 180 * SIDE, 0, SIDE - 1).astype(np.uint64)
    east = np.clip((lon + 180) / 360 * SIDE, 0, SIDE - 1).astype(np.uint64)
    return (_spread_bits(north) << np.uint64(1) | _spread_bits(east)).astype(np.int64)


def within(first: Ints, last: Ints) -> Ints:
    """int64[n]: the numbers from `first` to `last` of any of the spans, in order, each once."""
    if not first.size:
        return first
    order = np.argsort(first, kind="stable")
    first, reached = first[order], np.maximum.accumulate(last[order])
    begins = np.flatnonzero(np.concatenate(([True], first[1:] > reached[:-1] + 1)))
    ends = np.append(begins[1:], first.size) - 1
    spans = zip(first[begins].tolist(), reached[ends].tolist(), strict=True)
    return np.concatenate([np.arange(a, b + 1) for a, b in spans])


def _spread_bits(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """16 bits with a gap after each."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        values = (values | values << np.uint64(shift)) & np.uint64(mask)
    return values
