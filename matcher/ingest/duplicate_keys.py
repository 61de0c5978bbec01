"""Keys that doubles share, so that each advert is compared with a few and not with all."""

import math
from collections.abc import Iterator
from hashlib import blake2b
from heapq import nsmallest
from zlib import crc32

from matcher.ingest.duplicate_traits import Traits
from matcher.ingest.duplicate_words import KINDS_OF_EMPLOYER
from matcher.taxonomy.text import key

CELL_DEGREES = 0.1  # about 11 km: a town
EDGE_DEGREES = 0.03  # nearer than this to the next cell, a point is looked for there too
SHINGLE_WORDS = 5
SKETCH = 4  # least hashes of the text that are entered
STEM = 5  # letters of a word that stay in all its genders and cases
MOST = 3  # words of a name, or of a title, that are entered


def keys_of(traits: Traits) -> frozenset[str]:
    """The keys under which an advert is entered: who and where, what and where, what and which
    place in the text, and a sketch of the text; short hashes."""
    said = [
        *_here(traits, 0),
        *(f"name {name[:STEM]} {stem}" for name in traits.names for stem in _stems(traits)[:MOST]),
        *(f"text {mark}" for mark in _sketch(traits.text)),
    ]
    return frozenset(_short(f"{traits.kind} {words}") for words in said)


def keys_over_the_edge(traits: Traits) -> frozenset[str]:
    """Further keys under which its doubles are looked for: those of the cells beside its own."""
    return frozenset(_short(f"{traits.kind} {words}") for words in _here(traits, EDGE_DEGREES))


def _here(traits: Traits, edge: float) -> Iterator[str]:
    for where in tuple(_wheres(traits, edge)) or ("nowhere",):
        yield f"what {' '.join(_stems(traits))} {where}"
        yield from (f"who {who} {where}" for who in _whos(traits))


def _stems(traits: Traits) -> list[str]:
    return sorted({word[:STEM] for word in traits.title.split()})


def _whos(traits: Traits) -> list[str]:
    """The longest words of the employer's name, in whatever order it has them."""
    words = set((traits.employer or "").split()) - KINDS_OF_EMPLOYER
    return sorted(words, key=lambda word: (-len(word), word))[:MOST]


def _wheres(traits: Traits, edge: float) -> Iterator[str]:
    if traits.city:
        yield traits.city
    if traits.lat is None or traits.lon is None:
        return
    for lat in sorted({_cell(traits.lat - edge), _cell(traits.lat + edge)}):
        for lon in sorted({_cell(traits.lon - edge), _cell(traits.lon + edge)}):
            yield f"{lat} {lon}"


def _cell(degrees: float) -> int:
    return math.floor(degrees / CELL_DEGREES)


def _sketch(text: str) -> list[int]:
    """The least hashes of the text's runs of five words: texts that share most of their runs are
    likely to share one (bottom-k sketch, Broder 1997)."""
    words = key(text).split()
    runs = (" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1))
    return nsmallest(SKETCH, {crc32(run.encode()) for run in runs})


def _short(words: str) -> str:
    return blake2b(words.encode(), digest_size=8).hexdigest()
