"""Features of texts, counted for many texts at once: n-grams of characters, and whole words.

A feature is a number of 64 bits. An n-gram of up to four characters is packed into it exactly,
16 bits a character; a word is hashed. Words are compared at their beginning and end too, as
each is wrapped in spaces, and no n-gram crosses from one word into the next (scikit-learn's
"char_wb").
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

SIZES = (2, 3, 4)
_SPACE = 32
_PRIME = np.uint64(0x9E3779B97F4A7C15)

UInts = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


class Features(NamedTuple):
    """Each occurrence of a feature: which text it stands in, and its number."""

    text: Ints
    feature: UInts


def char_ngrams(texts: Sequence[str]) -> Features:
    """All n-grams of 2 to 4 characters; texts must be plain: words parted by single spaces."""
    codes, text, word = _characters(texts)
    found: list[UInts] = []
    owners: list[Ints] = []
    packed = codes.copy()
    for size in range(2, max(SIZES) + 1):
        packed = packed[:-1] << np.uint64(16) | codes[size - 1 :]
        whole = word[size - 1 :] == word[: 1 - size]
        found.append(packed[whole])
        owners.append(text[: 1 - size][whole])
    return Features(np.concatenate(owners), np.concatenate(found))


def words(texts: Sequence[str]) -> Features:
    """All words, as hashes of their characters."""
    codes, text, word = _characters(texts)
    starts = np.flatnonzero(np.diff(word, prepend=-1))
    place = np.arange(len(codes)) - np.repeat(starts, np.diff(starts, append=len(codes)))
    powers = np.cumprod(np.full(int(place.max(initial=0)) + 1, _PRIME, dtype=np.uint64))
    hashed = (
        np.add.reduceat((codes + np.uint64(1)) * powers[place], starts) if len(codes) else codes
    )
    return Features(text[starts], hashed)


def _characters(texts: Sequence[str]) -> tuple[UInts, Ints, Ints]:
    """The characters of all texts in one row: code, number of the text, number of the word."""
    wrapped = [f" {text.replace(' ', '  ')} " for text in texts]
    raw = "".join(wrapped).encode("utf-16-le", "surrogatepass")
    units = np.frombuffer(raw, dtype="<u2")
    lengths = np.fromiter(
        (
            len(w) if w.isascii() else len(w.encode("utf-16-le", "surrogatepass")) // 2
            for w in wrapped
        ),
        dtype=np.int64,
        count=len(wrapped),
    )
    text = np.repeat(np.arange(len(texts)), lengths)
    starts = np.zeros(len(units), dtype=np.int64)
    starts[1:] = (units[1:] == _SPACE) & (units[:-1] == _SPACE)
    return units.astype(np.uint64), text, np.cumsum(starts)
