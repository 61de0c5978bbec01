"""Near-words, as the rules files write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.folding import fold
from matcher.ingest.phrases import Phrases


def found(phrase: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Phrases([phrase]).spans(fold(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("no contract", "There is NO contract.", ["NO contract"]),
        ("no contract", "no, contract follows; no contracts", []),
        ("deposit*", "a deposit, two Deposits, redeposit", ["deposit", "Deposits"]),
        ("(fee|joining fee) due", "the joining fee due", ["joining fee due"]),
        ("pay [a|the] fee", "pay fee, pay the fee", ["pay fee", "pay the fee"]),
        ("paga ~ cauzione", "paga una piccola cauzione", ["paga una piccola cauzione"]),
        ("paga ~ cauzione", "paga una tua prima cauzione", []),
        ("pay [us] ~ cash", "pay cash, pay us in cash", ["pay cash", "pay us in cash"]),
        ("do [not] ... stop", "do stop, do not, please, stop", ["do stop", "do not, please, stop"]),
        ("passport ... kept", "passport, once seen, is kept", ["passport, once seen, is kept"]),
        ("passport ... kept", "passport. Dogs are kept", []),
        ("12..20 hours", "8 hours, 14 hours, 40 hours", ["14 hours"]),
        ("4000.. €", "3.999 €, 4.000€, 12 000 €", ["4.000€", "12 000 €"]),
        ("manana", "por la mañana", ["mañana"]),
        ("χωρις συμβαση", "Χωρίς σύμβαση", ["Χωρίς σύμβαση"]),
    ],
)
def test_a_phrase_meets_the_words_it_was_written_for(
    phrase: str, text: str, words: list[str]
) -> None:
    assert found(phrase, text) == words


@pytest.mark.parametrize("phrase", ["", "...", "... fee", "fee ~", "fee [paid]", "12..20"])
def test_a_phrase_without_firm_ends_is_refused_by_name(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"must begin and end|needs a word"):
        Phrases([phrase])


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    folded = fold(text)

    assert len(folded) == len(text)
    assert fold(folded) == folded
