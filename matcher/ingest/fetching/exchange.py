"""One request and its answer, on one connection."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPResponse, IncompleteRead, RemoteDisconnected

from matcher.errors import FetchError
from matcher.ingest.fetching.body import Body
from matcher.ingest.fetching.connecting import Link, connected
from matcher.ingest.fetching.limits import Terms
from matcher.ingest.fetching.location import Location

OK = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is read for status 200 only."""

    status: int
    headers: Message
    body: bytes = b""


def exchange(location: Location, headers: Mapping[str, str], terms: Terms) -> Answer:
    """Ask once. Raises FetchError for everything that keeps the answer from arriving whole."""
    try:
        with connected(location, terms) as link:
            return _over(link, location, headers, terms)
    except (OSError, HTTPException) as error:
        raise _failure(location, error) from error


def _over(link: Link, location: Location, headers: Mapping[str, str], terms: Terms) -> Answer:
    sent = {
        "Host": location.site,
        "User-Agent": terms.settings.user_agent,
        "Accept-Encoding": "gzip, identity",
        "Connection": "close",
    }
    link.http.request("GET", location.target, headers={**headers, **sent})
    with link.http.getresponse() as response:
        return _read(response, link, location, terms)


def _read(response: HTTPResponse, link: Link, location: Location, terms: Terms) -> Answer:
    if response.status != OK:
        return Answer(response.status, response.headers)
    body = Body(location, response, link.wire, terms.settings).read(terms.world.progress)
    return Answer(response.status, response.headers, body)


def _failure(location: Location, error: OSError | HTTPException) -> FetchError:
    cause, passing = _cause(error)
    return FetchError(str(location), cause, passing=passing)


def _cause(error: OSError | HTTPException) -> tuple[str, bool]:
    """In words, and whether it may be otherwise another time."""
    match error:
        case ssl.SSLCertVerificationError():
            return f"its certificate is refused: {error.verify_message}", False
        case ssl.SSLEOFError() | RemoteDisconnected():
            return "the connection was closed without an answer", True
        case ssl.SSLError():
            return f"no secure connection: {error.reason}", False
        case TimeoutError():
            return "does not answer in time", True
        case OSError():
            return (error.strerror or "the connection failed").lower(), True
        case IncompleteRead():
            return "the body breaks off", True
    return "does not answer in HTTP", False
