"""A stranger's HTML as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.text import MAX_CHARACTERS, plain_text


@pytest.mark.parametrize(
    ("advert", "text"),
    [
        ("<p>Cook &amp; <b>cleaner</b></p><p>Milan</p>", "Cook & cleaner\n\nMilan"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>HACCP</li><li>B1</li></ul>", "HACCP\n\nB1"),
        ("&lt;p&gt;escaped twice&lt;/p&gt;", "escaped twice"),
        ("<script>alert(1)</script>shop", "shop"),
        ("pay < 1000 and > 900", "pay < 1000 and > 900"),
        ("a \t b\r\n\r\n\r\n\r\nc", "a b\n\nc"),
        ("no\x00 con\x07trol", "no control"),
        ("pass\u200bport\u00ad", "passport"),
        ("caffe\u0300", "caffè"),
        ("", ""),
    ],
)
def test_an_advert_becomes_plain_text_with_its_line_breaks(advert: str, text: str) -> None:
    assert plain_text(advert) == text


def test_five_megabytes_are_cut_to_what_is_considered() -> None:
    assert len(plain_text("word " * 1_000_000)) <= MAX_CHARACTERS
    assert len(plain_text("<p>word</p>" * 500_000)) <= MAX_CHARACTERS


@given(st.text())
def test_plain_text_is_never_longer_nor_holds_control_characters(advert: str) -> None:
    text = plain_text(advert)

    assert len(text) <= MAX_CHARACTERS
    assert text == text.strip()
    assert not any(character < " " and character != "\n" for character in text)


@given(st.text(st.characters(codec="utf-8", exclude_characters="<>&")))
def test_text_that_is_plain_already_stays_so(advert: str) -> None:
    once = plain_text(advert)

    assert plain_text(once) == once
