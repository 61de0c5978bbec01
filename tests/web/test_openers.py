"""The courses beside the list, and how many offers each opens."""

from datetime import date

from matcher.domain.language import ORAL, Cefr, LanguageNeed
from matcher.web.openers import opened_by, openers
from matcher.web.page_words import PageWords
from tests.factories import suggestions, week
from tests.web import desk


def test_a_course_opens_an_offer_that_waits_for_nothing_else() -> None:
    opened = {score.offer.id: opened_by(score) for score in desk.listed().ranked}
    assert opened["v4"] == {"t1"}  # Italian B1 is all that is missing
    assert opened["v7"] == set()  # Saturdays are missing: no course gives them
    assert opened["v1"] == set()  # open already


def test_a_course_that_is_not_enough_opens_nothing() -> None:
    both = desk.canteen(
        id="v4", languages=(LanguageNeed("it", Cefr.B1, ORAL),), shifts=week("Sat 10:00-14:00")
    )
    course = next(offer for offer in desk.offers() if offer.id == "t1")
    found = suggestions(desk.her(), [both, course])
    assert [opened_by(score) for score in found.ranked] == [set(), set()]
    assert any("t1" in o.offers for score in found.ranked for o in score.openings)


def test_a_course_that_she_can_not_simply_begin_says_so(english: PageWords) -> None:
    early = desk.her(earliest_start=date(2027, 6, 1))
    found = openers(suggestions(early, desk.offers()), english)
    assert [opener.note.split(". ")[0] for opener in found] == ["Ask first"]
    now = openers(desk.listed(), english)
    assert [opener.note.split(". ")[0] for opener in now] == ["12 weeks"]


def test_without_courses_nothing_stands_beside_the_list(english: PageWords) -> None:
    assert openers(suggestions(desk.her(), [desk.canteen()]), english) == ()
