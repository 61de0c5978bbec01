"""Near-words of screening, as advisors write them in the rules."""

from collections.abc import Mapping

import pytest

from matcher.ingest.screening_phrases import PhraseWriter
from matcher.ingest.screening_reading import Reading
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import read_words

LISTS = {"papers": "passport* | id card", "cur": "€ | euro"}


def found(
    phrase: str, text: str, lists: Mapping[str, str] = LISTS, denies: tuple[str, ...] = ()
) -> list[str]:
    vocabulary = Vocabulary()
    writer = PhraseWriter(vocabulary, lists)
    variants, denials = writer.compiled(phrase), writer.words(denies)
    words = read_words(text, vocabulary)
    reading = Reading(words)
    spans = {words.letters(place) for each in variants for place in reading.places(each, denials)}
    return [text[start:end] for start, end in sorted(spans)]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("no contract", "There is NO contract.", ["NO contract"]),
        ("no contract", "no, contract follows; no contracts", []),
        ("(fee|joining fee) due", "the joining fee due", ["fee due"]),
        ("pay [a|the] fee", "pay fee, pay the fee", ["pay fee", "pay the fee"]),
        ("paga ~ cauzione", "paga una piccola cauzione", ["paga una piccola cauzione"]),
        ("paga ~ cauzione", "paga una tua prima cauzione", []),
        ("paga ~ cauzione", "paga, cauzione", []),
        ("passport ... kept", "passport, once seen, is kept", ["passport, once seen, is kept"]),
        ("passport ... kept", "passport. Dogs are kept", []),
        ("{papers} ... kept", "your ID card is kept", ["ID card is kept"]),
        ("{papers} & boss", "the boss has your passports", ["boss has your passports"]),
        ("({papers}|visa) kept", "visa kept", ["visa kept"]),
        ("12..20 hours", "8 hours, 14 hours, 40 hours", ["14 hours"]),
        ("4000.. {cur}", "3.999 €, 4.000€, 12 000 euro", ["4.000€", "12 000 euro"]),
        ("d'identita", "carta d’identità", ["d’identità"]),
        ("χωρις συμβαση", "Χωρίς σύμβαση", ["Χωρίς σύμβαση"]),
        ("no contract", "n o t, no con tract", ["no con tract"]),
    ],
)
def test_a_phrase_meets_the_words_it_was_written_for(
    phrase: str, text: str, words: list[str]
) -> None:
    assert found(phrase, text) == words


def test_no_gap_reads_across_a_word_that_denies() -> None:
    assert found("passport ... kept", "your passport is never kept", denies=("never",)) == []
    assert found("never ... kept", "never, we say, kept", denies=("never",))


@pytest.mark.parametrize(
    "phrase", ["", "...", "... fee", "fee ~", "fee [paid]", "& fee", "12..20", "(|fee) due"]
)
def test_a_phrase_without_firm_ends_is_refused_by_name(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"must begin and end|needs a word|empty alternative"):
        found(phrase, "fee")


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="no list 'paper'"):
        found("{paper} kept", "passport kept")


def test_a_phrase_with_too_many_ways_to_meet_it_is_refused() -> None:
    with pytest.raises(ValueError, match="write two phrases"):
        found("a & b & c & d & e", "a b c d e")
