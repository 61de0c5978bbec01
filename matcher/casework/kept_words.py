"""What is kept of her in words that she can read: names of fields, codes, days and hours.

A code without words is shown as it is written: something new is never left out.
"""

import re
from collections.abc import Mapping
from typing import Any

from matcher.domain.permit_rules import Document
from matcher.wording.words import Words

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?")
_KINDS = {
    "country": "country", "language": "language", "licences": "credential",
    "certificates": "credential", "modes": "way", "refuses": "refusal", "contracts": "contract",
    "concept": "concept", "occupations": "concept", "refused_occupations": "concept",
    "available": "week", "busy": "week", "care": "week",
}  # fmt: skip
_CODED = {
    "act", "answer", "digital", "kind", "level", "literacy", "origin", "proof", "reasons",
    "shares_space", "state", "waits_for",
}  # fmt: skip
_MODES = {"listening", "speaking", "reading", "writing"}


def field_name(key: str, inside: str, words: Words) -> str:
    """`inside`: the field in which it stands. Languages are named by their codes, offers by ids."""
    if inside == "languages":
        return words.show(key, "language")
    if inside == "offers":
        return key
    return words.show(key, "mode" if key in _MODES else "kept")


def field_value(value: object, key: str, words: Words) -> str:
    """One that is no list and has no fields of its own."""
    if isinstance(value, bool):
        return words.show("yes" if value else "no", "kept")
    if key == "verdict":
        return words.show(str(value).upper(), "verdict")
    if key == "minute" and isinstance(value, int):
        return words.show(f"{value // 60:02}:{value % 60:02}", "clock")
    if moment := _MOMENT.fullmatch(str(value)):
        day = words.show(moment[1], "date")
        return f"{day}, {words.show(moment[2], 'clock')}" if moment[2] else day
    if key in _CODED and isinstance(value, str):
        return words.show(value, "kept")
    return words.show(value, _KINDS[key]) if key in _KINDS else str(value)


def papers_in_words(value: Any, words: Words) -> Any:
    """JSON in which neither the code of a paper nor its country's name of it stands: the word alone
    would tell why she has it, and her paper bears the name."""
    if isinstance(value, list):
        return [papers_in_words(each, words) for each in value]
    if not isinstance(value, Mapping):
        return value
    told = {name: papers_in_words(each, words) for name, each in value.items()}
    paper = told.get("document")
    if not isinstance(paper, str) or paper not in set(Document):
        return told
    del told["document"]
    told.pop("local_name", None)
    return {"paper": words.show(paper, "document"), **told}
