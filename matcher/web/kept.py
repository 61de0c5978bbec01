"""That a form was kept is said once, on the page that comes after it."""

from flask import redirect
from werkzeug.wrappers import Response

from matcher.web.cookies import Cookie, drop, keep
from matcher.web.inside import in_use


def kept(address: str) -> Response:
    """On to `address`, with a word that it is kept: many pages look the same as before."""
    keep(Cookie.KEPT, "1")
    return redirect(address, 303)


def was_kept() -> bool:
    """Asked by the page that says so; the next one won't."""
    said = bool(in_use().cookies.read(Cookie.KEPT))
    if said:
        drop(Cookie.KEPT)
    return said
