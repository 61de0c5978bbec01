"""Which papers adverts ask for in general terms, and whether hers are such papers."""

import pytest

from matcher.domain.offer import Offer
from matcher.domain.papers import Papers
from matcher.domain.permit import Document
from matcher.scoring.asked_papers import (
    PAPERS,
    asked_of,
    for_citizens,
    is_for_citizens,
    other_papers,
)
from matcher.scoring.columns import Columns
from tests.factories import embedded, offer


def asking(*papers: Papers, isco: str | None = None) -> Offer:
    return offer(papers=frozenset(papers), isco=isco)


def columns(*offers: Offer) -> Columns:
    return Columns.build(list(offers), [PAPERS], embedded())


def test_a_right_to_work_is_nothing_beyond_a_right_to_work() -> None:
    assert asked_of(asking(Papers.MAY_WORK)) == frozenset()
    assert asked_of(offer()) == frozenset()
    assert asked_of(asking(Papers.CITIZEN)) == {Papers.CITIZEN}


def test_any_of_the_papers_will_do() -> None:
    offers = columns(
        offer(),
        asking(Papers.MAY_WORK),
        asking(Papers.LONG_TERM),
        asking(Papers.LONG_TERM, Papers.PROTECTION),
    )
    assert other_papers(offers, Document.REFUGEE).tolist() == [False, False, True, False]
    assert other_papers(offers, None).tolist() == [False, False, True, True]


@pytest.mark.parametrize(
    ("papers", "isco", "kept"),
    [
        ({Papers.CITIZEN}, "5412", True),
        ({Papers.CITIZEN, Papers.EU_CITIZEN}, "0110", True),
        ({Papers.CITIZEN, Papers.LONG_TERM}, "5412", False),
        ({Papers.CITIZEN}, "5414", False),
        ({Papers.CITIZEN}, None, False),
        (set(), "5412", False),
    ],
)
def test_only_work_of_the_state_is_kept_for_citizens(
    papers: set[Papers], isco: str | None, kept: bool
) -> None:
    it = asking(*papers, isco=isco)
    assert is_for_citizens(it) is kept
    assert for_citizens(columns(it)).tolist() == [kept]
