"""A criterion is asked once for each combination of facts."""

import numpy as np

from matcher.scoring.answers import Answers, answers, judge_rows
from matcher.scoring.combinations import Seen
from matcher.scoring.criterion import Case
from tests.factories import LORETO, case, criterion, north_of_loreto, offer, profile, week
from tests.scoring.indexing import LAYOUT, question, segment

HERS = profile(place=LORETO, available=week("Mon-Fri 08:00-14:00"), travel_limit_minutes=60)
MADE = segment(
    [
        offer(
            id=f"v{n}", place=north_of_loreto(n % 40), shifts=week(f"Mon-Fri 08:00-{9 + n % 8}:00")
        )
        for n in range(400)
    ]
)
PACKING = question(HERS).packing


def asked(name: str, about: Case) -> Answers:
    seen = [Seen.all(MADE.facts[n]) for n in LAYOUT.of[name]]
    found = answers(criterion(name), about, PACKING, 100, seen)
    assert found is not None
    return found


def one_by_one(name: str, about: Case, rows: np.ndarray) -> list[int]:
    facts = [MADE.facts[n] for n in LAYOUT.of[name]]
    return PACKING.pack(judge_rows(criterion(name), about, facts, rows), 100).tolist()


def test_answers_by_combination_are_those_of_each_offer() -> None:
    about = case(HERS)
    for name in ("time", "travel", "permit", "language", "safety", "pay"):
        found = asked(name, about)
        for rows in (slice(0, 400), np.arange(3, 400, 7)):
            sums = np.broadcast_to(found.sums(rows), np.arange(400)[rows].shape)
            assert sums.tolist() == one_by_one(name, about, np.arange(400)[rows]), name


def test_ways_of_the_same_length_are_one_combination() -> None:
    found = asked("time", case(HERS))
    assert found.told.table.size <= 8 * 2 * 18


def test_what_answers_all_offers_alike_is_asked_once() -> None:
    found = asked("care", case(HERS))
    assert found.sums(slice(0, 400)).shape == (1,)
    assert not found.may_close


def test_skills_are_left_for_the_few_that_come_so_far() -> None:
    seen = [Seen.all(MADE.facts[n]) for n in LAYOUT.of["skills"]]
    assert answers(criterion("skills"), case(HERS), PACKING, 100, seen) is None


def test_facts_that_make_no_difference_to_her_are_not_looked_up() -> None:
    """No job begins too early for her: of three factors two are left."""
    found = asked("time", case(HERS))
    assert len(found.dimensions) == 3
    assert [dimension.varies for dimension in found.dimensions] == [True, False, True]
    rows = np.arange(400)
    assert found.sums(rows).tolist() == one_by_one("time", case(HERS), rows)
