"""Words brought to a form in which they can be compared."""

import re
import unicodedata
from functools import lru_cache

# æ ø ł đ have no decomposition, so NFKD leaves them
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})
_NOT_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Lower case without accents: "Camarero/a de PISOS" -> "camarero/a de pisos"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """What two labels share when they differ in case, accents, punctuation and spaces only."""
    return _NOT_WORD.sub(" ", folded(text)).strip()
