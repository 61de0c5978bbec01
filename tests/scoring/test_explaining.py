"""The reasons of a list from an index are those of a ranking of all offers."""

from hypothesis import given, settings

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.scoring.explaining import explain
from matcher.scoring.finding import find
from matcher.scoring.market import Market
from matcher.scoring.ranking import rank
from tests.factories import case, embedded, weights
from tests.scoring.indexing import question, segment
from tests.strategies import markets, profiles

SOME = settings(max_examples=settings.default.max_examples // 4, deadline=None)


@SOME
@given(her=profiles, offers=markets(least=2, most=20, said=20))
def test_reasons_and_the_courses_that_open_a_door_are_the_same(
    her: Profile, offers: list[Offer]
) -> None:
    parts = [(segment(offers[:1]), None), (segment(offers[1:]), None)]
    asked = question(her)
    hits = find(asked, parts, 5)
    by_id = {offer.id: offer for offer in offers}
    ranked = rank(case(her), Market.of(offers, weights(), embedded()), weights())
    wanted = [ranked.explain(row) for row in ranked.rows[:5].tolist()]
    scores = explain(asked, parts, hits, [by_id[hit.id] for hit in hits])
    assert repr(scores) == repr(wanted)  # NaN is equal to itself only in words
