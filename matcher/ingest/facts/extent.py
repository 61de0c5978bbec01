"""Full time or part time, in words: worth reading where no hours are said.

Where an advert names both ("full or part time", "part time possible") either can be had, and
neither is read; "part time, full time later" begins as part time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, opens_with_no
from matcher.ingest.facts.patterns import any_of, compiled, stems, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

_NEAR = 20  # characters on either side, in which "possible" speaks of it


@dataclass(frozen=True, slots=True)
class _Patterns:
    full: re.Pattern[str]
    part: re.Pattern[str]
    stems: tuple[str, ...]
    else_: re.Pattern[str]  # behind: a course, a salary in proportion
    later: re.Pattern[str]  # before: it may come later
    one_of_two: re.Pattern[str]
    can_be: re.Pattern[str]


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        yield from _read(advert, language)


def _read(advert: Advert, language: str) -> Iterator[Found]:
    patterns = _patterns(language)
    if not advert.contains(*patterns.stems):
        return
    part = list(_spans(advert, language, patterns.part))
    full = [s for s in _spans(advert, language, patterns.full) if not _inside(s, part)]
    at_once = [span for span in full if not patterns.later.search(_before(advert, span))]
    if part and not at_once and _is_sure(advert, patterns, part[0]):
        yield Found("full_time", False, (part[0],), "extent.part_time")
    elif full and not part and _is_sure(advert, patterns, full[0]):
        yield Found("full_time", True, (full[0],), "extent.full_time")


def _spans(advert: Advert, language: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(advert.folded):
        if not (
            _patterns(language).else_.match(advert.after(match.end(), 30))
            or _is_denied(advert, language, match.span())
        ):
            yield match.span()


def _is_denied(advert: Advert, language: str, span: Span) -> bool:
    """ "No part time", but not the "no" of "not full time", which is a word for part time."""
    if opens_with_no(advert, language, span[0]):
        return False
    return denied(advert, language, *span, reach=40) is not None


def _is_sure(advert: Advert, patterns: _Patterns, span: Span) -> bool:
    """Neither to come later, nor only possible, nor one of two."""
    before, after = _before(advert, span), advert.after(span[1], _NEAR).partition(",")[0]
    return not (
        patterns.later.search(before)
        or patterns.one_of_two.search(before)
        or patterns.can_be.search(before[-_NEAR:] + "|" + after)
    )


def _before(advert: Advert, span: Span) -> str:
    return advert.before(span[0], 60).rpartition(",")[2]


def _inside(span: Span, others: list[Span]) -> bool:
    """ "Not full time" and the like are words for part time."""
    return any(first <= span[0] and span[1] <= last for first, last in others)


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language)
    return _Patterns(
        full=word(words.hours.full),
        part=word(words.hours.part),
        stems=stems(words.hours.full, words.hours.part),
        else_=compiled(
            rf"[\s-]*(?:{words.hours.not_extent})" if words.hours.not_extent else "(?!)"
        ),
        later=word(words.contract.not_now),
        one_of_two=compiled(rf"(?<!\w){any_of(words.numbers.or_)}\s(?:\w+\s)?$"),
        can_be=word(words.hours.can_be),
    )
