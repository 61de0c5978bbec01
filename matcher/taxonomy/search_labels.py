"""Which labels a search in some language looks through."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.model import Taxonomy

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class LabelsToSearch:
    """Labels in plain form, concept after concept, preferred first.

    `numbers` int[concepts]: the concepts' numbers; the labels of the i-th begin at starts[i].
    `foreign` bool[labels]: the label is in another language than the one asked for.
    """

    texts: Sequence[str]
    numbers: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    foreign: npt.NDArray[np.bool_]


def labels_to_search(
    taxonomy: Taxonomy, kind: ConceptKind, language: str, plain: Callable[[str], str]
) -> LabelsToSearch:
    """A concept's labels in the language; its English ones where it has none.

    Where the taxonomy knows no label of the kind in the language, all languages are searched.
    """
    numbers = [n for n, concept in enumerate(taxonomy.concepts) if concept.kind is kind]
    own = taxonomy.labels_by_language.lexicon(language)
    known = any(own.starts[n] < own.starts[n + 1] for n in numbers)
    others = (FALLBACK,) if known else taxonomy.languages
    texts: list[str] = []
    starts: list[int] = []
    foreign: list[bool] = []
    kept: list[int] = []
    for number in numbers:
        labels = _labels(taxonomy, number, (language,))
        is_foreign = not labels
        if is_foreign:
            labels = _labels(taxonomy, number, others)
        plain_labels = [label for label in dict.fromkeys(map(plain, labels)) if label]
        if plain_labels:
            kept.append(number)
            starts.append(len(texts))
            texts.extend(plain_labels)
            foreign.extend([is_foreign] * len(plain_labels))
    return LabelsToSearch(
        texts, np.array(kept, np.int64), np.array(starts, np.int64), np.array(foreign, np.bool_)
    )


def _labels(taxonomy: Taxonomy, number: int, languages: Iterable[str]) -> list[str]:
    """A concept's labels; among the English ones also its id, if that is a name of ours."""
    concept = taxonomy.concepts[number]
    labels: list[str] = []
    for language in languages:
        labels.extend(taxonomy.labels_by_language.lexicon(language).of(number))
        if language == FALLBACK and not (concept.uri or "").endswith(concept.id):
            labels.append(concept.id.replace("-", " "))
    return labels
