"""The CV as whoever hires reads it, in each language: her own voice, levels of the CEFR, no word
that was made for another sentence."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from matcher.casework.cv import CvLine, LanguageLine, PaperLine, SchoolLine, SkillLine, WorkLine
from matcher.domain.language import Cefr, Mode
from matcher.domain.profile import SkillLevel
from matcher.web.advisor.cv_words import cv_sheet, line_words
from matcher.web.cv_docx import cv_docx
from matcher.web.page_words import PageWords
from matcher.wording.words import LANGUAGES
from tests.web import desk

LINES: tuple[CvLine, ...] = (
    *(SkillLine("sew-pieces-of-fabric", level, asked=True) for level in (None, *SkillLevel)),
    LanguageLine("it", {Mode.LISTENING: Cefr.B1, Mode.SPEAKING: Cefr.A2}),
    LanguageLine("pcm", dict.fromkeys(Mode, Cefr.C2)),
    *(SchoolLine(level, None) for level in range(1, 9)),
    SchoolLine(2, "sartoria"),
    PaperLine("haccp"),
    PaperLine("B"),
    WorkLine(None, date(2028, 1, 1), 20),
)
ARTICLES = ("a ", "an ", "la ", "el ", "il ", "lo ", "un ", "una ", "uno ", "le ", "der ", "die ")


def words(language: str) -> PageWords:
    return PageWords(language, desk.words_of(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_begins_with_an_article_or_a_small_letter(language: str):
    for line in LINES:
        said = line_words(line, words(language))
        assert not said.casefold().startswith(ARTICLES), said
        assert said[0] == said[0].upper()
        assert "{" not in said
        assert "None" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_level_says_something_else_and_none_speaks_about_her(language: str):
    said = [line_words(line, words(language)) for line in LINES[:5]]
    assert len(set(said)) == 5
    about_her = (" she ", " sa ", " puede ", " kann es lehren", " peut ", "تستطيع", " може ")
    assert not any(each in f" {line}" for line in said for each in about_her)


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_are_told_by_the_cefr(language: str):
    by_mode, whole = (line_words(line, words(language)) for line in LINES[5:7])
    assert "B1" in by_mode
    assert "A2" in by_mode
    assert whole.endswith("C2")


def test_hours_are_a_limit_and_no_wish():
    assert line_words(LINES[-1], words("en")) == (
        "May work, until 1 January 2028, at most 20 hours a week"
    )
    assert line_words(LINES[-1], words("de")) == (
        "Darf arbeiten, bis 1. Januar 2028, höchstens 20 Stunden pro Woche"
    )


def test_in_french_a_colon_stands_apart():
    assert line_words(SchoolLine(2, "couture"), words("fr")) == "Collège\xa0: couture"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_which_language_it_is_in(language: str):
    file = Document(BytesIO(cv_docx(cv_sheet(LINES, words(language)))))
    told = {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:lang"))}
    assert told == {language}


def test_in_arabic_every_paragraph_runs_from_right_to_left():
    file = Document(BytesIO(cv_docx(cv_sheet(LINES, words("ar")))))
    assert len(file.paragraphs) > len(LINES)
    for paragraph in file.paragraphs:
        assert paragraph._p.find(f".//{qn('w:bidi')}") is not None
        assert all(run.font.rtl for run in paragraph.runs)
