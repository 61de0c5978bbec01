"""The CV for the Europass editor: her lines, in the places where that editor's own files have such
things, and nothing else."""

from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from matcher.casework.cv import CvLine, LanguageLine, PaperLine, SchoolLine, SkillLine, WorkLine
from matcher.domain.language import Cefr, Mode
from matcher.domain.profile import SkillLevel
from matcher.web.advisor.cv_europass import LANGUAGES, NAMES, cv_europass
from matcher.web.advisor.cv_words import line_words
from matcher.web.page_words import PageWords
from tests.web import desk

LINES: tuple[CvLine, ...] = (
    SkillLine("sew-pieces-of-fabric", SkillLevel.GOOD, asked=True),
    SkillLine("use-cooking-techniques", None, asked=False),
    LanguageLine("it", {Mode.LISTENING: Cefr.B1, Mode.SPEAKING: Cefr.A2}),
    LanguageLine("pcm", dict.fromkeys(Mode, Cefr.C2)),
    SchoolLine(2, "<sartoria> & taglio"),
    PaperLine("haccp"),
    PaperLine("B"),
    WorkLine(None, date(2028, 1, 1), 20),
)
# Parent and child, as in published exports and in the description that `cv_europass` names.
OBSERVED = """
    Candidate/hr:DocumentID Candidate/CandidatePerson Candidate/CandidateProfile
    Candidate/RenderingInformation
    CandidatePerson/PersonName PersonName/oa:GivenName PersonName/hr:FamilyName
    CandidateProfile/eures:Licenses eures:Licenses/eures:License
    eures:License/hr:LicenseTypeCode
    CandidateProfile/PersonQualifications PersonQualifications/PersonCompetency
    PersonCompetency/CompetencyID PersonCompetency/hr:TaxonomyID
    PersonCompetency/eures:CompetencyDimension
    eures:CompetencyDimension/hr:CompetencyDimensionTypeCode
    eures:CompetencyDimension/eures:Score eures:Score/hr:ScoreText
    CandidateProfile/Others Others/Title Others/Other Other/Title
    RenderingInformation/Design Design/Template Design/Color Design/FontSize Design/Logo
    Design/SectionsOrder SectionsOrder/Section Section/Title
"""
PREFIXES = {f"{{{address}}}": f"{prefix}:" if prefix else "" for prefix, address in NAMES.items()}


def words(language: str = "it") -> PageWords:
    return PageWords(language, desk.words_of(language))


def made(lines: tuple[CvLine, ...] = LINES, language: str = "it") -> Element:
    return ElementTree.fromstring(cv_europass(lines, words(language)))  # noqa: S314 - our own


def name_of(element: Element) -> str:
    address, _, local = element.tag.rpartition("}")
    return PREFIXES[address + "}"] + local


def pairs(element: Element) -> set[str]:
    """Parent/child, of all that is in it."""
    own = {f"{name_of(element)}/{name_of(each)}" for each in element}
    return own.union(*(pairs(each) for each in element))


def texts(path: str, whole: Element | None = None) -> list[str]:
    found = (made() if whole is None else whole).findall(path, NAMES)
    return [each.text or "" for each in found]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_everything_stands_where_the_editor_s_own_files_have_it(language: str):
    whole = made(language=language)
    assert pairs(whole) == set(OBSERVED.split())
    (profile,) = whole.findall("CandidateProfile", NAMES)
    assert profile.attrib == {"languageCode": language}


def test_it_says_the_approved_lines_and_no_other():
    entries = texts("CandidateProfile/Others/Other/Title")
    own = [line for line in LINES if not isinstance(line, LanguageLine)]
    assert entries == [line_words(line, words()) for line in own if line != PaperLine("B")]
    assert texts(".//hr:LicenseTypeCode") == ["B"]
    assert texts(".//CompetencyID") == ["ita", "pidgin nigeriano"]
    assert "CandidateProfile/Others" not in pairs(made((LINES[2],)))


def test_each_entry_is_a_section_of_its_own_for_the_editor_keeps_the_last_of_several():
    sections = made().findall("CandidateProfile/Others", NAMES)
    assert [len(each.findall("Other", NAMES)) for each in sections] == [1] * len(sections)
    assert len(sections) > 3


def test_levels_are_those_of_the_cefr_by_mode():
    italian = made().find(".//PersonCompetency", NAMES)
    kinds = texts("eures:CompetencyDimension/hr:CompetencyDimensionTypeCode", italian)
    scores = texts("eures:CompetencyDimension/eures:Score/hr:ScoreText", italian)
    assert dict(zip(kinds, scores, strict=True)) == {
        "CEF-Understanding-Listening": "B1",
        "CEF-Speaking-Interaction": "A2",
        "CEF-Speaking-Production": "A2",
    }


def test_the_editor_shows_what_is_in_it():
    shown = "RenderingInformation/Design/SectionsOrder/Section/Title"
    assert texts(shown) == ["driving-licence", "language"]
    assert texts(shown, made(LINES[:1])) == []


def test_her_name_is_open_and_nothing_tells_who_made_it():
    whole = cv_europass(LINES, words()).decode()
    assert texts(".//oa:GivenName") == texts(".//hr:FamilyName") == [""]
    lowered = whole.casefold()
    for marker in ("matcher", "casa", "stefano", "2026", "supplier", "birth", "nationality"):
        assert marker not in lowered
    assert "&lt;sartoria&gt; &amp; taglio" in whole


def test_in_a_language_that_the_editor_has_not_there_is_none():
    with pytest.raises(KeyError):
        cv_europass(LINES, words("ar"))
