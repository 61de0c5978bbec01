"""Hours that name no week and can hardly be anything else.

They stand in the title ("Sales assistant (16 hours)") or behind the times of a shift
("Mon-Fri 9-13.00 (20 hours)").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.patterns import any_of, compiled
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

LEAST, MOST = 13, 48  # below, they are a day's; above, a course's or a month's
ROUND_THE_CLOCK = 24
_NUMBER = r"(?P<n>\d{2}(?:[.,]\d{1,2})?)"
_CLOCK = re.compile(r"\d(?:[.:]\d\d|\s?[ap]m)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    in_title: re.Pattern[str]
    behind_times: re.Pattern[str]


def bare_hours(advert: Advert, language: str) -> Iterator[tuple[float, Span]]:
    """Hours a week, and where they stand."""
    patterns = _patterns(language)
    title = patterns.in_title.finditer(advert.folded, 0, advert.title_end)
    for match in (*title, *advert.beside(patterns.behind_times, _CLOCK, 30)):
        hours = amount(match["n"])
        if LEAST <= hours <= MOST and hours != ROUND_THE_CLOCK:
            yield hours, match.span()


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
    )
