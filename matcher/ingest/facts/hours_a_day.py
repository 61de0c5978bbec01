"""Hours a week from hours a day and the days: "4 hours a day, Monday to Friday", "6 days x 8 h"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.days import day_patterns, days_in
from matcher.ingest.facts.numbers import amount, count, in_words
from matcher.ingest.facts.patterns import any_of, compiled, stems
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

MOST_A_DAY = 12
MOST_DAYS = 7
_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_IN_DIGITS = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class _Patterns:
    daily: re.Pattern[str]
    daily_stems: tuple[str, ...]
    days: re.Pattern[str]  # "5 days a week"
    days_first: re.Pattern[str]
    days_stems: tuple[str, ...]


def hours_by_day(advert: Advert, language: str) -> Iterator[tuple[float, tuple[Span, ...]]]:
    """Hours a week and where hours and days stand."""
    patterns = _patterns(language)
    for match in advert.near(patterns.daily, patterns.daily_stems, 60):
        hours = _least(match["n"], language)
        days = _days_beside(advert, language, match) if hours <= MOST_A_DAY else None
        if days:
            number, span = days
            yield hours * number, (match.span(), span)
    for match in advert.near(patterns.days_first, patterns.days_stems, 40):
        hours = _least(match["n"], language)
        if hours <= MOST_A_DAY:
            yield hours * count(match["d"], language), (match.span(),)


def _least(said: str, language: str) -> float:
    """The least of "4-6", or "eight"."""
    digits = _IN_DIGITS.findall(said)
    return min(map(amount, digits)) if digits else count(said, language)


def _days_beside(advert: Advert, language: str, match: re.Match[str]) -> tuple[int, Span] | None:
    """How many days the same sentence names, behind the hours or before them."""
    before, after = advert.before(match.start()), advert.after(match.end())
    for part, opening in ((after, match.end()), (before, match.start() - len(before))):
        if said := _patterns(language).days.search(part):
            number, span = int(count(said["n"], language)), said.span()
        elif named := day_patterns(language).days.search(part):
            number, span = len(days_in(named[0], language)), named.span()
            if number == 1:  # "3 hours a day, sometimes on Sunday"
                return None
        else:
            continue
        return (number, (opening + span[0], opening + span[1])) if number <= MOST_DAYS else None
    return None


@cache
def _patterns(language: str) -> _Patterns:
    words, numbers = words_of(language).hours, words_of(language).numbers
    to = any_of("-", "/", numbers.to, numbers.or_, numbers.and_)
    hour = rf"\s?{any_of(numbers.hour)}(?!\w)"
    several = rf"(?<![\d.,:]){_NUMBER}(?:(?:{hour})?\s?{to}\s?{_NUMBER}){{0,3}}"
    few = rf"[1-{MOST_DAYS}]|{in_words(language)}"
    a_week = rf"\s?[-\s]?{any_of(words.days_a_week)}(?!\w)"
    days = any_of(words.days_a_week, rf"(?:{numbers.day})")
    return _Patterns(
        daily=compiled(
            rf"(?P<n>{several}|(?<!\w)(?:{in_words(language)}))"
            rf"\s?{any_of(words.daily, words.day_hours)}(?!\w)"
        ),
        daily_stems=stems(numbers.day, words.day_hours),
        days=compiled(rf"(?<![\w.,])(?P<n>{few}){a_week}"),
        days_first=compiled(
            rf"(?<![\w.,])(?P<d>{few})\s?[-\s]?{days}[\s,(]{{1,3}}{any_of(words.each)}"
            rf"\s?(?P<n>{several}){hour}"
        ),
        days_stems=stems(numbers.day),
    )
