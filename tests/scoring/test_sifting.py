"""Which offers still stand, and which blocks are never read."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.place import TravelMode
from matcher.domain.profile import Profile
from matcher.scoring import padded_lists
from matcher.scoring.answers import columns_of, judge_rows
from matcher.scoring.criterion import degrees_at_most
from matcher.scoring.sifting import Sifting
from tests.factories import LORETO, north_of_loreto, offer, profile
from tests.scoring.indexing import question, segment
from tests.strategies import markets, profiles

FEW = settings(max_examples=settings.default.max_examples // 4, deadline=None)

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
    highest = asked.values(of.at_best(standing))
    assert (asked.values(of.completed(standing)) <= highest).all()
    assert (highest <= asked.values(standing.sums + of.left_best)).all()


@FEW
@given(her=profiles, offers=markets(most=16, said=25), head=st.integers(1, 3))
def test_no_answer_is_above_what_was_told_with_less_work(
    her: Profile, offers: list[Offer], head: int
) -> None:
    with patch.object(padded_lists, "HEAD", head):
        part = segment(offers)
    asked, rows = question(her), np.arange(len(part))
    for criterion in asked.weights.criteria:
        facts = [part.facts[n] for n in asked.layout.of[criterion.name]]
        most = degrees_at_most(criterion, asked.case, columns_of(facts, rows))
        if most is not None:
            degrees = judge_rows(criterion, asked.case, facts, rows).degrees
            assert (np.where(np.isnan(degrees), 1, degrees) <= most).all(), criterion.name


def test_what_cannot_come_among_the_best_is_left_out() -> None:
    of = sifting()
    rows = next(iter(of.chunks()))
    assert of.sift(rows, 999_999).rows.size == 0
