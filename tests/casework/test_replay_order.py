"""A list comes out in its own order again from its own offers alone: what was not chosen for it
changes nothing in it. So an old list needs no index of its day to be replayed."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.casework.suggest import suggest
from matcher.casework.suggesting import line_of
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from tests.factories import TODAY, knowledge
from tests.strategies import offers, profiles


@st.composite
def markets_of_thirty(draw: Any) -> list[Offer]:
    return [draw(offers(number=number)) for number in range(30)]


@given(profiles, markets_of_thirty(), st.sampled_from([3, 10, 20]))
@settings(max_examples=15)
def test_the_offers_of_a_list_ranked_alone_are_that_list(
    her: Profile, market: list[Offer], top: int
):
    shown = suggest(her, market, knowledge(), TODAY, top)
    ids = {score.offer.id for score in shown.ranked}
    own = [offer for offer in market if offer.id in ids]
    again = suggest(her, own, knowledge(), TODAY)
    assert [line_of(score) for score in again.ranked] == [line_of(s) for s in shown.ranked]
