"""What a language is learnt from: its labels, and those of the languages nearest to it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.concept_space import ConceptSpace
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.titles import plain_title

KIN: Mapping[str, tuple[str, ...]] = {
    "it": ("es", "pt", "fr", "ro"),
    "es": ("pt", "it", "fr", "ro"),
    "pt": ("es", "it", "fr", "ro"),
    "fr": ("it", "es", "pt", "ro"),
    "ro": ("it", "fr", "es", "pt"),
    "de": ("nl", "sv", "da", "no"),
    "nl": ("de", "da", "sv", "no"),
    "sv": ("no", "da", "de", "nl"),
    "da": ("no", "sv", "de", "nl"),
    "no": ("da", "sv", "de", "nl"),
    "en": ("fr", "nl", "de", "sv"),
    "lv": ("lt",),
    "lt": ("lv",),
    "cs": ("sk", "pl", "sl", "hr"),
    "sk": ("cs", "pl", "sl", "hr"),
    "pl": ("cs", "sk", "sl", "hr"),
    "hr": ("sl", "cs", "sk", "pl"),
    "sl": ("hr", "cs", "sk", "pl"),
}
OF_KIN = 0.3  # what a label in a language of kin counts against an own one
MOST = 18_000  # labels: memory and time grow with their square and their cube

Floats = npt.NDArray[np.float32]
Row = tuple[str, int]  # a plain label, the place of its concept in the concept space


@dataclass(frozen=True, slots=True)
class TrainingRows:
    """Labels in plain form, the first `own` in the language itself; each one's concept (its place
    in the concept space) and weight."""

    texts: Sequence[str]
    concepts: npt.NDArray[np.int64]
    weights: Floats
    own: int


def training_rows(taxonomy: Taxonomy, space: ConceptSpace, language: str) -> TrainingRows:
    """At most MOST labels; languages of kin fill up what the language leaves free.

    A concept of many labels counts more than one of few, but as the root of their number.
    """
    own = first_of_each(list(plain_labels(taxonomy, space, language)), MOST)
    kin = [row for name in KIN.get(language, ()) for row in plain_labels(taxonomy, space, name)]
    kin = first_of_each(list(dict.fromkeys(kin)), MOST - len(own))
    concepts = np.array([concept for _, concept in (*own, *kin)], dtype=np.int64)
    labels = np.bincount(concepts[: len(own)], minlength=len(space.numbers))
    usual = np.median(labels[labels > 0]) if own else 1
    weights = np.sqrt(usual / np.maximum(labels, 1)[concepts]).astype(np.float32)
    weights[len(own) :] *= OF_KIN
    return TrainingRows([text for text, _ in (*own, *kin)], concepts, weights, len(own))


def first_of_each(rows: Sequence[Row], most: int) -> list[Row]:
    """No more rows than `most`: of each concept its first ones, in their order."""
    before: Counter[int] = Counter()
    ranks = []
    for _, concept in rows:
        ranks.append(before[concept])
        before[concept] += 1
    chosen = sorted(range(len(rows)), key=lambda place: (ranks[place], place))[:most]
    return [rows[place] for place in sorted(chosen)]


def plain_labels(taxonomy: Taxonomy, space: ConceptSpace, language: str) -> Iterator[Row]:
    """Each concept's labels in one language, each once."""
    lexicon = taxonomy.labels_by_language.lexicon(language)
    for place, number in enumerate(space.numbers.tolist()):
        for text in dict.fromkeys(map(plain_title, lexicon.of(number))):
            if text:
                yield text, place
