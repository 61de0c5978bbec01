"""Days as feeds write them in fields of free text."""

import re
from datetime import date

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBERS = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\b")


def day_in(text: str) -> str | None:
    """The first day of the calendar in the text as ISO: `2018-12-02T01:00`, `02.12.2018`,
    `02.12.18`. None where there is none: free words such as "by agreement" say nothing."""
    if iso := _ISO.search(text):
        return calendar_day(int(iso[1]), int(iso[2]), int(iso[3]))
    if numbers := _NUMBERS.search(text):
        year = int(numbers[3])
        return calendar_day(year if year > 99 else 2000 + year, int(numbers[2]), int(numbers[1]))
    return None


def calendar_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
