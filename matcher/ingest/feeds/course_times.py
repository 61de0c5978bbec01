"""When a course is held and how long it takes, as far as its schedule says so."""

import math
import re
from collections.abc import Iterator
from datetime import date

from matcher.domain.week import DAYS
from matcher.ingest.feeds.iso_duration import hours_in, weeks_in
from matcher.ingest.feeds.loose import Json, listed, number, said
from matcher.ingest.feeds.schema_values import day, text, texts

_DAY = re.compile(r"(?:schema\.org/|schema:|^|[\s,;])(mo|tu|we|th|fr|sa|su)[a-z]*", re.I)
_TWO_LETTERS = {name[:2].casefold(): name for name in DAYS}
_TIME = re.compile(r"T?(\d{1,2}):(\d{2})(?::\d{2})?")
_EVERY_WEEK = frozenset({"p1w", "weekly", "week"})
_EVERY_DAY = frozenset({"p1d", "daily", "day"})


def times_of(course: Json) -> Json:
    """`start`, `weeks`, `hours_total`, `hours_per_week`, `shifts` of a record."""
    schedules = [each for each in listed(course.get("courseSchedule")) if isinstance(each, dict)]
    first = schedules[0] if len(schedules) == 1 else {}
    shifts = [shift for schedule in schedules for shift in _shifts(schedule)]
    start = day(course.get("startDate")) or day(first.get("startDate"))
    end = day(course.get("endDate")) or day(first.get("endDate"))
    work = text(course.get("courseWorkload"))
    lengths = (text(course.get(key)) for key in ("timeToComplete", "timeRequired", "duration"))
    length = next(filter(None, lengths), work)
    return said(
        {
            "start": start,
            "weeks": _repeats(first, _EVERY_WEEK) or weeks_in(length) or _weeks(start, end),
            "hours_total": hours_in(work) or hours_in(length) or _hours_total(first),
            "hours_per_week": None if shifts else _hours_a_week(first),
            "shifts": shifts,
        }
    )


def _shifts(schedule: Json) -> Iterator[str]:
    """`byDay` with times, of a schedule that comes every week."""
    start, end = (_TIME.match(text(schedule.get(key))) for key in ("startTime", "endTime"))
    often = text(schedule.get("repeatFrequency")).casefold()
    if start is None or end is None or often not in {"", *_EVERY_WEEK}:
        return
    times = f"{int(start[1]):02}:{start[2]}-{int(end[1]):02}:{end[2]}"
    if times[:5] == times[6:] or int(start[1]) > 23 or int(end[1]) > 24:
        return
    for name in dict.fromkeys(_days(schedule)):
        yield f"{name} {times}"


def _days(schedule: Json) -> Iterator[str]:
    for written in texts(schedule.get("byDay")):
        yield from (_TWO_LETTERS[found.casefold()] for found in _DAY.findall(written))


def _repeats(schedule: Json, often: frozenset[str]) -> float | None:
    times = number(text(schedule.get("repeatCount")))
    if times is None or not 1 <= times <= 500:
        return None
    return times if text(schedule.get("repeatFrequency")).casefold() in often else None


def _hours_total(schedule: Json) -> float | None:
    """`duration` is what each repetition takes."""
    each = hours_in(text(schedule.get("duration")))
    times = _repeats(schedule, _EVERY_WEEK | _EVERY_DAY)
    return each * times if each and times else None


def _hours_a_week(schedule: Json) -> float | None:
    each = hours_in(text(schedule.get("duration")))
    weekly = text(schedule.get("repeatFrequency")).casefold() in _EVERY_WEEK
    return each if each and weekly and each <= 60 else None


def _weeks(start: str | None, end: str | None) -> float | None:
    if start is None or end is None:
        return None
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return math.ceil(days / 7) if 0 < days <= 365 * 6 else None
