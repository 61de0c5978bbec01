"""Weeks as six 64-bit words an offer, so that a whole market is compared with hers at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from matcher.domain.offer import Offer
from matcher.domain.week import SLOTS, Week
from matcher.scoring.columns import Columns, Ints, Numbers
from matcher.scoring.stated_hours import times
from matcher.taxonomy.model import Taxonomy

WORDS = -(-SLOTS // 64)
_LOW = (1 << 64) - 1

Masks = npt.NDArray[np.uint64]


def split(week: Week) -> Sequence[int]:
    """The mask as `WORDS` numbers of 64 bits, lowest first."""
    return tuple(week.mask >> 64 * i & _LOW for i in range(WORDS))


def _times(offer: Offer, _: Taxonomy) -> Sequence[int]:
    return split(times(offer) or Week())


SHIFTS = Numbers("shifts", "u8", _times, width=WORDS)  # or the times between which they lie


def masks(weeks: Sequence[Week]) -> Masks:
    """uint64[len(weeks), WORDS]."""
    raw = b"".join(week.mask.to_bytes(8 * WORDS, "little") for week in weeks)
    return np.frombuffer(raw, "<u8").reshape(-1, WORDS)


def lengths(offers: Columns) -> Ints:
    """int64[n]: half-hours of all shifts; whoever asks about some of many weeks lets it be worked
    out for all of them first."""
    return offers.remembered("lengths", None, lambda: half_hours(shifts_of(offers)))


def shifts_of(offers: Columns) -> Masks:
    """uint64[n, WORDS]."""
    return offers.numbers(SHIFTS).astype(np.uint64, copy=False)


def half_hours(weeks: Masks) -> Ints:
    """int64[n]: how many half-hours are set in each row."""
    counts = np.bitwise_count(weeks)
    total = counts[:, 0].astype(np.int64)
    for word in range(1, counts.shape[1]):  # columns are quicker than many short rows
        total += counts[:, word]
    return total
