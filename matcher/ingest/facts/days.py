"""Days of the week as words: which ones a phrase such as "Monday to Friday" names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.patterns import any_of, compiled, maybe
from matcher.ingest.facts.words import words_of


@dataclass(frozen=True, slots=True)
class DayPatterns:
    """`phrase` is the source of `days`, for patterns that hold more than days."""

    day: re.Pattern[str]  # the group that matches is "d0" for Monday to "d6", "all" or "work"
    day_range: re.Pattern[str]
    days: re.Pattern[str]
    phrase: str


def days_in(said: str, language: str) -> Iterator[int]:
    """0 is Monday; `said` is folded."""
    patterns = day_patterns(language)
    before: tuple[int, int] | None = None  # the day before and where it ends
    for match in patterns.day.finditer(said):
        if match.lastgroup in ("all", "work"):
            yield from range(7 if match.lastgroup == "all" else 5)
            continue
        day = int(str(match.lastgroup)[1:])
        yield day
        if before and patterns.day_range.fullmatch(said[before[1] : match.start()].strip(" .")):
            yield from ((before[0] + step) % 7 for step in range((day - before[0]) % 7))
        before = day, match.end()


@cache
def day_patterns(language: str) -> DayPatterns:
    words = words_of(language).shifts
    named = [f"(?P<d{nth}>{name})" for nth, name in enumerate(words.days)]
    grouped = [f"(?P<all>{words.every_day})"] if words.every_day else []
    grouped += [f"(?P<work>{words.working_days})"] if words.working_days else []
    between = rf"\.?\s?{any_of(words.day_range, words.day_list)}\s?{maybe(words.article)}"
    day = any_of(*words.days)
    phrase = (
        rf"(?<!\w)(?:{any_of(words.every_day, words.working_days)}"
        rf"|{day}(?!\w)(?:{between}{day}(?!\w)){{0,6}})"
    )
    return DayPatterns(
        day=compiled(rf"(?<!\w){any_of(*named, *grouped)}(?!\w)"),
        day_range=compiled(
            rf"{any_of(words.day_range)}{maybe(words.article, before=' ', behind='')}"
        ),
        days=compiled(phrase),
        phrase=phrase,
    )
