"""Every language brings all its words, in any script. All texts are invented."""

import pytest

from matcher.domain.language import Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import PayPeriod
from matcher.ingest.facts import read_facts
from matcher.ingest.facts.patterns import any_of, compiled, maybe, stems, word
from matcher.ingest.facts.words import LANGUAGES, words_of
from matcher.ingest.facts.words.it import WORDS as ITALIAN

CYRILLIC_B = "\N{CYRILLIC CAPITAL LETTER VE}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_fills_every_part_that_its_readers_take(language: str) -> None:
    words = words_of(language)

    assert words.code == language
    assert len(words.numbers.counts) == 12
    assert len(words.shifts.days) == 7
    assert words.hours.full
    assert words.hours.part
    assert len(words.dates.months) == 12
    assert set(words.conditions) == set(ITALIAN.conditions)
    assert set(words.papers.asked) == set(ITALIAN.papers.asked)
    assert set(words.papers.groups) == set(ITALIAN.papers.groups)
    assert {Contract.PERMANENT, Contract.FIXED_TERM} <= set(words.contract.phrases)
    assert {PayPeriod.MONTH, PayPeriod.YEAR} <= set(words.pay.adverbs)
    assert {"en", "it", "es", "de", "fr", language} <= set(words.languages.names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_patterns_of_a_language_can_be_compiled(language: str) -> None:
    read_facts("Title", "1 2 20 € % B1", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_words_are_tuples_for_a_tuple_of_one_needs_its_comma(language: str) -> None:
    words = words_of(language)
    near_words = [
        *words.contract.phrases.values(),
        *words.contract.titles.values(),
        *words.education.levels.values(),
        words.education.none_asked,
        words.experience.none_asked,
        *(phrases for phrases in words.papers.asked.values()),
        words.papers.reserved,
        words.papers.welcome,
        words.papers.arranges,
        words.papers.arranges_none,
        *(phrases for each in words.conditions.values() for phrases in (each.yes, each.no)),
    ]

    assert [phrases for phrases in near_words if not isinstance(phrases, tuple)] == []


def test_patterns_meet_their_words_in_any_script_with_or_without_accents() -> None:
    assert word("юли|януари").search("от 1 юли".replace("й", "и"))
    assert compiled(r"Άδεια οδήγησης").search("αδεια οδηγησησ")
    assert compiled(r"(?P<A1>Été)\s").search("ete ")


def test_no_word_meets_nothing() -> None:
    assert not compiled(any_of("", "")).search("x")
    assert not word("").search("")
    assert maybe("") == ""


@pytest.mark.parametrize(
    ("alternatives", "looked_for"),
    [
        ("ann[io]|mes[ie]", {"ann", "mes"}),
        ("years?|year", {"year"}),
        (r"permis(?: de conduire)?", {"permis"}),
        (r"\w*erfahrung", {"erfahrung"}),
        ("mayor(?:es)? de edad", {" de edad"}),
        ("месеца?|седмиц\\w*", {"месец", "седмиц"}),
    ],
)
def test_a_quick_look_is_for_letters_that_cannot_be_left_out(
    alternatives: str, looked_for: set[str]
) -> None:
    assert set(stems(alternatives)) == looked_for


def test_an_alternative_without_letters_to_look_for_is_named() -> None:
    with pytest.raises(ValueError, match="too little to look for"):
        stems("(?:h|hours)")


def test_levels_and_licence_classes_are_read_when_typed_on_another_keyboard() -> None:
    facts = read_facts("", f"English {CYRILLIC_B}2. Driving licence {CYRILLIC_B}.", "en").facts

    assert {fact.name: fact.value for fact in facts} == {
        "languages": (LanguageNeed("en", Cefr.B2),),
        "licences": frozenset({"B"}),
    }
