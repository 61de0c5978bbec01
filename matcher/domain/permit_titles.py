"""Does the name somebody typed mean this residence title?

Case workers write "casi speciali art 18", "Art. 18 TUI (casi speciali)" or "§ 25 Abs. 4a AufenthG":
words may come shortened or misspelt, but the number of an article must be the same.
"""

import re
import unicodedata
from difflib import SequenceMatcher

SAME_WORDS, ALL_WORDS_OF_ONE, SPELT_OTHERWISE, UNLIKE = 3, 2, 1, 0

_NOISE = frozenset(
    {"al", "and", "art", "article", "articolo", "articulo", "by", "da", "de", "del", "di", "for"}
    | {
        "fur",
        "gemass",
        "la",
        "of",
        "para",
        "per",
        "por",
        "s",
        "section",
        "the",
        "und",
        "zum",
        "zur",
    }
    | {"abs", "absatz", "aufenthg", "tui", "utll"}
)


def likeness(name: str, title: str, *, whole: bool = False) -> int:
    """How well `name` means `title`, from 0 (not at all) to 3 (the same words).

    `whole`: the name must say the entire title, not only a part that other titles may share.
    """
    asked, words = _words(name), _words(title)
    if not asked or not words or (whole and len(asked) < len(words)):
        return UNLIKE
    fewer, more = sorted((asked, words), key=len)
    if not all(any(_same(word, other) for other in more) for word in fewer):
        return UNLIKE
    if asked == words:
        return SAME_WORDS
    return ALL_WORDS_OF_ONE if fewer <= more else SPELT_OTHERWISE


def _same(word: str, other: str) -> bool:
    """Spelling may differ in words, never in article numbers: 25(4a) is not 25(4b)."""
    if word == other:
        return True
    if min(len(word), len(other)) < 5 or re.search(r"\d", word + other):
        return False
    return SequenceMatcher(None, word, other).ratio() >= 0.85


def _words(name: str) -> frozenset[str]:
    """The telling words, without accents or case; "18-bis" and "18 bis" are one word."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = re.sub(r"(\d)[\s.-]*(bis|ter|quater|quinquies|sexies)\b", r"\1\2", plain)
    return frozenset(re.findall(r"\w+", plain)) - _NOISE
