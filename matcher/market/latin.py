"""Names in one alphabet and one spelling, so that they can be compared letter by letter.

Greek as passports write it (ELOT 743, which is ISO 843), Bulgarian by the Transliteration Act
(State Gazette 19/2009); then the letters between which such spellings waver are made one.
"""

import re

from matcher.ingest.screening_disguise import readings
from matcher.taxonomy.text import folded

# fmt: off
_BULGARIAN = {
    "щ": "sht", "ш": "sh", "ч": "ch", "ж": "zh", "ц": "ts", "ю": "yu", "я": "ya", "а": "a",
    "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "h", "ъ": "a", "ь": "y", "ы": "y", "э": "e", "ё": "e",
}
_GREEK = {
    "ου": "ou", "γκ": "gk", "γγ": "ng", "γξ": "nx", "γχ": "nch", "α": "a", "β": "v", "γ": "g",
    "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y",
    "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}
# fmt: on
_LETTERS = _BULGARIAN | _GREEK
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_AV_EV = re.compile("([αεη])υ(?=[αβγδεζηιλμνορυω])")
_AF_EF = re.compile("([αεη])υ")

_ONE_SPELLING = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        (r"\bmp", "b"),
        (r"\bnt", "d"),
        (r"\bgk", "g"),
        ("ou", "u"),
        ("([aou])e", r"\1"),
        ("ph", "f"),
        ("th", "t"),
        ("tz", "ts"),
        ("ck", "k"),
        ("[kc]h", "h"),
        (r"q|c(?![eihy])", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("[yj]", "i"),
        ("[eo]i", "i"),
        (r"(.)\1+", r"\1"),
    )
)


def spelling(word: str) -> str:
    """A word in small Latin letters, in the one spelling for comparison; no word to be shown."""
    plain = folded(word)
    if not plain.isascii():
        plain = _of_one_alphabet(plain)
        plain = _AF_EF.sub(r"\1f", _AV_EV.sub(r"\1v", plain))
        plain = _LETTER.sub(lambda letter: _LETTERS[letter[0]], plain)
    for pattern, one in _ONE_SPELLING:
        plain = pattern.sub(one, plain)
    return plain


def _of_one_alphabet(word: str) -> str:
    """A Latin word in which letters of another alphabet hide is the Latin word that is seen."""
    if not re.search("[a-z]", word):
        return word
    return next((seen for seen in readings(word) if seen.isascii()), word)
