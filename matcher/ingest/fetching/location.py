"""A source's address: parsed strictly, shown without what may be secret."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from matcher.errors import FetchError

DEFAULT_PORTS = {"https": 443, "http": 80}
_KEPT = "%/:=&?~+!$,;'@()*[]"  # already quoted, or fine as it is


@dataclass(frozen=True, slots=True)
class Location:
    """`host` is lower case and ASCII; `target` is path and query as the request line has them."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """`host`, or `host:port` where the port is not the scheme's; IPv6 in brackets."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.site}{self.target}"

    def __str__(self) -> str:
        """The address for messages and logs: a query is shown as `?...`."""
        path, question, _ = self.target.partition("?")
        return f"{self.scheme}://{self.site}{path}{question and '?...'}"


def location_of(url: str, allowed_hosts: Collection[str], *, loopback: bool = False) -> Location:
    """The place a configured URL leads to. Raises FetchError for what is not https to a
    configured host; http is for `loopback` only, and its addresses are checked later."""
    location = _parse(url)
    if location.scheme != "https" and not loopback:
        raise FetchError(str(location), "is not https")
    if not any(_same(location.host, host) for host in allowed_hosts):
        raise FetchError(str(location), f"host {location.host!r} is not configured")
    return location


def redirected(location: Location, target: str) -> Location:
    """Where a redirect leads. Raises FetchError if that is another site."""
    try:
        there = _parse(urljoin(location.url, target))
    except (FetchError, ValueError) as error:
        raise FetchError(str(location), "redirects to no usable address") from error
    if (there.scheme, there.host, there.port) != (location.scheme, location.host, location.port):
        site = f"{there.scheme}://{there.site}"
        raise FetchError(str(location), f"redirects to another site, {site}")
    return there


def _parse(url: str) -> Location:
    if any(character <= " " or character in "\x7f\\" for character in url):
        raise FetchError(_without_query(url), "has a space, a backslash or a control character")
    try:
        parts = urlsplit(url)
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError as error:  # UnicodeError is one
        raise FetchError(_without_query(url), "is no address") from error
    if parts.scheme not in DEFAULT_PORTS or not host:
        raise FetchError(_without_query(url), "is no address (https://host/path)")
    if parts.username is not None or parts.password is not None:
        raise FetchError(f"{parts.scheme}://{host}", "has a user name or password in it")
    return Location(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme], _target(parts))


def _target(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return quote(parts.path or "/", safe=_KEPT) + query


def _same(host: str, allowed: str) -> bool:
    try:
        return host == _ascii(allowed)
    except UnicodeError:
        return False


def _ascii(host: str) -> str:
    """As the name system has it. Raises UnicodeError for an empty or endless part."""
    return host.encode("idna").decode("ascii").lower()


def _without_query(url: str) -> str:
    """A hopeless URL as it may be shown: no query, no user, nothing that moves a terminal."""
    shown = url.partition("?")[0].rpartition("@")[2][:200]
    return "".join(character if character.isprintable() else "\ufffd" for character in shown)
