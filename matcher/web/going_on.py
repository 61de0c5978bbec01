"""Where somebody wanted to go before having to prove something: an address of ours, or none."""

from urllib.parse import urlsplit

from flask import current_app, redirect, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response


def wanted() -> str | None:
    return own_address(request.args.get("next", ""))


def go_on() -> Response:
    """There, or home."""
    return redirect(wanted() or url_for("account.home"), 303)


def own_address(address: str) -> str | None:
    """The address if it is the path of a page of ours that can be looked at; nothing else is ever
    redirected to."""
    if (
        not address.startswith("/")
        or address.startswith(("//", "/\\"))
        or not address.isprintable()
    ):
        return None
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    try:
        endpoint, _ = current_app.url_map.bind("here").match(parts.path, "GET")
    except (HTTPException, RequestRedirect):
        return None
    return None if endpoint == "static" else address
