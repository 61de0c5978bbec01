"""Several things in one sentence: "a, b and c", "a, b o c"."""

import re
from collections.abc import Iterable, Sequence

from babel import Locale
from babel.lists import format_list

# "And" and "or" change before their own sound, which CLDR leaves out (Spanish: RAE, Ortografía,
# "y" -> "e", "o" -> "u"; Italian: Accademia della Crusca, "e" -> "ed").
_BEFORE_THEIR_SOUND = {
    "es": (
        (" y ", " e ", re.compile(r"h?i(?![aeou])", re.IGNORECASE)),
        (" o ", " u ", re.compile(r"h?o", re.IGNORECASE)),
    ),
    "it": ((" e ", " ed ", re.compile("[eè]", re.IGNORECASE)),),
}

_APART = {"ar": "؛ ", "fa": "؛ ", "fr": "\xa0; "}


def listed(items: Iterable[str], locale: Locale) -> str:
    """Items one after the other, without an "and": "Mon, Wed"."""
    return comma(locale).join(items)


def apart(items: Iterable[str], locale: Locale) -> str:
    """Items that hold an "and" of their own: "a and b; c"."""
    return semicolon(locale).join(items)


def comma(locale: Locale) -> str:
    """With the space that belongs to it."""
    return "، " if locale.text_direction == "rtl" else ", "


def semicolon(locale: Locale) -> str:
    """With the spaces that belong to it."""
    return _APART.get(locale.language, "; ")


def colon(locale: Locale) -> str:
    """With the spaces that belong to it."""
    return "\xa0: " if locale.language == "fr" else ": "


def joined(items: Sequence[str], locale: Locale, *, either: bool = False) -> str:
    """The items as one phrase, with "or" if `either`."""
    text = format_list(items, "or" if either else "standard", locale)
    for usual, changed, sound in _BEFORE_THEIR_SOUND.get(locale.language, ()):
        end = usual + items[-1] if items else ""
        if len(items) > 1 and sound.match(items[-1]) and text.endswith(end):
            return text.removesuffix(end) + changed + items[-1]
    return text
