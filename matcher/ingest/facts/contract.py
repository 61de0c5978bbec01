"""Which contract is offered.

Agency, apprenticeship, internship and on-call say how one is taken on, permanent and fixed term
say for how long: where both stand, the first is kept ("somministrazione a tempo determinato").
What may follow later ("con possibilità di tempo indeterminato") is not offered now.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matcher.domain.offer import Contract
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied
from matcher.ingest.facts.patterns import any_of, compiled, stems, word
from matcher.ingest.facts.reading import Found
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases

_AROUND = 24  # characters of a word that stands alone, and its stops
_LENGTHS = {Contract.PERMANENT, Contract.FIXED_TERM}


@dataclass(frozen=True, slots=True)
class _Patterns:
    phrases: dict[Contract, Phrases]
    titles: dict[Contract, Phrases]
    alone: dict[Contract, re.Pattern[str]]
    not_now: re.Pattern[str]
    not_its_own: re.Pattern[str]
    residence: re.Pattern[str]  # what lasts is a permit
    course: re.Pattern[str]


def read(advert: Advert) -> Iterator[Found]:
    found = [
        one
        for language in advert.languages
        for one in (*_in_title(advert, language), *_in_text(advert, language))
    ]
    ways = [one for one in found if one.value not in _LENGTHS]
    if all(one.value == Contract.SELF_EMPLOYED for one in ways):
        yield from found  # nobody is both employed and her own employer
    else:
        yield from ways


def _in_title(advert: Advert, language: str) -> Iterator[Found]:
    title = advert.folded[: advert.title_end]
    if _patterns(language).course.search(title):
        return  # "course with an internship"
    for contract, phrases in _patterns(language).titles.items():
        span = phrases.first(title)
        if span and _is_offered(advert, language, *span):
            yield Found("contract", contract, (span,), "contract.title")


def _in_text(advert: Advert, language: str) -> Iterator[Found]:
    for contract, phrases in _patterns(language).phrases.items():
        for start, end in phrases.spans(advert.folded):
            if _is_offered(advert, language, start, end):
                yield Found("contract", contract, ((start, end),), "contract.words")
    for contract, said in words_of(language).contract.alone.items():
        pattern = _patterns(language).alone[contract]
        for match in advert.near(pattern, stems(said), _AROUND):
            yield Found("contract", contract, (match.span("said"),), "contract.alone")


def _is_offered(advert: Advert, language: str, start: int, end: int) -> bool:
    patterns = _patterns(language)
    return not (
        "+" in advert.folded[start:end]  # "contract of 6 months + permanent": later
        or patterns.not_now.search(advert.before(start, 60).rpartition(",")[2])
        or patterns.not_its_own.search(advert.after(end, 40))
        or patterns.residence.search(_beside(advert, start, end))
        or denied(advert, language, start, end)
    )


def _beside(advert: Advert, start: int, end: int) -> str:
    """The words and their neighbours between commas: "a permanent residence permit"."""
    before = advert.before(start, 40).rpartition(",")[2]
    return before + advert.folded[start:end] + advert.after(end, 30).partition(",")[0]


def _alone(said: str) -> str:
    """Between stops: "38 hours. Permanent. Start in May", "Contract: temporary, 4 months"."""
    return rf"(?:^|[.,;:|\n(•*·✓✔>/-])[ \t]*(?P<said>{any_of(said)})(?=[ \t]*(?:[.,;|\n()/+]|$))"


@cache
def _patterns(language: str) -> _Patterns:
    words = words_of(language).contract
    return _Patterns(
        phrases={contract: Phrases(said) for contract, said in words.phrases.items()},
        titles={contract: Phrases(said) for contract, said in words.titles.items()},
        alone={contract: compiled(_alone(said)) for contract, said in words.alone.items()},
        not_now=word(words.not_now),
        course=word(words_of(language).languages.lessons),
        residence=word(words_of(language).papers.residence),
        not_its_own=compiled(
            rf"^(?![\s,(]*(?:\w+ ){{0,3}}{any_of(words.extension)})"
            rf"(?:[\s,(]*|[\s(]*(?:\w+ ){{0,2}}){any_of(words.not_its_own)}"
        ),
    )
