"""Small words that change before what is set in after them.

Italian shortens an article before a number that begins with a vowel: "dall’8", "degli 800".
Bulgarian doubles a preposition before its own sound: "със словенски", "във вторник".
"""

import re

# Eight, eleven, and what begins with them: otto, ottanta, ottocento, ottomila, undici, undicimila.
_NUMBER = r"(?=(?:8\d{0,2}|11)(?![\d:]))"
_DAY = r"(?=(?:8|11)(?![\d:]))"
_ONE = re.compile(rf"\b([Ii]|[Aa]|[Dd]a|[Dd]e|[Nn]e|[Ss]u)l {_DAY}")
_MANY = re.compile(rf"\b([Aa]|[Dd]a|[Dd]e|[Nn]e|[Ss]u)i {_NUMBER}")
_ONE_O_CLOCK = re.compile(r"\b([Aa]|[Dd]a)lle (?=1:)")

_WITH = re.compile(r"\b([Сс]) (?=[СсЗз])")
_IN = re.compile(r"\b([Вв]) (?=[ВвФф])")


def elided(text: str, language: str) -> str:
    """ "dal 8 marzo" -> "dall’8 marzo", "meno dei 800" -> "meno degli 800", "alle 1:30"."""
    match language:
        case "it":
            return _italian(text)
        case "bg":
            return _IN.sub(r"\1ъв ", _WITH.sub(r"\1ъс ", text))
    return text


def _italian(text: str) -> str:
    text = _ONE.sub(lambda found: "l’" if found[1] in "Ii" else f"{found[1]}ll’", text)
    text = _MANY.sub(r"\1gli ", text)
    return _ONE_O_CLOCK.sub(r"\1ll’", text)
