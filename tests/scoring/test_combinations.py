"""Combinations of facts have numbers, and each number has its facts."""

import numpy as np

from matcher.scoring.combinations import MOST, Seen, dimensions_of, met
from matcher.scoring.criteria.deadline import START
from matcher.scoring.row_work import PLAIN
from matcher.scoring.travel_time import LAT, REMOTE
from tests.factories import LORETO, case, criterion, north_of_loreto, offer, profile, week
from tests.scoring.indexing import LAYOUT, segment

MADE = segment(
    [
        offer(id=f"v{n:02}", place=north_of_loreto(n % 5), shifts=week(f"Mon 08:00-{9 + n % 3}:00"))
        for n in range(30)
    ]
)
HERS = case(profile(place=LORETO, available=week("Mon-Fri 08:00-14:00")))


def seen(name: str) -> list[Seen]:
    return [Seen.all(MADE.facts[n]) for n in LAYOUT.of[name]]


def test_every_combination_of_an_offer_is_among_those_that_may_be_met() -> None:
    for name in ("time", "permit", "safety", "language"):
        dimensions = dimensions_of(criterion(name), HERS, seen(name))
        assert dimensions is not None
        combinations = PLAIN.combinations(slice(0, 30), [each.codes for each in dimensions])
        assert set(combinations.tolist()) <= set(met(dimensions).tolist())
        assert met(dimensions).max() < np.prod([each.size for each in dimensions]) <= MOST


def test_a_combination_has_facts_of_an_offer_that_is_alike() -> None:
    dimensions = dimensions_of(criterion("travel"), HERS, seen("travel"))
    assert dimensions is not None
    numbers = PLAIN.combinations(slice(0, 30), [each.codes for each in dimensions])
    facts = dimensions[0].facts(numbers, [LAT.name])
    place = MADE.facts[LAYOUT.of["travel"][0]]
    assert place.numbers is not None
    assert facts.floats(LAT).tolist() == place.table.floats(LAT)[place.numbers].tolist()
    assert REMOTE.name not in facts
    assert START.name not in facts


def test_offers_that_have_facts_of_their_own_have_no_numbers() -> None:
    assert dimensions_of(criterion("skills"), HERS, seen("skills")) is None
