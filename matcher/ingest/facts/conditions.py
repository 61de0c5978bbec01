"""Conditions that are so or not so: night, weekend, live-in, alone, customers, remote ...

A word for a condition that is denied ("no problem with night shifts") is neither yes nor no; only
words that say "no" in full make it false.
"""

import re
from collections.abc import Iterator

from matcher.ingest.facts import company_words, time_words
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied
from matcher.ingest.facts.reading import Found
from matcher.ingest.phrases import Phrases

CONDITIONS = time_words.CONDITIONS | company_words.CONDITIONS
UNLESS = time_words.UNLESS | company_words.UNLESS
_TRUE = {
    name: {language: Phrases(words[0]) for language, words in by_language.items()}
    for name, by_language in CONDITIONS.items()
}
_FALSE = {
    name: {language: Phrases(words[1]) for language, words in by_language.items()}
    for name, by_language in CONDITIONS.items()
}
_UNLESS = {name: re.compile(pattern) for name, pattern in UNLESS.items()}


def read(advert: Advert) -> Iterator[Found]:
    for name in CONDITIONS:
        for language in advert.languages:
            yield from _read_one(advert, name, language)


def _read_one(advert: Advert, name: str, language: str) -> Iterator[Found]:
    denials = list(_FALSE[name][language].spans(advert.folded))
    for span in denials:
        yield Found(name, False, (span,), f"conditions.{name}")
    for start, end in _TRUE[name][language].spans(advert.folded):
        if any(first <= start < last for first, last in denials) or denied(advert, start, end):
            continue
        if not _means_something_else(advert, name, start, end):
            yield Found(name, True, ((start, end),), f"conditions.{name}")


def _means_something_else(advert: Advert, name: str, start: int, end: int) -> bool:
    unless = _UNLESS.get(name)
    if unless is None:
        return False
    around = advert.before(start, 60) + advert.folded[start:end] + advert.after(end, 40)
    return bool(unless.search(around))
