"""One course after the other: each begins when the one before is over."""

from datetime import date

from matcher.domain.language import Mode
from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.verdict import Reason, Verdict
from matcher.scoring.pathways.courses import Course
from matcher.scoring.pathways.learnt import new_to
from matcher.scoring.pathways.opening import CLOSED
from matcher.scoring.pathways.prices import Price, waiting
from matcher.scoring.pathways.steps import Path
from matcher.scoring.pathways.timetable import dates
from tests.factories import TODAY, case, gives, needs, profile, speaks, training
from tests.scoring.pathways.brute import numbers

HER = case(profile(languages=speaks(it="A1"), certificates=frozenset()))


def course(offer: Offer, *prices: Price) -> Course:
    when = dates(offer, TODAY, 12)
    first = waiting(when, TODAY, numbers())
    return Course(offer, Verdict.YES, new_to(HER, offer), CLOSED, when, (first, *prices), 0)


A2 = training(id="a2", gives=gives(languages=needs("it", "A2", Mode.SPEAKING)),
              start=date(2027, 1, 11), training=TrainingTerms(weeks=4))  # fmt: skip
B1 = training(id="b1", gives=gives(languages=needs("it", "B1", Mode.SPEAKING)),
              start=date(2027, 1, 18), training=TrainingTerms(weeks=4))  # fmt: skip


def test_a_step_begins_when_the_one_before_is_over() -> None:
    path = Path.begin(TODAY).then(course(A2), numbers()).then(course(training()), numbers())
    assert [(s.dates.begins, s.dates.ends) for s in path.steps][1][0] == date(2027, 2, 8)
    assert path.until == date(2027, 5, 3)


def test_a_course_whose_date_is_too_early_by_then_needs_another_and_counts_less() -> None:
    path = Path.begin(TODAY).then(course(A2), numbers()).then(course(B1), numbers())
    step = path.steps[1]
    assert step.dates.later
    assert [(p.reason.code, p.share) for p in step.prices] == [("pathway.later_edition", 8000)]


def test_a_step_gives_what_the_ones_before_have_not() -> None:
    path = Path.begin(TODAY).then(course(B1), numbers())
    assert path.new_in(course(A2)) == frozenset()
    assert Path.begin(TODAY).then(course(A2), numbers()).new_in(course(B1)) == {
        ("language|it|speaking", 3)
    }
    assert path.learnt == {("language|it|speaking", 3)}


def test_the_waiting_counts_once_and_all_other_prices() -> None:
    half = Price(Reason("pathway.costs"), 5000)
    path = Path.begin(TODAY).then(course(A2, half), numbers())
    weeks = (date(2027, 2, 8) - TODAY).days / 7
    assert path.left_of(1_000_000, TODAY, numbers()) == round(0.5 ** (weeks / 26) * 10_000) * 50
    assert Path.begin(TODAY).left_of(7, TODAY, numbers()) == 7


def test_a_condition_that_the_path_itself_meets_costs_nothing_in_it() -> None:
    shut = Price(Reason("pathway.conditions"), 5000)
    assert Path.begin(TODAY).then(course(A2, shut), numbers()).steps[0].prices == ()
