"""Days and countries as Norwegian adverts write them."""

import re
from functools import cache

from babel import Locale

from matcher.ingest.feeds.days import calendar_day, day_in

_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_WORDS = re.compile(r"\b(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?\s+(\d{4})\b")


def day_of(text: object) -> str | None:
    """A day in ISO form of `2018-12-02T01:00`, `02.12.2018` or `29. november 2018`, else None."""
    if not isinstance(text, str):
        return None
    words = _WORDS.search(text.casefold())
    if words and words[2] in _MONTHS:
        return calendar_day(int(words[3]), _MONTHS.index(words[2]) + 1, int(words[1]))
    return day_in(text)


def country_of(name: str) -> str | None:
    """`NORGE` -> NO, `SVERIGE` -> SE."""
    return _countries().get(name.strip().casefold())


@cache
def _countries() -> dict[str, str]:
    return {str(name).casefold(): str(code) for code, name in Locale("nb").territories.items()}
