"""What a course leaves her with."""

from hypothesis import given

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Offer
from matcher.domain.profile import Profile, SkillLevel
from matcher.scoring.pathways.learnt import afterwards, new_to, profile_with, together
from tests.factories import case, gives, needs, profile, skilled, speaks, training
from tests.strategies import offers, profiles


def test_only_what_is_more_than_she_has_is_new() -> None:
    course = training(
        gives=gives(
            languages=needs("it", "A2", Mode.SPEAKING, Mode.READING),
            certificates=frozenset({"haccp", "forklift"}),
        )
    )
    her = profile(
        languages=speaks(it={"speaking": "B1", "reading": "A1"}), certificates=frozenset({"haccp"})
    )
    assert new_to(case(her), course) == {("language|it|reading", 2), ("certificates|forklift", 1)}


def test_of_what_nobody_has_asked_her_nothing_follows() -> None:
    course = training(
        gives=gives(
            languages=needs("it", "A2"),
            certificates=frozenset({"haccp"}),
            skills=("cook-meat-dishes",),
        )
    )
    assert new_to(case(profile()), course) == frozenset()
    heard = profile(languages=speaks(it={"listening": "A1"}))
    assert new_to(case(heard), course) == {("language|it|listening", 2)}
    of_another = profile(languages=speaks(ti="C2"))
    assert new_to(case(of_another), course) == frozenset()


def test_a_language_of_which_she_has_nothing_begins_with_the_course() -> None:
    course = training(gives=gives(languages=needs("it", "A1", Mode.SPEAKING)))
    her = profile(languages=speaks(en="C1", it="A0"))
    after = profile_with(her, new_to(case(her), course), SkillLevel.SOME)
    assert {s.language: s.levels.get(Mode.SPEAKING) for s in after.languages} == {
        "en": Cefr.C1,
        "it": Cefr.A1,
    }


def test_a_skill_learnt_in_a_course_is_a_beginning() -> None:
    her = profile(skills=skilled("sew"))
    course = training(gives=gives(skills=("sew", "iron"), licences=frozenset({"B"})))
    after = profile_with(her, new_to(case(her), course), SkillLevel.SOME)
    assert [(s.concept, s.level) for s in after.skills] == [
        ("sew", SkillLevel.GOOD),
        ("iron", SkillLevel.SOME),
    ]
    assert after.licences is None, "nobody has asked her about licences"


def test_of_two_courses_the_higher_level_stays() -> None:
    assert together([("language|it|speaking", 2), ("language|it|speaking", 3)]) == {
        ("language|it|speaking", 3)
    }


@given(her=profiles, course=offers())
def test_when_she_has_been_there_the_course_gives_nothing_new(her: Profile, course: Offer) -> None:
    new = new_to(case(her), course)
    assert not new_to(afterwards(case(her), new, SkillLevel.SOME), course)
