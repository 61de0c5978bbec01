"""How many months the contract or the internship lasts; of "3-6 months" the lower."""

import re
from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import IN_WORDS, count
from matcher.ingest.facts.reading import Found

_MONTHS_A_UNIT = {"m": 1.0, "y": 12.0, "a": 12.0, "j": 12.0, "w": 12 / 52, "s": 12 / 52}
_NUMBER = rf"(?P<n>\d{{1,2}}|{IN_WORDS})(?:\s?(?:-|to|a|bis|o|or|oder)\s?(?:\d{{1,2}}|{IN_WORDS}))?"
_UNIT = {
    "en": r"(?P<u>months?|years?|weeks?)",
    "it": r"(?P<u>mes[ie]|ann[io]|settiman[ae])",
    "es": r"(?P<u>mes(?:es)?|anos?|semanas?)",
    "de": r"(?P<u>monat(?:e|en)?|jahr(?:e|en)?|wochen?)",
}
_LASTS = {  # before the number
    "en": r"duration|lasting|lasts|contract(?: of| for| duration| length)?|internship(?: of| for)?"
    r"|placement of|fixed[- ]term(?: of| for)?|traineeship of|temporary for",
    "it": r"durata|contratto(?: a termine| a tempo determinato)?|tempo determinato|tirocinio|stage"
    r"|sostituzione|inserimento",
    "es": r"duracion|contrato(?: temporal)?|practicas|beca|sustitucion",
    "de": r"dauer|befristet auf|befristet fur|zunachst auf|praktikum|laufzeit|vertrag",
}
_LINK = (
    r"(?:[\s:,(]+(?:of|for|is|a|an|at least|di|della|de|del|per|por|una|ca\.?|iniziale|von|fur|auf"
    r"|uber|retribuito|initial|approx\.?|prevista|inicial|temporal|determinato)){0,4}[\s:,(]+"
)
_STEMS = {
    "en": ("month", "year", "week"),
    "it": ("mese", "mesi", "anni", "anno", "settiman"),
    "es": ("mes", "ano", "semana"),
    "de": ("monat", "jahr", "woche"),
}
_AFTER = {  # behind it
    "en": r"(?:contract|internship|placement|traineeship|fixed[- ]term|temporary|assignment)",
    "it": r"(?:di (?:contratto|tirocinio|stage))",
    "es": r"(?:de (?:contrato|practicas|duracion))",
    "de": r"(?:befristet\w*|praktikum)",
}
_NOT_ITS_LENGTH = re.compile(
    r"(?<!\w)(?:prova|probation\w*|prueba|probezeit|experien\w*|esperienz\w*|erfahrung\w*|corso"
    r"|course"
    r"|curso|kurs|previous|renew\w*|prorog\w*|prorrog\w*|extend\w*|extension|verlanger\w*)(?!\w)"
)
_PATTERNS = {
    language: (
        re.compile(rf"(?<!\w)(?:{_LASTS[language]})(?!\w){_LINK}{_NUMBER}[\s-]?{unit}(?!\w)"),
        re.compile(rf"(?<!\w){_NUMBER}[\s-]?{unit}[\s-]{_AFTER[language]}(?!\w)"),
    )
    for language, unit in _UNIT.items()
}


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for pattern in _PATTERNS[language]:
            for match in advert.near(pattern, _STEMS[language], 80):
                if not _about_something_else(advert, match):
                    months = count(match["n"]) * _MONTHS_A_UNIT[match["u"][0]]
                    yield Found(
                        "duration_months", round(months, 1), (match.span(),), "contract.lasts"
                    )


def _about_something_else(advert: Advert, match: re.Match[str]) -> bool:
    """A trial period, experience asked for, a renewal."""
    around = advert.before(match.start(), 25) + match[0] + advert.after(match.end(), 25)
    return bool(_NOT_ITS_LENGTH.search(around))
