"""EURES: replies of its JSON API with an HR-XML 3.2 `PositionOpening` in each item, its search
answers, the portal's own JSON, and openings as bare XML.

A search answer is the short form of adverts. It has the id that the full advert will have, so that
the full one takes its place: today's portal and the API name an advert by its reference and its
source (`892046 121`) in base64.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.eures_hit import raw_of_hit
from matcher.ingest.feeds.eures_openings import parse_opening, parse_xml
from matcher.ingest.feeds.eures_portal import raw_of_card, raw_of_details
from matcher.ingest.feeds.loose import Json, listed, table, words
from matcher.ingest.rejection import At, Rejection

_OPENING = (b"PositionOpening", b"P\x00o\x00s\x00i\x00t")
_MARKS = (b'"hrxml"', b'"jobVacancyHeader"', b'"jvProfiles"', b'"jvs"')


def sniff(data: bytes) -> bool:
    start = data[:20_000]
    marks = _OPENING if _is_xml(data) else _MARKS
    return any(mark in start for mark in marks)


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    if _is_xml(data):
        yield from parse_xml(data, name)
    else:
        yield from _parse_reply(data, name)


def _is_xml(data: bytes) -> bool:
    return whole_text(data[:1000]).lstrip().startswith("<")


def _parse_reply(data: bytes, name: str) -> Iterator[Parsed]:
    try:
        reply = json.loads(whole_text(data))
    except json.JSONDecodeError as error:
        message = f"broken JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        yield Rejection(At(name), message)
        return
    except (RecursionError, ValueError) as error:
        yield Rejection(At(name), f"JSON that can't be read: {error}")
        return
    items = _items(reply)
    if items is None:
        yield Rejection(At(name), "is not a EURES reply: no data.items, jvs or jvProfiles in it")
        return
    for number, item in enumerate(items, 1):
        yield from _parse_item(item, At(name, number))


def _items(reply: object) -> list[Any] | None:
    """The items of an API reply, the cards of a portal's list, or one advert of the portal."""
    if isinstance(reply, list):
        return reply
    for holder, key in ((table(table(reply).get("data")), "items"), (table(reply), "jvs")):
        if isinstance(found := holder.get(key), list):
            return found
    return [reply] if "jvProfiles" in table(reply) else None


def _parse_item(item: object, at: At) -> Iterator[Parsed]:
    item = table(item)
    for key, read in _SHORT_AND_FULL.items():
        if key in item:
            yield from admit(read(item), at, brief=key != "jvProfiles")
            return
    vacancy = table(item.get("jobVacancy"))
    handle = words(table(vacancy.get("header")).get("handle"))
    xml = vacancy.get("hrxml")
    if not isinstance(xml, str):
        yield Rejection(at, "has no hrxml", handle or None)
        return
    known = {"id": handle or None, "url": _portal_url(item)}
    yield from parse_opening(xml.encode("utf-8", errors="ignore"), known, at, "utf-8")


def _portal_url(item: Json) -> object:
    urls = listed(table(item.get("related")).get("urls"))
    return table(urls[0]).get("urlValue") if urls else None


def _hit(item: Json) -> Json:
    return {"url": _portal_url(item)} | raw_of_hit(item)


_SHORT_AND_FULL: dict[str, Callable[[Json], Json]] = {
    "jobVacancyHeader": _hit,
    "jvProfiles": raw_of_details,
    "locationMap": raw_of_card,
}
