"""Offers as columns, without HTTP: the same rows, and where they differ in words."""

from typing import Any

from matcher.domain.offer import Offer
from matcher.domain.pay import Pay, PayPeriod
from matcher.web.page_words import PageWords
from matcher.web.side_by_side import SideBySide, side_by_side
from tests.factories import LORETO, suggestions
from tests.web import desk


def beside(texts: PageWords, *offers: Offer) -> SideBySide:
    found = {s.offer.id: s for s in suggestions(desk.her(), offers).ranked}
    return side_by_side([found[o.id] for o in offers], (), desk.her(), texts)


def differ(page: SideBySide, row: str) -> list[str]:
    return [cell.difference for cell in next(r for r in page.rows if r.name == row).cells]


def other(**facts: Any) -> Offer:
    return desk.canteen(id="v9", **facts)


def test_a_difference_is_said_beside_the_one_that_has_it(english: PageWords) -> None:
    more = other(hours_per_week=20, place=LORETO, duration_months=12,
                 pay=Pay(1100, PayPeriod.MONTH, gross=True))  # fmt: skip
    page = beside(english, desk.canteen(), more)
    assert differ(page, "Hours") == ["", "7.5 hours less"]
    assert differ(page, "Way") == ["", "18 minutes less"]
    assert differ(page, "Pay") == ["", "€115 more a month"]
    assert differ(page, "Contract") == ["", "2 months longer"]


def test_nothing_is_said_where_they_are_alike_or_one_says_nothing(english: PageWords) -> None:
    alike = beside(english, desk.canteen(), other())
    assert all(not cell.difference for row in alike.rows for cell in row.cells)
    unsaid = beside(english, desk.canteen(), other(pay=None, place=None, city=None))
    assert differ(unsaid, "Pay") == differ(unsaid, "Way") == ["", ""]


def test_pay_before_and_after_tax_is_not_compared(english: PageWords) -> None:
    net = other(pay=Pay(1100, PayPeriod.MONTH, gross=False))
    assert differ(beside(english, desk.canteen(), net), "Pay") == ["", ""]


def test_of_three_the_one_that_stands_out_is_named(english: PageWords) -> None:
    third = desk.canteen(id="v8", hours_per_week=12)
    page = beside(english, desk.canteen(), other(hours_per_week=20), third)
    assert differ(page, "Hours") == ["", "", "the fewest hours"]
    assert len(page.above) == 2


def test_a_course_beside_a_job_has_its_own_names(english: PageWords) -> None:
    course = next(each for each in desk.offers() if each.id == "t1")
    names = [row.name for row in beside(english, desk.canteen(), course).rows]
    assert names[:4] == ["Hours", "Way", "Pay / Cost", "Contract / Length"]
    assert "Does it fit her week?" in names
    assert names[-2:] == ["Missing, and what opens it", "Ask the employer"]
