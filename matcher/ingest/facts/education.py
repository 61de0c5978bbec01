"""The education asked for, as a level of ISCED 2011.

Several levels in one sentence are alternatives ("bachelor's or master's degree"): the lowest is
kept. In different sentences they contradict each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import asked, given
from matcher.ingest.facts.patterns import any_of, compiled
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases


@dataclass(frozen=True, slots=True)
class _Patterns:
    levels: dict[int, Phrases]
    none_asked: Phrases
    of_one_kind: re.Pattern[str]
    others: re.Pattern[str]


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        yield from _none_asked(advert, _patterns(language))
        yield from _lowest_of_each_sentence(advert, list(_asked(advert, language)))


def _none_asked(advert: Advert, patterns: _Patterns) -> Iterator[Found]:
    for start, end in patterns.none_asked.spans(advert.folded):
        if not patterns.of_one_kind.match(advert.folded, end):
            yield Found("education", 0, ((start, end),), "education.none_asked")
            return


def _asked(advert: Advert, language: str) -> Iterator[Found]:
    for level, phrases in _patterns(language).levels.items():
        for start, end in phrases.spans(advert.folded):
            if asked(advert, language, start, end) and not _of_others(advert, language, start, end):
                yield Found("education", level, ((start, end),), "education.level")


def _of_others(advert: Advert, language: str, start: int, end: int) -> bool:
    """A course leads to it, or those who come to the place have it."""
    others = _patterns(language).others.search(advert.before(start, 45))
    return bool(others) or given(advert, language, start, end)


def _lowest_of_each_sentence(advert: Advert, found: list[Found]) -> Iterator[Found]:
    """Of words inside one another ("laurea" in "laurea magistrale") the longer counts."""
    outer = [one for one in found if not any(_inside(one, other) for other in found)]
    sentences: dict[int, Found] = {}
    for one in sorted(outer, key=lambda one: (str(one.value), one.spans)):
        sentences.setdefault(one.spans[0][0] - len(advert.before(one.spans[0][0], 10_000)), one)
    yield from sentences.values()


def _inside(one: Found, other: Found) -> bool:
    (start, end), (first, last) = one.spans[0], other.spans[0]
    return first <= start and end <= last and last - first > end - start


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).education
    return _Patterns(
        levels={level: Phrases(said) for level, said in words.levels.items()},
        none_asked=Phrases(words.none_asked),
        of_one_kind=compiled(rf"\s?{any_of(words.kinds)}"),
        others=compiled(any_of(words.others)),
    )
