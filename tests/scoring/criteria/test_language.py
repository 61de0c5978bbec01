"""Is her language enough, in the modes that the work needs?"""

import pytest

from matcher.domain.language import ORAL, Cefr, LanguageNeed, Mode
from matcher.domain.offer import Offer, TrainingTerms
from matcher.domain.verdict import Verdict
from tests.factories import ask, needs, offer, profile, speaks, training


def test_the_level_that_is_asked_is_enough() -> None:
    said = ask("language", profile(languages=speaks(it="B1")), offer(languages=needs("it", "B1")))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 0.75, "language.enough")
    assert (said.values["level"], said.values["has"]) == ("B1", "B1")


@pytest.mark.parametrize(("hers", "degree"), [("B1", 0.75), ("B2", 0.875), ("C1", 1), ("C2", 1)])
def test_more_than_is_asked_makes_the_first_weeks_easier(hers: str, degree: float) -> None:
    work = offer(languages=needs("it", "B1"))
    assert ask("language", profile(languages=speaks(it=hers)), work).degree == degree


def test_one_level_short_is_not_yet_with_a_course_as_the_opening() -> None:
    said = ask("language", profile(languages=speaks(it="A2")), offer(languages=needs("it", "B1")))
    assert (said.verdict, said.degree, said.code) == (Verdict.NOT_YET, 0.5, "language.below")
    assert said.values["language"] == "it"
    assert (said.values["level"], said.values["has"]) == ("B1", "A2")
    (opening,) = said.openings
    assert opening.code == "language.course"
    assert opening.values == {"language": "it", "level": "B1", "modes": [str(m) for m in Mode]}


def test_writing_that_lags_behind_does_not_matter_where_work_is_spoken() -> None:
    her = profile(languages=speaks(it={"listening": "B1", "speaking": "B1", "writing": "A1"}))
    assert ask("language", her, offer(languages=needs("it", "B1", *ORAL))).verdict == Verdict.YES
    said = ask("language", her, offer(languages=needs("it", "B1", Mode.SPEAKING, Mode.WRITING)))
    assert (said.verdict, said.values["mode"], said.values["has"]) == (
        Verdict.NOT_YET,
        "writing",
        "A1",
    )


def test_a_language_of_which_she_has_nothing_is_not_yet() -> None:
    said = ask("language", profile(languages=speaks(it="A0")), offer(languages=needs("it", "A2")))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "language.below")
    assert said.values["has"] == "A0"


@pytest.mark.parametrize("hers", [{}, {"ar": "C2"}], ids=["none named", "another named"])
def test_a_language_that_she_has_not_named_is_asked_about(hers: dict[str, str]) -> None:
    her = profile(languages=speaks(**hers))
    said = ask("language", her, offer(languages=needs("it", "A2")))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "language.ask_her")
    assert said.values["has"] is None
    assert said.openings == []


def test_a_mode_that_nobody_asked_about_is_asked() -> None:
    her = profile(languages=speaks(it={"speaking": "B2"}))
    said = ask("language", her, offer(languages=needs("it", "B1", *ORAL)))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "language.ask_her")
    assert said.values["mode"] == "listening"


def test_a_level_that_is_short_outweighs_one_that_is_unknown() -> None:
    her = profile(languages=speaks(it={"speaking": "A1"}))
    said = ask("language", her, offer(languages=needs("it", "B1", *ORAL)))
    assert (said.verdict, said.code, said.values["mode"]) == (
        Verdict.NOT_YET,
        "language.below",
        "speaking",
    )


def test_of_two_languages_the_one_that_is_short_is_named_and_opened() -> None:
    two = (*needs("en", "A2"), *needs("it", "B2"))
    said = ask("language", profile(languages=speaks(it="A2", en="A1")), offer(languages=two))
    assert (said.values["language"], said.degree) == ("it", 0.25)
    assert [opening.values["language"] for opening in said.openings] == ["en", "it"]


def test_only_the_need_that_is_short_is_opened() -> None:
    two = (*needs("en", "A2"), *needs("it", "B2"))
    said = ask("language", profile(languages=speaks(it="A2", en="C1")), offer(languages=two))
    assert [opening.values["language"] for opening in said.openings] == ["it"]


def test_a_degree_never_falls_below_zero() -> None:
    far = ask("language", profile(languages=speaks(it="A0")), offer(languages=needs("it", "C2")))
    assert far.degree == 0


def test_an_advert_that_names_no_level_is_asked_about() -> None:
    said = ask("language", profile(languages=speaks(it="C2")), offer(languages=None))
    assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "language.not_stated")


def test_an_advert_that_needs_no_language_is_open_to_all() -> None:
    said = ask("language", profile(), offer(languages=()))
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "language.none_needed")


@pytest.mark.parametrize("hers", [{}, {"ar": "C2"}, {"it": "A0"}])
def test_a_level_of_a0_is_no_hurdle(hers: dict[str, str]) -> None:
    work = offer(languages=(LanguageNeed("it", Cefr.A0),))
    said = ask("language", profile(languages=speaks(**hers)), work)
    assert (said.verdict, said.code) == (Verdict.YES, "language.enough")


def test_a_level_that_is_short_outweighs_a_language_that_she_has_not_named() -> None:
    two = (*needs("en", "A2"), *needs("it", "B2"))
    said = ask("language", profile(languages=speaks(it="B1")), offer(languages=two))
    assert (said.verdict, said.values["language"]) == (Verdict.NOT_YET, "it")
    assert [opening.values["language"] for opening in said.openings] == ["it"]
    enough = ask("language", profile(languages=speaks(it="B2")), offer(languages=two))
    assert (enough.verdict, enough.values["language"]) == (Verdict.ASK, "en")


# --- courses that open the way before she reaches the level


def test_a_course_given_in_a_language_that_she_follows_is_open() -> None:
    course = training(
        languages=needs("it", "B1"), training=TrainingTerms(teaching_languages=("it", "ar"))
    )
    said = ask("language", profile(languages=speaks(ar="C2", it="A1")), course)
    assert (said.verdict, said.degree, said.code) == (Verdict.YES, 1, "language.taught_in_hers")
    assert said.values == {"language": "ar"}


@pytest.mark.parametrize(
    "hers", [{"listening": "A2", "speaking": "C1"}, {"speaking": "C1"}], ids=["short", "unsaid"]
)
def test_to_follow_a_course_she_has_to_understand_it(hers: dict[str, str]) -> None:
    course = training(
        languages=needs("it", "B1"), training=TrainingTerms(teaching_languages=("ar",))
    )
    said = ask("language", profile(languages=speaks(ar=hers, it="A1")), course)
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "language.below")


def test_a_course_with_a_mediator_is_worth_asking_about_before_the_level() -> None:
    course = training(languages=needs("it", "B1"), training=TrainingTerms(mediator=True))
    said = ask("language", profile(languages=speaks(it="A1")), course)
    assert (said.verdict, said.code) == (Verdict.ASK, "language.mediator")
    assert (said.values["level"], said.values["has"]) == ("B1", "A1")
    enough = ask("language", profile(languages=speaks(it="B1")), course)
    assert (enough.verdict, enough.code) == (Verdict.YES, "language.enough")


def test_a_course_in_italian_that_asks_for_more_of_it_is_not_opened_by_being_in_it() -> None:
    course = training(
        languages=needs("it", "B2"), training=TrainingTerms(teaching_languages=("it",))
    )
    said = ask("language", profile(languages=speaks(it="B1")), course)
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "language.below")


def test_the_course_that_is_looked_for_is_only_for_the_modes_in_which_she_is_short() -> None:
    her = profile(languages=speaks(it={"listening": "B1", "speaking": "B1", "writing": "A1",
                                       "reading": "B1"}))  # fmt: skip
    (opening,) = ask("language", her, offer(languages=needs("it", "B1"))).openings
    assert opening.values["modes"] == ["writing"]


def english_course(country: str | None, teaching: str) -> Offer:
    return training(
        country=country,
        languages=needs("en", "A2"),
        training=TrainingTerms(teaching_languages=(teaching,)),
    )


def test_being_taught_in_italian_does_not_stand_for_the_english_that_is_asked() -> None:
    her = profile(languages=speaks(it="C1", en="A0"))
    said = ask("language", her, english_course("IT", "it"))
    assert (said.verdict, said.code) == (Verdict.NOT_YET, "language.below")
    assert said.openings[0].values["language"] == "en"


def test_a_course_taught_in_a_language_she_does_not_follow_is_asked_about() -> None:
    her = profile(languages=speaks(ar="C2"))
    for said_of_others in (None, ()):
        course = training(
            languages=said_of_others, training=TrainingTerms(teaching_languages=("it",))
        )
        said = ask("language", her, course)
        assert (said.verdict, said.degree, said.code) == (Verdict.ASK, None, "language.taught_in")
        assert said.values == {"languages": ["it"]}
