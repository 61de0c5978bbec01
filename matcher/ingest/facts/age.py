"""The least and the greatest age that the advert accepts."""

import re
from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.reading import Found

_AGE = r"(1[4-9]|[2-6]\d)"
_OLD = "years (?:old|of age)"
_PATTERNS = {
    "en": {
        "min_age": (
            rf"(?:at least|minimum(?: age)?(?: of)?|over(?: the age of)?|minimum age:?) {_AGE}"
            rf"(?: {_OLD}|(?= ?(?:[.,;)]|$)))"
            rf"|{_AGE}\+(?: years| only)?(?= ?(?:[.,;)\n|]|$))"
            rf"|{_AGE} {_OLD} (?:or (?:over|older|above)|and (?:over|above|older))"
        ),
        "max_age": (
            r"(?:up to|maximum(?: age)?(?: of)?|max\.?(?: age)?|under(?: the age of)?"
            rf"|not older than|below):? {_AGE} {_OLD}|maximum age:? {_AGE}"
        ),
        "both": (
            rf"(?:aged?|ages) (?:between |from )?{_AGE} ?(?:-|to|and) ?{_AGE}(?!\d)"
            rf"|between {_AGE} and {_AGE} {_OLD}|{_AGE} ?(?:-|to) ?{_AGE} {_OLD}"
        ),
    },
    "it": {
        "min_age": (
            rf"(?:almeno|minimo|eta minima:?|maggior[ei] di|superiore ai?|piu di) {_AGE}"
            r" anni(?: di eta| compiuti)?"
        ),
        "max_age": (
            r"(?:fino a|massimo|max\.?|eta massima:?|under|minor[ei] di|non superiore ai|entro i)"
            rf" {_AGE} anni|under {_AGE}(?!\d)"
        ),
        "both": (
            rf"(?:eta )?(?:compresa )?(?:tra|fra)(?: i)? {_AGE} (?:e(?: i)?|ed i) {_AGE} anni"
            rf"|(?:eta:? )?{_AGE} ?- ?{_AGE} anni"
        ),
    },
    "es": {
        "min_age": (
            r"(?:mayor(?:es)? de|edad minima:?|minimo|a partir de(?: los)?|al menos)"
            rf" {_AGE}(?: anos)?"
        ),
        "max_age": rf"(?:menor(?:es)? de|hasta(?: los)?|edad maxima:?|maximo) {_AGE} anos",
        "both": rf"(?:entre|de)(?: los)? {_AGE} (?:y(?: los)?|a) {_AGE} anos",
    },
    "de": {
        "min_age": (
            rf"(?:mindestens|mindestalter:?|mind\.|ab|uber) {_AGE} jahren?(?: alt)?"
            rf"(?! (?:berufs)?erfahrung)|mindestalter:? {_AGE}"
        ),
        "max_age": (
            r"(?:bis(?: zu)?|hochstens|maximal|max\.|unter|hochstalter:?)"
            rf" {_AGE} jahren?(?: alt)?"
        ),
        "both": (
            rf"zwischen {_AGE} und {_AGE} jahren?(?: alt)?|{_AGE} ?(?:-|bis) ?{_AGE} jahren? alt"
        ),
    },
}
_ADULT = {
    "en": r"of legal age|must be an adult",
    "it": r"maggiorenn[ei]|maggiore eta",
    "es": r"mayor(?:es)? de edad",
    "de": r"volljahrig\w*",
}
_ADULT_STEMS = ("legal age", "adult", "maggior", "mayor", "volljahrig")
_AGE_IN_DIGITS = re.compile(r"[1-6]\d(?![\d%])")
_COMPILED = {
    language: {name: re.compile(rf"(?<![\w.,€])(?:{p})(?!\w)") for name, p in patterns.items()}
    | {"adult": re.compile(rf"(?<!\w)(?:{_ADULT[language]})(?!\w)")}
    for language, patterns in _PATTERNS.items()
}
_NOT_HERS = re.compile(  # the people cared for, the customers, the years of something else
    r"(?<!\w)(?:child\w*|kid|kids|student\w*|pupil\w*|girls|boys|youth\w*|adolescent\w*|young "
    r"people|beneficiar\w*|women aged|customer\w*|guest\w*|patient\w*|bambin\w*|ragazz\w*"
    r"|minor[ie](?! di)|figli\w*|utenti|studenti|client\w*|nin[oa]s?|hij[oa]s?|alumn\w*|kind\w*"
    r"|jugendlich\w*"
    r"|gast\w*|schuler\w*|experien\w*|esperien\w*|erfahrung\w*|company|azienda|empresa|unternehmen"
    r"|since"
    r"|da oltre|contract|contratto|gruppo|apprendistato|under 16)(?!\w)"
)


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        patterns = _COMPILED[language]
        for match in advert.near(patterns["adult"], _ADULT_STEMS, 20):
            yield Found("min_age", 18, (match.span(),), "age.adult")
        both = [
            match
            for match in advert.beside(patterns["both"], _AGE_IN_DIGITS, 50)
            if _hers(advert, match)
        ]
        for match in both:
            low, high = (int(age) for age in match.groups() if age)
            yield Found("min_age", low, (match.span(),), "age.between")
            yield Found("max_age", high, (match.span(),), "age.between")
        for name in ("min_age", "max_age"):
            for match in advert.beside(patterns[name], _AGE_IN_DIGITS, 50):
                if _hers(advert, match) and not any(_within(match, other) for other in both):
                    age = int(next(group for group in match.groups() if group))
                    yield Found(name, age, (match.span(),), f"age.{name}")


def _hers(advert: Advert, match: re.Match[str]) -> bool:
    around = advert.before(match.start(), 60) + match[0] + advert.after(match.end(), 30)
    return not _NOT_HERS.search(around)


def _within(match: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= match.start() < other.end()
