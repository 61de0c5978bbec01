"""Words of an advert as the rules meet them, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.folding import fold
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import read_words


def met(written: str, text: str) -> list[str]:
    """The stretches of `text` that a word of the rules meets."""
    vocabulary = Vocabulary()
    number = vocabulary.add(fold(written))
    words = read_words(text, vocabulary)
    spans = [words.letters(place) for place in words.found.get(number, ())]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("passport", "PASSPORT"),
        ("passport", "p@ssport"),
        ("passport", "pa55p0rt"),
        ("passport", "pass port"),
        ("passport", "pass-port"),
        ("passport", "pass*port"),
        ("passport", "pass💋port"),
        ("passport", "p a s s p o r t"),
        ("passport", "p.a.s.s.p.o.r.t"),
        ("passport", "p_a_s_s_p_o_r_t"),
        ("passport", "pаsspоrt"),  # two letters are Cyrillic
        ("passport", "ｐａｓｓｐｏｒｔ"),
        ("passport", "𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭"),
        ("telegram", "te1egram"),
        ("viber", "v-i-b-e-r"),
        ("паспорт", "пaспoрт"),  # two letters are Latin
        ("договор", "dogovor"),
        ("διαβατηρι*", "διαβατήριό"),
        ("διαβατηρι*", "διαβaτήριο"),  # one letter is Latin
        ("deposit*", "deposits"),
        ("*gebuhr", "Anmeldegebühr"),
    ],
)
def test_a_word_is_met_however_it_is_written(written: str, text: str) -> None:
    assert met(written, f"x {text}, x") == [text]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("fee", "coffee fees"),
        ("deposit*", "no deposi ts"),
        ("gebuhr", "Anmeldegebühr"),
        ("with", "wi th"),  # short words are torn by chance
        ("t", "7"),
        ("passport", "pass. Port authority"),
    ],
)
def test_other_words_are_not_met(written: str, text: str) -> None:
    assert met(written, text) == []


def test_an_everyday_word_is_not_the_first_part_of_a_torn_one() -> None:
    vocabulary = Vocabulary()
    number = vocabulary.add("отработ*")
    torn = read_words("част от работното време", vocabulary)
    assert number in torn.found

    vocabulary.keep_whole("от")
    whole = read_words("част от работното време", vocabulary)
    assert number not in whole.found


@pytest.mark.parametrize("written", ["*", "**", "de*posit", "*fee*"])
def test_a_star_within_a_word_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="one \\* may stand"):
        Vocabulary().add(written)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("4.000 €, 12 000 kr, 1,250.50 and 9,50", [4000, 12000, 1250.5, 9.5]),
        ("10-24 Uhr, 18enne, max25", [10, 24, 18, 25]),
        ("p4ssport", []),
    ],
)
def test_figures_are_read_with_their_thousands(text: str, figures: list[float]) -> None:
    assert [value for value, _ in read_words(text, Vocabulary()).numbers] == figures


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("one two. Three", 2),
        ("min. 18 anni", 1),
        ("one! two? three; four", 4),
        ("one\nTwo", 2),
        ("one\ntwo", 1),
        ("one\n- two", 2),
        ("one, two: three", 1),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: int) -> None:
    assert len(read_words(text, Vocabulary()).stops) + 1 == sentences


@given(st.text())
def test_every_word_stands_where_it_was_found(text: str) -> None:
    words = read_words(text, Vocabulary())

    assert words.spans == sorted(words.spans)
    assert all(0 <= start < end <= len(text) for start, end in words.spans)
