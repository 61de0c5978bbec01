"""The spans of a week in words: "Mon-Fri 08:30-15:30" -> "Monday to Friday from 8:30 to 15:30"."""

import re
from collections.abc import Callable

from babel import Locale

from matcher.domain.week import DAYS
from matcher.wording.joining import joined
from matcher.wording.quantities import clock

_SPAN = re.compile(r"(?P<days>[A-Za-z,-]+) (?P<from>\d\d:\d\d)-(?P<to>\d\d:\d\d)")

Say = Callable[..., str]  # code, fields by name -> text of the catalogue


def span(text: str, locale: Locale, say: Say) -> str:
    """One span in the words of `Week.spans`. Raises ValueError for any other text."""
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a span of the form 'Mon-Fri 08:30-15:30'")
    days = [_days(part, locale, say) for part in match["days"].split(",")]
    ends = {"from": clock(match["from"]), "to": clock(match["to"])}
    if (match["from"], match["to"]) == ("00:00", "24:00"):
        return say("week/all_day", days=joined(days, locale))
    return say("week/span", days=joined(days, locale), **ends)


def _days(part: str, locale: Locale, say: Say) -> str:
    names = [_name(day, locale) for day in part.split("-")]
    ends = [DAYS.index(day) for day in part.split("-")]
    length = (ends[-1] - ends[0]) % 7 + 1
    if length == 7:
        return say("week/every_day")
    if length == 1:
        return say("week/day", day=names[0])
    if length == 2:
        return joined([say("week/day", day=name) for name in names], locale)
    return say("week/days", first=names[0], last=names[-1])


def _name(day: str, locale: Locale) -> str:
    return str(locale.days["stand-alone"]["wide"][DAYS.index(day)])
