"""When the work is, where the advert names both days and times.

Two statements about different days go together ("Mon-Thu 8-16, Fri 8-13"); two about the same day
("6-14 or 14-22") leave it unclear. Words alone ("mornings") give no shift.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.domain.week import DAYS as DAY_NAMES
from matcher.domain.week import Week
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.days import day_patterns, days_in
from matcher.ingest.facts.patterns import any_of, compiled, maybe, word
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

MOST_HOURS_A_DAY = 13  # longer is a shop's opening, not a person's shift
_NOON = 12
_EVENING = 18  # from here on, an end before the start is the next morning


@dataclass(frozen=True, slots=True)
class _Patterns:
    times: re.Pattern[str]
    quick: re.Pattern[str]  # for what may be a pair of times
    days_then_times: re.Pattern[str]
    times_then_days: re.Pattern[str]
    otherwise: re.Pattern[str]
    otherwise_before: re.Pattern[str]
    except_: re.Pattern[str]  # the group "days" holds the days taken away, where they are named
    not_shifts: re.Pattern[str]
    open_: re.Pattern[str]
    twelve_hours: bool  # "1-5 pm": the language counts them


@dataclass(frozen=True, slots=True)
class _Time:
    hour: int
    minute: int
    afternoon: bool | None  # None: the advert does not say

    @property
    def minutes(self) -> int | None:
        """From midnight, or None where it is no time."""
        hour = self.hour
        if self.afternoon is not None:
            if not 1 <= hour <= _NOON:
                return None
            hour = hour % _NOON + (_NOON if self.afternoon else 0)
        total = hour * 60 + self.minute
        return total if self.minute < 60 and total <= 24 * 60 else None


@dataclass(frozen=True, slots=True)
class _Statement:
    days: frozenset[int]
    times: tuple[tuple[int, int], ...]  # minutes from midnight; an end past 24 h is the next day
    span: Span


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    statements = [s for language in advert.languages for s in _statements(advert, language)]
    if not statements:
        return
    by_day: dict[int, set[tuple[tuple[int, int], ...]]] = {}
    for statement in statements:
        for day in statement.days:
            by_day.setdefault(day, set()).add(statement.times)
    if any(len(times) > 1 for times in by_day.values()):
        yield Contradiction("shifts")
        return
    spans = tuple(dict.fromkeys(statement.span for statement in statements))
    week = Week.parse(_spans(by_day), outward=True)
    yield Found("shifts", week, spans, "shifts.days_and_times")


def _spans(by_day: dict[int, set[tuple[tuple[int, int], ...]]]) -> list[str]:
    return [
        f"{DAY_NAMES[day]} {_clock(start)}-{_clock(end)}"
        for day, statements in by_day.items()
        for times in statements
        for start, end in times
    ]


def _clock(minutes: int) -> str:
    past_midnight = minutes % (24 * 60) if minutes > 24 * 60 else minutes
    return f"{past_midnight // 60:02}:{past_midnight % 60:02}"


def _statements(advert: Advert, language: str) -> Iterator[_Statement]:
    patterns = _patterns(language)
    for pattern in (patterns.days_then_times, patterns.times_then_days):
        found = [
            statement
            for match in advert.beside(pattern, patterns.quick, 90)
            if not _is_no_shift(advert, patterns, match)
            for statement in _statement(advert, patterns, match, language)
        ]
        if found:
            yield from found
            return


def _is_no_shift(advert: Advert, patterns: _Patterns, match: re.Match[str]) -> bool:
    """The shop is open, somebody answers the telephone, or something unnamed is taken away."""
    before, after = advert.before(match.start(), 60), advert.after(match.end(), 30)
    exception = patterns.except_.match(after)
    return bool(
        patterns.not_shifts.search(before)
        or patterns.open_.search(after)
        or (exception and not exception["days"])
    )


def _statement(
    advert: Advert, patterns: _Patterns, match: re.Match[str], language: str
) -> Iterator[_Statement]:
    said = list(patterns.times.finditer(match["times"]))
    times = tuple(pair for one in said if (pair := _times(one, patterns)))
    if len(times) != len(said) or sum(end - start for start, end in times) > MOST_HOURS_A_DAY * 60:
        return
    days = frozenset(days_in(match["days"], language))
    if exception := patterns.except_.match(advert.after(match.end(), 40)):
        days -= frozenset(days_in(exception["days"], language))
    yield _Statement(days, times, match.span())
    if patterns.otherwise.match(advert.folded, match.end()) or patterns.otherwise_before.search(
        advert.before(match.start(), 40)
    ):
        yield _Statement(days, (), match.span())  # other times are possible: contradicts


def _times(pair: re.Match[str], patterns: _Patterns) -> tuple[int, int] | None:
    """Start and end in minutes from midnight, or None where they can't be times of a shift."""
    first, last = _time(pair, 1), _time(pair, 5)
    start, end = first.minutes, last.minutes
    if start is None or end is None:
        return None
    if patterns.twelve_hours and first.afternoon is None:
        start = _english_start(start, end, last)
        if last.afternoon is None and end <= start < _EVENING * 60 and end < _NOON * 60:
            end += _NOON * 60  # "9-5"
    if end <= start:
        said = first.afternoon is not None or last.afternoon is not None
        end += 24 * 60 if start >= _EVENING * 60 or said else 0
    return (start, end) if start < end else None


def _time(pair: re.Match[str], group: int) -> _Time:
    hour, minute, morning, afternoon = (pair[group + step] for step in range(4))
    half = bool(afternoon) if morning or afternoon else None
    return _Time(int(hour), int(minute or 0), half)


def _english_start(start: int, end: int, last: _Time) -> int:
    """ "1-5 pm" begins at 13:00, "9-5 pm" at 9:00."""
    afternoon = start + _NOON * 60
    starts_after_noon = last.afternoon and start < _NOON * 60 and afternoon < end
    return afternoon if starts_after_noon else start


@cache
def _patterns(language: str) -> _Patterns:
    words, days = words_of(language).shifts, day_patterns(language).phrase
    after_time = rf"\s?{any_of(words.after_time)}\b\.?"
    half = rf"\s?(?:({any_of(words.morning)})|({any_of(words.afternoon)}))"
    time = rf"(\d{{1,2}})(?:(?:[:.h]|,(?=[0134][05]))(\d{{2}}))?(?:{half}|{after_time})?"
    to = any_of(words.time_range)
    pair = rf"{time}\s?{to}\s?{time}"
    bare = pair.replace(r"(\d", r"(?:\d").replace("((?:", "(?:(?:")
    before_time = rf"(?:\s?{any_of(words.before_time)}){{0,3}}\s?"
    several = (
        rf"{bare}(?:\s?{any_of(words.time_list)}{before_time}{bare})?"
        rf"(?![\d:.]*\d)(?!\s?{any_of(words.not_times)})(?!\w)"
    )
    ends = any_of(words.after_time, words.morning, words.afternoon)
    return _Patterns(
        times=compiled(pair),
        quick=compiled(rf"\d\s?{ends}?\.?\s?{to}"),
        days_then_times=compiled(rf"(?P<days>{days})\.?{before_time}(?P<times>{several})"),
        times_then_days=compiled(
            rf"(?<![\d.,:])(?P<times>{several})(?:\s?{any_of(words.before_days)}){{0,2}}\s?"
            rf"(?P<days>{days})"
        ),
        otherwise=compiled(
            rf"\s?[,/]?\s?{any_of(words.otherwise)} (?:\w+ ){{0,2}}?\d{{1,2}}(?:[:.]\d\d)?"
            rf"\s?{ends}?\s?{to}\s?\d"
        ),
        otherwise_before=compiled(
            rf"\d\s?{ends}?\s?[,/)]?\s?{any_of(words.otherwise)} (?:\w+ ){{0,2}}$"
        ),
        except_=compiled(
            rf"\W{{0,2}}{any_of(words.except_)}(?!\w)"
            rf"(?:\s{maybe(words.article)}(?P<days>{days}))?"
        ),
        not_shifts=word(words.not_shifts),
        open_=word(words.not_shifts_after),
        twelve_hours=bool(words.morning),
    )
