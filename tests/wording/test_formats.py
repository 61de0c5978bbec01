"""Dates, amounts, weeks and lists as each language writes them."""

import pytest

from matcher.wording.catalogue import read
from matcher.wording.elision import elided
from matcher.wording.formats import Formats


def shown(value: object, kind: str, language: str = "en", currency: str = "EUR") -> str:
    formats = Formats(read(language), language, lambda concept, spoken: f"{concept} ({spoken})")
    return formats.show(value, kind, currency).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "1 December 2026"),
        ("it", "1 dicembre 2026"),
        ("es", "1 de diciembre de 2026"),
        ("fr", "1er décembre 2026"),
        ("de", "1. Dezember 2026"),
        ("bg", "1 декември 2026"),
        ("ar", "1 ديسمبر 2026"),
    ],
)
def test_dates_are_written_out(language: str, day: str) -> None:
    assert shown("2026-12-01", "date", language) == day


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        (985, "EUR", "en", "€985"),
        (985.0, "EUR", "it", "985 €"),
        (9.5, "EUR", "it", "9,50 €"),
        (1150, "RON", "en", "RON 1,150"),
        (1250.5, "EUR", "es", "1.250,50 €"),
    ],
)
def test_money_shows_cents_only_where_there_are_some(
    amount: float, currency: str, language: str, text: str
) -> None:
    assert shown(amount, "money", language, currency) == text


@pytest.mark.parametrize(
    ("spans", "language", "text"),
    [
        (["Mon-Fri 08:30-15:30"], "en", "Monday to Friday from 8:30 to 15:30"),
        (["Mon-Fri 08:30-15:30"], "it", "da lunedì a venerdì dalle 8:30 alle 15:30"),
        (["Mon-Fri 08:30-15:30"], "es", "de lunes a viernes de 8:30 a 15:30"),
        (["Sat-Sun 09:00-12:00"], "it", "sabato e domenica dalle 9:00 alle 12:00"),
        (["Mon-Fri 08:30-15:30"], "fr", "du lundi au vendredi de 8 h 30 à 15 h 30"),
        (["Mon-Fri 08:30-15:30"], "de", "Montag bis Freitag von 8:30 bis 15:30 Uhr"),
        (["Mon-Fri 08:30-15:30"], "bg", "от понеделник до петък от 8:30 до 15:30"),
        (["Mon-Fri 08:30-15:30", "Sat 09:00-12:00"], "ar",
         "من الاثنين إلى الجمعة، من 8:30 إلى 15:30؛ السبت، من 9:00 إلى 12:00"),
        (["Mon-Fri 08:30-15:30"], "fa", "دوشنبه تا جمعه از 8:30 تا 15:30"),
        (["Mon-Fri 08:30-15:30"], "lv", "pirmdiena–piektdiena, 8:30–15:30"),
        (["Mon-Fri 08:30-15:30"], "pcm", "Monday to Friday from 8:30 reach 15:30"),
        (["Mon-Sun 00:00-24:00"], "es", "todos los días todo el día"),
        (["Sat 09:00-12:00", "Tue,Thu 17:00-20:00"], "en",
         "Saturday from 9:00 to 12:00; Tuesday and Thursday from 17:00 to 20:00"),
        (["Fri-Mon 22:00-24:00"], "en", "Friday to Monday from 22:00 to 24:00"),
    ],
)  # fmt: skip
def test_a_week_is_told_by_its_days(spans: list[str], language: str, text: str) -> None:
    assert shown(spans, "week", language) == text


def test_a_span_that_is_none_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'Monday morning'"):
        shown(["Monday morning"], "week")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (1, "hours", "1 hour"),
        (27.5, "hours", "27.5 hours"),
        (6.0, "months", "6 months"),
        (99, "minutes", "99 minutes"),
        (120, "minutes", "2 hours"),
        (221, "minutes", "3 hours 41 minutes"),
    ],
)
def test_amounts_of_time_have_their_unit(value: float, kind: str, text: str) -> None:
    assert shown(value, kind) == text


def test_half_hours_take_the_comma_of_the_language() -> None:
    assert shown(27.5, "hours", "it") == "27,5 ore"
    assert shown(1, "hours", "es") == "1 hora"


def test_languages_and_countries_have_their_names() -> None:
    assert shown(["it", "pcm"], "language") == "Italian and Nigerian Pidgin"
    assert shown("DE", "country", "it") == "Germania"


def test_a_language_that_nobody_has_named_yet_keeps_its_code() -> None:
    assert shown("xqz", "language") == "xqz"


def test_long_lists_say_how_many_more_there_are() -> None:
    assert shown(list("abcdef"), "text") == "a, b, c, d, e and f"
    assert shown(list("abcdefgh"), "text") == "a, b, c, d, e and 3 more"


def test_the_same_word_is_said_once() -> None:
    assert shown(["refugee", "subsidiary_protection"], "document") == "international protection"


def test_spanish_and_italian_join_by_sound() -> None:
    assert shown(["en", "it"], "language", "es") == "inglés e italiano"
    assert shown(["hielo", "hierba"], "text", "es") == "hielo y hierba"
    assert shown(["siete", "ocho"], "text or", "es") == "siete u ocho"
    assert shown(["contare", "emettere"], "text", "it") == "contare ed emettere"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dal 8 marzo", "dall’8 marzo"),
        ("il 11 marzo", "l’11 marzo"),
        ("dal 18 marzo", "dal 18 marzo"),
        ("fino al 8 marzo", "fino all’8 marzo"),
        ("meno dei 850 €", "meno degli 850 €"),
        ("meno dei 8.500 €", "meno degli 8.500 €"),
        ("meno dei 900 €", "meno dei 900 €"),
        ("dalle 1:30 alle 8:00", "dall’1:30 alle 8:00"),
        ("dai 18 anni", "dai 18 anni"),
    ],
)
def test_italian_shortens_articles_before_a_vowel(text: str, told: str) -> None:
    assert elided(text, "it") == told


def test_credentials_have_names() -> None:
    assert (
        shown(["haccp", "B"], "credential") == "HACCP food-safety certificate and driving licence B"
    )
    assert shown("CE", "credential", "it") == "patente CE"


def test_a_code_without_a_word_is_shown_as_words() -> None:
    assert shown("glass_blowing", "credential") == "glass blowing"


def test_concepts_are_labelled_in_the_language() -> None:
    assert shown(["wash-hair"], "concept", "it") == "wash-hair (it)"


@pytest.mark.parametrize(
    ("hours", "text"),
    [(0, "0 ساعة"), (1, "ساعة واحدة"), (2, "ساعتين"), (3, "3 ساعات"), (11, "11 ساعة"),
     (100, "100 ساعة"), (27.5, "27.5 ساعة")],
)  # fmt: skip
def test_arabic_counts_in_six_forms(hours: float, text: str) -> None:
    assert shown(hours, "hours", "ar") == text


@pytest.mark.parametrize(
    ("hours", "language", "text"),
    [(0, "lv", "0 stundas"), (21, "lv", "21 stunda"), (11, "lt", "11 valandų"),
     (1.5, "lt", "1,5 valandos"), (19, "ro", "19 ore"), (20, "ro", "20 de ore"),
     (3, "uk", "3 години"), (11, "uk", "11 годин"), (1.5, "uk", "1,5 години")],
)  # fmt: skip
def test_the_forms_of_a_counted_word_are_those_of_the_language(
    hours: float, language: str, text: str
) -> None:
    assert shown(hours, "hours", language) == text


def test_words_of_the_other_direction_are_kept_together() -> None:
    assert shown("Milano", "text", "ar") == "\u2068Milano\u2069"
    assert shown("Milano", "text", "it") == "Milano"
    assert shown("دورة", "text", "it") == "\u2068دورة\u2069"
    assert shown("14:30", "clock", "ar") == "14:30"


@pytest.mark.parametrize(
    ("text", "told"),
    [("С словенски A2", "Със словенски A2"), ("с италиански", "с италиански"),
     ("в вторник", "във вторник"), ("в сряда", "в сряда")],
)  # fmt: skip
def test_bulgarian_doubles_a_preposition_before_its_own_sound(text: str, told: str) -> None:
    assert elided(text, "bg") == told
