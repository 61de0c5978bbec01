"""Courses are ranked by what they open of a market: exactly, whatever is asked or left unsaid."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.domain.language import Mode
from matcher.domain.offer import Kind, Offer, TrainingTerms
from matcher.domain.profile import Profile
from matcher.scoring.pathways.courses import Courses
from matcher.scoring.question import Question
from tests.factories import case, gives, needs, offer, profile, speaks, training, week, weights
from tests.scoring.indexing import segment
from tests.scoring.pathways.brute import numbers, opened
from tests.strategies import markets, profiles

MANY = settings(max_examples=settings.default.max_examples, deadline=None)
ITALIAN_B1 = gives(languages=needs("it", "B1"))
HER = profile(languages=speaks(it="A2"), certificates=frozenset())
JOB_B1 = offer(id="v1", languages=needs("it", "B1"))
JOB_HACCP = offer(id="v2", languages=needs("it", "A2"), certificates=frozenset({"haccp"}))


def courses(her: Profile, offers: list[Offer], cut: int = 0) -> Courses:
    parts = [(segment(some), None) for some in (offers[:cut], offers[cut:]) if some]
    trainings = [it for it in offers if it.kind is Kind.TRAINING]
    return Courses(Question.of(case(her), weights()), parts, trainings, numbers())


@MANY
@given(her=profiles, offers=markets(most=25, said=8), cut=st.integers(0, 25))
def test_what_a_course_opens_is_what_a_ranking_with_her_new_profile_opens(
    her: Profile, offers: list[Offer], cut: int
) -> None:
    found = courses(her, offers, cut)
    for course in found.ranked:
        wanted, jobs = opened(her, offers, course.learnt)
        assert course.opened == wanted
        assert [hit.id for hit in found.examples(course)] == jobs[:3]


def test_the_course_that_opens_more_comes_first() -> None:
    italian = training(id="t1", gives=ITALIAN_B1)
    haccp = training(id="t2", gives=gives(certificates=frozenset({"haccp"})))
    found = courses(HER, [JOB_B1, JOB_HACCP, offer(id="v3", languages=needs("it", "B1")),
                          italian, haccp])  # fmt: skip
    assert [(c.offer.id, c.opened.jobs) for c in found.ranked] == [("t1", 2), ("t2", 1)]
    assert [hit.id for hit in found.examples(found.ranked[0])] == ["v1", "v3"]


def test_one_mode_of_a_new_language_opens_nothing_that_asks_for_another_whoever_teaches_it() -> (
    None
):
    listening, speaking = (
        training(id=mode, gives=gives(languages=needs("en", "A1", mode)))
        for mode in (Mode.LISTENING, Mode.SPEAKING)
    )
    job = offer(id="v1", languages=needs("en", "A2", Mode.LISTENING))
    for given_ in ([job, speaking], [job, speaking, listening]):
        assert [c.opened.jobs for c in courses(HER, given_).ranked] == [0] * (len(given_) - 1)


def test_a_course_that_gives_nothing_new_to_her_opens_nothing() -> None:
    known = training(gives=gives(languages=needs("it", "A2")))
    (course,) = courses(HER, [JOB_B1, known]).ranked
    assert (course.learnt, course.opened.jobs, course.score) == (frozenset(), 0, 0)


def test_the_shorter_of_two_courses_that_open_the_same_comes_first() -> None:
    short, long = (
        training(id=id_, gives=ITALIAN_B1, training=TrainingTerms(weeks=weeks, cost=0))
        for id_, weeks in (("t9", 4), ("t1", 40))
    )
    assert [c.offer.id for c in courses(HER, [JOB_B1, short, long]).ranked] == ["t9", "t1"]


def test_the_course_inside_her_hours_comes_before_one_that_collides_with_them() -> None:
    her = profile(languages=speaks(it="A2"), available=week("Mon-Fri 08:00-14:00"))
    job = offer(id="v1", languages=needs("it", "B1"), shifts=week("Mon-Fri 09:00-12:00"))
    morning, evening = (
        training(id=id_, gives=ITALIAN_B1, shifts=week(span))
        for id_, span in (("t9", "Mon,Wed 09:00-11:00"), ("t1", "Mon,Wed 18:00-20:00"))
    )
    found = courses(her, [job, morning, evening])
    assert [c.offer.id for c in found.ranked] == ["t9", "t1"]
    assert "pathway.clash" in [price.reason.code for price in found.ranked[1].prices]


def test_a_course_that_is_over_is_set_aside_with_its_reason() -> None:
    over = training(gives=ITALIAN_B1, places_left=0)
    found = courses(HER, [JOB_B1, over])
    assert (found.ranked, [it.id for it in found.aside]) == ([], ["t1"])
    assert found.explain(over).verdict.name == "NO"
