"""EURES: replies of its JSON API with an HR-XML 3.2 `PositionOpening` in each item, and such
openings as bare XML: one, a list under any root, or several documents one after the other."""

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.position_opening import local_name, raw_of
from matcher.ingest.rejection import At, Rejection

_UNREADABLE = (ParseError, DefusedXmlException, ValueError, LookupError)
_DECLARATION = re.compile(rb"<\?xml\b")
_DECLARED = re.compile(rb"^<\?xml[^>]*\?>")
_OPENING = re.compile(rb"<(?:\w+:)?PositionOpening[\s>]")
_CLOSING = re.compile(rb"</(?:\w+:)?PositionOpening\s*>")

Json: TypeAlias = dict[str, Any]


def sniff(data: bytes) -> bool:
    start = data[:20_000]
    if whole_text(start[:1000]).lstrip().startswith("<"):
        return _OPENING.search(start) is not None or b"P\x00o\x00s\x00i\x00t" in start
    return b'"hrxml"' in start


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    if whole_text(data[:1000]).lstrip().startswith("<"):
        yield from _parse_xml(data, name)
    else:
        yield from _parse_reply(data, name)


def _parse_reply(data: bytes, name: str) -> Iterator[Parsed]:
    try:
        reply = json.loads(whole_text(data))
        items = reply["data"]["items"]
    except json.JSONDecodeError as error:
        message = f"broken JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        yield Rejection(At(name), message)
        return
    except (RecursionError, ValueError, KeyError, TypeError) as error:
        yield Rejection(At(name), f"is not a EURES reply with data.items: {error!r}")
        return
    for number, item in enumerate(items if isinstance(items, list) else [], 1):
        yield from _parse_item(item, At(name, number))


def _parse_item(item: object, at: At) -> Iterator[Parsed]:
    vacancy = _object(_object(item).get("jobVacancy"))
    handle = _object(vacancy.get("header")).get("handle")
    known = {"id": handle, "url": _portal_url(_object(item))}
    offer_id = handle if isinstance(handle, str) else None
    xml = vacancy.get("hrxml")
    if not isinstance(xml, str):
        yield Rejection(at, "has no hrxml", offer_id)
        return
    yield from _parse_opening(xml.encode("utf-8", errors="ignore"), known, at, "utf-8")


def _parse_xml(data: bytes, name: str) -> Iterator[Parsed]:
    try:
        root = fromstring(data.strip(), forbid_dtd=True)
    except _UNREADABLE:
        # Broken somewhere, or several documents: each opening is then read by itself.
        for number, part in enumerate(_openings(data), 1):
            yield from _parse_opening(part, {}, At(name, number), None)
        return
    for number, opening in enumerate(_found_in(root), 1):
        yield from admit(raw_of(opening), At(name, number))


def _parse_opening(xml: bytes, known: Json, at: At, encoding: str | None) -> Iterator[Parsed]:
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


def _portal_url(item: Json) -> object:
    urls = _object(item.get("related")).get("urls")
    first = urls[0] if isinstance(urls, list) and urls else None
    return _object(first).get("urlValue")


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}
