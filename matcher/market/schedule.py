"""A source's hours, in crontab's five fields, UTC -> when it is due."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from apscheduler.triggers.cron import CronTrigger

from matcher.errors import InputError

# crontab counts from Sunday, twice; APScheduler counts from Monday and must be given names.
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")

SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def trigger_of(source: str, schedule: str) -> Any:
    """`30 5 * * 1-5`: at 05:30 from Monday to Friday. Raises InputError naming the source."""
    fields = schedule.split()
    if len(fields) != len(("minute", "hour", "day", "month", "day of the week")):
        raise _wrong(source, schedule, "not five fields: minute hour day month weekday")
    minute, hour, day, month, weekday = fields
    if "*" not in (day, weekday):
        raise _wrong(source, schedule, "a day of the month and one of the week; give one of them")
    try:
        days = "*" if weekday == "*" else ",".join(_days(weekday.lower()))
        trigger = CronTrigger(
            minute=minute, hour=hour, day=day, month=month, day_of_week=days, timezone=UTC
        )
    except ValueError as error:
        raise _wrong(source, schedule, str(error)) from error
    if trigger.get_next_fire_time(None, SOME_DAY) is None:
        raise _wrong(source, schedule, "never comes")
    return trigger


def _days(field: str) -> Iterator[str]:
    """`1-5`, `mon-fri`, `0,6`, `*/2` -> names. Raises ValueError for what is none of these."""
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, dash, last = "0-6".partition("-") if span == "*" else span.partition("-")
        start = _number(first)
        end = _number(last) if dash else start
        if end < start and DAYS[end] == "sun":
            end = DAYS.index("sun", 1)
        if end < start:
            raise ValueError(f"weekdays {part!r} end before they begin")
        yield from DAYS[start : end + 1 : _step(step)]


def _number(day: str) -> int:
    if day in DAYS:
        return DAYS.index(day)
    if day.isascii() and day.isdigit() and int(day) < len(DAYS):
        return int(day)
    raise ValueError(f"{day!r} is no weekday (0-7, sun-sat)")


def _step(text: str) -> int:
    step = int(text or 1)
    if step < 1:
        raise ValueError(f"steps of {step}")
    return step


def _wrong(source: str, schedule: str, why: str) -> InputError:
    return InputError(f"source {source!r}: schedule {schedule!r}: {why}")
