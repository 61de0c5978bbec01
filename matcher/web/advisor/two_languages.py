"""Two languages side by side, hers and the advisor's, wherever she looks on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from flask import current_app, g, request, url_for

from matcher.domain.profile import Profile
from matcher.web.page_words import PageWords, WordsOf
from matcher.wording.language import is_draft, languages_for
from matcher.wording.language import language as language_of

HERS = "with"  # in addresses


@dataclass(frozen=True, slots=True)
class Both:
    """The same in hers, and in the advisor's; `second` is empty where it would say it twice."""

    hers: str
    ours: str

    @property
    def second(self) -> str:
        return "" if self.ours == self.hers else self.ours


@dataclass(frozen=True, slots=True)
class TwoLanguages:
    """`choices`: (code, its own name, whether it is the one chosen); `draft`: hers has to be
    checked by a mediator; `asked`: hers where the address names it: else none does, for it says
    what she speaks."""

    hers: PageWords
    ours: PageWords
    choices: tuple[tuple[str, str, bool], ...]
    draft: bool
    asked: str | None

    def say(self, text: str, **values: object) -> Both:
        """A text of the pages."""
        return Both(self.hers.say(text, **values), self.ours.say(text, **values))

    def words(self) -> dict[str, object]:
        """What a template needs that shows both."""
        return {"two": self, "say": self.say, "count": self.hers.count, "address": address_in}

    def of(self, made: Callable[[PageWords], str]) -> Both:
        """What is made of words, made in each."""
        return Both(made(self.hers), made(self.ours))


def two_languages(part: str, her: Profile | None) -> TwoLanguages:
    """For "discussion" or "sheet". Hers is the one asked for, or the one she knows best of those
    that we have; the pages around stay as they are."""
    known = [each.code for each in languages_for(part)]
    asked = request.args.get(HERS, "")
    chosen = asked if asked in known else None
    code = chosen or _best_of_hers(her, known) or g.interface.language
    words_of = cast(WordsOf, current_app.extensions["words_of"])
    choices = tuple((each, language_of(each).name, each == code) for each in known)
    return TwoLanguages(
        PageWords(code, words_of(code)), g.interface, choices, is_draft(code), chosen
    )


def address_in(code: str) -> str:
    """Of this page, with another language as hers."""
    asked: dict[str, Any] = {name: values for name, values in request.args.lists() if name != HERS}
    parts = (request.view_args or {}) | asked | {HERS: code}
    return url_for(str(request.endpoint), **parts)


def _best_of_hers(her: Profile | None, known: list[str]) -> str | None:
    """By how well she understands it when it is spoken and read."""
    if her is None:
        return None
    best = sorted(her.languages, key=lambda skill: -sum(skill.levels.values()))
    return next((skill.language for skill in best if skill.language in known), None)
