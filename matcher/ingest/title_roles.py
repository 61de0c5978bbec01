"""A title that has no more in common with an occupation than the word for a role is not its work.

Likeness of letters alone links a bar supervisor to a shop supervisor, an infant-feeding officer to
an office clerk, and an accountant to the junior accountant who assists one.

Measured on 542 English adverts with a known occupation, of what is linked by likeness alone (81 to
the embedded taxonomy, 241 to ESCO): 17 and 21 have only a role in common and are of another unit
group, none and two of the right one; six (embedded) name work that the occupation only assists, all
wrongly. Only English was measured, so only English is judged.
"""

import re
from collections.abc import Iterable
from functools import cache

from matcher.ingest.folding import fold

_ROLES = frozenset((
    "administrator", "advisor", "adviser", "agent", "analyst", "assistant", "associate",
    "attendant", "clerk", "consultant", "controller", "coordinator", "designer", "director",
    "employee", "engineer", "executive", "expert", "head", "inspector", "instructor",
    "lead", "leader", "manager", "officer", "operator", "practitioner", "professional",
    "representative", "specialist", "staff", "supervisor", "teacher", "technician",
    "technologist", "trainer", "worker",
))  # fmt: skip
_SAYING_NOTHING = frozenset((
    "a", "advert", "advertised", "and", "for", "full", "general", "grade", "i", "ii", "iii",
    "in", "iv", "jr", "junior", "level", "of", "part", "re", "senior", "sr", "the", "time",
    "to",
))  # fmt: skip
_HELPING = re.compile(r"\b(?:aides?|apprentices?|assistants?|clerks?|helpers?|junior|trainees?)\b")
_ANY_STAFF = re.compile(r"\b(?:crew|employees?|help|members?|personnel|staff|team|workers?)\b")
_WORD = re.compile(r"[a-z]+")
_STEM = 4  # letters with which two forms of a word begin: care, carer; wait, waiting


def is_other_work(title: str, language: str, labels: Iterable[str]) -> bool:
    """Does the title share only a role with the labels of an occupation, or does the occupation
    only assist in what the title names?"""
    if language != "en":
        return False
    said, role = _work(title)
    alike = [label for label in labels if _is_alike(said, _work(label)[0])]
    if not alike:
        return role
    text = fold(title)
    if _HELPING.search(text) or _ANY_STAFF.search(text):
        return False
    return all(_HELPING.search(fold(label)) for label in alike)


@cache
def _work(text: str) -> tuple[frozenset[str], bool]:
    """The words that say which work it is, and whether others name a role in it."""
    words = frozenset(_singular(word) for word in _WORD.findall(fold(text)))
    return words - _ROLES - _SAYING_NOTHING, not words.isdisjoint(_ROLES)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _STEM and word[-1] == "s" != word[-2] else word


def _is_alike(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(_same(one, other) for one in some for other in others)


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM])
