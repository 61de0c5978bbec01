"""The labels written most like some words, for an error message that helps."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.labels import Labels, Lexicon

LONGEST = 200  # characters that are compared


def nearest_labels(
    words: str, kind: ConceptKind, n: int, concepts: Sequence[Concept], labels: Labels
) -> list[str]:
    """The n labels, one a concept, nearest by edit distance; in whatever language they are."""
    best: dict[int, tuple[float, str]] = {}
    for language in labels.languages:
        owners, texts = _labels_of(kind, concepts, labels.lexicon(language))
        found = process.extract(
            words[:LONGEST], texts, scorer=fuzz.ratio, processor=utils.default_process, limit=8 * n
        )
        for label, score, place in found:
            if score > best.get(owners[place], (0.0, ""))[0]:
                best[owners[place]] = (score, label)
    ordered = sorted(best.values(), key=lambda found: (-found[0], found[1]))
    return [label for _, label in ordered[:n]]


def _labels_of(
    kind: ConceptKind, concepts: Sequence[Concept], lexicon: Lexicon
) -> tuple[list[int], list[str]]:
    """The labels of one kind's concepts, and whose they are."""
    of_kind = np.array([concept.kind is kind for concept in concepts])
    owners = lexicon.owners()
    kept = np.flatnonzero(of_kind[owners]).tolist()
    return owners[kept].tolist(), [lexicon.texts[place] for place in kept]
