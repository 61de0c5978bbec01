"""The form of her week: seven days of free hours, of what is taken, and of each child's care."""

from collections.abc import Mapping, Sequence
from typing import Any

from matcher.domain.week import DAYS, Week
from matcher.web.advisor.steps.typed import Row, Typed
from matcher.web.advisor.steps.week_text import NONE, days_of, week_from

WEEKDAYS = 5
CARE = tuple(f"care_{day.lower()}" for day in DAYS)
CHILD = ("child", "age", *CARE)
WEEKS = ("free", "busy")


def week_of(spans: Sequence[str] | None, *, outward: bool = False) -> Week | None:
    return None if spans is None else Week.parse(spans, outward=outward)


def week_fields(name: str, week: Week | None) -> dict[str, str]:
    return {f"{name}-{day}": text for day, text in enumerate(days_of(week))}


def typed_week(typed: Typed, name: str) -> list[str]:
    return [typed.one(f"{name}-{day}") for day in range(len(DAYS))]


def child_row(child: Mapping[str, Any]) -> Row:
    care = dict(zip(CARE, days_of(week_of(child.get("care"))), strict=True))
    return {"child": "1", "age": str(child.get("age", "")), **care}


def care_days(row: Row) -> list[str]:
    return [row[name] for name in CARE]


def copied(days: Sequence[str]) -> list[str]:
    """The first day that says something, on all of Monday to Friday that say nothing."""
    first = next((text for text in days if text), "")
    return [text or (first if n < WEEKDAYS else "") for n, text in enumerate(days)]


def with_free_hours(typed: Typed) -> Typed:
    """Where nothing stands yet: the hours in which all her children are cared for, and nothing else
    is on."""
    cares = [week_from(care_days(row))[0] for row in typed.rows(*CHILD)]
    known = [care for care in cares if care is not None]
    if not known:
        return typed
    both = known[0]
    for care in known[1:]:
        both &= care
    busy, _ = week_from(typed_week(typed, "busy"), outward=True)
    free = days_of(both.without(busy) if busy else both)
    stands = typed_week(typed, "free")
    filled = [text or (new if new != NONE else "") for text, new in zip(stands, free, strict=True)]
    return typed.but(**{f"free-{day}": text for day, text in enumerate(filled)})
