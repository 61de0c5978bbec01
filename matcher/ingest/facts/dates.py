"""When the work starts, and until when to apply.

Days come before months (03/04/2027 is the third of April), except where that can't be a date. A
date without its year is left alone: a text is read at any time.
"""

import re
from collections.abc import Iterator
from datetime import date

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.reading import Found

_MONTHS = {
    "en": "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "it": "gen(?:naio)?|feb(?:braio)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?"
    "|ago(?:sto)?|set(?:tembre)?|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?",
    "es": "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?"
    "|ago(?:sto)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?",
    "de": "jan(?:uar)?|feb(?:ruar)?|marz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?"
    "|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?",
}
_MONTH = {
    language: [re.compile(month) for month in months.split("|")]
    for language, months in _MONTHS.items()
}
_YEAR = r"(20\d\d)"
_STEMS = ("20", ".2", "/2", "-2")  # how every year of this century is written
_IN_DIGITS = re.compile(
    r"(?<![\d./-])(?:(20\d\d)-(\d\d)-(\d\d)|(\d{1,2})([./-])(\d{1,2})\5(20\d\d|\d\d))(?![\d/-]"
    r"|\.\d)"
)
_IN_WORDS = {
    language: re.compile(
        rf"(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th|°|º|\.)? ?(?:of |de |del )?({months})\.?,? ?(?:de "
        rf"|del )?"
        rf"{_YEAR}(?!\d)|(?<!\w)({months})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}(?!\d)"
    )
    for language, months in _MONTHS.items()
}
_ARTICLES = (
    r"[\s:,(]*(?:(?:il|lo|el|la|dem|den|the|del|dal|giorno|dia|am|zum|ab|on|al)[\s:,(]+){0,2}$"
)
_WORDS = r"[\s:,(]*(?:(?!(?:bis|to|till|until|hasta|fino)\b)\w+[\s:,(]+){0,3}$"
_DEADLINE = re.compile(
    r"(?<!\w)(?:deadline|clos(?:ing|es?)(?: date)?|apply (?:by|before|until|no later than)"
    r"|applications? (?:\w+ ){0,4}(?:by|before|until|till|than)|scadenza|fecha limite|fin de plazo"
    r"|plazo (?:\w+ ){0,5}hasta|bewerbungsfrist|bewerbungsschluss|bewerb\w* (?:\w+ ){0,4}bis"
    rf")(?:{_WORDS})"
)
_UNTIL = re.compile(
    rf"(?<!\w)(?:entro(?: e non oltre)?|hasta|antes|bis(?: spatestens)?|spatestens bis){_ARTICLES}"
)
_START = re.compile(
    r"(?<!\w)(?:start(?:s|ing)?(?: date| on| from)?|begin(?:s|ning)?|commenc\w+|available from"
    r"|inizio|inizia|iniziera|decorrenza|a partire da(?:l|ll)?|incorporacion|inicio|comienzo"
    rf"|comienza|empieza|a partir de(?:l)?|beginn\w*|starttermin|eintritt\w*"
    rf"|startdatum)(?:{_WORDS})"
)
_FROM = re.compile(rf"(?<!\w)(?:from|as of|dal|desde|ab|zum){_ARTICLES}")
# "Applications open from 1 March" starts no work.
_NOT_THE_START = re.compile(
    r"(?<!\w)(?:appl\w+|interview\w*|candidatur\w*|domand\w*|iscrizion\w*|colloqui\w*|solicitud\w*"
    r"|inscripci\w*|plazo|entrevista\w*|bewerb\w*|anmeld\w*|vorstellung\w*|founded|since|fondata"
    r"|fundada|gegrundet|published|pubblicat\w*|publicad\w*|deadline|scadenza)(?!\w)"
)
# "Contract until 31/12" and "from 1/3 until 30/6" are no deadlines.
_NOT_THE_DEADLINE = re.compile(
    r"(?<!\w)(?:befrist\w*|vertrag\w*|contrat\w*|inizi\w*|incorpora\w*|start\w*|dal|dall|desde|ab"
    r"|von"
    r"|tempora\w*|durata|duracion|dauer|tirocinio|stage|practicas|praktikum|assun\w*|periodo)(?!\w)"
)


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for pattern in (_IN_DIGITS, _IN_WORDS[language]):
            for match in advert.near(pattern, _STEMS, 30):
                yield from _dated(advert, match, language)


def _dated(advert: Advert, match: re.Match[str], language: str) -> Iterator[Found]:
    day = _day(match) if match.re is _IN_DIGITS else _day_in_words(match, language)
    name = _named(advert.before(match.start(), 70))
    if day is None or name is None:
        return
    field, opening = name
    span = (match.start() - len(advert.before(match.start(), 70)) + opening, match.end())
    yield Found(field, day, (span,), f"dates.{field}")


def _named(before: str) -> tuple[str, int] | None:
    """Which field the words before a date make of it, and where those words begin."""
    if cue := _DEADLINE.search(before):
        return "deadline", cue.start()
    if cue := _UNTIL.search(before):
        return None if _NOT_THE_DEADLINE.search(before) else ("deadline", cue.start())
    cue = _START.search(before) or _FROM.search(before)
    return (
        ("start", cue.start())
        if cue and not _NOT_THE_START.search(before.rpartition(",")[2])
        else None
    )


def _day(match: re.Match[str]) -> date | None:
    year, month, day, first, _, second, ending = match.groups()
    if year:
        return _date(int(year), int(month), int(day))
    full_year = int(ending) if len(ending) == 4 else 2000 + int(ending)
    return _date(full_year, int(second), int(first)) or _date(full_year, int(first), int(second))


def _day_in_words(match: re.Match[str], language: str) -> date | None:
    day, month, year, month_first, day_after, year_after = match.groups()
    named = month or month_first
    number = next(n for n, name in enumerate(_MONTH[language], 1) if name.fullmatch(named))
    return _date(int(year or year_after), number, int(day or day_after))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
