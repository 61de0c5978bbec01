"""Numbers as adverts write them: 1.200,50 and 1,200.50, "sei mesi", "zwei Jahre"."""

import re
from functools import cache

from matcher.ingest.facts.words import words_of
from matcher.ingest.folding import fold

_THOUSANDS = re.compile(r"[., '](?=\d{3}(?!\d))")


def amount(digits: str) -> float:
    """`1.200,50`, `1,200.50`, `1 200` or `9,5` as a number."""
    return float(_THOUSANDS.sub("", digits).replace(",", "."))


def count(word: str, language: str) -> float:
    """A number in digits or in words (folded)."""
    named = number_words(language)
    return float(named[word]) if word in named else float(word.replace(",", "."))


@cache
def number_words(language: str) -> dict[str, int]:
    """Folded word -> number, one to twelve."""
    counts = words_of(language).numbers.counts
    return {word: number for number, group in enumerate(counts, 1) for word in fold(group).split()}


def in_words(language: str) -> str:
    """All of them as alternatives, for patterns over folded text."""
    return "|".join(sorted(number_words(language), key=len, reverse=True))
