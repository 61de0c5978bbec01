"""Hours that name no week and can hardly be anything else.

They stand in the title ("Sales assistant (16 hours)"), behind the times of a shift
("Mon-Fri 9-13.00 (20 hours)") or alone ("38 h, permanent").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.patterns import any_of, compiled, word
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

LEAST, MOST = 13, 48  # below, they are a day's; above, a course's or a month's
ROUND_THE_CLOCK = 24
LEAST_ALONE, MOST_ALONE = 25, 45  # fewer may be a time of day ("20 h"), more are "within 48 h"
_NUMBER = r"(?P<n>\d{2}(?:[.,]\d{1,2})?)"
_CLOCK = re.compile(r"\d(?:[.:]\d\d|\s?[ap]m)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    in_title: re.Pattern[str]
    behind_times: re.Pattern[str]
    alone: re.Pattern[str]
    course: re.Pattern[str]


def bare_hours(advert: Advert, language: str) -> Iterator[tuple[float, Span]]:
    """Hours a week, and where they stand."""
    patterns = _patterns(language)
    title = patterns.in_title.finditer(advert.folded, 0, advert.title_end)
    for match in (*title, *advert.beside(patterns.behind_times, _CLOCK, 30)):
        hours = amount(match["n"])
        if LEAST <= hours <= MOST and hours != ROUND_THE_CLOCK:
            yield hours, match.span()


def hours_alone(advert: Advert, language: str) -> Iterator[tuple[float, Span]]:
    """Between stops: "full time, 40 h.", "4 nights a week (32 h)"; not "safety course, 40 h"."""
    patterns = _patterns(language)
    for match in patterns.alone.finditer(advert.folded):
        hours = amount(match["n"])
        course = patterns.course.search(advert.before(match.start(), 50))
        if LEAST_ALONE <= hours <= MOST_ALONE and not course:
            yield hours, match.span("n")


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language)
    unit = rf"\s?{any_of(words.numbers.hour)}\.?"
    until = rf"\s?(?:-|{any_of(words.numbers.to)})\s?\d{{2}}"
    after = any_of(words.shifts.after_time)
    return _Patterns(
        in_title=compiled(rf"(?:^|[(,;:|/-])\s*{_NUMBER}(?:{until})?{unit}(?=\s*(?:$|[),;:|/-]))"),
        behind_times=compiled(
            rf"(?:[.:]\d\d|[ap]m)(?:\s?{after})?\.?\s?[(=,]\s?{_NUMBER}{unit}(?=\s?[),.;\n])"
        ),
        alone=compiled(
            rf"(?:[.,:/][ \t]+|[;|(\n•·*+][ \t]*|\n-[ \t]*)(?P<n>\d\d(?:[.,]\d{{1,2}})?)\s?"
            rf"{any_of(words.numbers.hour)}(?: {any_of(words.hours.in_all)})?"
            r"[ \t]*(?=[.,;|()\n+/]|$)"
        ),
        course=word(
            words.hours.rest,
            words.languages.lessons,
            words.duration.not_its_length,
        ),
    )
