"""An imported release and the embedded tables as one taxonomy, joined by URI."""

from functools import partial

import numpy as np

from matcher.taxonomy.concept import Concept
from matcher.taxonomy.esco_cached import Cached, CachedLabels, descriptions
from matcher.taxonomy.graph import Numbers, joined, renumbered
from matcher.taxonomy.labels import MergedLabels
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.resolving import MergedKeys


def release_alone(cached: Cached) -> Taxonomy:
    """A taxonomy of nothing but the release."""
    return Taxonomy(
        name=cached.manifest.name,
        concepts=cached.concepts,
        labels=CachedLabels(cached),
        graph=cached.graph,
        keys=cached.keys,
        descriptions=partial(descriptions, cached),
    )


def merged(cached: Cached, embedded: Taxonomy) -> Taxonomy:
    """The release's concepts, then the embedded ones that it doesn't have.

    A concept in both keeps the embedded id, kind and type; labels and links are those of both.
    """
    concepts, numbers = _joined_concepts(cached.concepts, embedded.concepts)
    labels = MergedLabels(CachedLabels(cached), embedded.labels_by_language, numbers, len(concepts))
    return Taxonomy(
        name=f"{cached.manifest.name}+{embedded.name}",
        concepts=concepts,
        labels=labels,
        graph=joined(cached.graph, renumbered(embedded.graph, numbers)),
        keys=MergedKeys(cached.keys, embedded.keys, numbers.tolist()),
        soft_skills=embedded.soft_skills,
        can_do=embedded.can_do,
        descriptions=partial(descriptions, cached),
    )


def _joined_concepts(
    release: tuple[Concept, ...], embedded: tuple[Concept, ...]
) -> tuple[list[Concept], Numbers]:
    """All concepts, and the number that each embedded one has among them."""
    concepts = list(release)
    place = {concept.uri: number for number, concept in enumerate(release)}
    numbers = np.empty(len(embedded), dtype=np.int32)
    for own, concept in enumerate(embedded):
        number = place.get(concept.uri) if concept.uri else None
        if number is None:
            number = len(concepts)
            concepts.append(concept)
        else:
            concepts[number] = concept
        numbers[own] = number
    return concepts, numbers
