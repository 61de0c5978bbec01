"""Days of the week as words: which ones a phrase such as "Monday to Friday" names.

"Daily" does not tell whether Sundays are days: it counts only together with the days that are taken
away from it ("daily except Sunday", "daily 8-13, Sundays off").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.patterns import any_of, compiled, maybe
from matcher.ingest.facts.words import words_of
from matcher.ingest.facts.words.model import ShiftWords

_REACH = 60  # characters between "daily" and the days taken away, where the times stand
_GROUPS = {"all": range(7), "work": range(5), "end": range(5, 7)}


@dataclass(frozen=True, slots=True)
class DayPatterns:
    """`phrase` is the source of `days`, for patterns that hold more than days."""

    day: re.Pattern[str]  # the group that matches is "d0" for Monday to "d6", or one of `_GROUPS`
    day_range: re.Pattern[str]
    kept: re.Pattern[str]  # days, without those that are taken away behind them
    days: re.Pattern[str]
    phrase: str
    exception: re.Pattern[str]  # "except Sunday", "Sundays off"
    daily: re.Pattern[str]


def days_in(said: str, language: str) -> frozenset[int]:
    """0 is Monday; `said` is folded, a phrase that `days` meets or an exception alone."""
    kept = day_patterns(language).kept.match(said)
    at = kept.end() if kept else len(said)
    return frozenset(_named(said[:at], language)).difference(_named(said[at:], language))


def _named(said: str, language: str) -> Iterator[int]:
    patterns = day_patterns(language)
    before: tuple[int, int] | None = None  # the day before and where it ends
    for match in patterns.day.finditer(said):
        group = str(match.lastgroup)
        if group in _GROUPS:
            yield from _GROUPS[group]
            continue
        day = int(group[1:])
        yield day
        if before and patterns.day_range.fullmatch(said[before[1] : match.start()].strip(" .")):
            yield from ((before[0] + step) % 7 for step in range((day - before[0]) % 7))
        before = day, match.end()


@cache
def day_patterns(language: str) -> DayPatterns:
    words = words_of(language).shifts
    named = [f"(?P<d{nth}>{name})" for nth, name in enumerate(words.days)]
    groups = {
        "all": any_of(words.every_day, words.daily),
        "work": any_of(words.working_days),
        "end": any_of(words.weekend),
    }
    grouped = [f"(?P<{name}>{said})" for name, said in groups.items()]
    kept = _kept(words, words_of(language).numbers.and_)
    exception, daily = _exception(words), any_of(words.daily)
    phrase = (
        rf"(?<!\w)(?:{kept}(?:{exception})?"
        rf"|{daily}(?:{exception}|(?=[^\n]{{0,{_REACH}}}?{exception})))"
    )
    return DayPatterns(
        day=compiled(rf"(?<!\w){any_of(*named, *grouped)}(?!\w)"),
        day_range=compiled(
            rf"{any_of(words.day_range)}{maybe(words.article, before=' ', behind='')}"
        ),
        kept=compiled(any_of(kept, words.daily)),
        days=compiled(phrase),
        phrase=phrase,
        exception=compiled(exception),
        daily=compiled(daily),
    )


def _kept(words: ShiftWords, and_: str) -> str:
    """Days or a word for all of them, but none of "Sat and Sun off"."""
    between, day = _between(words), rf"{any_of(*words.days)}(?!\w)"
    kept = (
        rf"{day}(?!(?:\s?{any_of('&', '/', and_)}\s?{maybe(words.article)}{day})?{_behind(words)})"
    )
    every = any_of(words.every_day, words.working_days)
    return rf"(?:{every}|{kept}(?:{between}{kept}){{0,6}})"


def _exception(words: ShiftWords) -> str:
    """Whole days taken away; of "except Sunday mornings" nothing is met."""
    day = any_of(*words.days, words.weekend)
    listed = rf"(?>{day}(?!\w)(?:{_between(words)}{day}(?!\w)){{0,6}})"
    lead = rf"(?:\s?{any_of(words.article, words.before_days)}(?!\w)){{0,2}}\s?"
    in_part = rf"(?!\s?{any_of(words.in_part, words.by_turns)}(?!\w))"
    return (
        rf"\W{{0,3}}(?:(?<!\w){any_of(words.except_)}(?!\w){lead}(?<!\w){listed}{in_part}"
        rf"|(?<!\w){maybe(words.article)}{listed}{_behind(words)})"
    )


def _between(words: ShiftWords) -> str:
    return rf"\.?\s?{any_of(words.day_range, words.day_list)}\s?{maybe(words.article)}"


def _behind(words: ShiftWords) -> str:
    of_others = rf"\s{maybe(words.article)}{any_of(*words.days)}(?!\w)"  # "Mon-Sat excluded Wed"
    return rf"\s?[-:(]?\s?{any_of(words.excepted)}(?!\w|{of_others})"
