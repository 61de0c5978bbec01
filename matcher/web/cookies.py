"""Four cookies, none of which says anything by itself: the session, the token of the forms of
whoever has no session, that this browser has been in an account before, and that a form was kept.

`__Host-` binds them to this one host over https, out of reach of its neighbours. Where the pages
answer to this machine's own names alone (a laptop, without https) they go without that and without
Secure, which some browsers refuse there; a site with any other name can't be set up so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from flask import Response, g, request

from matcher.settings.model import LOOPBACK

_KNOWN_FOR = timedelta(days=180)


class Cookie(StrEnum):
    SESSION = "session"
    FORM = "form"
    DEVICE = "device"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Cookies:
    secure: bool = True

    @classmethod
    def for_hosts(cls, hosts: Sequence[str]) -> "Cookies":
        return cls(secure=not set(hosts) <= set(LOOPBACK))

    def name(self, cookie: Cookie) -> str:
        return f"__Host-{cookie}" if self.secure else str(cookie)

    def read(self, cookie: Cookie) -> str:
        return request.cookies.get(self.name(cookie), "")

    def write(self, response: Response) -> Response:
        """What `keep` and `drop` have asked for in this request."""
        for cookie, value in g.get("cookies", {}).items():
            response.set_cookie(
                self.name(cookie),
                value or "",
                max_age=_age(cookie, value),
                path="/",
                secure=self.secure,
                httponly=True,
                samesite="Strict",
            )
        return response


def keep(cookie: Cookie, value: str) -> None:
    _asked()[cookie] = value


def drop(cookie: Cookie) -> None:
    _asked()[cookie] = None


def _asked() -> dict[Cookie, str | None]:
    asked: dict[Cookie, str | None] = g.setdefault("cookies", {})
    return asked


def _age(cookie: Cookie, value: str | None) -> timedelta | int | None:
    if not value:
        return 0
    return _KNOWN_FOR if cookie is Cookie.DEVICE else None  # else until the browser is closed
