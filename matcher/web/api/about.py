"""The description, for machines and for people: it shows nothing of anybody."""

import json
from typing import Any, cast

from flask import Response, current_app, g, render_template

from matcher.web.api.blueprint import api
from matcher.web.api.documentation import models, sections
from matcher.web.api.languages import words_of
from matcher.web.guard import open_to_all
from matcher.web.page_words import PageWords
from matcher.wording.language import SOURCE

EXTENSION = "matcher_openapi"


@api.get("/openapi.json")
@open_to_all
def description() -> Response:
    return Response(json.dumps(_document(), indent=1), 200, {"Content-Type": "application/json"})


@api.get("/docs")
@open_to_all
def documentation() -> str:
    """In English, as the description is."""
    g.texts = g.interface = PageWords(SOURCE, words_of(SOURCE))
    told = _document()
    return render_template(
        "api/documentation.html",
        info=told["info"],
        sections=[*sections(told)],
        models=[*models(told)],
    )


def _document() -> dict[str, Any]:
    return cast(dict[str, Any], current_app.extensions[EXTENSION])
