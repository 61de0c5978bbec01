"""Fetch a configured source: whole, within its limits, and only if it has changed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial

from matcher.errors import FetchError
from matcher.ingest.fetching.exchange import OK, Answer, exchange
from matcher.ingest.fetching.limits import Deadline, FetchSettings, Terms, World
from matcher.ingest.fetching.location import Location, location_of, redirected
from matcher.ingest.fetching.retrying import asked_pause, is_passing, retried

NOT_MODIFIED = 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_HEADER = 500  # characters of a header that is kept
PLAIN = FetchSettings()
REAL = World()


@dataclass(frozen=True, slots=True)
class Fetched:
    """`body` is decoded; empty if `not_modified`. `name` is the file's, from the address that
    answered. `etag` and `last_modified` are for the next time."""

    name: str
    body: bytes
    etag: str | None
    last_modified: str | None
    content_type: str | None
    not_modified: bool = False


def fetch(
    url: str,
    *,
    allowed_hosts: Collection[str],
    etag: str | None = None,
    last_modified: str | None = None,
    headers: Mapping[str, str] | None = None,
    settings: FetchSettings = PLAIN,
    world: World = REAL,
) -> Fetched:
    """GET a source. `etag` and `last_modified` are those of the copy that is already here;
    `headers` are a source's own (an API key), sent to its own site only.

    Raises FetchError: an address, size, time or answer that is not as it should be.
    """
    location = location_of(url, allowed_hosts, loopback=settings.loopback)
    terms = Terms(settings, world, Deadline.in_(settings.total_seconds, world.clock))
    conditions = _conditions(etag, last_modified)
    sent = _sendable(location, {**(headers or {}), **conditions})
    there, answer = retried(partial(_followed, location, sent, terms), terms)
    if answer.status == NOT_MODIFIED:
        return _unchanged(there, answer, conditions, etag, last_modified)
    return _fetched(there, answer)


def _followed(
    location: Location, headers: Mapping[str, str], terms: Terms
) -> tuple[Location, Answer]:
    """The answer at the end of the redirects, and where it was."""
    for _ in range(terms.settings.redirects + 1):
        answer = exchange(location, headers, terms)
        if answer.status not in REDIRECTS:
            return location, _accepted(location, answer)
        location = redirected(location, answer.headers.get("Location") or "")
    raise FetchError(str(location), f"redirects more than {terms.settings.redirects} times")


def _accepted(location: Location, answer: Answer) -> Answer:
    if answer.status in (OK, NOT_MODIFIED):
        return answer
    passing = is_passing(answer.status)
    wait = asked_pause(answer.headers) if passing else None
    asks = f" and asks to wait {wait:g} s" if wait else ""
    cause = f"answers with status {answer.status}{asks}"
    raise FetchError(str(location), cause, passing=passing, wait=wait)


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {header: value for header, value in given.items() if value}


def _sendable(location: Location, headers: Mapping[str, str]) -> Mapping[str, str]:
    for name, value in headers.items():
        if not (_is_plain(name) and _is_plain(value)):
            raise FetchError(str(location), f"header {name[:40]!r} can't be sent")
    return headers


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _unchanged(
    location: Location,
    answer: Answer,
    conditions: Mapping[str, str],
    etag: str | None,
    last_modified: str | None,
) -> Fetched:
    if not conditions:
        raise FetchError(str(location), "says that nothing has changed, but was not asked")
    return Fetched(
        name=_name(location),
        body=b"",
        etag=_told(answer, "ETag") or etag,
        last_modified=_told(answer, "Last-Modified") or last_modified,
        content_type=None,
        not_modified=True,
    )


def _fetched(location: Location, answer: Answer) -> Fetched:
    return Fetched(
        name=_name(location),
        body=answer.body,
        etag=_told(answer, "ETag"),
        last_modified=_told(answer, "Last-Modified"),
        content_type=_told(answer, "Content-Type"),
    )


def _told(answer: Answer, header: str) -> str | None:
    """A header that can be kept and sent back, or None."""
    value = answer.headers.get(header)
    return value if value and _is_plain(value) and len(value) <= LONGEST_HEADER else None


def _name(location: Location) -> str:
    """The last part of the path, or the host."""
    return location.target.partition("?")[0].rstrip("/").rpartition("/")[2] or location.host
