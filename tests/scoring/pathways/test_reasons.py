"""What is told of a course: what it gives, opens and asks for."""

from datetime import date

from matcher.domain.language import Mode
from matcher.scoring.pathways.learnt import new_to
from matcher.scoring.pathways.opening import CLOSED, Opened
from matcher.scoring.pathways.reasons import given, opening, registering
from tests.factories import case, gives, needs, profile, speaks, training

HER = case(profile(languages=speaks(it="A1"), certificates=frozenset({"haccp"})))


def told(**gains: object) -> dict[str, object]:
    course = training(gives=gives(**gains))
    return {r.code: dict(r.values) for r in given(HER, course, new_to(HER, course))}


def test_the_level_is_told_with_its_modes_where_they_are_not_all_four() -> None:
    assert told(languages=needs("it", "B1")) == {
        "pathway.language": {"language": "it", "level": "B1"}
    }
    assert told(languages=needs("it", "B1", Mode.SPEAKING, Mode.LISTENING)) == {
        "pathway.language": {"language": "it", "level": "B1", "modes": ["listening", "speaking"]}
    }


def test_only_what_is_new_to_her_is_told() -> None:
    assert told(certificates=frozenset({"haccp", "forklift"})) == {
        "pathway.credentials": {"names": ["forklift"]}
    }
    assert told(certificates=frozenset({"haccp"})) == {"pathway.nothing_new": {}}


def test_why_a_course_gives_her_nothing_is_told() -> None:
    assert told() == {"pathway.says_nothing": {}}
    assert told(skills=("dye-hair",)) == {"pathway.not_talked_about": {}}


def test_what_opens_is_counted() -> None:
    assert [(r.code, r.values) for r in opening(Opened(3, 1, 7))] == [
        ("pathway.opens", {"count": 3}),
        ("pathway.improves", {"count": 1}),
    ]
    assert [r.code for r in opening(CLOSED)] == ["pathway.opens_nothing"]


def test_until_when_to_register_and_how_many_places_are_left() -> None:
    course = training(deadline=date(2026, 12, 20), places_left=2)
    assert [r.values for r in registering(course)] == [{"deadline": "2026-12-20"}, {"places": 2}]
    assert not list(registering(training()))
