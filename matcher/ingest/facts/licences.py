"""Driving licences that the work asks for, by their European class (Directive 2006/126/EC, art. 4).

A driving licence without a class is the ordinary one, B. To come with one's own car takes a B too.
Forklift and platform papers are certificates (`certificates.toml`), not licences.
"""

import re
from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, wished
from matcher.ingest.facts.reading import Contradiction, Found

_CLASS = r"(?:a[12m]?|b[1e]?|c1?e?|d1?e?|be|ce|de|c\+e|am)"
_CLASSES = (
    rf"(?!a (?:\w+ )?(?:plus|must|bonus))(?P<c>{_CLASS}(?:\s?(?:,|/|and|e|y|und"
    rf"|\+)\s?{_CLASS})*)(?![\w'])"
)
_KIND = (
    r"(?:category|categories|class|cat\.?|type|categoria|tipo|clase|klassen?|kl\.?|di tipo|di "
    r"categoria|de tipo|del tipo|de categoria|der klasse)"
)
_OPEN = r"[\s:,(\"-]{1,3}"
_LICENCE = {
    "en": r"driv(?:er'?s?|ing) licen[sc]es?",
    "it": r"patent(?:e|i)(?: di guida)?|pat\.",
    "es": (
        r"(?:carne|carnet|permiso|licencia)s? de (?:conducir|conduccion|manejo|coche)|carnet?(?= "
        r"(?:b|c|d|tipo)\b)"
        r"|permiso(?= (?:b|c|d|tipo|clase)\b)"
    ),
    "de": r"fuhrerschein(?:klassen?)?|fahrerlaubnis(?:klasse)?|pkw-fuhrerschein",
}
_OWN_CAR = {
    "en": r"own (?:car|vehicle)|car owner",
    "it": r"automunit[oaie]|auto propria|muniti? di auto",
    "es": r"(?:coche|vehiculo) propio",
    "de": r"eigene[srn]? (?:pkw|auto|fahrzeug)",
}
_STEMS = (
    "licen",
    "paten",
    "pat.",
    "conduc",
    "carne",
    "permiso",
    "fuhrerschein",
    "fahrerlaubnis",
    "own car",
    "own vehicle",
    "car owner",
    "auto",
    "propio",
    "pkw",
    "eigene",
)
_PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?:(?:{_CLASS}|(?:{_KIND}) {_CLASS})[- ](?=(?:class )?driv))?(?:{licence})(?!\w)"
        rf"(?:{_OPEN}(?:{_KIND}{_OPEN})?\"?{_CLASSES})?"
        rf"|(?<!\w)(?P<car>{_OWN_CAR[language]})(?!\w)"
    )
    for language, licence in _LICENCE.items()
}
_ENGLISH_CLASS_FIRST = re.compile(rf"(?<!\w)(?:(?:{_KIND}) )?(?P<c>{_CLASS})[- ](?:class )?driv")
_ONE_CLASS = re.compile(rf"(?<!\w)(?:{_CLASS})(?!\w)")
# "Driver's licence office", "licence plates"; Italian "patente europea" is a computer certificate.
_NO_LICENCE = re.compile(r"\s?(?:office|plate|europea|ecdl|a punti|nautica|number)")


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    asked: set[str] = set()
    spans, needless = [], []
    for match in _mentions(advert):
        if denial := denied(advert, *match.span()):
            needless.append(denial)
        elif not wished(advert, *match.span()):
            asked |= _classes(advert, match)
            spans.append(match.span())
    if asked and needless:
        yield Contradiction("licences")
    elif asked or needless:
        yield Found("licences", frozenset(asked), tuple(spans or needless), "licences.driving")


def _mentions(advert: Advert) -> Iterator[re.Match[str]]:
    for language in advert.languages:
        for match in advert.near(_PATTERNS[language], _STEMS, 60):
            if not _NO_LICENCE.match(advert.folded, match.end()):
                yield match


def _classes(advert: Advert, match: re.Match[str]) -> set[str]:
    """The classes named; B where none is.

    Small letters name only the single classes b, c and d: "a", "de" and "be" are also words.
    """
    start = match.start("c") if match["c"] else match.start()
    said = _ONE_CLASS.finditer(match["c"] or _class_first(match[0]))
    classes = set()
    for code in said:
        as_written = advert.raw[start + code.start() : start + code.end()]
        if as_written.isupper() or as_written in ("b", "c", "d"):
            classes.add(as_written.replace("+", "").upper())
    return classes or {"B"}


def _class_first(words: str) -> str:
    """ "B driving licence", "category C driver's licence": the words before the licence."""
    before = _ENGLISH_CLASS_FIRST.match(words)
    return words[: before.end("c")] if before else ""
