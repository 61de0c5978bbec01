"""The courses beside the list, and how many offers each opens."""

from datetime import date

from matcher.casework.ranking_for_her import Made
from matcher.casework.suggest import Suggestions
from matcher.domain.language import ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Kind
from matcher.scoring.aside import Aside
from matcher.web.openers import courses_that_open, opened_by
from matcher.web.page_words import PageWords
from tests.factories import knowledge, suggestions, week
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


def notes(found: Suggestions, texts: PageWords) -> list[str]:
    """How what is told of each course beside the list begins."""
    courses = tuple(s.offer for s in found.ranked if s.offer.kind is Kind.TRAINING)
    made = Made(found, knowledge(), None, len(found.ranked), Aside(0, {}), 0, courses)
    return [opener.note.split(". ")[0] for opener in courses_that_open(made, texts)]


def test_a_course_that_she_can_not_simply_begin_says_so(english: PageWords) -> None:
    early = desk.her(earliest_start=date(2027, 6, 1))
    assert notes(suggestions(early, desk.offers()), english) == ["Ask first"]
    assert notes(desk.listed(), english) == ["12 weeks"]


def test_without_courses_nothing_stands_beside_the_list(english: PageWords) -> None:
    assert notes(suggestions(desk.her(), [desk.canteen()]), english) == []
