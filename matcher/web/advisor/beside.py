"""Her language beside the advisor's, on the pages on which she looks on."""

from collections.abc import Mapping
from typing import Any, cast

from flask import current_app, g, request

from matcher.domain.language import Cefr
from matcher.web.advisor.blueprint import advisor
from matcher.web.page_words import PageWords, WordsOf
from matcher.wording.language import is_draft, languages_for

PART = "discussion"
BESIDE = "beside"
NONE = "-"  # asked for: no second language


def beside(document: Mapping[str, Any]) -> PageWords | None:
    """As asked for, else the one of ours that she knows best; None where it is the page's own."""
    asked = request.values.get(BESIDE)
    code = asked if asked in _codes() else None if asked == NONE else _known_best(document)
    if code is None or code == g.texts.language:
        return None
    words_of = cast(WordsOf, current_app.extensions["words_of"])
    return PageWords(code, words_of(code))


def besides() -> list[tuple[str, str]]:
    """What can be asked for: languages by their own names."""
    return [(each.code, each.name) for each in languages_for(PART) if each.code != g.texts.language]


def is_unread(words: PageWords) -> bool:
    """Whether it has to be said that a mediator should look at the words."""
    return is_draft(words.language)


@advisor.url_defaults
def keep_beside(endpoint: str, values: dict[str, Any]) -> None:
    """Links within an assessment keep what was asked for."""
    if BESIDE in request.args and endpoint.startswith("advisor.assessment"):
        values.setdefault(BESIDE, request.args[BESIDE])


def _codes() -> list[str]:
    return [each.code for each in languages_for(PART)]


def _known_best(document: Mapping[str, Any]) -> str | None:
    spoken: Mapping[str, Mapping[str, str]] = document.get("languages", {})
    ours = {code: sum(map(_worth, levels.values())) for code, levels in spoken.items()}
    known = [code for code in _codes() if code in ours and code != g.texts.language]
    return max(known, key=lambda code: ours[code], default=None)


def _worth(level: str) -> int:
    return Cefr[level].value if level in Cefr.__members__ else 0
