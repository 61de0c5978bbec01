"""The pages of `/account`, and what their views share."""

import math

from flask import Blueprint, g, render_template, request

from matcher.casework.accounts.source import Source
from matcher.casework.accounts.upkeep import log_out
from matcher.errors import LoginRefusedError, TooManyAttemptsError
from matcher.web.browser_name import browser_name
from matcher.web.cookies import Cookie, keep
from matcher.web.inside import NOT_RIGHT, door, in_use

account = Blueprint("account", __name__)
TOO_MANY = 429
Page = tuple[str, int] | tuple[str, int, dict[str, str]]


def source() -> Source:
    return Source.of(request.remote_addr, in_use().cookies.read(Cookie.DEVICE))


def agent() -> str:
    return browser_name(request.headers.get("User-Agent", ""))


def begin(session: str) -> None:
    """A new session in this browser; one that it had ends."""
    if g.visitor is not None:
        log_out(door(), g.visitor, "renewed", g.now)
    keep(Cookie.SESSION, session)


def asked_again(template: str, problem: str, **values: object) -> Page:
    """The form once more, and why."""
    return render_template(template, problem=problem, **values), NOT_RIGHT


def refused(template: str, error: LoginRefusedError, **values: object) -> Page:
    """As `asked_again`; what was wrong is not told, but how long to wait is."""
    if not isinstance(error, TooManyAttemptsError):
        return asked_again(template, "refused", **values)
    minutes = math.ceil(error.wait_seconds / 60)
    page = render_template(template, problem="wait", wait=minutes, **values)
    return page, TOO_MANY, {"Retry-After": str(error.wait_seconds)}
