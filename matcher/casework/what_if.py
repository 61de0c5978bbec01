"""What-if questions as words: `it=B1`, `travel=60` -> her profile with that changed.

    LANGUAGE=LEVEL, LANGUAGE.MODE=LEVEL      it=B1   it.speaking=B1
    hours=WEEK, childcare=WEEK               hours=Mon-Fri 08:00-16:00; Sat 09:00-12:00
    start=DAY                                the first day on which she can begin
    travel=MINUTES, travel.modes=WAYS        travel=60   travel.modes=walk,bicycle
    permit=DOCUMENT, permit.until=DAY        another document; since, until and paper_says of hers
    licence=B, certificate=haccp             one that she would have as well
    literacy, digital = none, some, good     education=LEVEL

A change is made in the profile's own table, so it is checked as the file is.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from matcher.casework.profile_file import profile_of
from matcher.domain.language import Mode
from matcher.domain.profile import Profile
from matcher.errors import InputError
from matcher.taxonomy.model import Taxonomy

Table = dict[str, Any]

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PERMIT = ("since", "until", "paper_says")


def changed(table: Mapping[str, Any], changes: Sequence[str], taxonomy: Taxonomy) -> Profile:
    """Raises InputError naming the change that can't be made, and why."""
    new = deepcopy(dict(table))
    for change in changes:
        _make(new, change)
    return profile_of(new, taxonomy, f"--what-if {' '.join(map(repr, changes))}")


def _make(table: Table, change: str) -> None:
    key, sign, value = (part.strip() for part in change.partition("="))
    if not sign or not value:
        raise InputError(f"--what-if {change!r} is not of the form it=B1 or travel=60")
    name, _, part = key.partition(".")
    if key in _PLAIN:
        _PLAIN[key](table, value)
    elif name == "permit" and part in _PERMIT:
        table.setdefault("residence", {})[part] = value
    elif _LANGUAGE.fullmatch(name) and part in ("", *Mode):
        _language(table, name, part, value)
    else:
        known = ", ".join(("LANGUAGE", *_PLAIN, *(f"permit.{part}" for part in _PERMIT)))
        raise InputError(f"--what-if {change!r}: {key!r} is none of {known}")


def _language(table: Table, language: str, mode: str, level: str) -> None:
    languages = table.setdefault("languages", {})
    language = next((key for key in languages if key.casefold() == language), language)
    if not mode:
        languages[language] = level
        return
    said = languages.get(language, {})
    modes = said if isinstance(said, dict) else dict.fromkeys(map(str, Mode), said)
    languages[language] = {**modes, mode: level}


def _at(section: str, key: str, read: Callable[[str], object]) -> Callable[[Table, str], None]:
    def put(table: Table, value: str) -> None:
        where = table.setdefault(section, {}) if section else table
        where[key] = read(value)

    return put


def _more(key: str) -> Callable[[Table, str], None]:
    def add(table: Table, value: str) -> None:
        table[key] = [*table.get(key, []), *_names(value)]

    return add


def _childcare(table: Table, value: str) -> None:
    children = table.get("children")
    if not children:
        raise InputError("--what-if 'childcare=...': the profile names no children")
    for child in children:
        child["care"] = _spans(value)


def _document(table: Table, value: str) -> None:
    """Another document: what is said of the old one does not hold for it."""
    table["residence"] = {"document": value}


def _number(value: str) -> object:
    return int(value) if value.isdecimal() else value  # the profile's own check tells what is wrong


def _names(value: str) -> list[str]:
    return [name.strip() for name in value.split(",")]


def _spans(value: str) -> list[str]:
    return [span.strip() for span in value.split(";")]


_PLAIN: dict[str, Callable[[Table, str], None]] = {
    "hours": _at("time", "available", _spans),
    "start": _at("time", "earliest_start", str),
    "childcare": _childcare,
    "travel": _at("travel", "limit_minutes", _number),
    "travel.modes": _at("travel", "modes", _names),
    "permit": _document,
    "licence": _more("licences"),
    "certificate": _more("certificates"),
    "literacy": _at("", "literacy", str),
    "digital": _at("", "digital", str),
    "education": _at("education", "level", _number),
}
