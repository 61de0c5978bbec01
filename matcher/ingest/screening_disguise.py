"""Words written so that a filter should miss them, as the words that a reader sees.

Strangers write "p@ssp0rt", put Cyrillic letters that look Latin into a Latin word, use mathematical
letters, or spell Bulgarian in Latin letters. `readings` gives each way a word can be meant; the
rules are tried on all of them, and what is quoted stays the advert's own spelling.
"""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_WORD = 40  # characters; what is longer is no word of any rule
_LEET = str.maketrans("0134578@$€", "oieastbase")
_LEET_L = str.maketrans("0134578@$€", "oleastbase")  # the digit 1 is an i, or an l
_DISGUISED_BY_SIGNS = re.compile(r"[\d@$€]")
_LATIN, _CYRILLIC, _GREEK = re.compile("[a-z]"), re.compile("[а-џ]"), re.compile("[α-ω]")

# Letters of one look: Latin, Cyrillic, Greek; a blank where an alphabet has none like it.
_ALIKE = (
    "aаα", "bв ", "cс ", "eеε", "hн ", "iіι", "jј ", "kкκ", "mм ", "nпη",
    "oоο", "pрρ", "sѕ ", "tтτ", "uυυ", "vѵν", "xхχ", "yуγ",
)  # fmt: skip


def _written_in(alphabet: int) -> dict[int, str]:
    """A table that puts each letter into one alphabet: 0 Latin, 1 Cyrillic, 2 Greek."""
    rows = [row for row in _ALIKE if row[alphabet] != " "]
    return {ord(letter): row[alphabet] for row in rows for letter in row if letter != " "}


_ALPHABETS = tuple(map(_written_in, range(3)))

# Bulgarian in Latin letters, as it is typed; longer letter groups first.
_TYPED = {
    "sht": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "ts": "ц", "yu": "ю", "ya": "я", "iu": "ю",
    "ia": "я", "ja": "я", "a": "а", "b": "б", "v": "в", "w": "в", "g": "г", "d": "д", "e": "е",
    "j": "ж", "z": "з", "i": "и", "y": "ъ", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
    "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "h": "х", "x": "х", "c": "ц",
    "q": "я",
}  # fmt: skip
_SHORTEST_TYPED = 3
_TYPED_GROUP = re.compile("|".join(_TYPED))


def plain_letters(folded: str) -> str:
    """Mathematical, circled and full-width letters as plain ones; as many characters."""
    if folded.isascii():
        return folded
    return "".join(_plain(character) if character > "\u2100" else character for character in folded)


def readings(word: str) -> Iterator[str]:
    """The ways a folded word can be meant, the plain one first."""
    yield word
    if len(word) > LONGEST_WORD:
        return
    if _DISGUISED_BY_SIGNS.search(word) and not word[0].isdigit():
        for table in (_LEET, _LEET_L):
            yield word.translate(table)
    if word.isascii() and len(word) >= _SHORTEST_TYPED:
        yield _TYPED_GROUP.sub(lambda group: _TYPED[group[0]], word)
    elif sum(bool(letters.search(word)) for letters in (_LATIN, _CYRILLIC, _GREEK)) > 1:
        for alphabet in _ALPHABETS:
            yield word.translate(alphabet)


def _plain(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[:1].lower()
    return plain if plain.isalnum() else character
