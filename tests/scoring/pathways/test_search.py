"""Paths lead step by step to the work that she wishes for."""

from dataclasses import replace

from hypothesis import given, settings

from matcher.domain.offer import Kind, Offer
from matcher.domain.profile import Profile, Wishes
from matcher.domain.verdict import Verdict
from matcher.scoring.pathways.courses import Courses
from matcher.scoring.pathways.search import Search
from matcher.scoring.question import Question
from tests.factories import case, gives, needs, offer, profile, speaks, training, verdicts, weights
from tests.scoring.indexing import segment
from tests.scoring.pathways.brute import numbers, opened
from tests.strategies import markets, profiles

MANY = settings(max_examples=settings.default.max_examples // 2, deadline=None)
HER = profile(
    languages=speaks(it="A2"),
    certificates=frozenset(),
    wishes=Wishes(occupations=("kitchen-assistant",)),
)
B1 = training(id="t1", gives=gives(languages=needs("it", "B1")), languages=needs("it", "A2"))
HACCP = training(
    id="t2", gives=gives(certificates=frozenset({"haccp"})), languages=needs("it", "B1")
)
KITCHEN = offer(
    id="v1",
    occupation="kitchen-assistant",
    languages=needs("it", "A2"),
    certificates=frozenset({"haccp"}),
)


def search(her: Profile, offers: list[Offer]) -> Search:
    trainings = [it for it in offers if it.kind is Kind.TRAINING]
    question = Question.of(case(her), weights())
    return Search(Courses(question, [(segment(offers), None)], trainings, numbers()))


def test_an_italian_course_then_haccp_then_the_kitchen() -> None:
    (found,) = search(HER, [KITCHEN, B1, HACCP]).found
    assert found.path.ids == ("t1", "t2")
    assert found.opened.jobs == 1
    first, second = found.path.steps
    assert second.dates.begins == first.dates.ends


def test_the_jobs_at_the_end_of_the_path_are_named() -> None:
    its = search(HER, [KITCHEN, B1, HACCP])
    assert [hit.id for hit in its.examples(its.found[0])] == ["v1"]


def test_a_course_that_she_may_not_begin_is_no_step() -> None:
    assert search(HER, [KITCHEN, HACCP]).found == []


def test_a_path_has_no_step_that_it_could_do_without() -> None:
    open_to_all = replace(HACCP, languages=())
    paths = [found.path.ids for found in search(HER, [KITCHEN, B1, open_to_all]).found]
    assert ("t2",) in paths
    assert all(len(ids) == 1 for ids in paths)


def test_jobs_far_from_her_dream_make_no_path() -> None:
    office = replace(KITCHEN, occupation="bookkeeper")
    its = search(HER, [office, B1, HACCP])
    assert (its.jobs_near, its.found) == (0, [])


@MANY
@given(her=profiles, offers=markets(most=12, said=6))
def test_of_single_courses_every_one_that_opens_something_is_found_and_none_is_wrong(
    her: Profile, offers: list[Offer]
) -> None:
    her = replace(her, wishes=replace(her.wishes, occupations=()))
    its = search(her, offers)
    for found in its.found:
        wanted, jobs = opened(her, offers, found.path.learnt)
        assert found.opened == wanted
        assert [hit.id for hit in its.examples(found)] == jobs[:3]
    best = [one_step(her, offers, it) for it in offers if it.kind is Kind.TRAINING]
    assert max((found.score for found in its.found), default=0) >= max(best, default=0)


def one_step(her: Profile, offers: list[Offer], course: Offer) -> int:
    """The course's score, if she may begin it whatever its hours."""
    alone = replace(course, shifts=None, hours_per_week=None)
    if verdicts(her, [alone])[course.id] > Verdict.ASK or course.unclear:
        return 0
    found = Courses(Question.of(case(her), weights()), [(segment(offers), None)], [course],
                    numbers())  # fmt: skip
    return found.ranked[0].score if found.ranked else 0
