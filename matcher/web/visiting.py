"""Who is visiting, looked up once a request, and the token that their forms have to bring back.

Flask's own session is a signed cookie, which would do again after a log-out; here it is nothing but
the place where Flask-WTF looks for that token. Who is in has it in the database's session; others
have it in a cookie of its own.
"""

import secrets
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, g, request, session
from flask.sessions import SessionInterface, SessionMixin
from flask_wtf.csrf import CSRFProtect

from matcher.casework.accounts.visiting import find_visitor
from matcher.web.api.blueprint import asked_by_program
from matcher.web.cookies import Cookie, keep
from matcher.web.guard import guard_static_files, keep_out
from matcher.web.health import FOR_NOBODY
from matcher.web.inside import EXTENSION, Inside, in_use
from matcher.web.page_language import choose_language

_TOKEN = "csrf_token"  # noqa: S105 - the name of the field
_YEAR_SECONDS = 365 * 86_400


class _FormToken(dict[str, object], SessionMixin):
    """For one request."""


class _Forms(SessionInterface):
    def open_session(self, app: Flask, request: Request) -> _FormToken:  # noqa: ARG002
        return _FormToken()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        pass


def let_visitors_in(app: Flask, inside: Inside) -> CSRFProtect:
    """Set a site up for pages with guards. What has no right to be here is answered before any
    form is looked at."""
    app.extensions[EXTENSION] = inside
    app.session_interface = _Forms()
    app.secret_key = inside.door.form_secret
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # it ends with its session
    guard_static_files(app)
    for look in (_look, choose_language, _require_readable, keep_out):
        app.before_request(look)
    app.after_request(inside.cookies.write)  # the first to be said is the last to be done
    app.after_request(_keep_form_token)
    if inside.cookies.secure:
        app.after_request(_only_https)
    return CSRFProtect(app)


def _look() -> None:
    inside = in_use()
    g.now, g.visitor = inside.clock(), None
    if request.endpoint in FOR_NOBODY or asked_by_program():
        return  # a program has no session, and whoever has one is nobody here
    if token := inside.cookies.read(Cookie.SESSION):
        g.visitor = find_visitor(inside.door, token, g.now)
    session[_TOKEN] = g.visitor.csrf if g.visitor else _form_token(inside)


def _require_readable() -> None:
    """Where it comes from is compared with our own address: what can't be read would be a fault."""
    try:
        urlsplit(request.referrer or "")
    except ValueError:
        abort(400)


def _only_https(response: Response) -> Response:
    response.headers["Strict-Transport-Security"] = f"max-age={_YEAR_SECONDS}"
    return response


def _form_token(inside: Inside) -> str:
    token = inside.cookies.read(Cookie.FORM)
    if not token:
        token = g.new_form_token = secrets.token_urlsafe(32)
    return token


def _keep_form_token(response: Response) -> Response:
    """Only where the page has a form."""
    if "new_form_token" in g and _TOKEN in g:
        keep(Cookie.FORM, g.new_form_token)
    return response
