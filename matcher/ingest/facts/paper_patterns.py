"""The words of `PaperWords`, compiled, and what the rest of the sentence says about them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from matcher.domain.papers import Papers
from matcher.ingest.facts.advert import Advert
from matcher.ingest.facts.bearing import denied
from matcher.ingest.facts.patterns import NEVER, compiled, word
from matcher.ingest.facts.words import words_of
from matcher.ingest.phrases import Phrases
from matcher.ingest.windows import Span

_WHO = "<who>"
_BEFORE, _AFTER = 90, 40  # characters of the sentence that bear on the words


@dataclass(frozen=True, slots=True)
class Patterns:
    """One advert language's patterns."""

    asked: Mapping[Papers, Phrases]
    permits: Phrases
    or_: re.Pattern[str]
    groups: Mapping[Papers, Phrases]
    reserved: Phrases
    welcome: Phrases
    arranges: Phrases
    arranges_none: Phrases
    others: re.Pattern[str]  # right before the words: "non-EU citizens"
    unlimited: re.Pattern[str]  # denies nothing: "without restrictions"
    unless: re.Pattern[str]
    not_arranges: re.Pattern[str]
    not_welcome: re.Pattern[str]
    not_reserved: re.Pattern[str]


@cache
def patterns_of(language: str) -> Patterns:
    words = words_of(language).papers
    who = "(" + "|".join(words.groups.values()) + ")"
    return Patterns(
        asked={papers: Phrases(said) for papers, said in words.asked.items()},
        permits=Phrases([f"({words.permits})"]),
        or_=word(words_of(language).numbers.or_),
        groups={group: Phrases([f"({said})"]) for group, said in words.groups.items()},
        reserved=Phrases(phrase.replace(_WHO, who) for phrase in words.reserved),
        welcome=Phrases(phrase.replace(_WHO, who) for phrase in words.welcome),
        arranges=Phrases(words.arranges),
        arranges_none=Phrases(words.arranges_none),
        others=compiled(rf"(?<!\w)(?:{words.others})[\s'-]*$" if words.others else NEVER),
        unlimited=word(words.unlimited),
        unless=word(words.unless),
        not_arranges=word(words.unless, words.not_arranges),
        not_welcome=word(words.not_welcome),
        not_reserved=word(words.not_reserved),
    )


def is_denied(advert: Advert, language: str, span: Span) -> bool:
    denial = denied(advert, language, *span)
    return denial is not None and not patterns_of(language).unlimited.search(advert.folded, *denial)


def is_near(advert: Advert, unless: re.Pattern[str], span: Span) -> bool:
    start, end = span
    around = advert.before(start, _BEFORE) + advert.folded[start:end] + advert.after(end, _AFTER)
    return bool(unless.search(around))
