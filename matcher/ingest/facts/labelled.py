"""Adverts whose facts were labelled by hand: one JSON object a line.

`{"title": ..., "description": ..., "facts": {field: value}, "unclear": [fields]}`; a file is named
for its language (it.jsonl). Values are written as people would:

| field                  | value                                                     |
|------------------------|-----------------------------------------------------------|
| languages              | `[["it", "B1"], ["en", "A2", ["speaking", "listening"]]]` |
| shifts                 | `["Mon-Fri 08:00-13:00"]`                                 |
| pay                    | `{"amount": 9.5, "period": "hour", "gross": true}`        |
| start, deadline        | `"2027-03-01"`                                            |
| licences, certificates | `["B"]`                                                   |
| papers, welcomes       | `["may_work"]`, any of them will do                       |
| contract               | `"fixed_term"`                                            |
| the others             | a number, `true` or `false`                               |
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from matcher.domain.language import ALL_MODES, Cefr, LanguageNeed, Mode
from matcher.domain.offer import Contract
from matcher.domain.papers import Papers
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.errors import InputError
from matcher.ingest.facts.reading import FIELDS

UNCLEAR = "unclear"  # stands for a field's value where the advert contradicts itself


@dataclass(frozen=True, slots=True)
class Labelled:
    """One advert and what a careful reader sees in it: field -> domain value, or UNCLEAR."""

    where: str  # file and line
    title: str
    description: str
    facts: Mapping[str, object]


def load(path: Path) -> Iterator[Labelled]:
    """Raises InputError that names the file, the line, the field and the value."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield _labelled(f"{path.name}:{number}", line)


def comparable(field: str, value: object) -> object:
    """A value read or labelled, without the order in which languages and modes are named."""
    if field == "languages" and isinstance(value, tuple):
        return frozenset((need.language, need.level, frozenset(need.modes)) for need in value)
    return value


def _labelled(where: str, line: str) -> Labelled:
    try:
        entry = json.loads(line)
        stated, unclear = entry["facts"], entry.get("unclear", [])
        title, description = str(entry["title"]), str(entry["description"])
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise InputError(f"{where}: not a labelled advert: {error!r}") from error
    facts = {field: _value(where, field, said) for field, said in stated.items()}
    facts |= dict.fromkeys(unclear, UNCLEAR)
    if unknown := facts.keys() - FIELDS:
        raise InputError(f"{where}: {min(unknown)!r} is no field that is read from a text")
    return Labelled(where, title, description, facts)


def _value(where: str, field: str, said: Any) -> object:
    try:
        return _typed(field, said)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{where}: {field}: {said!r} is no value of it: {error}") from error


def _typed(field: str, said: Any) -> object:
    match field:
        case "languages":
            return tuple(_need(*need) for need in said)
        case "shifts":
            return Week.parse(said, outward=True)
        case "pay":
            return Pay(**{**said, "period": PayPeriod(said["period"])})
        case "start" | "deadline":
            return date.fromisoformat(said)
        case "licences" | "certificates":
            return frozenset(said)
        case "contract":
            return Contract(said)
        case "papers" | "welcomes":
            return frozenset(map(Papers, said))
        case _:
            return said


def _need(language: str, level: str, modes: list[str] | None = None) -> LanguageNeed:
    return LanguageNeed(language, Cefr[level], tuple(map(Mode, modes)) if modes else ALL_MODES)
