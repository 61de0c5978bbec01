"""The API, put into a site that has the pages behind the door."""

from flask import Flask

from matcher.casework.partners.letting_in import Gate
from matcher.web.api import about, gate, offers, profiles, ranking, suggestions, supposing
from matcher.web.api.blueprint import api
from matcher.web.api.openapi import document
from matcher.web.api.problems import RefusedError, refused_answer
from matcher.web.guard import TokenGuard, guard_of

WITH_VIEWS = (about, offers, profiles, ranking, suggestions, supposing)


def add_api(app: Flask, entrance: Gate) -> None:
    """After `add_desk`. A view for programs needs no form token, for no browser sends a token of
    theirs by itself; every other view does."""
    app.extensions[gate.EXTENSION] = entrance
    app.register_blueprint(api)
    app.register_error_handler(RefusedError, refused_answer)
    app.extensions[about.EXTENSION] = document(app)
    for rule in app.url_map.iter_rules():
        if isinstance(guard_of(app, rule.endpoint), TokenGuard):
            app.extensions["csrf"].exempt(app.view_functions[rule.endpoint])
