"""Words brought to a form in which they can be compared."""

import re
import unicodedata
from functools import lru_cache

# æ ø ł đ have no decomposition, so NFKD leaves them
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_ASCII = re.compile(r"([^\x00-\x7f]+)")
_OTHER_SCRIPT = 1.2  # bytes a character from which a text is not cut at each character beyond ASCII
_LABEL = 200  # characters; a longer text is not met often enough to be remembered


class _Folds(dict[int, str]):
    """Character -> what is left of it, filled as characters are met. Casing and decomposition look
    at one character at a time, and the order of accents is none where all of them go."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).casefold())
        kept = "".join(c for c in decomposed if not unicodedata.combining(c))
        folded = self[code] = kept.translate(_LETTERS)
        return folded


_FOLDS = _Folds()


def folded(text: str) -> str:
    """Lower case without accents: "Camarero/a de PISOS" -> "camarero/a de pisos"."""
    if text.isascii():
        return text.lower()
    if len(text.encode(errors="surrogatepass")) > len(text) * _OTHER_SCRIPT:
        return text.translate(_FOLDS)
    parts = _NOT_ASCII.split(text)  # in turns: ASCII, other characters
    parts[::2] = map(str.lower, parts[::2])
    parts[1::2] = (part.translate(_FOLDS) for part in parts[1::2])
    return "".join(parts)


def key(text: str) -> str:
    """What two labels share when they differ in case, accents, punctuation and spaces only."""
    return _key_of_label(text) if len(text) <= _LABEL else _key(text)


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", folded(text)).strip()


_key_of_label = lru_cache(maxsize=65_536)(_key)
