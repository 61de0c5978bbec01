"""Is the process alive, and can it do its work? For machines that look; no words, no details."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from flask import Blueprint, Response, current_app, jsonify

from matcher.web.guard import open_to_all

health = Blueprint("health", __name__)
UNAVAILABLE = 503
FOR_NOBODY = ("health.alive", "health.ready", "static")
"""Endpoints that are asked all the time, and answer everybody alike."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Codes. `lacks`: without these nothing can be done; `notes`: what is not as it should be."""

    lacks: Sequence[str] = ()
    notes: Sequence[str] = ()


Readiness = Callable[[], Standing]


@health.get("/healthz")
@open_to_all
def alive() -> Response:
    """Asks nothing of anybody: a database that is away is no reason to start the process anew."""
    return current_app.response_class("ok\n", mimetype="text/plain")


@health.get("/readyz")
@open_to_all
def ready() -> tuple[Response, int]:
    standing = cast(Readiness, current_app.extensions["readiness"])()
    said = {"ready": not standing.lacks, "lacks": standing.lacks, "notes": standing.notes}
    return jsonify(said), UNAVAILABLE if standing.lacks else 200
