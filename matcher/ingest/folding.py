"""One spelling for comparing words: small letters, no accents, plain quotes and dashes.

Every character becomes exactly one character, so a position in the folded text is the same
position in the advert, and what was found can be quoted in the advert's own words.
"""

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys("’‘`´ʼ΄᾽′ʹ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "ς": "σ",
    "ı": "i",
}


class _Folds(dict[int, str]):
    """Character -> folded character, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if character.isspace():
        return "\n" if character == "\n" else " "
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_FOLDS = _Folds()
_ASCII_FOLDS = "".join(_fold_character(chr(code)) for code in range(128))  # a quicker table
_NOT_ASCII = re.compile(r"([^\x00-\x7f]+)")
_OTHER_SCRIPT = 1.2  # bytes a character from which a text is not cut at each character beyond ASCII


def fold(text: str) -> str:
    """`text` in the spelling for comparison; as many characters as `text`."""
    if text.isascii():
        return text.translate(_ASCII_FOLDS)
    if len(text.encode(errors="surrogatepass")) > len(text) * _OTHER_SCRIPT:
        return text.translate(_FOLDS)
    parts = _NOT_ASCII.split(text)  # in turns: ASCII, other characters
    parts[::2] = (part.translate(_ASCII_FOLDS) for part in parts[::2])
    parts[1::2] = (part.translate(_FOLDS) for part in parts[1::2])
    return "".join(parts)
