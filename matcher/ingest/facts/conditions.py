"""Conditions that are so or not so: night, weekend, live-in, alone, customers, remote ...

A word for a condition that is denied ("no problem with night shifts") is neither yes nor no; only
words that say "no" in full make it false.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied, opens_with_no, turned
from matcher.ingest.facts.patterns import compiled
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.turns import turns
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span


@dataclass(frozen=True, slots=True)
class _Condition:
    name: str
    yes: Phrases
    no: Phrases
    unless: re.Pattern[str] | None
    no_unless: re.Pattern[str] | None


def read(advert: Advert) -> Iterator[Found]:
    for language in advert.languages:
        for condition in _conditions(language):
            yield from _read_one(advert, condition, language)


def _read_one(advert: Advert, condition: _Condition, language: str) -> Iterator[Found]:
    rule = f"conditions.{condition.name}"
    said = [
        span
        for span in condition.yes.spans(advert.folded)
        if opens_with_no(advert, language, span[0]) or not denied(advert, language, *span)
    ]
    # "Every second weekend off" holds "weekend off": the longer words count.
    denials = [
        span
        for span in condition.no.spans(advert.folded)
        if not _outdone(span, said)
        and not (condition.name == "weekend" and _by_turns(advert, language, span))
        and not turned(advert, language, span[0])
        and not _means_something_else(advert, condition.no_unless, span)
    ]
    for span in denials:
        yield Found(condition.name, False, (span,), rule)
    for start, end in said:
        if not _covered((start, end), denials) and not _means_something_else(
            advert, condition.unless, (start, end)
        ):
            yield Found(condition.name, True, ((start, end),), rule)


def _covered(said: Span, denials: list[Span]) -> bool:
    """A denial begins before or ends behind: "and weekends" in "and weekends are free"."""
    start, end = said
    return any(first <= start < last or start < first < end < last for first, last in denials)


def _outdone(denial: Span, said: list[Span]) -> bool:
    """Longer words say yes: "every second weekend off", "day shifts and night shifts"."""
    start, end = denial
    return any(first < end < last or (first < start and last == end) for first, last in said)


def _by_turns(advert: Advert, language: str, denial: Span) -> bool:
    start, end = denial
    spans = (turn.span for turn in turns(advert, language))
    return any(first < end and start < last for first, last in spans)


def _means_something_else(advert: Advert, unless: re.Pattern[str] | None, span: Span) -> bool:
    if unless is None:
        return False
    start, end = span
    around = advert.before(start, 60) + advert.folded[start:end] + advert.after(end, 40)
    return bool(unless.search(around))


@cache
def _conditions(language: str) -> tuple[_Condition, ...]:
    return tuple(
        _Condition(
            name,
            Phrases(words.yes),
            Phrases(words.no),
            compiled(words.unless) if words.unless else None,
            compiled(words.no_unless) if words.no_unless else None,
        )
        for name, words in words_of(language).conditions.items()
    )
