"""Several things in one sentence: "a, b and c", "a, b o c"."""

import re
from collections.abc import Sequence

from babel import Locale
from babel.lists import format_list

# Spanish "y" and "o" change before their own sound (RAE, DPD: "e", "u"), which CLDR leaves out.
_SPANISH = (
    (" y ", " e ", re.compile(r"h?i(?![aeou])", re.IGNORECASE)),
    (" o ", " u ", re.compile(r"h?o", re.IGNORECASE)),
)


def joined(items: Sequence[str], locale: Locale, *, either: bool = False) -> str:
    """The items as one phrase, with "or" if `either`."""
    text = format_list(items, "or" if either else "standard", locale)
    if locale.language != "es" or len(items) < 2:
        return text
    for usual, before, sound in _SPANISH:
        if sound.match(items[-1]) and text.endswith(usual + items[-1]):
            return text.removesuffix(usual + items[-1]) + before + items[-1]
    return text
