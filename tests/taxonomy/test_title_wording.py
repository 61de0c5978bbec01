"""Titles are compared in words that the labels have."""

import pytest

from matcher.taxonomy.title_wording import TitleWording

SPANISH = ("soldador", "mecanico de barcos", "secretario general", "otros oficios en general")


@pytest.mark.parametrize(
    ("title", "worded"),
    [
        ("soldadores en general", "soldador"),
        ("mecanicos de barcos y similares", "mecanico de barcos"),
        ("secretario general", "secretario general"),
        ("otros oficios en general", "otros oficios en general"),
        ("en general", "en general"),
        ("pizzaiolos", "pizzaiolos"),
        ("", ""),
    ],
)
def test_a_spanish_title_is_told_in_words_of_the_labels(title: str, worded: str) -> None:
    assert TitleWording(SPANISH, "es").of(title) == worded


def test_a_german_examination_says_nothing_of_the_work() -> None:
    wording = TitleWording(("textiltechniker", "techniker"), "de")
    title = "staatlich geprufter techniker fachrichtung textiltechnik"
    assert wording.of(title) == "techniker textiltechnik"


def test_a_language_without_such_words_keeps_its_titles() -> None:
    assert TitleWording(("cieslar",), "hr").of("inne i ostali") == "inne i ostali"
