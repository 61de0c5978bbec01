"""What a proxy says of the browser is believed of the proxies that were named, and of nobody else:
who may choose the address that is counted may guess passwords for ever."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_network
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from matcher.casework.accounts.source import ip_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_")


def believe_proxies(app: Flask, proxies: Sequence[str]) -> None:
    """`proxies`: addresses and networks; one proxy stands before us, the last one is believed."""
    app.wsgi_app = _Forwarding(app.wsgi_app, proxies)  # type: ignore[method-assign]


class _Forwarding:
    def __init__(self, plain: "WSGIApplication", proxies: Sequence[str]) -> None:
        self._plain = plain
        self._fixed = ProxyFix(plain, x_for=1, x_proto=1)
        self._networks = [ip_network(each) for each in proxies]

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if self._is_proxy(environ.get("REMOTE_ADDR", "")):
            return self._fixed(environ, start_response)
        for name in [name for name in environ if name.startswith(FORWARDED)]:
            del environ[name]
        return self._plain(environ, start_response)

    def _is_proxy(self, address: str) -> bool:
        if not address:  # a socket in the file system: whoever may write to it
            return bool(self._networks)
        ip = ip_of(address)
        return ip is not None and any(ip in network for network in self._networks)
