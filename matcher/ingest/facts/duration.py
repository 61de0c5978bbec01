"""How many months the contract or the internship lasts; of "3-6 months" the lower."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import count, in_words
from matcher.ingest.facts.patterns import any_of, compiled, stems, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of

MONTHS_A_UNIT = {"month": 1.0, "year": 12.0, "week": 12 / 52}


@dataclass(frozen=True, slots=True)
class _Patterns:
    lasting: tuple[re.Pattern[str], ...]
    alone: re.Pattern[str]
    not_alone: re.Pattern[str]
    onward: re.Pattern[str]
    not_its_length: re.Pattern[str]
    not_its_length_behind: re.Pattern[str]  # at once: "6 months, may be extended" is its length
    stems: tuple[str, ...]


def read(advert: Advert) -> Iterator[Found]:
    found = list(_lasting(advert))
    yield from found or _alone(advert)


def _alone(advert: Advert) -> Iterator[Found]:
    """Months between stops: "temporary, 30 hours, 6 months."; years could be an age."""
    for language in advert.languages:
        patterns = _patterns(language)
        for match in advert.near(patterns.alone, patterns.stems, 30):
            if not patterns.not_alone.search(advert.before(match.start(), 80)):
                months = count(match["n"], language)
                yield Found("duration_months", months, (match.span("n"),), "contract.lasts_alone")


def _lasting(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        patterns = _patterns(language)
        for pattern in patterns.lasting:
            for match in advert.near(pattern, patterns.stems, 80):
                if not _about_something_else(advert, patterns, match):
                    months = count(match["n"], language) * _months_a_unit(match)
                    yield Found(
                        "duration_months", round(months, 1), (match.span(),), "contract.lasts"
                    )


def _months_a_unit(match: re.Match[str]) -> float:
    return next(months for unit, months in MONTHS_A_UNIT.items() if match[unit])


def _about_something_else(advert: Advert, patterns: _Patterns, match: re.Match[str]) -> bool:
    """A trial period, experience asked for, a renewal; "2 weeks to 18 months" is too wide."""
    if patterns.onward.match(advert.after(match.end(), 25)):
        return True
    around = advert.before(match.start(), 25) + match[0]
    behind = patterns.not_its_length_behind.match(advert.after(match.end(), 25))
    return bool(behind or patterns.not_its_length.search(around))


@cache
def _patterns(language: str) -> _Patterns:
    words, numbers = words_of(language).duration, words_of(language).numbers
    extension = any_of(words_of(language).contract.extension)
    experience = words_of(language).experience
    one = rf"(?:\d{{1,2}}|{in_words(language)})"
    number = rf"(?P<n>{one})(?:\s?\(\d+\))?(?:\s?{any_of('-', numbers.to, numbers.or_)}\s?{one})?"
    unit = rf"(?:(?P<month>{numbers.month})|(?P<year>{numbers.year})|(?P<week>{numbers.week}))"
    link = rf"(?:\s[^\W\d_]+)?(?:[\s:,()-]+{any_of(words.link)}){{0,4}}[\s:,()'-]+"
    # "From 1 May 2027 for about 8 weeks".
    behind_date = rf"(?:\s{any_of(words.link, words.about)}){{0,3}}"
    return _Patterns(
        lasting=(
            compiled(rf"(?<!\w){any_of(words.lasts)}(?!\w){link}{number}[\s-]?{unit}(?!\w)"),
            compiled(rf"(?<!\w){number}[\s-]?{unit}[\s-]{any_of(words.after)}(?!\w)"),
            compiled(rf"(?<=\s20\d\d),?{behind_date}\s{number}[\s-]?{unit}(?!\w)"),
        ),
        alone=compiled(rf"(?:[,;.]\s|[(+]\s?){number}\s?(?:{numbers.month})\s?(?=[,;.)+\n]|$)"),
        not_alone=word(words.not_its_length, words_of(language).age.not_hers, experience.noun),
        onward=compiled(rf"\s?{any_of('-', numbers.to)}\s?\d"),
        not_its_length=word(words.not_its_length),
        not_its_length_behind=compiled(
            rf"^[\s(-]{{1,3}}(?!\w+ {extension})(?:\w{{1,2}}[' ])?"
            rf"{any_of(words.not_its_length)}(?!\w)"
        ),
        stems=stems(numbers.month, numbers.year, numbers.week),
    )
