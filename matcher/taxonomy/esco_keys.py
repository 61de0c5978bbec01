"""The keys of all labels of a release as one sorted array of hashes: loaded at once, not built."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Numbers, rows
from matcher.taxonomy.resolving import Hit
from matcher.taxonomy.text import key

Hashes = npt.NDArray[np.uint64]


def hashed_keys(
    concepts: Sequence[Concept], labels: Mapping[str, Sequence[Sequence[str]]]
) -> tuple[Hashes, Numbers]:
    """Each label's hash once, and its best hit: uint64[keys] sorted, int32[keys, 2] rank, concept.

    A preferred label goes before an alternative one, then English before the other languages.
    """
    hits: dict[int, Hit] = {}
    for language in sorted(labels, key=lambda language: (language != "en", language)):
        for number, of_concept in enumerate(labels[language]):
            for place, label in enumerate(of_concept):
                hashed = _hash(key(label), concepts[number].kind)
                hit = Hit(min(place, 1), number)
                if hit.rank < hits.setdefault(hashed, hit).rank:
                    hits[hashed] = hit
    hashes = np.fromiter(hits, dtype=np.uint64, count=len(hits))
    order = np.argsort(hashes)
    return hashes[order], rows(hits.values(), 2)[order]


class HashedKeys:
    """Looks a key up by its hash of 64 bits; among a million, two alike are not to be expected."""

    def __init__(self, hashes: Hashes, hits: Numbers) -> None:
        self._hashes = hashes
        self._hits = hits

    def find(self, label_key: str, kind: ConceptKind) -> Hit | None:
        hashed = np.uint64(_hash(label_key, kind))
        place = int(np.searchsorted(self._hashes, hashed))
        if place == len(self._hashes) or self._hashes[place] != hashed:
            return None
        rank, number = self._hits[place].tolist()
        return Hit(rank, number)


def _hash(label_key: str, kind: ConceptKind) -> int:
    digest = hashlib.blake2b(f"{kind}\0{label_key}".encode(errors="replace"), digest_size=8)
    return int.from_bytes(digest.digest(), "little")
