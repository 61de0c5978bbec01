"""The sentences that an advisor reads, in three languages."""

import pytest

from matcher.domain.verdict import Opening, Reason, Verdict
from matcher.errors import InputError
from matcher.wording.words import LANGUAGES, Words, load

LABELS = {
    "cook-meat-dishes": {
        "en": "cook meat dishes",
        "it": "cucinare la carne",
        "es": "cocinar carne",
    },
    "wash-hair": {"en": "wash hair", "it": "lavare i capelli", "es": "lavar el pelo"},
}


def words(language: str) -> Words:
    return load(language, lambda concept, spoken: LABELS[concept][spoken])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ends at 14:30, she is free until 15:30."),
        ("it", "Finisce alle 14:30, lei è libera fino alle 15:30."),
        ("es", "Termina a las 14:30, ella está libre hasta las 15:30."),
    ],
)
def test_hours_that_fit_say_when_they_end_and_until_when_she_is_free(
    language: str, sentence: str
) -> None:
    fits = Reason("time.fits", {"shifts": ["Mon-Fri 09:00-14:30"], "ends": "14:30",
                                "free_until": "15:30", "missing": []})  # fmt: skip
    assert words(language).reason(fits) == sentence


def test_a_day_that_is_free_to_its_end_is_not_told_as_free_until_24() -> None:
    values = {"shifts": ["Mon-Fri 09:00-14:30"], "ends": "14:30", "free_until": "24:00"}
    told = words("en").reason(Reason("time.fits", values))
    assert told == "It fits her week: Monday to Friday from 9:00 to 14:30."


@pytest.mark.parametrize(
    ("has", "sentence"),
    [
        ("B1", "Spoken Italian A2 is enough; she has B1."),
        ("A2", "Spoken Italian A2 is enough, just what she has."),
        (None, "Spoken Italian A2 is enough."),
    ],
)
def test_spoken_italian_is_enough(has: str | None, sentence: str) -> None:
    values = {"language": "it", "level": "A2", "mode": "speaking", "has": has}
    assert words("en").reason(Reason("language.enough", values)) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "She brings: cook meat dishes. New to her: wash hair."),
        ("it", "Sa già: cucinare la carne. Nuovo per lei: lavare i capelli."),
        ("es", "Ya sabe: cocinar carne. Nuevo para ella: lavar el pelo."),
    ],
)
def test_skills_are_named_in_the_language_of_the_sentence(language: str, sentence: str) -> None:
    values = {"have": ["cook-meat-dishes"], "related": [], "missing": ["wash-hair"]}
    assert words(language).reason(Reason("skills.covers", values)) == sentence


def test_a_right_to_work_that_is_not_sure_says_to_have_the_paper_checked() -> None:
    told = words("en").reason(Reason("permit.free", {"check_paper": True, "source": "TUI Art. 5"}))
    assert told == "Her papers allow any work. Have the paper checked by the legal desk."
    assert words("en").reason(Reason("permit.free", {})) == "Her papers allow any work."


def test_a_later_right_to_work_names_its_source_and_when_it_was_checked() -> None:
    values = {"from": "2027-03-08", "source": "D.Lgs. 142/2015", "checked": "2026-11-22"}
    told = words("it").reason(Reason("permit.from_date", values))
    assert told == (
        "Può lavorare dall’8 marzo 2027 (D.Lgs. 142/2015, verificato il 22 novembre 2026)."
    )


def test_papers_that_could_mark_her_share_one_neutral_name() -> None:
    values = {"documents": ["trafficking_permit", "humanitarian", "special_protection"]}
    told = words("en").reason(Reason("permit.wrong_document", values))
    assert told == "It takes only some papers: a national permit."


def test_pay_before_tax_is_set_against_what_she_needs() -> None:
    values = {"amount": 9.5, "period": "hour", "currency": "EUR", "gross": True, "month": 985,
              "need": 900, "net": 788}  # fmt: skip
    told = words("en").reason(Reason("pay.below", values))
    assert told == (
        "About €985 a month before tax, roughly €788 in hand: less than the €900 that she needs."
    )


TITLES = {"t1": "Italian A2 in the morning", "t2": "Italian A2 online", "t3": "Italian", "t4": "A2"}


@pytest.mark.parametrize(
    ("offers", "given"),
    [
        ((), ""),
        (("t1",), " ‘Italian A2 in the morning’ gives it."),
        (("t1", "t2"), " ‘Italian A2 in the morning’ and ‘Italian A2 online’ give it."),
        (
            ("t1", "t2", "t3", "t4"),
            " ‘Italian A2 in the morning’, ‘Italian A2 online’ and ‘Italian’"
            " and one more course in this list give it.",
        ),
        (("x",), " One course in this list gives it."),
        (("x", "y"), " 2 courses in this list give it."),
    ],
)
def test_an_opening_names_the_courses_that_give_it(offers: tuple[str, ...], given: str) -> None:
    values = {"language": "it", "level": "A2", "modes": ["listening", "speaking"]}
    opening = Opening("language", "language.course", values, offers)
    told = words("en").opening(opening, TITLES)
    assert told == "With Italian A2 for understanding and speaking." + given


def test_unknown_hours_are_a_question_to_the_employer() -> None:
    reason = Reason("time.shifts_unknown", {"hours": 20.0})
    assert words("en").ask(reason) == "On which days, and from when to when?"
    assert words("en").whom(reason) == "employer"


def test_a_paper_that_nobody_talked_about_is_a_question_to_her() -> None:
    reason = Reason("permit.no_residence")
    assert words("es").ask(reason) == "¿Qué documento de residencia tiene, y hasta cuándo?"
    assert words("es").whom(reason) == "her"


def test_a_limit_of_hours_is_asked_of_the_employer_and_one_of_sectors_of_the_legal_desk() -> None:
    assert words("en").whom(Reason("permit.within_limits", {"hours_cap": 20})) == "employer"
    assert words("en").whom(Reason("permit.within_limits", {"sectors": ["care"]})) == "desk"


def test_what_is_settled_asks_nothing() -> None:
    assert words("en").ask(Reason("age.fits")) is None


def test_verdicts_and_questions_have_words() -> None:
    said = [words("en").verdict(verdict) for verdict in Verdict]
    assert said == ["Fits now", "Ask first", "Not yet", "Set aside"]
    assert words("it").question("time") == "Va bene con la sua settimana?"


def test_headings_count() -> None:
    assert words("it").ui("console.set_aside", count=1) == "1 messa da parte: perché"
    assert words("it").ui("console.set_aside", count=2) == "2 messe da parte: perché"


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(InputError, match=r"'xx': there are en, "):
        words("xx")


def test_a_code_without_words_is_named() -> None:
    with pytest.raises(LookupError, match=r"'it'.*'time\.never_heard_of'"):
        words("it").reason(Reason("time.never_heard_of"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It ends at 14:30; you are free until 15:30."),
        ("it", "Finisce alle 14:30; Lei è libera fino alle 15:30."),
        ("es", "Termina a las 14:30; usted está libre hasta las 15:30."),
    ],
)
def test_she_is_told_a_reason_in_the_second_person(language: str, sentence: str) -> None:
    reason = Reason("time.fits", {"ends": "14:30", "free_until": "15:30"})
    assert words(language).to_her(reason) == sentence


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_that_pay_begins_later_than_it_is_needed_is_said_beside_how_much_it_is(
    language: str,
) -> None:
    values = {"month": 500, "need": 900, "currency": "EUR", "gross": False}
    late = {"start": "2027-09-01", "begins_later": True}
    for code in ("pay.below", "pay.tax_unknown"):
        plain, more = (words(language).to_her(Reason(code, v)) for v in (values, values | late))
        assert plain
        assert more
        assert more.startswith(plain + " ")
        assert "2027" in more or "۲۰۲۷" in more


def test_what_is_for_the_advisor_alone_is_not_told_to_her() -> None:
    for code in ("safety.area", "safety.employer", "permit.expired", "permit.low_confidence"):
        assert words("en").to_her(Reason(code, {})) is None
