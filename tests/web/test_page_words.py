"""What pages say between words: separators, letters of days, foreign titles."""

import pytest

from matcher.web.page_words import PageWords
from tests.web import desk


def texts(code: str) -> PageWords:
    return PageWords(code, desk.words_of(code))


@pytest.mark.parametrize(
    ("code", "comma", "semicolon"),
    [("en", "a, b", "a; b"), ("fr", "a, b", "a\xa0; b"), ("ar", "a، b", "a؛ b")],
)
def test_things_are_told_apart_as_the_language_does(code: str, comma: str, semicolon: str) -> None:
    said = texts(code)
    assert said.listed(["a", "b"]) == comma == f"a{said.comma}b"
    assert said.apart(["a", "b"]) == semicolon == f"a{said.semicolon}b"


def test_days_over_narrow_columns_have_one_letter() -> None:
    assert "".join(map(texts("ar").letter_of_day, range(7))) == "نثرخجسح"
    assert "".join(map(texts("it").letter_of_day, range(7))) == "LMMGVSD"


def test_a_title_of_the_other_direction_keeps_its_own_in_a_sentence() -> None:
    title = "Assistente (capelli ricci)"
    assert texts("ar").isolated(title) == f"\u2068{title}\u2069"
    assert texts("it").isolated(title) == title
