"""Which times belong to which days: "Mon-Fri 8-13, Sat 9-12", "8-13 Mon-Fri, 9-12 on Saturdays".

Days and times are found one by one and then paired from left to right, so that times which follow
one phrase of days and precede another are not given to both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.clock import clock_patterns
from matcher.ingest.facts.days import day_patterns
from matcher.ingest.facts.patterns import any_of, compiled, maybe
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

_REACH = 90  # characters from the first time to the days


@dataclass(frozen=True, slots=True)
class Entry:
    """Days, times and what holds both, in the folded text."""

    days: Span
    times: Span

    @property
    def span(self) -> Span:
        return min(self.days[0], self.times[0]), max(self.days[1], self.times[1])


@dataclass(frozen=True, slots=True)
class TimePatterns:
    """One language's. `listed` and `behind` are sources for patterns that hold more than times."""

    times: re.Pattern[str]  # one to three pairs
    listed: str  # a further pair
    behind: str  # what may not follow
    to_times: re.Pattern[str]  # between days and their times
    to_days: re.Pattern[str]
    last_day: re.Pattern[str]  # of "Mon-Fri, Sat", what begins anew behind the comma
    added_day: re.Pattern[str]  # the same behind an "and" too
    by_turns: re.Pattern[str]
    shorter: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    is_days: bool


def entries(advert: Advert, language: str) -> Iterator[Entry]:
    """Each phrase of days with its times, from left to right."""
    tokens, at = _tokens(advert, language), 0
    while at + 1 < len(tokens):
        first, second, *further = tokens[at : at + 4]
        if not _joined(advert, language, first, second):
            at += 1
            continue
        if not first.is_days and _claims(advert, language, second, further):
            yield from _shared(advert, language, first.span, second.span, further[0].span)
            at += 3
            continue
        yield _entry(first, second)
        at += 2


def _claims(advert: Advert, language: str, days: _Token, further: list[_Token]) -> bool:
    """ "8-13 Mon-Fri, Sat 9-12": times behind the days that have no days of their own."""
    if not further or not _joined(advert, language, days, further[0]):
        return False
    return len(further) < 2 or not _joined(advert, language, further[0], further[1])


def _shared(
    advert: Advert, language: str, before: Span, days: Span, after: Span
) -> Iterator[Entry]:
    """The last day goes with the times behind it; where that can't be told, nothing is."""
    last = time_patterns(language).last_day.search(advert.folded, *days)
    if last and last.start() > days[0]:
        yield Entry((days[0], last.start()), before)
        yield Entry(last.span("day"), after)


def _entry(first: _Token, second: _Token) -> Entry:
    days, times = (first, second) if first.is_days else (second, first)
    return Entry(days.span, times.span)


def _joined(advert: Advert, language: str, first: _Token, second: _Token) -> bool:
    patterns = time_patterns(language)
    if first.is_days == second.is_days or (
        second.is_days and patterns.shorter.match(advert.folded, second.span[1])
    ):
        return False  # "8-16, Fridays an hour less"
    between = patterns.to_times if first.is_days else patterns.to_days
    return bool(between.fullmatch(advert.folded, first.span[1], second.span[0]))


def _tokens(advert: Advert, language: str) -> list[_Token]:
    quick = clock_patterns(language).quick
    times = [match.span() for match in advert.beside(time_patterns(language).times, quick, _REACH)]
    if not times:
        return []
    days = [match.span() for match in advert.beside(day_patterns(language).days, quick, _REACH)]
    found = [_Token(span, is_days=False) for span in times]
    found += [
        _Token(_of_each_week(advert, language, span), is_days=True)
        for span in days
        if not (_within(span, times) or _narrowed(advert, span, days))
    ]
    return sorted(found, key=lambda token: token.span)


def _of_each_week(advert: Advert, language: str, days: Span) -> Span:
    """Without the last of "Monday to Friday, Saturdays by turns"."""
    patterns = time_patterns(language)
    if not patterns.by_turns.match(advert.folded, days[1]):
        return days
    last = patterns.added_day.search(advert.folded, *days)
    return (days[0], last.start()) if last and last.start() > days[0] else days


def _narrowed(advert: Advert, span: Span, days: list[Span]) -> bool:
    """ "Daily, Monday to Friday": the days behind it are meant."""
    return any(
        span[1] < other[0] <= span[1] + 3 and not advert.folded[span[1] : other[0]].strip(" ,(:")
        for other in days
    )


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] < end for start, end in others)


@cache
def time_patterns(language: str) -> TimePatterns:
    words, clock, day = words_of(language).shifts, clock_patterns(language), day_patterns(language)
    before_time = rf"(?:\s?{any_of(words.before_time)}){{0,3}}\s?"
    listed = rf"\s?{any_of(words.time_list)}{before_time}{clock.bare}"
    behind = rf"(?![\d:.]*\d)(?! ?{any_of(words.not_times)})(?!\w)"
    return TimePatterns(
        times=compiled(rf"(?<!\d)(?<!\d[.,:]){clock.bare}(?:{listed}){{0,2}}{behind}"),
        listed=listed,
        behind=behind,
        to_times=compiled(rf"\.?{before_time}"),
        to_days=compiled(rf"(?:\s?{any_of(words.before_days)}){{0,3}}\s?"),
        last_day=compiled(rf"\s?,\s?(?P<day>{day.day.pattern})$"),
        added_day=compiled(
            rf"\s?{any_of(words.day_list)}\s?{maybe(words.article)}{day.day.pattern}$"
        ),
        shorter=compiled(rf"[\s,]{{1,2}}{any_of(words.shorter)}(?!\w)"),
        # "Fridays and Saturday evenings 19-24" has its times behind both.
        by_turns=compiled(
            rf"\s?(?:{any_of(words.by_turns)}(?!\w)"
            rf"|{any_of(words.in_part)}(?!\w)(?!\.?{before_time}{clock.bare}))"
        ),
    )
