"""Languages from right to left: their punctuation, and what is typed from left to right.

Terms that a reader found wrong in a language don't come back: each with what it was read as.
"""

import re

import pytest
from babel.messages.pofile import read_po

from matcher.wording.language import all_languages, language

RIGHT_TO_LEFT = [code for code in all_languages() if language(code).direction == "rtl"]
# Numbers with a dash or comma between them would change their places.
TURNED_ROUND = re.compile(r"\d(?:[-/–]|, )\d|§\d|\d-[a-z]")
READ_OTHERWISE = {
    "ar": {
        "محجوز": "booked; held back is معلَّق",
        "تتقن": "masters; can do is تجيد",
        "كانت حرّة": "a free woman, no slave; free hours are متاحة",
        "ورقة عمل": "a worksheet; a work paper is وثيقة عمل",
        "دراسة عليا": "postgraduate study; higher education is التعليم العالي",
        "ورقتكِ": "your sheet; your residence paper is وثيقتكِ",
    },
    "bg": {
        "зависими хора": "addicts; people who need help is хора, които се нуждаят от помощ",
        "насаме": "in private; work alone is работа сама",
        "пътят се възстановява": "the road is repaired; fares are пътни разходи",
        "правна служба": "a department; the legal desk is правната помощ",
    },
    "el": {"εξαρτημένων": "addicts", "χαρτί παραμονής": "no term; a permit is άδεια διαμονής"},
    "lt": {"gyvenimo dokument": "a paper of life; a residence permit is leidimas gyventi"},
    "pcm": {"work paper": "a permit; a contract is work contract"},
    "sq": {"Sa gjuhë": "how many languages"},
    "uk": {"Ви маєте права": "you have rights; licences are дозволи"},
}


def said(code: str) -> list[str]:
    """Every text of a language's files, each form of the counted ones."""
    found: list[str] = []
    for path in sorted(language(code).folder.glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language(code).locale):
                one = (
                    message.string
                    if isinstance(message.string, tuple | list)
                    else (message.string,)
                )
                found += [text for text in one if message.id and text]
    return found


@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_what_is_typed_from_left_to_right_is_shown_so(code: str) -> None:
    bare = [re.sub("\u2066[^\u2069]*\u2069", "", text) for text in said(code)]
    assert [text for text in bare if TURNED_ROUND.search(text)] == []


@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_commas_and_question_marks_are_those_of_the_script(code: str) -> None:
    bare = [re.sub("\u2066[^\u2069]*\u2069", "", text) for text in said(code)]
    assert [text for text in bare if re.search("[,;?]", text)] == []


@pytest.mark.parametrize(
    ("code", "term"), [(code, term) for code, terms in READ_OTHERWISE.items() for term in terms]
)
def test_a_term_that_is_read_otherwise_is_not_said(code: str, term: str) -> None:
    assert [text for text in said(code) if term in text] == [], READ_OTHERWISE[code][term]
