"""The least and the greatest age that the advert accepts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.patterns import compiled, stems, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of

AGE = r"(1[4-9]|[2-6]\d)"  # what `<age>` stands for in the words
_AGE_IN_DIGITS = re.compile(r"[1-6]\d(?![\d%])")
_LIMITS = ("min_age", "max_age")


@dataclass(frozen=True, slots=True)
class _Patterns:
    limits: dict[str, re.Pattern[str]]
    both: re.Pattern[str]
    adult: re.Pattern[str]
    adult_stems: tuple[str, ...]
    not_hers: re.Pattern[str]  # the people cared for, the customers, the years of something else


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        patterns = _patterns(language)
        for match in advert.near(patterns.adult, patterns.adult_stems, 30):
            yield Found("min_age", 18, (match.span(),), "age.adult")
        yield from _in_years(advert, patterns)


def _in_years(advert: Advert, patterns: _Patterns) -> Iterator[Found]:
    both = list(_ages(advert, patterns, patterns.both))
    for match in both:
        for name, age in zip(_LIMITS, (said for said in match.groups() if said), strict=True):
            yield Found(name, int(age), (match.span(),), "age.between")
    for name, pattern in patterns.limits.items():
        for match in _ages(advert, patterns, pattern):
            if not any(_within(match, other) for other in both):
                age = next(group for group in match.groups() if group)
                yield Found(name, int(age), (match.span(),), f"age.{name}")


def _ages(advert: Advert, patterns: _Patterns, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for match in advert.beside(pattern, _AGE_IN_DIGITS, 50):
        around = advert.before(match.start(), 60) + match[0] + advert.after(match.end(), 30)
        if not patterns.not_hers.search(around):
            yield match


def _within(match: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= match.start() < other.end()


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).age
    return _Patterns(
        limits={"min_age": _aged(words.min_age), "max_age": _aged(words.max_age)},
        both=_aged(words.both),
        adult=word(words.adult),
        adult_stems=stems(words.adult),
        not_hers=word(words.not_hers),
    )


def _aged(alternatives: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w.,€])(?:{alternatives.replace('<age>', AGE)})(?!\w|[:.]\d)")
