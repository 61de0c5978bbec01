"""Hours a week.

Of a range ("20-30 hours") the lower end is kept: it is what she must be able to give, and pay
worked out from it promises nothing too much. Hours a day count where the days are said ("4 hours
a day, Monday to Friday"). Hours that stand alone ("38 h, permanent") are weekly ones where they are
no time of day. A share of full time counts as that share of 40 hours, and only where no hours are
said. Full time alone is no number: it is kept as what it says (`extent`). Hours beside which part
time will do ("40 hours or part time"), and those that are the most ("up to 30"), are asked about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts import extent
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bare_hours import bare_hours, hours_alone
from matcher.ingest.facts.hours_a_day import hours_by_day
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.patterns import any_of, compiled, maybe, stems
from matcher.ingest.facts.posts import fractions
from matcher.ingest.facts.reading import Contradiction, Found
from matcher.ingest.facts.words import words_of

FULL_TIME_HOURS = 40
LEAST, MOST = 2, 84  # hours outside are something else: a course's length, a shop's opening

_LEAST_BARE = 10  # "part time 4 ore" is four hours a day

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_IN_DIGITS = re.compile(_NUMBER)
_PERCENT = ("%", "procent", "prozent", "per cent", "percent")
_SHARE = (
    r"(?<![\d.,])(\d{2,3}(?:[.,]\d{1,2})?)(?:\s?%?\s?(?:-|bis|to|till|lidz|iki)\s?\d{2,3})?"
    r"\s?(?:%|procent\b|prozent\b|per ?cent\b)"
)
_IN_TITLE = re.compile(
    rf"(?:^|[(,;:|/-])\s*{_SHARE}(?=\s*(?:$|[),;:|/-]))| {_SHARE}$"
)  # "Cook, 75-100 %"


@dataclass(frozen=True, slots=True)
class _Patterns:
    weekly: re.Pattern[str]
    share: re.Pattern[str]
    or_all: re.Pattern[str]
    or_part: re.Pattern[str]
    at_most: re.Pattern[str]
    at_most_behind: re.Pattern[str]
    stems: tuple[str, ...]


def read(advert: Advert) -> Iterator[Found | Contradiction]:
    said = list(_said(advert))
    if any(_or_part_time(advert, one) or _at_most(advert, one) for one in said):
        yield Contradiction("hours_per_week")
    said = said or list(_daily(advert)) or list(_bare(advert)) or list(_alone(advert))
    yield from said or list(_shares(advert)) or extent.read(advert)


def _said(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        patterns = _patterns(language)
        for match in advert.near(patterns.weekly, patterns.stems, 70):
            numbers = _IN_DIGITS.findall(match["bare"] or match[0])
            hours = min(amount(number) for number in numbers)
            if (_LEAST_BARE if match["bare"] else LEAST) <= hours <= MOST:
                yield Found("hours_per_week", hours, (match.span(),), "hours.per_week")


def _or_part_time(advert: Advert, said: Found) -> bool:
    """ "Full time (40 h) or part time from 20 h"."""
    behind = advert.after(said.spans[0][1], 40)
    return any(_patterns(language).or_part.match(behind) for language in advert.languages)


def _at_most(advert: Advert, said: Found) -> bool:
    """ "Up to 30 hours a week": how many can't be told."""
    (start, end), *_ = said.spans
    before, behind = advert.before(start, 25), advert.after(end, 20)
    patterns = [_patterns(language) for language in advert.languages]
    return any(p.at_most.search(before) or p.at_most_behind.match(behind) for p in patterns)


def _bare(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for hours, span in bare_hours(advert, language):
            yield Found("hours_per_week", hours, (span,), "hours.bare")


def _daily(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for hours, spans in hours_by_day(advert, language):
            yield Found("hours_per_week", hours, spans, "hours.per_day")


def _alone(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for hours, span in hours_alone(advert, language):
            yield Found("hours_per_week", hours, (span,), "hours.alone")


def _or_all(advert: Advert, language: str, end: int) -> bool:
    """ "60 % or full time" leaves it open."""
    return bool(_patterns(language).or_all.match(advert.folded, end))


def _shares(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        found = list(advert.near(_patterns(language).share, _PERCENT, 50))
        for match in found or _IN_TITLE.finditer(advert.folded, 0, advert.title_end):
            percent = amount(next(number for number in match.groups() if number))
            if 5 <= percent < 100 and not _or_all(advert, language, match.end()):
                hours = FULL_TIME_HOURS * percent / 100
                yield Found("hours_per_week", hours, (match.span(),), "hours.share_of_full_time")
        for share, span in fractions(advert, language):
            yield Found("hours_per_week", FULL_TIME_HOURS * share, (span,), "hours.share_of_a_post")


@cache
def _patterns(language: str) -> _Patterns:
    words, numbers = words_of(language).hours, words_of(language).numbers
    to = any_of("-", "/", numbers.to, numbers.or_, numbers.and_)
    hour = rf"(?:\s?{any_of(numbers.hour)}(?!\w))?"
    listed = rf"(?:{_NUMBER},\s){{1,2}}{_NUMBER}\s?{any_of(numbers.or_)}\s?{_NUMBER}"
    several = rf"(?<![\d.,:])(?:{listed}|{_NUMBER}(?:{hour}\s?{to}\s?{_NUMBER}){{0,3}})"
    return _Patterns(
        weekly=compiled(
            rf"{several}\s?{any_of(words.weekly, words.week_hours)}(?!\w)"
            rf"|(?<!\w){any_of(words.labels)}(?: [^\W\d_]{{1,3}})?\s?[:=]?\s?{several}(?!\s?[\d%€])"
            rf"|(?<!\w){any_of(words.times)}[\s:,(-]{{0,3}}{maybe(words.joint)}"
            rf"(?P<bare>{several}\s?{any_of(numbers.hour)}(?!\w))"
            rf"(?!\s?(?:/|\w{{1,5}} )?\s?{any_of(words.other_period)})\)?"
        ),
        or_all=compiled(
            rf"\W{{1,3}}{any_of(numbers.or_)} (?:\w+ )?"
            rf"(?:{any_of(words.times, words.shares)}|complet\w+)"
        ),
        at_most=compiled(rf"(?<!\w){any_of(words.at_most)}\.?\s$"),
        at_most_behind=compiled(rf"[\s,(]{{1,2}}{any_of(words.at_most_behind)}(?!\w)"),
        or_part=compiled(
            rf"[^.;,]{{0,12}}?(?<!\w){any_of(numbers.or_)} (?:\w+ )?{any_of(words.part)}"
        ),
        share=compiled(
            rf"{_SHARE}[\s-]{{0,2}}{any_of(words.shares)}(?!\w)"
            rf"|(?<!\w){any_of(words.shares)}[\s:(,-]{{0,3}}{maybe(words.share_joint)}{_SHARE}"
        ),
        stems=stems(numbers.week, words.labels, words.times, words.week_hours),
    )
