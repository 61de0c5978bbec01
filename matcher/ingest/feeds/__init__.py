"""One file per format. A feed recognises its own content, and parses it record by record."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from matcher.errors import InputError
from matcher.ingest.feeds import (
    bundesagentur,
    canonical_jsonl,
    course,
    eures,
    jobposting,
    jobtech,
    nav,
    syndication,
    table,
    workbook,
)
from matcher.ingest.feeds.admitting import Parsed


@dataclass(frozen=True, slots=True)
class Feed:
    """`parse` takes a file's bytes and its name for messages; one bad record never stops it."""

    sniff: Callable[[bytes], bool]
    parse: Callable[[bytes, str], Iterator[Parsed]]


# The order is that of recognition: the narrow formats before the wide ones.
FEEDS: Mapping[str, Feed] = {
    "xlsx": Feed(workbook.sniff, workbook.parse),
    "eures": Feed(eures.sniff, eures.parse),
    "nav": Feed(nav.sniff, nav.parse),
    "rss": Feed(syndication.sniff, syndication.parse),
    "jobtech": Feed(jobtech.sniff, jobtech.parse),
    "bundesagentur": Feed(bundesagentur.sniff, bundesagentur.parse),
    "jobposting": Feed(jobposting.sniff, jobposting.parse),
    "course": Feed(course.sniff, course.parse),
    "jsonl": Feed(canonical_jsonl.sniff, canonical_jsonl.parse),
    "csv": Feed(table.sniff, table.parse),
}


def feed_named(name: str) -> Feed:
    """Raises InputError for a name that is no format."""
    if name not in FEEDS:
        raise InputError(f"format {name!r} is not known ({' '.join(sorted(FEEDS))})")
    return FEEDS[name]


def feed_of(data: bytes) -> Feed | None:
    """The feed whose content this is, or None."""
    return next((feed for feed in FEEDS.values() if feed.sniff(data)), None)
