"""Words in a form in which they can be compared."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.ingest.folding import fold
from matcher.taxonomy.text import folded, key

FEW_ACCENTS = st.text("aA ßÉéŁæiİıΣς\u0301\u0327й™Ж", max_size=40)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=40), FEW_ACCENTS, FEW_ACCENTS.map(lambda text: text + "a" * 90)))
def test_accents_and_case_go_wherever_they_stand(text: str):
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    for letter, written in {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ı": "i",
    }.items():
        plain = plain.replace(letter, written)
    assert folded(text) == plain
    assert len(fold(text)) == len(text)
    assert fold(text) == "".join(map(fold, text))


def test_a_long_text_has_the_same_key_as_its_parts():
    assert key("Kellner/in, Café  " * 30) == " ".join(["kellner in cafe"] * 30)
