"""RSS and Atom: what an entry's title, text and link say. The rest is read from the text.

feedparser is given bytes, never an address or a name, which it would open. Feeds that define
entities are refused before it sees them.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax import SAXException

import feedparser
from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.decoding import whole_text
from matcher.ingest.feeds.loose import Json, listed, said, words
from matcher.ingest.rejection import At, Rejection, Remark
from matcher.ingest.text import plain_text

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LONGEST_FEED = 5_000_000  # bytes; ten thousand entries, and a minute of a hostile one
_ROOT = re.compile(r"<(?:rss\b|rdf:RDF\b|(?:atom:)?feed\b)", re.I)
_DECLARED = re.compile(r"\s+encoding\s*=\s*[\"'][^\"'<>]*[\"']")
_ENTITY = re.compile(r"<!ENTITY", re.I)
_LINK = re.compile(r"https?://\S+", re.I)


def sniff(data: bytes) -> bool:
    start = whole_text(data[:4000]).lstrip("\ufeff \t\r\n")
    return start.startswith("<") and _ROOT.search(start) is not None


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    if (refused := _refusal(data)) is not None:
        yield Rejection(At(name), refused)
        return
    try:
        feed = feedparser.parse(
            BytesIO(_in_one_byte(data).strip()), sanitize_html=False, resolve_relative_uris=False
        )
    except (ValueError, LookupError, TypeError, RecursionError, AssertionError) as error:
        yield Rejection(At(name), f"a feed that can't be read: {error!r}")
        return
    yield from _remarks(feed, name)
    tongue = words(feed.feed.get("language"))
    for number, entry in enumerate(feed.entries, 1):
        yield from admit(_raw_of(entry, tongue), At(name, number))


def _in_one_byte(data: bytes) -> bytes:
    """UTF-16 as UTF-8, without the encoding that it declares: feedparser loses its way in it."""
    if not data.startswith(UTF_16):
        return data
    return _DECLARED.sub("", whole_text(data), count=1).encode(errors="replace")


def _refusal(data: bytes) -> str | None:
    if len(data) > LONGEST_FEED:
        return f"a feed of {len(data):,} bytes, over {LONGEST_FEED:,}"
    return "a feed that defines entities is refused" if _ENTITY.search(whole_text(data)) else None


def _remarks(feed: Any, name: str) -> Iterator[Parsed]:
    """A broken feed is read as far as it goes; one that gives nothing is refused."""
    broken = feed.get("bozo_exception") if feed.bozo else None
    if isinstance(broken, SAXException):
        why = f"broken XML: {broken.getMessage()}"
        yield (
            Remark(At(name), f"{why}; read as far as it goes")
            if feed.entries
            else Rejection(At(name), why)
        )
    elif not feed.get("version") and not feed.entries:
        yield Rejection(At(name), "is no RSS or Atom feed")


def _raw_of(entry: Mapping[str, Any], tongue: str) -> Json:
    link = words(entry.get("link"))
    contents = [words(part.get("value")) for part in listed(entry.get("content"))]
    raw = {
        "id": words(entry.get("id")) or link,
        "title": plain_text(words(entry.get("title"))),
        "description": plain_text(max([*contents, words(entry.get("summary"))], key=len)),
        "text_language": _language(tongue),
        "country": country_in(tongue),
        "source": "rss",
        "url": link if _LINK.fullmatch(link) else "",
    }
    return said(raw)


def _language(tongue: str) -> str | None:
    """English is what feed programs say of themselves, whatever the entries are written in."""
    code = tongue.replace("_", "-").partition("-")[0].lower()
    return code if code in Locale("en").languages and code != "en" else None


def country_in(tongue: str) -> str | None:
    """`bg-BG` -> BG, `de-AT` -> AT; None for `de-DE`, `en-GB`, `it`.

    A feed program writes a language's usual country by itself, so that one is only certain where
    the language is official in no other country; another one was chosen by a person. English is
    written by itself all over the world.
    """
    code, _, region = tongue.replace("_", "-").partition("-")
    code, region = code.lower(), region.upper()
    if code == "en" or not re.fullmatch("[A-Z]{2}", region) or code not in _official(region):
        return None
    usual = str(get_global("likely_subtags").get(code, "")).rpartition("_")[2]
    return region if region != usual or _countries_speaking(code) == {region} else None


@cache
def _official(region: str) -> frozenset[str]:
    return frozenset(get_official_languages(region, regional=False, de_facto=True))


@cache
def _countries_speaking(code: str) -> frozenset[str]:
    regions = (str(r) for r in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(r)))
    return frozenset(region for region in regions if code in _official(region))
