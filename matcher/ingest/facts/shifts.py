"""When the work is, where the advert names both days and times.

Two statements about different days go together ("Mon-Thu 8-16, Fri 8-13"); two about the same day
("6-14 or 14-22") leave it unclear. Words alone ("mornings") give no shift.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.week import DAYS as DAY_NAMES
from matcher.domain.week import Week
from matcher.ingest.facts import day_words as words
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.windows import Span

MOST_HOURS_A_DAY = 13  # longer is a shop's opening, not a person's shift
_NOON = 12
_EVENING = 18  # from here on, an end before the start is the next morning

_TIME = r"(\d{1,2})(?:[:.h](\d{2}))?(?:\s?(am|pm|a\.m\.|p\.m\.)|\s?(?:h|hrs|uhr|horas)\b)?"
_TIMES_OF_DAY = re.compile(  # a quick look for what may be a pair of times
    r"\d\s?(?:am|pm|a\.m\.|p\.m\.|h|hrs|uhr|horas)?\s?(?:-|to|until|till|al|a|/|bis|hasta)"
)
_OPEN = re.compile(r"(?<!\w)(?:erreichbar|geoffnet|open|apert[oiae]|abiert[oa]s?)(?!\w)")
_NOT_SHIFTS = re.compile(words.NOT_SHIFTS)


@dataclass(frozen=True, slots=True)
class _Patterns:
    day: re.Pattern[str]
    day_range: re.Pattern[str]
    times: re.Pattern[str]
    days_then_times: re.Pattern[str]
    times_then_days: re.Pattern[str]
    otherwise: re.Pattern[str]


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
    patterns = _PATTERNS[language]
    for pattern in (patterns.days_then_times, patterns.times_then_days):
        found = [
            statement
            for match in advert.beside(pattern, _TIMES_OF_DAY, 90)
            if not _is_no_shift(advert, match)
            for statement in _statement(advert, patterns, match, language)
        ]
        if found:
            yield from found
            return


def _is_no_shift(advert: Advert, match: re.Match[str]) -> bool:
    """The shop is open, or somebody answers the telephone."""
    before, after = advert.before(match.start(), 60), advert.after(match.end(), 30)
    return bool(_NOT_SHIFTS.search(before) or _OPEN.search(after))


def _statement(
    advert: Advert, patterns: _Patterns, match: re.Match[str], language: str
) -> Iterator[_Statement]:
    pairs = [_times(pair, language) for pair in patterns.times.finditer(match["times"])]
    times = tuple(pair for pair in pairs if pair)
    if len(times) != len(pairs) or sum(end - start for start, end in times) > MOST_HOURS_A_DAY * 60:
        return
    days = frozenset(_days(match["days"], patterns))
    yield _Statement(days, times, match.span())
    if patterns.otherwise.match(advert.folded, match.end()):
        yield _Statement(days, (), match.span())  # other times are possible: contradicts


def _days(said: str, patterns: _Patterns) -> Iterator[int]:
    days = [
        (int(str(day.lastgroup)[1:]), day.start(), day.end()) for day in patterns.day.finditer(said)
    ]
    for nth, (day, _, _end) in enumerate(days):
        yield day
        if nth and patterns.day_range.fullmatch(said[days[nth - 1][2] : days[nth][1]].strip(" .")):
            first = days[nth - 1][0]
            yield from ((first + step) % 7 for step in range((day - first) % 7))


def _times(pair: re.Match[str], language: str) -> tuple[int, int] | None:
    """Start and end in minutes from midnight, or None where they can't be times of a shift."""
    hour, minute, half, to_hour, to_minute, to_half = pair.groups()
    start = _minutes(int(hour), int(minute or 0), half)
    end = _minutes(int(to_hour), int(to_minute or 0), to_half)
    if start is None or end is None:
        return None
    if language == "en" and not half:
        start = _english_start(start, end, to_half)
    if language == "en" and not to_half and end <= start < _EVENING * 60 and end < _NOON * 60:
        end += _NOON * 60  # "9-5"
    if end <= start:
        end += 24 * 60 if start >= _EVENING * 60 or half or to_half else 0
    return (start, end) if start < end else None


def _english_start(start: int, end: int, to_half: str | None) -> int:
    """ "1-5 pm" begins at 13:00, "9-5 pm" at 9:00."""
    afternoon = start + _NOON * 60
    starts_after_noon = to_half and to_half[0] == "p" and start < _NOON * 60 and afternoon < end
    return afternoon if starts_after_noon else start


def _minutes(hour: int, minute: int, half: str | None) -> int | None:
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half[0] == "p" else 0)
    total = hour * 60 + minute
    return total if minute < 60 and total <= 24 * 60 else None


def _compile(language: str) -> _Patterns:
    day = "|".join(words.DAYS[language])
    numbered = "|".join(f"(?P<d{nth}>{name})" for nth, name in enumerate(words.DAYS[language]))
    between = rf"\.?\s?(?:{words.DAY_RANGE[language]}|{words.DAY_LIST[language]})\s?"
    days = rf"(?<!\w)(?:{day})(?!\w)(?:{between}{words.ARTICLE[language]}(?:{day})(?!\w)){{0,6}}"
    pair = rf"{_TIME}\s?(?:{words.TIME_RANGE[language]})\s?{_TIME}"
    bare = pair.replace(r"(\d", r"(?:\d").replace("(am|", "(?:am|")
    before_time = rf"(?:\s?(?:{words.BEFORE_TIME[language]})){{0,3}}\s?"
    several = (
        rf"{bare}(?:\s?(?:{words.TIME_LIST[language]}){before_time}{bare})?"
        rf"(?![\d:.]*\d)(?!\s?(?:{words.NOT_TIMES[language]}))(?!\w)"
    )
    return _Patterns(
        day=re.compile(rf"(?<!\w)(?:{numbered})(?!\w)"),
        day_range=re.compile(rf"(?:{words.DAY_RANGE[language]})(?: (?:el|il))?"),
        times=re.compile(pair),
        days_then_times=re.compile(rf"(?P<days>{days})\.?{before_time}(?P<times>{several})"),
        times_then_days=re.compile(
            rf"(?<![\d.,:])(?P<times>{several})(?:\s?(?:{words.BEFORE_DAYS[language]})){{0,2}}\s?"
            rf"(?P<days>{days})"
        ),
        otherwise=re.compile(
            rf"\s?[,/]?\s?(?:{words.OTHERWISE[language]}) (?:\w+ ){{0,2}}?\d{{1,2}}(?:[:.]\d\d)?"
            rf"\s?(?:am|pm|h|uhr)?\s?(?:{words.TIME_RANGE[language]})\s?\d"
        ),
    )


_PATTERNS = {language: _compile(language) for language in words.DAYS}
