"""The country that a feed names, in whatever way it names it."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

# The languages that adverts of our feeds are written in. An earlier one wins where two languages
# mean different countries by one name.
_LANGUAGES = ("en", "it", "es", "de", "fr", "sv", "ro", "bg", "el", "lv", "lt", "nb", "nl", "pl")
_ALIASES = {"UK": "GB", "EL": "GR"}


def country_of(name: str) -> str | None:
    """`Sverige`, `ITALIA`, `DE`, `ESP` -> SE, IT, DE, ES; None for what is no country."""
    code = name.strip().upper()
    code = _ALIASES.get(code, code)
    if re.fullmatch("[A-Z]{3}", code):
        code = next(iter(get_global("territory_aliases").get(code, [])), code)
    if re.fullmatch("[A-Z]{2}", code):
        return code if code in Locale("en").territories else None
    return _names().get(name.strip().casefold())


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if re.fullmatch("[A-Z]{2}", str(code)):
                names.setdefault(str(name).casefold(), str(code))
    return names
