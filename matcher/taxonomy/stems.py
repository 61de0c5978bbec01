"""The telling words of a text, cut so that most forms of a word agree, and where they stand."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from matcher.taxonomy.stopwords import STOP_WORDS
from matcher.taxonomy.text import folded

LETTERS = 6  # prepare, preparing, preparation; limpiar, limpieza needs more than a cut
MOST_SENTENCES = 400  # of one text; no advert is longer
MOST_WORDS = 60  # of one sentence; a list without full stops is cut after as many

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?;\n\r\t•·|]+")


class Stem(NamedTuple):
    """A telling word of a text: its first letters, and its place in the text."""

    stem: str
    start: int
    end: int


def sentences(text: str, language: str) -> list[list[Stem]]:
    """The telling words of each sentence; sentences without any are left out."""
    found: list[list[Stem]] = []
    for match in _SENTENCE.finditer(text):
        words = list(_stems(text, match.start(), match.end(), language))
        found.extend(words[i : i + MOST_WORDS] for i in range(0, len(words), MOST_WORDS))
        if len(found) >= MOST_SENTENCES:
            break
    return found[:MOST_SENTENCES]


def stems(text: str, language: str) -> list[str]:
    """The stems of a short text, each once, in their order."""
    return list(dict.fromkeys(word.stem for word in _stems(text, 0, len(text), language)))


def _stems(text: str, start: int, end: int, language: str) -> Iterator[Stem]:
    for match in _WORD.finditer(text, start, end):
        if stem := _stem(match[0], language):
            yield Stem(stem, match.start(), match.end())


@lru_cache(maxsize=200_000)
def _stem(word: str, language: str) -> str:
    """The first letters of a word, empty for one that tells nothing."""
    plain = folded(word)
    if plain in STOP_WORDS.get(language, ()) or plain in STOP_WORDS["en"]:
        return ""
    return plain[:LETTERS]
