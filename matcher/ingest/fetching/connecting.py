"""A connection to the very address that was checked, cut off when its time is up."""

import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection

from matcher.errors import FetchError
from matcher.ingest.fetching.addresses import why_refused
from matcher.ingest.fetching.limits import FetchSettings, Terms
from matcher.ingest.fetching.location import Location

TOO_LONG = "took longer than {:g} s in all"
SHORTEST_WAIT = 0.001  # seconds; a time-out of zero would mean "do not wait at all"


class Cutter:
    """Ends a connection at its hour, wherever it hangs: in the handshake, the headers or the body.

    Time-outs of single reads can't do that: one byte every few seconds satisfies them for ever.
    """

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self.has_cut = False
        self._twin = connection.dup()  # TLS takes the original socket over
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()

    def _cut(self) -> None:
        self.has_cut = True
        try:
            self._twin.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # the other side was faster

    def stop(self) -> None:
        self._timer.cancel()
        self._timer.join()
        self._twin.close()


@dataclass(frozen=True, slots=True)
class Link:
    """An open connection: `http` speaks over `wire`."""

    http: HTTPConnection
    wire: socket.socket


@contextmanager
def connected(location: Location, terms: Terms) -> Iterator[Link]:
    """Connect; a certificate is checked against the host's name, not against its address.

    Raises FetchError for an address that must not be connected to, and in place of whatever goes
    wrong inside because the time is up; OSError for what else goes wrong.
    """
    settings = terms.settings
    raw = _open(checked_addresses(location, terms), location.port, terms)
    cutter = Cutter(raw, terms.deadline.left())
    raw.settimeout(settings.read_seconds)
    try:
        with _speaking(location, raw, settings) as http:
            yield Link(http, http.sock)
        if cutter.has_cut:  # a body without a length then looks as if it had ended
            raise FetchError(str(location), TOO_LONG.format(settings.total_seconds))
    except (OSError, HTTPException, FetchError) as error:
        if cutter.has_cut:
            raise FetchError(str(location), TOO_LONG.format(settings.total_seconds)) from error
        raise
    finally:
        cutter.stop()
        raw.close()


def checked_addresses(location: Location, terms: Terms) -> Sequence[str]:
    """The host's addresses, once all of them have passed: one bad one makes the name suspicious."""
    try:
        addresses = terms.world.resolve(location.host, location.port)
    except OSError as error:
        raise FetchError(str(location), "its name is not found", passing=True) from error
    if not addresses:
        raise FetchError(str(location), "its name has no address", passing=True)
    for address in addresses:
        if why := why_refused(address, loopback=terms.settings.loopback):
            raise FetchError(str(location), f"its address {address} is refused: {why}")
        if location.scheme == "http" and why_refused(address) != "loopback":
            raise FetchError(str(location), "http is for this machine only")
    return addresses


def _open(addresses: Sequence[str], port: int, terms: Terms) -> socket.socket:
    """A socket to the first address that answers; else the last one's OSError."""
    *others, last = addresses
    for address in others:
        try:
            return _to(address, port, terms)
        except OSError:
            continue
    return _to(last, port, terms)


def _to(address: str, port: int, terms: Terms) -> socket.socket:
    seconds = min(terms.settings.connect_seconds, terms.deadline.left())
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    raw = socket.socket(family, socket.SOCK_STREAM)
    try:
        raw.settimeout(max(seconds, SHORTEST_WAIT))
        raw.connect((address, port))
    except OSError:
        raw.close()
        raise
    return raw


@contextmanager
def _speaking(
    location: Location, raw: socket.socket, settings: FetchSettings
) -> Iterator[HTTPConnection]:
    if location.scheme == "http":
        http = HTTPConnection(location.host, location.port)
        http.sock = raw
    else:
        context = ssl.create_default_context(cafile=settings.ca_file)
        http = HTTPSConnection(location.host, location.port, context=context)
        http.sock = context.wrap_socket(raw, server_hostname=location.host)
    try:
        yield http
    finally:
        http.close()
