"""schema.org items of given types: in JSON-LD and microdata of web pages, and in plain JSON files.

Nothing is fetched: neither the page's links nor the contexts that JSON-LD names. Microdata is read
where a page has no JSON-LD item of the types, for pages that have both say the same twice.
"""

import codecs
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.loose import Document, Json, documents, listed
from matcher.ingest.rejection import At, Rejection

LONGEST_MICRODATA = 1_000_000  # bytes of a page; the worst that fits takes six seconds
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}?application/ld\+json[^<>]{0,300}>", re.I)
_SCRIPT_END = re.compile(r"</script", re.I)
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_NAMESPACE = re.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:)")


def has_items(data: bytes, types: frozenset[str]) -> bool:
    """Whether a file names a type as a type: `"@type": "Course"`, `itemtype=".../Course"`."""
    names = b"|".join(sorted(name.encode() for name in types))
    first = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if first not in (b"<", b"{", b"["):
        return False
    typed = rb'"@type"\s*:\s*(?:\[[^\]]{0,100}?)?"(?:https?://schema\.org/|schema:)?(?:%s)"' % names
    marked = rb"itemtype\s*=\s*[\"']?\s*https?://(?:www\.)?schema\.org/(?:%s)\b" % names
    return re.search(typed, data) is not None or (
        first == b"<" and re.search(marked, data, re.I) is not None
    )


def items_of(data: bytes, name: str, types: frozenset[str]) -> Iterator[Json | Rejection]:
    """The items of the types in the order of the file, with plain keys and `@type` as written; and
    a line for each block of JSON that is broken."""
    if data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
        for document in documents(data, name):
            yield from (
                _in_json(document.value, types) if isinstance(document, Document) else [document]
            )
        return
    text = page_text(data)
    found = False
    for item in _in_scripts(text, name, types):
        found = found or isinstance(item, dict)
        yield item
    if not found:
        yield from _in_microdata(text, name, types)


def types_of(item: Json) -> frozenset[str]:
    return frozenset(
        _NAMESPACE.sub("", each) for each in listed(item.get("@type")) if isinstance(each, str)
    )


def page_text(data: bytes) -> str:
    """A page in the encoding that it declares, else UTF-8 or Windows-1252."""
    declared = _CHARSET.search(data[:2048])
    try:
        encoding = codecs.lookup(declared[1].decode()).name if declared else "utf-8"
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return whole_text(data)


def _in_scripts(text: str, name: str, types: frozenset[str]) -> Iterator[Json | Rejection]:
    for number, block in enumerate(_blocks(text), 1):
        try:
            value = json.loads(block, strict=False)
        except (RecursionError, ValueError):
            try:
                value = json.loads(html.unescape(block), strict=False)
            except (RecursionError, ValueError) as error:
                yield Rejection(At(name, number, "JSON-LD block"), f"broken JSON: {error}")
                continue
        yield from _in_json(value, types)


def _blocks(text: str) -> Iterator[str]:
    position = 0
    while start := _SCRIPT.search(text, position):
        end = _SCRIPT_END.search(text, start.end())
        if end is None:
            return
        yield _WRAPPING.sub("", _WRAPPING.sub("", text[start.end() : end.start()]).strip())
        position = end.end()


def _in_json(value: object, types: frozenset[str]) -> Iterator[Json]:
    nodes = list(_nodes(value))
    named = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    inside: set[int] = set()
    for node in nodes:
        if types_of(node) & types and id(node) not in inside:
            inside.update(id(part) for part in _nodes(list(node.values())))
            yield {key: _meant(part, named) for key, part in node.items()}


def _nodes(value: object) -> Iterator[Json]:
    """All objects inside a value, from the outside in; without recursion, for it may be deep."""
    stack = [value]
    while stack:
        match stack.pop():
            case list(parts):
                stack.extend(reversed(parts))
            case dict(node):
                yield node
                stack.extend(reversed(list(node.values())))


def _meant(value: object, named: Mapping[str, Json]) -> object:
    """The node that a reference (`{"@id": "#employer"}`) stands for."""
    if isinstance(value, list):
        return [_meant(part, named) if isinstance(part, dict) else part for part in value]
    if isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str):
        return named.get(value["@id"], value)
    return value


def _in_microdata(text: str, name: str, types: frozenset[str]) -> Iterator[Json | Rejection]:
    if "itemscope" not in text.casefold():
        return
    page = text.encode("utf-8", errors="ignore")
    if len(page) > LONGEST_MICRODATA:
        message = f"microdata in a page of {len(page):,} bytes, over {LONGEST_MICRODATA:,}"
        yield Rejection(At(name), message)
        return
    try:
        found = _extracted(page)
    except (RecursionError, ValueError) as error:  # lxml's own errors are ValueErrors or these
        yield Rejection(At(name), f"microdata that can't be read: {error}")
        return
    yield from _in_json([_as_json_ld(item) for item in found], types)


def _extracted(page: bytes) -> list[Any]:
    # Here, for extruct loads rdflib and more with it: 0.3 s that no other feed should wait for.
    from extruct.w3cmicrodata import MicrodataExtractor
    from lxml.etree import LxmlError

    try:
        return list(MicrodataExtractor().extract(page, encoding="utf-8"))
    except LxmlError as error:
        raise ValueError(str(error)) from error


def _as_json_ld(value: Any) -> Any:
    """extruct's `{"type", "properties"}` -> `{"@type", ...}`, all the way down."""
    if isinstance(value, list):
        return [_as_json_ld(part) for part in value]
    if not isinstance(value, dict):
        return value
    properties = value.get("properties")
    if not isinstance(properties, dict):
        return value.get("value", "")
    item = {key: _as_json_ld(part) for key, part in properties.items()}
    return item | {"@type": value.get("type"), **({"@id": value["id"]} if "id" in value else {})}
