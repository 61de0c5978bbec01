"""Months of experience asked for; 0 where the advert says that none is."""

import re
from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, wished
from matcher.ingest.facts.numbers import IN_WORDS, count
from matcher.ingest.facts.reading import Found
from matcher.ingest.phrases import Phrases

MOST_YEARS = 15  # more is the company's own history

_NUMBER = (
    rf"(?P<n>\d{{1,2}}|{IN_WORDS})\+?(?:\s?\(\w+\))?(?:\s?(?:-|to|a|bis|o|or|oder)\s?\d{{1,2}})?"
)
_LINK = (
    r"(?:[\s:,(]+(?:of|at|least|minimum|min\.?|a|the|di|almeno|minim[oa]|una|un|de|al|menos"
    r"|pregressa|maturata|mindestens|von|mind\.?|required|richiesta|requerida|comprobable|previa"
    r"|demostrable|nel ruolo|nella mansione|in analoga mansione|in analoghe mansioni)){0,5}[\s:,(]+"
)
_UNIT = {
    "en": r"(?P<u>years?|months?|yrs)'?",
    "it": r"(?P<u>ann[io]|mes[ie])",
    "es": r"(?P<u>anos?|mes(?:es)?)",
    "de": r"(?P<u>jahr(?:e|en)?|monat(?:e|en)?)",
}
_EXPERIENCE = {
    "en": r"(?:[a-z]+ ){0,3}experience",
    "it": r"(?:[a-z]+ ){0,2}esperienza",
    "es": r"(?:[a-z]+ ){0,2}experiencia",
    "de": r"(?:[a-zß]+ ){0,2}(?:berufs|praxis|arbeits)?erfahrung",
}
_BARE = {
    "en": "experience",
    "it": "esperienza",
    "es": "experiencia",
    "de": "(?:berufs|praxis|arbeits)?erfahrung",
}
_PATTERNS = {
    language: (
        re.compile(
            rf"(?<![\w.,]){_NUMBER}[\s-]{unit}\s(?:(?:of|di|de|an)\s)?{_EXPERIENCE[language]}(?!\w)"
        ),
        re.compile(rf"(?<!\w){_BARE[language]}(?!\w){_LINK}{_NUMBER}[\s-]{unit}(?!\w)"),
    )
    for language, unit in _UNIT.items()
}
NONE_ASKED: dict[str, tuple[str, ...]] = {
    "en": (
        "no [previous|prior|work] experience [is] (needed|required|necessary)",
        "experience [is] not (needed|required|necessary|essential)",
        "without [previous] experience",
        "no experience",
        "0 years [of] experience",
    ),
    "it": (
        "non [e] ~ (richiesta|necessaria|serve|occorre) ~ esperienza",
        "non (serve|occorre|e richiesta|e necessaria) esperienza",
        "esperienza non [e] (richiesta|necessaria|indispensabile|obbligatoria)",
        "anche [alla] prima esperienza",
        "(anche|pure) senza esperienza",
        "nessuna esperienza (richiesta|necessaria)",
        "senza esperienza",
    ),
    "es": (
        "sin experiencia",
        "no se (requiere|necesita|precisa|exige) [tener] experiencia",
        "no es necesari* [tener] experiencia",
        "experiencia no (necesaria|requerida|imprescindible)",
        "no hace falta experiencia",
    ),
    "de": (
        "kein* (erfahrung*|berufserfahrung*|vorkenntnisse) (notig|erforderlich|notwendig)",
        "(erfahrung*|berufserfahrung|vorkenntnisse) nicht (notig|erforderlich|notwendig)",
        "auch ohne [berufliche] (erfahrung*|berufserfahrung|vorkenntnisse)",
        "ohne (berufserfahrung|vorkenntnisse|erfahrung)",
        "quereinsteiger* [sind] [herzlich] willkommen",
        "auch fur quereinsteiger*",
    ),
}
_NONE_ASKED = {language: Phrases(words) for language, words in NONE_ASKED.items()}
_STEMS = ("experien", "esperien", "erfahrung", "quereinsteiger", "vorkenntnisse")
_THE_COMPANY = re.compile(
    r"(?<!\w)(?:company|firm|we (?:have|are|bring)|our|azienda|societa|abbiamo|nostr\w+|siamo"
    r"|gruppo"
    r"|empresa|somos|contamos|nuestr\w+|wir|unser\w*|unternehmen|leader|with over|con oltre|con "
    r"mas de"
    r"|mit uber)(?!\w)"
)
_NOT_ASKED = re.compile(r"(?<!\w)(?:candidates without|even|anche|auch|tambien)(?!\w)")


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        yield from _none_asked(advert, language)
        for pattern in _PATTERNS[language]:
            yield from _asked(advert, pattern)


def _none_asked(advert: Advert, language: str) -> Iterator[Found]:
    for start, end in _NONE_ASKED[language].spans(advert.folded):
        if not re.match(r"\s?(?:in|con|with|mit|nel|en|yet)\b", advert.folded[end : end + 6]):
            yield Found("experience_months", 0, ((start, end),), "experience.none_asked")


def _asked(advert: Advert, pattern: re.Pattern[str]) -> Iterator[Found]:
    for match in advert.near(pattern, _STEMS, 110):
        months = count(match["n"]) * (1 if match["u"].startswith("m") else 12)
        if 0 < months <= MOST_YEARS * 12 and not _is_no_demand(advert, match):
            yield Found("experience_months", round(months), (match.span(),), "experience.asked")


def _is_no_demand(advert: Advert, match: re.Match[str]) -> bool:
    before = advert.before(match.start(), 60)
    return bool(
        _THE_COMPANY.search(before)
        or denied(advert, *match.span())
        or wished(advert, *match.span(), reach=60)
    )
