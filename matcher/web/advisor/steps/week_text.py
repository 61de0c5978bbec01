"""A week as seven fields of text, a day each: "8:30-15:30, 17-19"; "-" is a day without any."""

import re
from collections.abc import Sequence

from matcher.domain.week import A_DAY, DAYS, SLOTS_A_DAY, Week, clock

NONE = "-"
_TIME = r"(\d{1,2})(?:[:.h](\d{2})?)?"
_SPAN = re.compile(rf"{_TIME}\s*(?:[-\u2013\u2014]|\s+)\s*{_TIME}h?")


def spans_of(day: int, text: str) -> list[str]:
    """In the words of `Week.parse`. Raises ValueError where the text is no stretch of time."""
    if text in ("", NONE):
        return []
    return [_span(DAYS[day], part.strip()) for part in re.split(r"[,;]", text) if part.strip()]


def week_from(days: Sequence[str], *, outward: bool = False) -> tuple[Week | None, list[int]]:
    """None where nothing was typed on any day; and the days on which it can't be understood."""
    mask, wrong = 0, []
    for day, text in enumerate(days):
        try:
            mask |= Week.parse(spans_of(day, text), outward=outward).mask
        except ValueError:
            wrong.append(day)
    return (Week(mask) if any(days) else None), wrong


def days_of(week: Week | None) -> list[str]:
    """As typed: `week_from` of it gives the week again."""
    return [""] * len(DAYS) if week is None else [_day(week, day) for day in range(len(DAYS))]


def _day(week: Week, day: int) -> str:
    stretches = Week(week.mask >> day * SLOTS_A_DAY & A_DAY).stretches()
    return ", ".join(f"{_clock(first)}-{_clock(last)}" for first, last in stretches) or NONE


def _clock(slot: int) -> str:
    return "24:00" if slot == SLOTS_A_DAY else clock(slot).removeprefix("0")


def _span(day: str, text: str) -> str:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    first, first_minutes, last, last_minutes = match.groups(default="00")
    return f"{day} {first}:{first_minutes or '00'}-{last}:{last_minutes or '00'}"
