"""Offers in an immutable order."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings

from matcher.domain.offer import Offer
from matcher.scoring.answers import judge_rows
from matcher.scoring.columns import Columns
from matcher.scoring.criterion import judged
from matcher.scoring.segment import Offers, build
from matcher.scoring.travel_time import COLUMNS as PLACE
from tests.factories import LORETO, case, embedded, north_of_loreto, offer, profile, weights
from tests.scoring.indexing import LAYOUT, segment
from tests.strategies import markets

FEW = settings(max_examples=settings.default.max_examples // 5, deadline=None)


@FEW
@given(offers=markets(least=2, most=8, said=20))
def test_each_row_has_the_facts_of_its_offer_however_the_segment_came_about(
    offers: Sequence[Offer],
) -> None:
    halves = [Offers.of(half, LAYOUT, embedded()) for half in (offers[:1], offers[1:])]
    made, by_id = build(halves, LAYOUT), {each.id: each for each in offers}
    rows, about = np.arange(len(made)), case(profile(place=LORETO))
    inside = [by_id[made.ids[row]] for row in rows.tolist()]
    for criterion in weights().criteria:
        facts = [made.facts[number] for number in LAYOUT.of[criterion.name]]
        columns = [column for group in criterion.facts() for column in group]
        wanted = judged(criterion, about, Columns.build(inside, columns, embedded()))
        found = judge_rows(criterion, about, facts, rows)
        assert found.verdicts.tolist() == wanted.verdicts.tolist(), criterion.name
        assert np.array_equal(found.degrees, wanted.degrees, equal_nan=True), criterion.name


def test_remote_work_comes_last_and_near_places_stand_together() -> None:
    offers = [
        offer(id=f"v{n}", place=north_of_loreto((n % 2) * 300), remote=n > 5) for n in range(9)
    ]
    made = segment(offers)
    ids = [made.ids[row] for row in range(9)]
    assert set(ids[6:]) == {"v6", "v7", "v8"}
    assert {int(each[1:]) % 2 for each in ids[:3]} in ({0}, {1})


def test_what_is_the_same_is_kept_once() -> None:
    made = segment([offer(id=f"v{n}", place=LORETO) for n in range(100)])
    assert len(made.facts[LAYOUT.factor_with(*PLACE)].table) == 1


def test_places_of_ids_break_ties_in_the_order_of_the_ids() -> None:
    made = segment([offer(id=name) for name in ("b", "c", "a")])
    by_place = sorted(range(3), key=lambda row: int(made.place_of_id[row]))
    assert [made.ids[row] for row in by_place] == ["a", "b", "c"]
