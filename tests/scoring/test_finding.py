"""The list from an index is the list of a ranking of all offers."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.finding import Hit, find
from matcher.scoring.layout import Layout
from matcher.scoring.ranking import MILLION, rank
from matcher.scoring.market import Market
from matcher.scoring.segment import Offers, Segment, build
from matcher.scoring.sifting import Question, Sifting
from tests.factories import case, embedded, weights
from tests.strategies import markets, profiles

MANY = settings(max_examples=200, deadline=None)


def segment(offers: Sequence[Offer]) -> Segment:
    layout = Layout.for_criteria(weights().criteria)
    return build([Offers.of(offers, layout, embedded())], layout)


def found(her: Profile, segments: Sequence[Segment], k: int) -> list[Hit]:
    question = Question.of(case(her), weights())
    nothing = np.zeros(0, np.int64)
    return find(question, [Sifting(question, each, nothing) for each in segments], k)


def by_ranking(her: Profile, offers: Sequence[Offer], k: int) -> list[tuple[object, ...]]:
    all_ = rank(case(her), Market.of(offers, weights(), embedded()), weights())
    return [
        (
            all_.market.offers[row].id,
            int(all_.verdicts[row]),
            int(all_.values[row]) / MILLION,
            int(all_.known[row]) / MILLION,
        )
        for row in all_.rows[:k]
    ]


@MANY
@given(her=profiles, offers=markets(most=25, said=25), k=st.integers(1, 30), cut=st.integers(0, 25))
def test_the_first_of_the_list_are_those_of_the_whole_ranking(
    her: Profile, offers: list[Offer], k: int, cut: int
) -> None:
    parts = [part for part in (offers[:cut], offers[cut:]) if part]
    hits = found(her, [segment(part) for part in parts], k)
    assert [(h.id, int(h.verdict), h.value, h.known_share) for h in hits] == by_ranking(
        her, offers, k
    )
