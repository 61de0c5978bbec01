"""The language that an offer asks for."""

from matcher.domain.language import ALL_MODES, LanguageNeed
from matcher.domain.offer import Offer
from matcher.web.fact import Fact, capital
from matcher.web.page_words import PageWords


def language_fact(offer: Offer, texts: PageWords) -> Fact:
    """The first one large, others below it."""
    name = texts.say("Language")
    if offer.languages is None:
        return Fact("message", name, texts.say("not said"))
    if not offer.languages:
        return Fact("message", name, capital(texts.say("none asked for")))
    first, *others = offer.languages
    more = (f"{_level(each, texts)} {_modes(each, texts)}".strip() for each in others)
    notes = tuple(filter(None, (_modes(first, texts), *more)))
    return Fact("message", name, capital(_level(first, texts)), notes)


def _level(need: LanguageNeed, texts: PageWords) -> str:
    return f"{texts.show(need.language, 'language')} {need.level.name}"


def _modes(need: LanguageNeed, texts: PageWords) -> str:
    """Nothing where all four are asked for."""
    if set(need.modes) == set(ALL_MODES):
        return ""
    return texts.listed([texts.show(str(mode), "mode") for mode in ALL_MODES if mode in need.modes])
