"""Times of day in pairs, "8-13" or "von 22 bis 6 Uhr", as minutes from midnight."""

import re
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.patterns import any_of, compiled
from matcher.ingest.facts.words import words_of

DAY = 24 * 60
_NOON = 12
_EVENING = 18  # from here on, an end before the start is the next morning


@dataclass(frozen=True, slots=True)
class ClockPatterns:
    """One language's. `bare` is the source of `pair` without its groups."""

    pair: re.Pattern[str]  # for `minutes_of`
    bare: str
    quick: re.Pattern[str]  # for what may be a pair of times
    quick_night: re.Pattern[str]  # for one that begins in the evening
    ends: str  # what may stand behind a time
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
        return total if self.minute < 60 and total <= DAY else None


def minutes_of(pair: re.Match[str], patterns: ClockPatterns) -> tuple[int, int] | None:
    """Start and end in minutes, or None where they can't be times of a shift.

    An end past `DAY` is the next morning.
    """
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
        end += DAY if start >= _EVENING * 60 or said else 0
    return (start, end) if start < end else None


def _time(pair: re.Match[str], group: int) -> _Time:
    hour, minute, morning, afternoon = (pair[group + step] for step in range(4))
    half = bool(afternoon) if morning or afternoon else None
    return _Time(int(hour) if hour.isdigit() else 24, int(minute or 0), half)


def _english_start(start: int, end: int, last: _Time) -> int:
    """ "1-5 pm" begins at 13:00, "9-5 pm" at 9:00."""
    afternoon = start + _NOON * 60
    starts_after_noon = last.afternoon and start < _NOON * 60 and afternoon < end
    return afternoon if starts_after_noon else start


@cache
def clock_patterns(language: str) -> ClockPatterns:
    words = words_of(language).shifts
    after_time = rf"\s?{any_of(words.after_time)}\b\.?"
    half = rf"\s?(?:({any_of(words.morning)})|({any_of(words.afternoon)}))"
    minute = rf"(?:(?:[:.h]|,(?=[0134][05]))(\d{{2}}))?(?:{half}|{after_time})?"
    to = any_of(words.time_range)
    midnight = any_of(words.midnight)
    pair = rf"(\d{{1,2}}){minute}\s?{to}\s?(\d{{1,2}}|{midnight}){minute}"
    ends = any_of(words.after_time, words.morning, words.afternoon)
    return ClockPatterns(
        pair=compiled(pair),
        bare=re.sub(r"(?<!\\)\((?!\?)", "(?:", pair),
        quick=compiled(rf"\d\s?{ends}?\.?\s?{to}"),
        quick_night=compiled(
            rf"(?<!\d)(?:19|2[0-4]{'|[7-9]|1[0-2]' if words.afternoon else ''})(?:[:.h]\d\d)?"
            rf"\s?{ends}?\.?\s?{to}"
        ),
        ends=ends,
        twelve_hours=bool(words.morning),
    )
