"""Greek and Bulgarian in Latin letters: read by their sound, whatever the spelling."""

import pytest

from matcher.ingest.folding import fold
from matcher.ingest.screening_typed import typed_alphabets
from matcher.ingest.screening_vocabulary import Vocabulary
from matcher.ingest.screening_words import read_words
from tests.ingest.shipped_signs import adverts, is_held, text_of

GREEK = ("και", "για", "την", "στο", "δεν", "μας", "διαβατήριο", "χωρίς", "χρήμα*", "ξένοι")
BULGARIAN = ("на", "за", "се", "да", "ще", "без", "паспорт*", "къща", "жена", "обещание", "дом")


def heard(words: tuple[str, ...], language: str, advert: str) -> set[str]:
    """Which words of the rules are heard in an advert; the first six are everyday ones."""
    vocabulary = Vocabulary()
    numbers = {vocabulary.add(fold(word), torn=False): word for word in words}
    everyday = {language: frozenset(list(numbers)[:6])}
    read = read_words(advert, vocabulary)
    for alphabet in typed_alphabets(vocabulary, everyday):
        alphabet.note(read)
    return {numbers[n] for n in read.found}


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("diavatirio", "διαβατήριο"),
        ("diabathrio", "διαβατήριο"),
        ("xoris", "χωρίς"),
        ("horis", "χωρίς"),
        ("xwris", "χωρίς"),
        ("xrimata", "χρήμα*"),
        ("xenoi", "ξένοι"),
        ("ksenoi", "ξένοι"),
    ],
)
def test_greek_is_heard_in_whatever_latin_letters_it_is_typed(typed: str, word: str) -> None:
    assert word in heard(GREEK, "el", f"kai gia tin sto den mas {typed}")


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("pasporta", "паспорт*"),
        ("kashta", "къща"),
        ("kushta", "къща"),
        ("kyshta", "къща"),
        ("zhena", "жена"),
        ("jena", "жена"),
        ("obeshtanie", "обещание"),
    ],
)
def test_bulgarian_is_heard_in_whatever_latin_letters_it_is_typed(typed: str, word: str) -> None:
    assert word in heard(BULGARIAN, "bg", f"na za se da shte bez {typed}")


def test_where_too_few_everyday_words_are_heard_nothing_is_read_by_its_sound() -> None:
    assert heard(GREEK, "el", "xoris diavatirio kai gia") == set()
    assert heard(BULGARIAN, "bg", "La casa se da alla famiglia, kushta") == set()


def test_words_of_another_alphabet_are_left_as_they_are() -> None:
    assert heard(GREEK, "el", "και για την στο δεν μας διαβατήριο") == {
        "και", "για", "την", "στο", "δεν", "μας", "διαβατήριο",
    }  # fmt: skip


@pytest.mark.parametrize(
    "advert",
    [
        "Zitame kopela gia to spiti mas. To diavatirio sas to kratame emeis gia asfaleia"
        " kai den vgainete apo to spiti xoris adeia.",
        "Tarsim jeni za tseh v Italia, shte ni dadete pasporta i toi shte stoi pri nas"
        " do kraya na sezona.",
    ],
)
def test_typed_adverts_are_held_back_like_those_in_their_own_letters(advert: str) -> None:
    assert is_held(advert)


_GREEK_TYPED = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo"
_BULGARIAN_TYPED = (
    "аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu"
    " фf хh цts чch шsh щsht ъa ьy юyu яya"
)


@pytest.mark.parametrize(("language", "letters"), [("el", _GREEK_TYPED), ("bg", _BULGARIAN_TYPED)])
def test_nearly_every_dangerous_advert_is_held_back_however_it_is_typed(
    language: str, letters: str
) -> None:
    rows = [row for row in adverts("dangerous") if row["language"] == language]
    typed_as = {pair[0]: pair[1:] for pair in letters.split()}
    missed = []
    for row in rows:
        typed = "".join(typed_as.get(each, each) for each in fold(text_of(row)))
        if not is_held(typed):
            missed.append(row["id"])

    assert len(rows) >= 50
    assert 1 - len(missed) / len(rows) >= 0.9, missed
