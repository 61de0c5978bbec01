"""Canonical JSONL: one offer object a line; one JSON list of such objects is read as well."""

import json
from collections.abc import Iterator

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.decoding import lines_of, remarks_on, whole_text
from matcher.ingest.rejection import At, Rejection


def sniff(data: bytes) -> bool:
    return whole_text(data[:1000]).lstrip().startswith(("{", "["))


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    text = whole_text(data)
    first_line = text.lstrip().partition("\n")[0].strip()
    if first_line in ("{", "[") or first_line.startswith("["):  # one value over many lines
        yield from _parse_value(text, name)
        return
    lines = list(lines_of(data))
    yield from remarks_on(lines, name)
    for line in lines:
        if line.text.strip():
            yield from _parse_text(line.text, At(name, line.number, "line"))


def _parse_value(text: str, name: str) -> Iterator[Parsed]:
    try:
        value = json.loads(text)
    except (RecursionError, ValueError) as error:
        yield Rejection(At(name), f"broken JSON: {error}")
        return
    for number, raw in enumerate(value if isinstance(value, list) else [value], 1):
        yield from admit(raw, At(name, number))


def _parse_text(text: str, at: At) -> Iterator[Parsed]:
    try:
        raw = json.loads(text)
    except json.JSONDecodeError as error:
        yield Rejection(at, f"broken JSON at character {error.pos + 1}: {error.msg}")
    except (RecursionError, ValueError) as error:  # nested too deep; a number too long
        yield Rejection(at, f"JSON that can't be read: {error}")
    else:
        yield from admit(raw, at)
