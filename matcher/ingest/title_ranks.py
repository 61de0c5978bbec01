"""A title that names a rank ("manager", "engineer") is not the work of those who lack it: likeness
alone links a marketing manager to a marketing assistant.

Measured on 542 English adverts with a known occupation: 13 of those linked by likeness to the
embedded taxonomy name such a rank that no name of their occupation has, all wrongly; to ESCO 8, one
of them rightly. Of Spanish and German national titles 13 do, all wrongly. Other ranks (officer,
head, expert) were as often right as wrong.
"""

import re
from collections.abc import Iterable
from functools import cache

from matcher.ingest.facts.patterns import NEVER
from matcher.ingest.folding import fold

_RANKS = {
    "en": r"managers?|directors?|engineers?",
    "it": r"responsabil[ei]|direttor[ei]|direttric[ei]|dirigent[ei]|ingegner[ei]|manager",
    "es": r"jef[ea]s?|director(?:a|es)?|encargad[oa]s?|responsables?|ingenier[oa]s?|gerentes?|"
    r"manager",
    "de": r"\w*leiter(?:in)?|\w*direktor(?:in)?|\w*ingenieur(?:in)?|\w*manager(?:in)?|"
    r"meister(?:in)?|\w*koordinator(?:in)?|\w*referent(?:in)?",
    "fr": r"responsables?|directeurs?|directrices?|ingenieure?s?|manager",
    "sv": r"\w*chef|\w*ingenjor|\w*direktor|manager",
}


def names_another_rank(title: str, language: str, labels: Iterable[str]) -> bool:
    """Does the title name a rank that none of the labels of an occupation has?"""
    ranks = _ranks(language)
    said = set(ranks.findall(fold(title)))
    return bool(said) and not any(said & set(ranks.findall(fold(label))) for label in labels)


@cache
def _ranks(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_RANKS.get(language, NEVER)})(?!\w)")
