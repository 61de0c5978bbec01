"""Every text of the pages is there in every language, with the same values in it."""

import re
from collections.abc import Container
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import matcher.web.site
from matcher.web.page_words import PageWords
from matcher.wording.language import SOURCE, all_languages, is_draft, language
from matcher.wording.words import LANGUAGES
from tests.web import desk
from tests.web.page import HISTORY

WEB = Path(matcher.web.site.__file__).parent
KEYWORDS = {"say": None, "count": (1, 2), "_": None, "gettext": None, "ngettext": (1, 2)}
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
OPTIONS = {"**.html": {"trimmed": "true"}}
OTHERS = [code for code in all_languages() if code != SOURCE]
COMPLETE = [code for code in LANGUAGES if code != SOURCE]
WITH_THE_SOURCE = ["es", "it"]
DRAFTS = [code for code in OTHERS if is_draft(code)]
# What she reads in discussion and on the sheet, in the language that was chosen for her.
SEEN_BY_HER = {
    "advisor/talk.py",
    "fact.py",
    "facts.py",
    "hours_fact.py",
    "language_fact.py",
    "money_fact.py",
    "way_fact.py",
    "week_table.py",
    "templates/advisor/discuss.html",
    "templates/advisor/paper.html",
    "templates/advisor/parts/sheet_article.html",
    "templates/advisor/parts/two.html",
    "templates/parts/ending.html",
    "templates/parts/week.html",
}

Text = str | tuple[str, ...]


def _said(files: Container[str] | None = None) -> set[Text]:
    found = extract_from_dir(WEB, METHODS, OPTIONS, keywords=KEYWORDS)
    return {message for file, _, message, _, _ in found if files is None or file in files}


def _catalogue(code: str) -> Catalog:
    with (language(code).folder / "pages.po").open("rb") as file:
        return read_po(file, locale=code)


def _translated(code: str) -> set[Text]:
    return {message.id for message in _catalogue(code) if message.id}


def _values(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.parametrize("code", COMPLETE)
def test_a_language_has_every_text(code: str) -> None:
    assert _said() - _translated(code) == set()


@pytest.mark.parametrize("code", WITH_THE_SOURCE)
def test_a_language_that_is_written_with_the_pages_has_no_other_text(code: str) -> None:
    assert _translated(code) - _said() == set()


@pytest.mark.parametrize("code", DRAFTS)
def test_a_draft_has_every_text_that_she_sees(code: str) -> None:
    assert _said(SEEN_BY_HER) - _translated(code) == set()


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_says_something_with_the_same_values(code: str) -> None:
    for message in _catalogue(code):
        if not message.id:
            continue
        source = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(said), message.id
        assert set().union(*map(_values, said)) == set().union(*map(_values, source)), message.id


@pytest.mark.parametrize("code", COMPLETE)
def test_no_text_of_the_pages_says_what_this_is_for(code: str) -> None:
    """`test_every_page` looks at whole pages in two languages only: each takes ten seconds. Words,
    rules and names beside these texts are looked at where they are tested."""
    told = [
        part
        for each in _catalogue(code)
        for text in (each.id, each.string)
        for part in (text if isinstance(text, tuple | list) else (text,))
    ]
    assert len(told) > 1000
    assert [text for text in told if HISTORY.search(text)] == []


def test_counted_texts_follow_the_number() -> None:
    italian = PageWords("it", desk.words_of("it"))
    assert italian.count("%(n)s place left", "%(n)s places left", 1) == "1 posto libero"
    assert italian.count("%(n)s place left", "%(n)s places left", 3) == "3 posti liberi"
