"""What is set aside is counted as a ranking of all offers has it."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.offer import Offer
from matcher.domain.profile import Profile
from matcher.domain.verdict import Verdict
from matcher.scoring.aside import aside_by, count_aside
from matcher.scoring.market import Market
from matcher.scoring.ranking import Ranked, rank
from tests.factories import case, embedded, offer, profile, weights
from tests.scoring.indexing import question, segment
from tests.strategies import markets, profiles

SOME = settings(max_examples=settings.default.max_examples // 3, deadline=None)


def ranked(her: Profile, offers: list[Offer]) -> Ranked:
    return rank(case(her), Market.of(offers, weights(), embedded()), weights())


@SOME
@given(her=profiles, offers=markets(least=2, most=20, said=20))
def test_every_offer_that_is_set_aside_is_counted_with_its_reasons(
    her: Profile, offers: list[Offer]
) -> None:
    wanted = ranked(her, offers)
    pairs = zip(weights().criteria, wanted.judgements, strict=True)
    reasons = {c.name: int((j.verdicts == Verdict.NO).sum()) for c, j in pairs}
    found = count_aside(question(her), [(segment(offers[:1]), None), (segment(offers[1:]), None)])
    assert found.offers == wanted.aside.size
    assert Counter(found.by_criterion) == Counter({n: c for n, c in reasons.items() if c})


def test_who_is_set_aside_is_told_when_asked() -> None:
    offers = [offer(id=f"v{n}", places_left=n % 2) for n in range(9)]
    parts = [(segment(offers), None)]
    assert aside_by(question(profile()), parts, "deadline", 3) == ["v0", "v2", "v4"]


@SOME
@given(her=profiles, offers=markets(least=2, most=20, said=20), k=st.integers(0, 9))
def test_the_first_of_many_are_told_by_id_whatever_segment_they_stand_in(
    her: Profile, offers: list[Offer], k: int
) -> None:
    parts = [(segment(offers[:1]), None), (segment(offers[1:]), None)]
    whole = [(segment(offers), None)]
    for name in count_aside(question(her), whole).by_criterion:
        every = aside_by(question(her), whole, name, len(offers))
        assert every == sorted(every)
        assert aside_by(question(her), parts, name, k) == every[:k]


def test_what_is_gone_is_not_counted() -> None:
    made = segment([offer(id=f"v{n}", places_left=0) for n in range(3)])
    assert count_aside(question(profile()), [(made, np.array([True, False, True]))]).offers == 1
