"""The character n-grams of many texts at once, each packed into a number.

Words are wrapped in spaces, so that their beginnings and ends count, and no n-gram crosses from
one word into the next (scikit-learn calls this "char_wb"). A character takes 16 bits, so that a
number stands for exactly one n-gram of up to four.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

LONGEST = 4
_SPACE = 32

UInts = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


class Ngrams(NamedTuple):
    """Each occurrence of an n-gram: the number of its text, and the n-gram."""

    text: Ints
    ngram: UInts


def char_ngrams(texts: Sequence[str]) -> Ngrams:
    """All n-grams of 2 to 4 characters. Words must be parted by single spaces."""
    codes, text, word = _characters(texts)
    found: list[UInts] = []
    owners: list[Ints] = []
    packed = codes
    for size in range(2, LONGEST + 1):
        packed = packed[:-1] << np.uint64(16) | codes[size - 1 :]
        in_one_word = word[size - 1 :] == word[: 1 - size]
        found.append(packed[in_one_word])
        owners.append(text[: 1 - size][in_one_word])
    return Ngrams(np.concatenate(owners), np.concatenate(found))


def _characters(texts: Sequence[str]) -> tuple[UInts, Ints, Ints]:
    """All texts' characters in a row: code, number of the text, number of the word."""
    encoded = [
        f" {text.replace(' ', '  ')} ".encode("utf-16-le", "surrogatepass") for text in texts
    ]
    units = np.frombuffer(b"".join(encoded), dtype="<u2")
    lengths = np.fromiter((len(raw) // 2 for raw in encoded), dtype=np.int64, count=len(encoded))
    text = np.repeat(np.arange(len(encoded)), lengths)
    starts = np.zeros(len(units), dtype=np.int64)
    starts[1:] = (units[1:] == _SPACE) & (units[:-1] == _SPACE)
    return units.astype(np.uint64), text, np.cumsum(starts)
