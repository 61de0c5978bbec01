"""In which language labels and reasons are told."""

from typing import Annotated, Any, cast

from flask import current_app
from pydantic import AfterValidator, Field

from matcher.web.page_words import WordsOf
from matcher.wording.words import LANGUAGES, Words


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"{code!r}: there are {', '.join(LANGUAGES)}")
    return code


_LISTED: dict[str, Any] = {
    "enum": [*LANGUAGES],
    "description": "Of the labels and sentences in the answer.",
}
Language = Annotated[str, AfterValidator(_known), Field(json_schema_extra=_LISTED)]


def words_of(language: str) -> Words:
    return cast(WordsOf, current_app.extensions["words_of"])(language)
