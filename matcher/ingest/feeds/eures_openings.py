"""HR-XML openings of EURES partners as text: one, a list under any root, or several documents one
after the other. A broken one costs only itself."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.position_opening import raw_of
from matcher.ingest.feeds.xml_values import local_name
from matcher.ingest.rejection import At, Rejection

_UNREADABLE = (ParseError, DefusedXmlException, ValueError, LookupError)
_DECLARATION = re.compile(rb"<\?xml\b")
_DECLARED = re.compile(rb"^<\?xml[^>]*\?>")
_OPENING = re.compile(rb"<(?:\w+:)?PositionOpening[\s>]")
_CLOSING = re.compile(rb"</(?:\w+:)?PositionOpening\s*>")


def parse_xml(data: bytes, name: str) -> Iterator[Parsed]:
    try:
        root = fromstring(data.strip(), forbid_dtd=True)
    except _UNREADABLE:
        # Broken somewhere, or several documents: each opening is then read by itself.
        for number, part in enumerate(_openings(data), 1):
            yield from parse_opening(part, {}, At(name, number), None)
        return
    for number, opening in enumerate(_found_in(root), 1):
        yield from admit(raw_of(opening), At(name, number))


def parse_opening(
    xml: bytes, known: dict[str, Any], at: At, encoding: str | None
) -> Iterator[Parsed]:
    """One opening; `known` is its id in the reply, and the page it has on the portal."""
    text = xml.strip() if encoding is None else _DECLARED.sub(b"", xml.strip())
    try:
        root = fromstring(text, forbid_dtd=True)
    except DefusedXmlException as error:
        yield Rejection(at, f"XML with a DTD or entities is refused: {error}", known.get("id"))
    except _UNREADABLE as error:
        yield Rejection(at, f"broken XML: {error}", known.get("id"))
    else:
        own = raw_of(root)
        yield from admit(known | own | {"id": known.get("id") or own.get("id")}, at)


def _found_in(root: Element) -> list[Element]:
    return [element for element in root.iter() if local_name(element) == "PositionOpening"]


def _openings(data: bytes) -> list[bytes]:
    """The file cut where each opening begins, so that a broken one ends before the next."""
    declared = [match.start() for match in _DECLARATION.finditer(data)]
    starts = declared if len(declared) > 1 else [m.start() for m in _OPENING.finditer(data)]
    if not starts:
        return [data]
    if len(declared) == 1 and starts is not declared:
        starts[0] = declared[0]
    parts = [data[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return [_without_tail(part) for part in parts]


def _without_tail(part: bytes) -> bytes:
    """Up to the end of the opening: what follows belongs to the root around all of them."""
    closing = _CLOSING.search(part)
    return part[: closing.end()] if closing else part
