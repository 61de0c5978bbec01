"""Why one offer stands above another: question by question, and what comes before all points."""

import pytest

from matcher.casework.why_above import in_order, why_above
from matcher.scoring.ranking import Score
from tests.factories import (
    LORETO,
    gives,
    needs,
    north_of_loreto,
    offer,
    profile,
    speaks,
    suggestions,
    training,
)
from tests.web import desk

HER = desk.her()


def scores(*offers: object) -> dict[str, Score]:
    return {score.offer.id: score for score in suggestions(HER, offers).ranked}


def test_the_nearer_one_is_ahead_at_the_way_by_what_that_weighs() -> None:
    near, far = desk.canteen(place=LORETO), desk.canteen(id="far", place=north_of_loreto(5))
    found = scores(near, far)
    why = why_above(found["v1"], found["far"])
    (ahead,) = why.upper
    assert ahead.criterion == "travel"
    travel = {
        s.offer.id: next(p for p in s.contributions if p.criterion == "travel")
        for s in found.values()
    }
    total = sum(part.weight for part in found["v1"].contributions)
    degrees = [travel[id_].answer.degree or 0 for id_ in ("v1", "far")]
    assert ahead.points == pytest.approx(
        100 * travel["v1"].weight * (degrees[0] - degrees[1]) / total
    )
    assert why.lower == ()
    assert (why.open_first, why.spread) == (False, False)


def test_what_only_one_advert_says_counts_for_neither() -> None:
    said, unsaid = desk.canteen(), desk.canteen(id="v9", pay=None)
    found = scores(said, unsaid)
    why = why_above(found["v1"], found["v9"])
    assert why.unsaid == ("pay",)
    assert (why.upper, why.lower) == ((), ())


def test_what_is_open_comes_before_all_points() -> None:
    her = profile(languages=speaks(it="A2"))
    found = suggestions(
        her, [desk.canteen(id="a", languages=needs("it", "B1")), desk.canteen(id="b")]
    )
    upper, lower = found.ranked
    assert why_above(upper, lower).open_first


def test_a_course_that_she_has_outgrown_stands_below_whatever_its_points() -> None:
    her = profile(languages=speaks(it="B1"))
    course = training(
        id="course", languages=needs("it", "A1"), gives=gives(languages=needs("it", "A2"))
    )
    upper, lower = suggestions(her, [course, offer(id="job")]).ranked
    assert (upper.offer.id, lower.offer.id) == ("job", "course")
    why = why_above(upper, lower)
    assert (why.open_first, why.nothing_new, why.spread) == (False, True, False)
    assert not why_above(lower, upper).nothing_new


def test_one_that_fits_as_well_and_stands_below_does_so_for_the_sake_of_other_fields() -> None:
    found = scores(desk.canteen(), desk.canteen(id="v9", place=LORETO))
    best, other = sorted(found.values(), key=lambda score: -score.value)
    assert why_above(other, best).spread


def test_the_order_is_that_of_her_list_and_then_of_fit() -> None:
    found = scores(
        desk.canteen(), desk.canteen(id="b", place=LORETO), desk.canteen(id="c", pay=None)
    )
    ordered = in_order(list(found.values()), ["c", "v1"])
    assert [score.offer.id for score in ordered] == ["c", "v1", "b"]
