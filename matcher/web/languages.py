"""The language of an answer that nobody has chosen one for: the browser's, if it is ours."""

from typing import cast

from flask import current_app, g, request

from matcher.web.page_words import DEFAULT, PageWords, WordsOf
from matcher.wording.words import LANGUAGES


def speak() -> None:
    """Set `g.texts`, unless a page has chosen already."""
    if "texts" in g:
        return
    words_of = cast(WordsOf, current_app.extensions["words_of"])
    language = request.accept_languages.best_match(LANGUAGES, DEFAULT)
    g.texts = PageWords(language, words_of(language))
