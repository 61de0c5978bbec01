"""JSON as strangers write it: values are taken out without trusting that they fit."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.rejection import At, Rejection

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """One JSON value of a file, and where it stands: the file, or a line of it."""

    value: object
    at: At


def documents(data: bytes, name: str) -> Iterator[Document | Rejection]:
    """The JSON value of a file, or of each of its lines where every line is a value of its own."""
    text = whole_text(data)
    try:
        yield Document(json.loads(text), At(name))
    except json.JSONDecodeError as error:
        if _is_whole(text.lstrip().partition("\n")[0]):
            yield from _lines(text, name)
        else:
            where = f"line {error.lineno}, column {error.colno}"
            yield Rejection(At(name), f"broken JSON at {where}: {error.msg}")
    except (RecursionError, ValueError) as error:  # nested too deep; a number too long
        yield Rejection(At(name), f"JSON that can't be read: {error}")


def _is_whole(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (RecursionError, ValueError):
        return False


def _lines(text: str, name: str) -> Iterator[Document | Rejection]:
    for number, line in enumerate(text.split("\n"), 1):
        at = At(name, number, "line")
        if not line.strip():
            continue
        try:
            yield Document(json.loads(line), at)
        except (RecursionError, ValueError) as error:
            yield Rejection(at, f"broken JSON: {error}")


def words(value: object) -> str:
    """A text without blanks around it; "" for anything else."""
    return value.strip() if isinstance(value, str) else ""


def table(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[Any]:
    """A list as it is; a single value as a list of it; nothing as an empty one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def number(value: object) -> float | None:
    """A finite number, written as one or as text with a decimal point or comma."""
    if isinstance(value, str):
        value = value.strip().replace(",", ".")
    elif isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except (OverflowError, ValueError):
        return None
    return found if math.isfinite(found) else None


def said(raw: Json) -> Json:
    """The object without what says nothing: an empty list here is a form left blank."""
    return {key: value for key, value in raw.items() if value not in (None, "", [], {})}


def paragraphs(*texts: str) -> str:
    """The texts under each other, without empty ones and those that another one repeats."""
    kept: list[str] = []
    for text in texts:
        if text and not any(text in other for other in kept):
            kept.append(text)
    return "\n".join(kept)
