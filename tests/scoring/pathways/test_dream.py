"""How much a job counts on the way to her dream."""

import pytest

from matcher.domain.profile import Wishes
from matcher.scoring.pathways.dream import nearness
from matcher.scoring.standing import standing
from tests.factories import case, offer, profile
from tests.scoring.indexing import question, segment


def near(wish: tuple[str, ...], work: str) -> int:
    her = profile(wishes=Wishes(occupations=wish))
    asked = question(her)
    part = (segment([offer(occupation=work)]), None)
    jobs = standing(asked, part, [], asked.packing.no, [case(her)])
    return int(nearness(asked, jobs, 0.6)[0])


@pytest.mark.parametrize(
    ("work", "counts"),
    [("hairdresser", 10_000), ("hairdresser-assistant", 8_000), ("bookkeeper", 0)],
)
def test_the_dream_counts_in_full_what_is_near_less_and_the_rest_not(
    work: str, counts: int
) -> None:
    assert near(("hairdresser",), work) >= counts
    assert (near(("hairdresser",), work) > 0) == (counts > 0)


def test_when_she_has_named_no_wish_every_job_counts() -> None:
    assert near((), "bookkeeper") == 10_000
