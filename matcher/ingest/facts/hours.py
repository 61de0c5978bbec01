"""Hours a week.

Of a range ("20-30 hours") the lower end is kept: it is what she must be able to give, and pay
worked out from it promises nothing too much. A share of full time counts as that share of 40
hours, and only where no hours are said. Full time alone is no number: it is 35 to 40 hours,
depending on the agreement.
"""

import re
from collections.abc import Iterator

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.reading import Found

FULL_TIME_HOURS = 40
LEAST, MOST = 2, 84  # hours outside are something else: a course's length, a shop's opening

_LEAST_BARE = 10  # "part time 4 ore" is four hours a day

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_RANGE = (
    rf"(?<![\d.,]){_NUMBER}(?:\s?(?:-|/|,\s|to|up to|bis|a|al|o|u|or|oder|e|y|and|und)\s?"
    rf"{_NUMBER}){{0,3}}"
)
_STEMS = ("week", "wk", "sett", "sem", "woche", "time", "zeit", "parcial", "complet", "tempo")
_IN_DIGITS = re.compile(_NUMBER)
_UNITS = {
    "en": (
        r"(?:hours?|hrs?\.?|h)(?: of work)?(?:\s?(?:per|a|/|each|every)\s?(?:working )?(?:week|wk)"
        r"|\s?weekly)|[- ]hour (?:working )?week"
    ),
    "it": r"(?:ore|h)\.?(?: lavorative| di lavoro)?\s?(?:settimanali|(?:a|alla|per|la) settimana"
    r"|/?\s?sett\b|/\s?settimana)",
    "es": r"(?:horas|hrs?|hs?)\.?(?: de trabajo)?\s?(?:semanales|(?:a la|por|a) semana|/\s?sem\w*)",
    "de": r"(?:stunden|stdn?\.?|h)(?:\s?(?:/|pro|in der|je|die|a)\s?(?:woche|wo\b)|\s?wochentlich)"
    r"|wochenstunden|wochenstd|[- ]?stunden[- ]woche",
}
_LABELS = {
    "en": r"hours (?:per|a) week|weekly (?:working )?hours",
    "it": r"ore settimanali|monte ore(?: settimanale)?|orario settimanale",
    "es": r"horas semanales|jornada semanal",
    "de": r"wochenstunden|wochenarbeitszeit|stunden pro woche|stunden/woche",
}
_TIMES = {  # "part time 20 ore": the words that make bare hours weekly hours
    "en": r"part[- ]?time|full[- ]?time",
    "it": r"part[- ]?time|full[- ]?time|tempo parziale|tempo pieno",
    "es": r"jornada parcial|jornada completa|media jornada|tiempo parcial|part[- ]?time",
    "de": r"teilzeit|vollzeit|part[- ]?time",
}
_OTHER_PERIOD = (
    r"(?!\s?(?:/|al |a |per |pro |each |every |por )?\s?(?:day|daily|month|giorn|mes|dia|tag"
    r"|taglich"
    r"|monat|mens|year|ann|jahr|g\b|d\b|m\b))"
)
_SHARES = {
    "en": r"part[- ]?time|position|(?:of )?(?:a )?full[- ]?time|fte|workload|employment",
    "it": r"part[- ]?time|tempo parziale|(?:del )?tempo pieno|(?:dell')?orario",
    "es": r"jornada(?: parcial| laboral)?|(?:de )?(?:la )?jornada|tiempo parcial",
    "de": r"stelle|teilzeit\w*|pensum|beschaftigungsumfang|stellenumfang|arbeitszeit",
}
_HOUR = r"(?:hours|hrs?|ore|horas|stunden|std|h)(?!\w)"


def _hours_pattern(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_RANGE}\s?(?:{_UNITS[language]})(?!\w)"
        rf"|(?<!\w)(?:{_LABELS[language]})(?: [a-z]{{1,3}})?\s?[:=]?\s?{_RANGE}(?!\s?[\d%€])"
        rf"|(?<!\w)(?:{_TIMES[language]})[\s:,(-]{{0,3}}(?:di |da |a |de |mit |of |with )?"
        rf"(?P<bare>{_RANGE}\s?{_HOUR}){_OTHER_PERIOD}\)?"
    )


def _share_pattern(language: str) -> re.Pattern[str]:
    share = r"(?<![\d.,])(\d{2,3})(?:\s?%?\s?-\s?\d{2,3})?\s?%"
    return re.compile(
        rf"{share}[\s-]{{0,2}}(?:{_SHARES[language]})(?!\w)"
        rf"|(?<!\w)(?:{_SHARES[language]})[\s:(,-]{{0,3}}(?:al |at |del |zu |mit |von |of )?{share}"
    )


_HOURS = {language: _hours_pattern(language) for language in _UNITS}
_SHARE = {language: _share_pattern(language) for language in _SHARES}


def read(advert: Advert) -> Iterator[Found]:
    said = list(_said(advert))
    yield from said or _shares(advert)


def _said(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for match in advert.near(_HOURS[language], _STEMS, 70):
            numbers = _IN_DIGITS.findall(match["bare"] or match[0])
            hours = min(amount(number) for number in numbers)
            if (_LEAST_BARE if match["bare"] else LEAST) <= hours <= MOST:
                yield Found("hours_per_week", hours, (match.span(),), "hours.per_week")


def _shares(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for match in advert.near(_SHARE[language], ("%",), 50):
            percent = int(next(number for number in match.groups() if number))
            if 5 <= percent < 100:
                hours = FULL_TIME_HOURS * percent / 100
                yield Found("hours_per_week", hours, (match.span(),), "hours.share_of_full_time")
