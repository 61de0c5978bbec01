"""The language of a page: as asked for, the account's own, or the browser's."""

from typing import Any, cast

from flask import current_app, g, request, url_for

from matcher.web.page_words import DEFAULT, PageWords, WordsOf
from matcher.wording.words import LANGUAGES

_CHOSEN = "language"


def choose_language() -> None:
    asked = request.args.get(_CHOSEN)
    language = asked if asked in LANGUAGES else _own_language()
    words_of = cast(WordsOf, current_app.extensions["words_of"])
    g.texts = g.interface = PageWords(language, words_of(language))


def keep_language(endpoint: str, values: dict[str, Any]) -> None:
    """Links keep a language that is not the one that would be chosen anyway."""
    texts = g.get("interface")  # a page may be in hers, what it leads to is not
    if texts is not None and endpoint != "static" and texts.language != _own_language():
        values.setdefault(_CHOSEN, texts.language)


def here(language: str) -> str:
    """This page in another language, asked for as it is; where it came by a form, the first one."""
    rule = request.url_rule
    if rule is None or request.endpoint is None or "GET" not in (rule.methods or ()):
        return url_for("account.home", language=language)
    asked = request.args.to_dict(flat=False)
    parts: dict[str, Any] = {**asked, **(request.view_args or {}), _CHOSEN: language}
    return url_for(request.endpoint, **parts)


def _own_language() -> str:
    visitor = g.get("visitor")
    if visitor is not None and visitor.language in LANGUAGES:
        return str(visitor.language)
    return request.accept_languages.best_match(LANGUAGES, DEFAULT)
