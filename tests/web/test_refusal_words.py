"""Whatever can't be done as it was asked is said in the language of the page, never in another."""

import re
from pathlib import Path

import matcher
from matcher.errors import InputError, NotPossibleError, TooManyAttemptsError
from matcher.web.page_words import PageWords
from matcher.web.refusal_words import refusal_told, refusals
from tests.web import desk

SOURCES = Path(matcher.__file__).parent
CODE = re.compile(r"NotPossibleError\(\s*\"(\w+)\"")


def test_every_reason_that_the_sources_give_has_words() -> None:
    given = {code for path in SOURCES.rglob("*.py") for code in CODE.findall(path.read_text())}
    assert given == refusals(PageWords("en", desk.words_of("en"))).keys()


def test_a_reason_is_told_with_its_values_in_the_language_of_the_page() -> None:
    german = PageWords("de", desk.words_of("de"))
    many = NotPossibleError("too_many_codes", "a case names 20 others at most", n=20)
    assert refusal_told(many, german).startswith("Ein Fall nennt höchstens 20 andere.")
    assert refusal_told(TooManyAttemptsError(60), german) == (
        "Es gab viele Versuche. Warten Sie ein wenig."
    )


def test_what_has_no_words_of_its_own_is_told_in_general() -> None:
    italian = PageWords("it", desk.words_of("it"))
    assert refusal_told(InputError("screening: shares_space: wrong"), italian) == (
        "Manca qualcosa, oppure qualcosa non va bene."
    )
