"""`employmentType` of a posting: Google's codes, and the words that pages write instead."""

import re

from matcher.ingest.feeds.loose import Json
from matcher.ingest.feeds.schema_values import texts

_SEPARATORS = re.compile(r"[,;/|]")
_BLANKS = re.compile(r"[\s_-]+")
# A "contractor" or "contract" is a freelance here and a fixed term there: it stays unknown.
_CONTRACTS = {
    "intern": "internship",
    "internship": "internship",
    "apprenticeship": "apprenticeship",
    "perdiem": "on_call",
    "oncall": "on_call",
    "zerohours": "on_call",
    "freelance": "self_employed",
    "permanent": "permanent",
    "temporary": "fixed_term",
    "fixedterm": "fixed_term",
    "seasonal": "fixed_term",
}
_FULL_TIME = {"fulltime": True, "parttime": False, "minijob": False}


def types_in(posting: Json) -> tuple[str, ...]:
    """`["FULL_TIME", "Part-time"]` -> fulltime, parttime"""
    return tuple(
        _BLANKS.sub("", part.casefold())
        for each in texts(posting.get("employmentType"))
        for part in _SEPARATORS.split(each)
        if part.strip()
    )


def kind_of(types: tuple[str, ...]) -> str:
    return "internship" if contract_of(types) == "internship" else "vacancy"


def contract_of(types: tuple[str, ...]) -> str | None:
    """None where several contracts are named: it isn't said which one she gets."""
    found = {_CONTRACTS[each] for each in types if each in _CONTRACTS}
    return found.pop() if len(found) == 1 else None


def full_time_of(types: tuple[str, ...]) -> bool | None:
    found = {_FULL_TIME[each] for each in types if each in _FULL_TIME}
    return found.pop() if len(found) == 1 else None
