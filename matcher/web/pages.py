"""The pages of the desk. A view reads top to bottom: load, guard, one call, render."""

from typing import Any, cast

from flask import Blueprint, abort, current_app, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from matcher.domain.verdict import Verdict
from matcher.web.cards import tag
from matcher.web.desk import Desk, DeskCase
from matcher.web.filters import Filter
from matcher.web.listing import listing
from matcher.web.page_words import DEFAULT, PageWords, WordsOf, chosen

pages = Blueprint("pages", __name__)
COLUMNS = (Verdict.YES, Verdict.ASK, Verdict.NOT_YET)


@pages.before_app_request
def choose_language() -> None:
    words_of = cast(WordsOf, current_app.extensions["words_of"])
    language = chosen(request.args.get("language"))
    g.texts = PageWords(language, words_of(language))


@pages.app_url_defaults
def keep_language(endpoint: str, values: dict[str, Any]) -> None:
    """Links keep the language that was chosen, without a cookie."""
    texts = g.get("texts")
    if texts is not None and texts.language != DEFAULT and endpoint != "static":
        values.setdefault("language", texts.language)


def here(language: str) -> str:
    """The address of this page in another language, with the same filter."""
    if request.endpoint is None or request.routing_exception is not None:
        return url_for("pages.cases", language=language)
    asked = {name: request.args.getlist(name) for name in ("kind", "fits", "all")}
    wanted = {name: values for name, values in asked.items() if values}
    parts: dict[str, Any] = {**(request.view_args or {}), **wanted, "language": language}
    return url_for(request.endpoint, **parts)


@pages.get("/")
def cases() -> str:
    tags = [(verdict, tag(verdict, g.texts)) for verdict in COLUMNS]
    return render_template("cases.html", cases=list(_desk()), tags=tags)


@pages.get("/cases/<code>/suggestions")
def suggestions(code: str) -> str:
    case = _case_or_404(code)
    shown = Filter.of(request.args)
    page = listing(case, shown, g.texts)
    return render_template("suggestions.html", page=page, filter=shown)


@pages.get("/exit")
def leave() -> Response:
    """There is no session to clear yet; the next page says what stays in the browser."""
    return redirect(url_for(".left"), 303)


@pages.get("/left")
def left() -> str:
    return render_template("left.html")


@pages.get("/healthz")
def health() -> Response:
    return current_app.response_class("ok\n", mimetype="text/plain")


def _desk() -> Desk:
    return cast(Desk, current_app.extensions["desk"])


def _case_or_404(code: str) -> DeskCase:
    return _desk().case(code) or abort(404)
