"""The pages of `/account`, and what their views share."""

from flask import Blueprint, g, render_template, request

from matcher.casework.accounts.source import Source
from matcher.casework.accounts.upkeep import log_out
from matcher.errors import TooManyAttemptsError
from matcher.web.browser_name import browser_name
from matcher.web.cookies import Cookie, keep
from matcher.web.inside import door, in_use

account = Blueprint("account", __name__)
NOT_RIGHT = 422
TOO_MANY = 429
Page = tuple[str, int] | tuple[str, int, dict[str, str]]


def typed(name: str) -> str:
    """What came in a field of the form."""
    return request.form.get(name, "")


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


def slowed_down(template: str, error: TooManyAttemptsError, **values: object) -> Page:
    page = render_template(template, problem="wait", wait=minutes(error), **values)
    return page, TOO_MANY, {"Retry-After": str(error.wait_seconds)}


def minutes(error: TooManyAttemptsError) -> int:
    return -(-error.wait_seconds // 60)
