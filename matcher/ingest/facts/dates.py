"""When the work starts, and until when to apply.

Days come before months (03/04/2027 is the third of April), except where that can't be a date. A
date without its year is left alone: a text is read at any time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.patterns import any_of, compiled, maybe, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of

_YEAR = r"20\d\d"
_STEMS = ("20", ".2", "/2", "-2")  # how every year of this century is written
_IN_DIGITS = re.compile(
    r"(?<![\d./-])(?:(?P<y>20\d\d)(?P<s>[./-])(?P<m>\d\d)(?P=s)(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})(?P<s2>[./-])(?P<m2>\d{1,2})(?:(?P=s2)|[ -](?=20))(?P<y2>20\d\d|\d\d))"
    r"(?!\d|/|-(?!20\d\d)|\.\d)"
)


_ENDS_A_RANGE = re.compile(rf"{_YEAR}[\s,-]*$")


@dataclass(frozen=True, slots=True)
class _Patterns:
    in_words: re.Pattern[str]
    months: tuple[re.Pattern[str], ...]
    deadline: re.Pattern[str]
    until: re.Pattern[str]
    start: re.Pattern[str]
    from_: re.Pattern[str]
    range_to: re.Pattern[str]
    not_start: re.Pattern[str]
    not_deadline: re.Pattern[str]
    applying: re.Pattern[str]


_BARE_UNTIL = "dates.until"  # the rule for a date that only "until" makes a deadline


def read(advert: Advert) -> Iterator[Found]:
    found = [
        one
        for language in advert.languages
        for pattern in (_IN_DIGITS, _patterns(language).in_words)
        for match in advert.near(pattern, _STEMS, 30)
        for one in _dated(advert, match, language)
    ]
    named = any(one.rule == "dates.deadline" for one in found)
    yield from (one for one in found if not (named and one.rule == _BARE_UNTIL))


def _dated(advert: Advert, match: re.Match[str], language: str) -> Iterator[Found]:
    patterns, before = _patterns(language), advert.before(match.start(), 70)
    day = _day(match) if match.re is _IN_DIGITS else _day_in_words(match, patterns)
    name = _named(before, patterns)
    if name is None and _opens_a_range(advert, match, patterns, before):
        name = "dates.start", len(before)
    if day is None or name is None or _opens_the_time_of_applying(advert, match, patterns, name):
        return
    rule, opening = name
    span = (match.start() - len(before) + opening, match.end())
    yield Found("start" if rule == "dates.start" else "deadline", day, (span,), rule)


def _opens_a_range(advert: Advert, match: re.Match[str], patterns: _Patterns, before: str) -> bool:
    """ "Season 5/4/2027 - 24/6/2027", or a line of its own; else it may be the time of applying."""
    follows = patterns.range_to.match(advert.after(match.end(), 30))
    works = patterns.not_deadline.search(before) or not before.strip(" -:")
    return bool(follows and works and not patterns.not_start.search(before))


def _opens_the_time_of_applying(
    advert: Advert, match: re.Match[str], patterns: _Patterns, name: tuple[str, int]
) -> bool:
    """ "Deadline: from 18/1/2027 to 29/1/2027": the second date is meant."""
    follows = patterns.range_to.match(advert.after(match.end(), 30))
    return bool(follows and name[0] == "dates.deadline")


def _named(before: str, patterns: _Patterns) -> tuple[str, int] | None:
    """The rule by which the words before a date name it, and where those words begin."""
    if cue := patterns.deadline.search(before):
        return "dates.deadline", cue.start()
    if cue := patterns.until.search(before):
        if patterns.applying.search(before):
            return "dates.deadline", cue.start()
        end = _ENDS_A_RANGE.search(before, 0, cue.start()) or patterns.not_deadline.search(before)
        return None if end else (_BARE_UNTIL, cue.start())
    cue = patterns.start.search(before) or patterns.from_.search(before)
    return (
        ("dates.start", cue.start())
        if cue and not patterns.not_start.search(before.rpartition(",")[2])
        else None
    )


def _day(match: re.Match[str]) -> date | None:
    if match["y"]:
        return _date(int(match["y"]), int(match["m"]), int(match["d"]))
    year = int(match["y2"]) if len(match["y2"]) == 4 else 2000 + int(match["y2"])
    first, second = int(match["d2"]), int(match["m2"])
    return _date(year, second, first) or _date(year, first, second)


def _day_in_words(match: re.Match[str], patterns: _Patterns) -> date | None:
    year, month, day = (
        next(said for group in groups if (said := match[group]))
        for groups in (("y", "y2", "y3"), ("m", "m2", "m3", "m4"), ("d", "d2", "d3", "d4"))
    )
    number = next(n for n, name in enumerate(patterns.months, 1) if name.fullmatch(month))
    return _date(int(year), number, int(day))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).dates
    articles = rf"[\s:,(-]*(?:{any_of(words.articles)}[\s:,(-]+){{0,3}}$"
    word_between = rf"(?:(?!{any_of(words.between)}\b)\w+[\s:,(-]+)"
    between = rf"[\s:,(-]*{word_between}{{0,3}}$"
    return _Patterns(
        in_words=compiled(_in_words(language)),
        months=tuple(compiled(month) for month in words.months),
        deadline=compiled(rf"(?<!\w){any_of(words.deadline)}[\s:,(-]*{word_between}{{0,6}}$"),
        until=compiled(rf"(?<!\w){any_of(words.until)}{articles}"),
        start=compiled(rf"(?<!\w){any_of(words.start)}{between}"),
        from_=compiled(rf"(?<!\w){any_of(words.from_)}{articles}"),
        range_to=compiled(
            rf"\s?{any_of('-', words.until, words.between, words_of(language).numbers.to)}\s?"
            rf"(?:{any_of(words.articles)}\s)?(?:\d{{1,2}}\W.{{0,14}}?{_YEAR}|{_YEAR}-\d\d-\d\d)"
        ),
        not_start=word(words.not_start),
        not_deadline=word(words.not_deadline),
        applying=word(words.applying),
    )


def _in_words(language: str) -> str:
    """Day, month, year; month, day, year; and year first in languages that write it so."""
    words = words_of(language).dates
    month, nth = any_of(*words.months), any_of("°", "º", r"\.", words.ordinals)
    of = maybe(words.of)
    orders = [
        rf"(?<![\d.,])(?P<d>\d{{1,2}}){nth}? ?{of}(?P<m>{month})\.?,? ?{of}(?P<y>{_YEAR})(?!\d)",
        rf"(?<!\w)(?P<m2>{month})\.? (?P<d2>\d{{1,2}}){nth}?,? (?P<y2>{_YEAR})(?!\d)",
    ]
    first = rf"(?<!\d)(?P<y3>{_YEAR})\.?\s?{maybe(words.year)}"
    inner = rf"(?P<m3>{month}) (?P<d3>\d{{1,2}})(?!\d)|(?P<d4>\d{{1,2}})\.? (?P<m4>{month})(?!\w)"
    orders.append(rf"{first}(?:{inner})" if words.year else _none("y3", "m3", "d3", "m4", "d4"))
    return "|".join(orders)


def _none(*groups: str) -> str:
    """Groups that never match, so that all of them can be asked for."""
    return "(?!)" + "".join(f"(?P<{group}>)" for group in groups)
