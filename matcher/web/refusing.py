"""What is answered when there is no answer: a quiet page that says nothing of the request."""

from flask import Flask, Response, g, render_template
from werkzeug.exceptions import HTTPException, SecurityError

from matcher.logs import logger_of
from matcher.store.connecting import PASSING
from matcher.web.api.blueprint import asked_by_program
from matcher.web.api.problems import problem_answer
from matcher.web.page_language import choose_language

log = logger_of(__name__)
FAULT, BUSY = 500, 503
NOT_FOUND = 404
AGAIN_SECONDS = 10
TEMPLATES = {
    404: "refusals/not_found.html",
    413: "refusals/too_large.html",
    BUSY: "refusals/not_possible.html",
}
Refusal = Response | tuple[str, int] | tuple[str, int, list[tuple[str, str]]]


def refuse(app: Flask) -> None:
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(Exception, _failed)
    for passing in PASSING:
        app.register_error_handler(passing, _busy)


def _refused(error: HTTPException) -> Refusal:
    code = error.code or FAULT
    if isinstance(error, SecurityError):  # for a name that is not ours there are no addresses
        return f"{code}\n", code, [("Content-Type", "text/plain; charset=utf-8")]
    kept = [pair for pair in error.get_headers() if pair[0] in ("Allow", "Retry-After")]
    if asked_by_program():
        return problem_answer(code, "not found" if code == NOT_FOUND else None, (), dict(kept))
    return _page(code), code, kept


def _busy(error: Exception) -> Refusal:
    """The database is held by somebody else, or away: what was begun was undone."""
    log.warning("the database does not answer", exc_info=error)
    again = {"Retry-After": str(AGAIN_SECONDS)}
    if asked_by_program():
        return problem_answer(BUSY, "the database does not answer; try again", (), again)
    return _page(BUSY), BUSY, list(again.items())


def _failed(error: Exception) -> Refusal:
    log.error("failed", exc_info=error)
    if asked_by_program():
        return problem_answer(FAULT, "a fault of ours; it stands in the log of the site")
    return _page(FAULT), FAULT


def _page(code: int) -> str:
    if "texts" not in g:  # before a language was chosen, or on a site where nobody chooses one
        choose_language()
    template = "refusals/failed.html" if code >= FAULT else "refusals/not_possible.html"
    return render_template(TEMPLATES.get(code, template))
