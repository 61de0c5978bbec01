"""A fraction of a full-time post as adverts say it without "%": "0,5 etato", "pusslodze"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.numbers import amount
from matcher.ingest.facts.patterns import NEVER, any_of, compiled, stems
from matcher.ingest.facts.words import words_of
from matcher.ingest.windows import Span

LEAST = 0.1  # a smaller fraction is another number
_FRACTION = r"(?<![\d.,])(0[.,]\d{1,2})(?!\d)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    fraction: re.Pattern[str]  # a group that matches is the fraction; none is a half
    stems: tuple[str, ...]


def fractions(advert: Advert, language: str) -> Iterator[tuple[float, Span]]:
    """Shares of full time, below 1, and where they stand."""
    patterns = _patterns(language)
    for match in advert.near(patterns.fraction, patterns.stems, 30):
        said = next((number for number in match.groups() if number), None)
        share = amount(said) if said else 0.5
        if share >= LEAST:
            yield share, match.span()


@cache
def _patterns(language: str) -> _Patterns:
    words, numbers = words_of(language).hours, words_of(language).numbers
    half, post = any_of(words.half), any_of(words.posts)
    either = any_of(numbers.or_, "/")
    # "Half or full time" leaves it open.
    several = rf"(?<!\w){half}(?!\w)(?!\s?{either})" if words.half else NEVER
    return _Patterns(
        fraction=compiled(
            rf"{_FRACTION}[\s-]?{post}(?!\w)|(?<!\w){post}\s?[:(-]?\s?{_FRACTION}|{several}"
        ),
        stems=stems(words.posts, words.half),
    )
