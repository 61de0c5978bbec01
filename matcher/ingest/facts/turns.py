"""Saturdays and Sundays of some weeks only: "every second Saturday", "Sat 9-12 by turns".

They are weekend work, and no shift of each week.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied
from matcher.ingest.facts.clock import clock_patterns
from matcher.ingest.facts.days import days_in
from matcher.ingest.facts.patterns import any_of, compiled, maybe
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """0 is Monday."""

    days: frozenset[int]
    span: Span


@dataclass(frozen=True, slots=True)
class _Patterns:
    turn: re.Pattern[str]  # the days are in the group "before" or "behind" the words
    ranged: re.Pattern[str]  # before: all days of "Monday to Saturday" are meant


def turns(advert: Advert, language: str) -> Iterator[Turn]:
    patterns, at = _patterns(language), 0
    while match := patterns.turn.search(advert.folded, at):
        if patterns.ranged.search(advert.before(match.start(), 30)):
            at = match.start() + 1
            continue
        at = match.end()
        if not denied(advert, language, *match.span()):
            yield Turn(days_in(match["before"] or match["behind"], language), match.span())


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).shifts
    # "So" and "Sa" are words of their own.
    day = rf"(?=\w{{3}}){any_of(words.days[5], words.days[6], words.weekend)}(?!\w)"
    joint = rf"\s?{any_of(words.day_list, words.otherwise)}\s?{maybe(words.article)}"
    listed = rf"{day}(?:{joint}{day})?"
    times = (
        rf"[\s,:(]{{0,3}}(?:{any_of(words.before_time)}\s?){{0,2}}{clock_patterns(language).bare}"
    )
    return _Patterns(
        turn=compiled(
            rf"(?<!\w)(?:(?P<behind>{listed})(?:\s?{any_of(words.in_part)})?(?:{times})?"
            rf"[\s,(-]{{0,3}}{any_of(words.by_turns)}(?!\w)"
            rf"|{any_of(words.every_other)}\s{maybe(words.article)}(?P<before>{listed}))"
        ),
        ranged=compiled(
            rf"{any_of(*words.days)}\.?\s?{any_of(words.day_range)}\s?{maybe(words.article)}$"
        ),
    )
