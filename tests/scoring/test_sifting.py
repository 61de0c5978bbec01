"""Which offers still stand, and which blocks are never read."""

import numpy as np

from matcher.domain.place import TravelMode
from matcher.scoring.sifting import Sifting
from tests.factories import LORETO, north_of_loreto, offer, profile
from tests.scoring.indexing import question, segment

FAR = segment(
    [offer(id=f"v{n:04}", place=north_of_loreto(0 if n < 1024 else 400)) for n in range(4096)]
)
HERS = profile(place=LORETO, travel_limit_minutes=60, travel_modes=(TravelMode.WALK,))


def sifting(limit: str = "not_yet") -> Sifting:
    asked = question(HERS)
    return Sifting(asked, FAR, getattr(asked.packing, limit))


def rows_read(of: Sifting) -> int:
    return sum(len(np.arange(4096)[rows]) for rows in of.chunks())


def test_blocks_out_of_reach_are_never_read() -> None:
    assert rows_read(sifting()) == 1024
    assert rows_read(sifting("no")) == 1024, "ten hours on foot are a plain no"


def test_what_stands_comes_with_what_it_earns_so_far() -> None:
    of = sifting()
    rows = next(iter(of.chunks()))
    standing = of.sift(rows, -1)
    assert standing.rows.size == 1024
    asked = question(HERS)
    highest = asked.rough_values(of.at_best(standing.sums))
    assert (asked.values(of.completed(standing)) <= highest).all()


def test_what_cannot_come_among_the_best_is_left_out() -> None:
    of = sifting()
    rows = next(iter(of.chunks()))
    assert of.sift(rows, 999_999).rows.size == 0
