"""A line in the log for each request: which route, how it ended, how long it took.

The route is the rule that matched ("/cases/<case_id>"), never the address. Each request has an id
of ours, which the answer names too, so that somebody who saw a fault can tell which one it was.
"""

import secrets
import time

from flask import Flask, Response, g, request
from structlog.contextvars import bind_contextvars, clear_contextvars

from matcher.logs import logger_of
from matcher.web.health import FOR_NOBODY

log = logger_of(__name__)
HEADER = "X-Request-ID"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def log_requests(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.request_id, g.begun = secrets.token_hex(8), time.perf_counter()
    clear_contextvars()
    bind_contextvars(request_id=g.request_id)


def _end(response: Response) -> Response:
    if "request_id" not in g:  # refused before it began
        _begin()
    response.headers[HEADER] = g.request_id
    level = log.debug if request.endpoint in FOR_NOBODY and response.status_code < 500 else log.info
    level(
        "request",
        method=request.method if request.method in METHODS else "other",
        route=request.url_rule.rule if request.url_rule else None,
        status=response.status_code,
        milliseconds=round((time.perf_counter() - g.begun) * 1000, 1),
        bytes=response.content_length,
    )
    return response
