"""The cells of a row -> the nested object of the canonical JSONL.

A column is named as the key of formats.md, a nested key with a point: `skills.required`,
`pay.amount`, `gives.languages`, `entry.literacy`. An empty cell is "not said"; `none` in a list
column is an empty list, "asks for none". Lists are joined by `;`, languages are written
`it:A2:listening+speaking;en:B1` (without modes: all four). Numbers may have a decimal comma.
"""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from matcher.ingest.record import OfferRecord

LANGUAGES = frozenset({"languages", "gives.languages", "entry.language"})


def _model_of(annotation: Any) -> type[BaseModel] | None:
    """The nested part of a column such as `pay`, or None for plain values and for lists."""
    options = [annotation, *get_args(annotation)]
    return next((o for o in options if isinstance(o, type) and issubclass(o, BaseModel)), None)


def _columns(model: type[BaseModel], prefix: str = "") -> Iterable[tuple[str, Any]]:
    for name, info in model.model_fields.items():
        part = _model_of(info.annotation)
        if part is not None and prefix + name not in LANGUAGES:
            yield from _columns(part, f"{prefix}{name}.")
        else:
            yield prefix + name, info.annotation


_ANNOTATIONS: Mapping[str, Any] = dict(_columns(OfferRecord))
COLUMNS: tuple[str, ...] = tuple(_ANNOTATIONS)
LISTS = frozenset(c for c, kind in _ANNOTATIONS.items() if "list[" in str(kind)) - LANGUAGES
NUMBERS = frozenset(
    c for c, kind in _ANNOTATIONS.items() if "float" in str(kind) and c not in LISTS
)


def raw_of(cells: Mapping[str, str]) -> dict[str, Any]:
    """The object of one row; empty cells are left out."""
    raw: dict[str, Any] = {}
    for column, cell in cells.items():
        if not cell.strip():
            continue
        *parents, key = column.split(".")
        part = raw
        for parent in parents:
            part = part.setdefault(parent, {})
        part[key] = _value(column, cell)
    return raw


def _value(column: str, cell: str) -> Any:
    if column in LANGUAGES:
        return [_language(part) for part in _parts(cell)]
    if column in LISTS:
        return _parts(cell)
    if column in NUMBERS:
        return cell.strip().replace(",", ".")
    return cell


def _parts(cell: str) -> list[str]:
    if cell.strip().casefold() == "none":
        return []
    return [part.strip() for part in cell.split(";") if part.strip()]


def _language(text: str) -> dict[str, Any]:
    """`it:A2:listening+speaking` -> its object; what is missing is refused by the record."""
    code, _, rest = text.partition(":")
    level, _, modes = rest.partition(":")
    language: dict[str, Any] = {"language": code, "level": level}
    if modes:
        language["modes"] = [mode.strip() for mode in modes.split("+")]
    return language
