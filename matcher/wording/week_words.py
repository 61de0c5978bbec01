"""The spans of a week in words: "Mon-Fri 08:30-15:30" -> "Monday to Friday from 8:30 to 15:30"."""

import re
from collections.abc import Callable

from matcher.domain.week import DAYS
from matcher.wording.joining import joined
from matcher.wording.language import Language
from matcher.wording.quantities import clock

_SPAN = re.compile(r"(?P<days>[A-Za-z,-]+) (?P<from>\d\d:\d\d)-(?P<to>\d\d:\d\d)")

Say = Callable[..., str]  # code, fields by name -> text of the catalogue


def span(text: str, its: Language, say: Say) -> str:
    """One span in the words of `Week.spans`. Raises ValueError for any other text."""
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a span of the form 'Mon-Fri 08:30-15:30'")
    days = [_days(part, its, say) for part in match["days"].split(",")]
    ends = {"from": clock(match["from"], its), "to": clock(match["to"], its)}
    if (match["from"], match["to"]) == ("00:00", "24:00"):
        return say("week/all_day", days=joined(days, its.locale))
    return say("week/span", days=joined(days, its.locale), **ends)


def _days(part: str, its: Language, say: Say) -> str:
    names = [_name(day, its) for day in part.split("-")]
    ends = [DAYS.index(day) for day in part.split("-")]
    length = (ends[-1] - ends[0]) % 7 + 1
    if length == 7:
        return say("week/every_day")
    if length == 1:
        return say("week/day", day=names[0])
    if length == 2:
        return joined([say("week/day", day=name) for name in names], its.locale)
    return say("week/days", first=names[0], last=names[-1])


def _name(day: str, its: Language) -> str:
    return str(its.locale.days["format"]["wide"][DAYS.index(day)])
