"""A CV as XML for the Europass editor, of the lines she approved.

The editor has taken in and given out this form since 2020: a `Candidate` of HR-XML 3 with names of
Europass and EURES. The Commission publishes no schema of it; what is written here follows
"europass-cv" by Stefano Zeppieri (github.com/J0ker98/europass-cv, read 2026-11-27), which describes
it from exports and from what the editor takes in, and was held against exports that people have
published. What the editor itself says to it, nobody has tried.
"""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from matcher.casework.cv import CvLine, LanguageLine, PaperLine
from matcher.domain.language import Mode
from matcher.web.advisor.cv_words import cv_heading, line_words
from matcher.web.page_words import PageWords

NAMES = {
    "": "http://www.europass.eu/1.0",
    "oa": "http://www.openapplications.org/oagis/9",
    "eures": "http://www.europass_eures.eu/1.0",
    "hr": "http://www.hr-xml.org/3",
}
LANGUAGES = frozenset({"en", "bg", "fr", "de", "it", "es"})  # of ours, those that the editor has
LICENCES = frozenset(
    ("AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE")
)
ISO_639_2 = {
    "ar": "ara", "bg": "bul", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fr": "fra",
    "it": "ita", "lt": "lit", "lv": "lav", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron",
    "sq": "sqi", "sv": "swe", "tr": "tur", "uk": "ukr",
}  # fmt: skip
DIMENSIONS = {
    Mode.LISTENING: ("CEF-Understanding-Listening",),
    Mode.READING: ("CEF-Understanding-Reading",),
    Mode.SPEAKING: ("CEF-Speaking-Interaction", "CEF-Speaking-Production"),
    Mode.WRITING: ("CEF-Writing-Production",),
}
_DESIGN = {"Template": "Template1", "Color": "Default", "FontSize": "Medium", "Logo": "FirstPage"}


def cv_europass(lines: Sequence[CvLine], texts: PageWords) -> bytes:
    """Her name stays open: she writes it in the editor. Raises KeyError for a language that it does
    not have; see `LANGUAGES`."""
    if texts.language not in LANGUAGES:
        raise KeyError(texts.language)
    whole = Element(_tag("Candidate"))
    about = {"schemeName": "DocumentIdentifier", "schemeAgencyName": "EUROPASS"}
    _add(whole, "hr:DocumentID", schemeID="cv", schemeVersionID="4.0", **about)
    name = _add(_add(whole, "CandidatePerson"), "PersonName")
    _add(name, "oa:GivenName")
    _add(name, "hr:FamilyName")
    profile = _add(whole, "CandidateProfile", languageCode=texts.language)
    sections = [*_licences(profile, lines), *_languages(profile, lines, texts)]
    for line in lines:
        if not isinstance(line, LanguageLine) and not _is_licence(line):
            _entry(profile, cv_heading(line, texts), line_words(line, texts))
    _show(whole, sections)
    for prefix, address in NAMES.items():
        ElementTree.register_namespace(prefix, address)
    return bytes(ElementTree.tostring(whole, encoding="UTF-8", xml_declaration=True))


def _licences(profile: Element, lines: Sequence[CvLine]) -> Iterator[str]:
    held = [line.name for line in lines if isinstance(line, PaperLine) and _is_licence(line)]
    if not held:
        return
    licences = _add(profile, "eures:Licenses")
    for each in held:
        _add(_add(licences, "eures:License"), "hr:LicenseTypeCode", each)
    yield "driving-licence"


def _languages(profile: Element, lines: Sequence[CvLine], texts: PageWords) -> Iterator[str]:
    spoken = [line for line in lines if isinstance(line, LanguageLine)]
    if not spoken:
        return
    known = _add(profile, "PersonQualifications")
    for line in spoken:
        _language(_add(known, "PersonCompetency"), line, texts)
    yield "language"


def _language(competency: Element, line: LanguageLine, texts: PageWords) -> None:
    code = ISO_639_2.get(line.language)
    named = code or texts.show(line.language, "language")
    _add(competency, "CompetencyID", named, schemeName="NORMAL" if code else "FREE_TEXT")
    _add(competency, "hr:TaxonomyID", "language")
    for mode, level in line.levels.items():
        for kind in DIMENSIONS[mode]:
            dimension = _add(competency, "eures:CompetencyDimension")
            _add(dimension, "hr:CompetencyDimensionTypeCode", kind)
            _add(_add(dimension, "eures:Score"), "hr:ScoreText", level.name)


def _entry(profile: Element, heading: str, words: str) -> None:
    """Each in a section of its own: of several entries in one, the editor keeps the last; those of
    the same title it puts together."""
    section = _add(profile, "Others")
    _add(section, "Title", heading)
    _add(_add(section, "Other"), "Title", words)


def _show(whole: Element, sections: Sequence[str]) -> None:
    """The editor shows what is named here, and sections of one's own in any case."""
    design = _add(_add(whole, "RenderingInformation"), "Design")
    for name, value in _DESIGN.items():
        _add(design, name, value)
    order = _add(design, "SectionsOrder")
    for each in sections:
        _add(_add(order, "Section"), "Title", each)


def _is_licence(line: CvLine) -> bool:
    return isinstance(line, PaperLine) and line.name in LICENCES


def _add(parent: Element, name: str, text: str | None = None, **about: str) -> Element:
    made = SubElement(parent, _tag(name), about)
    made.text = text
    return made


def _tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMES[prefix]}}}{local}"
