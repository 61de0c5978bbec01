"""Can she follow the course: literacy and digital skills that it asks at its door?"""

from matcher.domain.offer import Ability, Offer, TrainingTerms
from matcher.domain.verdict import Verdict
from tests.factories import ask, offer, profile, training

GOOD, SOME, NONE = Ability.GOOD, Ability.SOME, Ability.NONE


def course(**asked: Ability) -> Offer:
    return training(training=TrainingTerms(**asked))


def test_what_a_course_asks_and_she_has_is_enough() -> None:
    said = ask("entry", profile(literacy=GOOD, digital=SOME), course(literacy=SOME, digital=SOME))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "entry.enough")
    assert said.values == {"literacy": "some", "digital": "some"}


def test_too_little_is_not_yet_with_a_course_before_the_course() -> None:
    said = ask("entry", profile(literacy=GOOD, digital=NONE), course(literacy=SOME, digital=GOOD))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0, "entry.below")
    (opening,) = said.openings
    assert (opening.code, opening.values) == ("entry.digital_course", {"level": "good"})


def test_both_can_be_missing() -> None:
    said = ask("entry", profile(literacy=NONE, digital=NONE), course(literacy=SOME, digital=SOME))
    assert [o.code for o in said.openings] == ["entry.literacy_course", "entry.digital_course"]


def test_what_nobody_asked_her_about_is_asked() -> None:
    said = ask("entry", profile(literacy=GOOD), course(literacy=SOME, digital=SOME))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "entry.ask_her")


def test_an_ability_that_is_short_outweighs_one_that_is_unknown() -> None:
    said = ask("entry", profile(literacy=NONE), course(literacy=SOME, digital=SOME))
    assert said.verdict == Verdict.NOT_YET
    assert [o.code for o in said.openings] == ["entry.literacy_course"]


def test_a_course_that_asks_for_none_is_open_to_all() -> None:
    said = ask("entry", profile(), course(literacy=NONE))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "entry.enough")
    assert said.values == {"literacy": "none"}


def test_a_course_that_does_not_say_is_not_counted() -> None:
    for silent in (training(), course()):
        said = ask("entry", profile(), silent)
        assert (said.verdict, said.degree, said.code) == (Verdict.YES, None, "entry.none_asked")


def test_only_the_ability_that_is_short_is_told_as_short() -> None:
    her = profile(literacy=GOOD, digital=NONE)
    assert ask("entry", her, course(literacy=SOME, digital=SOME)).values == {"digital": "some"}
    open_question = ask("entry", profile(literacy=GOOD), course(literacy=SOME, digital=SOME))
    assert open_question.values == {"digital": "some"}


def test_what_a_course_does_not_need_is_never_told_as_asked() -> None:
    said = ask("entry", profile(literacy=NONE, digital=NONE), course(literacy=NONE, digital=SOME))
    assert (said.verdict, said.values) == (Verdict.NOT_YET, {"digital": "some"})


def test_of_who_does_not_read_a_silent_course_is_asked_whether_one_has_to() -> None:
    her = profile(literacy=Ability.NONE, digital=Ability.SOME)
    said = ask("entry", her, training())
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "entry.literacy_unsaid")
    spoken = training(training=TrainingTerms(literacy=Ability.NONE))
    assert ask("entry", her, spoken).verdict == Verdict.YES
    written = training(training=TrainingTerms(literacy=Ability.SOME))
    assert ask("entry", her, written).verdict == Verdict.NOT_YET
    assert ask("entry", her, offer()).code == "entry.none_asked", "a job is not asked here"
    for literacy in (None, Ability.SOME):
        assert ask("entry", profile(literacy=literacy), training()).verdict == Verdict.YES


def test_what_is_asked_of_the_computer_is_asked_her_and_not_the_school() -> None:
    course = training(training=TrainingTerms(literacy=Ability.NONE, digital=Ability.SOME))
    said = ask("entry", profile(literacy=Ability.NONE), course)
    assert (said.verdict, said.code) == (Verdict.ASK, "entry.ask_her")


def test_of_an_internship_that_asks_for_the_computer_she_is_asked_about_that() -> None:
    terms = TrainingTerms(digital=Ability.SOME)
    said = ask("entry", profile(literacy=Ability.NONE), offer(training=terms))
    assert (said.verdict, said.code) == (Verdict.ASK, "entry.ask_her")
    assert said.values == {"digital": "some"}
