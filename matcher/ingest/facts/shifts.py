"""When the work is, where the advert names both days and times.

Two statements about different days go together ("Mon-Thu 8-16, Fri 8-13"); two about the same day
("6-14 or 14-22", "6-14 / 14-22": nobody works through both) leave it unclear. Words alone
("mornings") give no shift. Times at night make it night work, with or without their days. A
Saturday or Sunday of some weeks only (`turns`) is weekend work, and no shift of each week.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from matcher.domain.week import DAYS as DAY_NAMES
from matcher.domain.week import Week
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.clock import DAY, clock_patterns, minutes_of
from matcher.ingest.facts.days import DayPatterns, day_patterns, days_in
from matcher.ingest.facts.patterns import any_of, compiled, word
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.timetable import Entry, entries, time_patterns
from matcher.ingest.facts.turns import Turn, turns
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

MOST_HOURS_A_DAY = 13  # longer is a shop's opening, not a person's shift
_NIGHT_FALLS, _DAWN = 19 * 60, DAY + 3 * 60  # what lasts from the one past the other is night work
_BEFORE_DAWN = 3 * 60
_REACH = 50  # characters behind days and times in which days are taken away again

Times = tuple[tuple[int, int], ...]  # minutes from midnight; an end past 24 h is the next day


@dataclass(frozen=True, slots=True)
class _Patterns:
    at_night: re.Pattern[str]  # times that nothing but their form makes times
    otherwise: re.Pattern[str]
    otherwise_before: re.Pattern[str]
    except_: re.Pattern[str]
    days: DayPatterns
    not_shifts: re.Pattern[str]
    open_: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Statement:
    days: frozenset[int]
    times: Times
    span: Span


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    for turn in (turn for language in advert.languages for turn in _turns(advert, language)):
        yield Found("weekend", True, (turn.span,), "shifts.by_turns")
    statements = [s for language in advert.languages for s in _statements(advert, language)]
    yield from _nights(advert, statements)
    if not statements:
        return
    by_day: dict[int, set[Times]] = {}
    for statement in statements:
        for day in statement.days:
            by_day.setdefault(day, set()).add(statement.times)
    if any(len(times) > 1 for times in by_day.values()):
        yield Contradiction("shifts")
        return
    spans = tuple(dict.fromkeys(statement.span for statement in statements))
    week = Week.parse(_spans(by_day), outward=True)
    yield Found("shifts", week, spans, "shifts.days_and_times")


def _nights(advert: Advert, statements: list[_Statement]) -> Iterator[Found]:
    said = [(statement.times, statement.span) for statement in statements]
    for language in advert.languages:
        patterns = _patterns(language)
        for match in advert.beside(patterns.at_night, clock_patterns(language).quick_night, 60):
            if not _is_no_shift(advert, patterns, match.span()):
                said.append((_times(match[0], language), match.span()))
    for times, span in said:
        if any(map(_at_night, times)):
            yield Found("night", True, (span,), "shifts.at_night")


def _at_night(times: tuple[int, int]) -> bool:
    """From the evening to three or later, or from three at the latest, as bakers begin."""
    start, end = times
    late, early = start >= _NIGHT_FALLS and end >= _DAWN, start <= _BEFORE_DAWN
    return late or (early and end - start <= MOST_HOURS_A_DAY * 60)


def _spans(by_day: dict[int, set[Times]]) -> list[str]:
    return [
        f"{DAY_NAMES[day]} {_clock(start)}-{_clock(end)}"
        for day, statements in by_day.items()
        for times in statements
        for start, end in times
    ]


def _clock(minutes: int) -> str:
    past_midnight = minutes % DAY if minutes > DAY else minutes
    return f"{past_midnight // 60:02}:{past_midnight % 60:02}"


def _statements(advert: Advert, language: str) -> Iterator[_Statement]:
    patterns, found = _patterns(language), list(entries(advert, language))
    if not found or any(_but_not_all(advert, patterns, entry.span[1]) for entry in found):
        return
    by_turns = frozenset(day for turn in _turns(advert, language) for day in turn.days)
    for entry in found:
        if not _is_no_shift(advert, patterns, entry.span):
            yield from _statement(advert, patterns, entry, language, by_turns)


def _turns(advert: Advert, language: str) -> list[Turn]:
    patterns = _patterns(language)
    return [t for t in turns(advert, language) if not _is_no_shift(advert, patterns, t.span)]


def _is_no_shift(advert: Advert, patterns: _Patterns, span: Span) -> bool:
    """The shop is open, or somebody answers the telephone."""
    before, after = advert.before(span[0], 60), advert.after(span[1], 30)
    return bool(patterns.not_shifts.search(before) or patterns.open_.search(after))


def _but_not_all(advert: Advert, patterns: _Patterns, end: int) -> bool:
    """Something is taken away again, and it is more than whole days."""
    said = advert.after(end, _REACH)
    return bool(patterns.except_.match(said) and not patterns.days.exception.match(said))


def _statement(
    advert: Advert, patterns: _Patterns, entry: Entry, language: str, by_turns: frozenset[int]
) -> Iterator[_Statement]:
    times = _times(advert.folded[slice(*entry.times)], language)
    alternate = _alternate(times)
    hours = sum(end - start for start, end in times) / 60
    if not times or (hours > MOST_HOURS_A_DAY and not alternate):
        return
    start, end = entry.span
    said = advert.folded[slice(*entry.days)]
    free = patterns.days.exception.match(advert.after(end, _REACH))
    if patterns.days.daily.fullmatch(said) and not free:
        return
    taken = days_in(free[0], language) if free else frozenset[int]()
    days = days_in(said, language) - taken - by_turns
    span = start, end + (free.end() if free else 0)
    yield _Statement(days, times, span)
    others = patterns.otherwise.match(advert.folded, end)
    if alternate or others or patterns.otherwise_before.search(advert.before(start, 40)):
        yield _Statement(days, (), span)  # other times are possible: contradicts


def _times(words: str, language: str) -> Times:
    """All pairs in the words; none where one of them can't be times of a shift."""
    clock = clock_patterns(language)
    pairs = [minutes_of(said, clock) for said in clock.pair.finditer(words)]
    return () if None in pairs else tuple(pair for pair in pairs if pair)


def _alternate(times: Times) -> bool:
    """ "6-14 / 14-22": one follows the other without a break, so nobody works both."""
    ordered = sorted(times)
    return any(late[0] <= early[1] for early, late in pairwise(ordered))


@cache
def _patterns(language: str) -> _Patterns:
    words, clock = words_of(language).shifts, clock_patterns(language)
    to, ends = any_of(words.time_range), clock.ends
    forms = time_patterns(language)
    exact = any_of(
        rf"\d{{1,2}}[:.h]\d\d\s?{ends}?\s?{to}\s?\d{{1,2}}[:.h]\d\d",
        rf"\d{{1,2}}\s?{ends}?\s?{to}\s?\d{{1,2}}\s?{ends}(?!\w)",
    )
    introduced = rf"{any_of(words.before_time)}\s(?=\d{{1,2}}\s?{ends}?\s?[^\W\d]){clock.bare}"
    return _Patterns(
        at_night=compiled(
            rf"(?:(?<![\d.,:/-])(?:(?={exact}){clock.bare}|{clock.bare}(?:{forms.listed}){{1,2}})"
            rf"|(?<!\w){introduced}){forms.behind}"
        ),
        otherwise=compiled(
            rf"\s?[,/]?\s?{any_of(words.otherwise)} (?:\w+ ){{0,2}}?\d{{1,2}}(?:[:.]\d\d)?"
            rf"\s?{ends}?\s?{to}\s?\d"
        ),
        otherwise_before=compiled(
            rf"\d\s?{ends}?\s?[,/)]?\s?{any_of(words.otherwise)} (?:\w+ ){{0,2}}$"
        ),
        except_=compiled(rf"\W{{0,3}}{any_of(words.except_)}(?!\w)"),
        days=day_patterns(language),
        not_shifts=word(words.not_shifts),
        open_=word(words.not_shifts_after),
    )
