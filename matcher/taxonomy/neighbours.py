"""How near two concepts of a kind are, read from the taxonomy's own links.

Each link between two concepts is evidence in [0, 1), and evidence adds up as
1 - (1 - a)(1 - b)..., capped at 0.9, so that only a concept itself has 1.0. Every part is
symmetric, and so is the whole.

    skills                                          occupations
    one is broader than the other     0.7           one is broader than the other      0.6
    related                           0.5           ISCO groups in common: 4 digits    0.25
    a broader concept of c in common  0.8/sqrt(c)     3 digits 0.15, 2 digits 0.05
    cosine over shared occupations    x 0.7         cosine over shared skills          x 0.8

In the cosine an optional link counts half, a rare skill more than a common one, and DAMPING is
added to each squared length, so that one shared occupation is no proof of nearness.
Below LEAST, two concepts are strangers.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Graph, Numbers
from matcher.taxonomy.incidence import Incidence, Ints
from matcher.taxonomy.rarity import specificities

LEAST = 0.25
MOST = 0.9
DAMPING = 1.0
BROADER = {ConceptKind.SKILL: 0.7, ConceptKind.OCCUPATION: 0.6}
RELATED = 0.5
COMMON_BROADER = 0.8
SHARED = {ConceptKind.SKILL: 0.7, ConceptKind.OCCUPATION: 0.8}
SAME_ISCO = {4: 0.25, 3: 0.15, 2: 0.05}
OPTIONAL = 0.5

Floats = npt.NDArray[np.float64]


def strength(evidence: Floats | float) -> Floats:
    """Evidence on the scale on which it adds up."""
    return -np.log1p(-np.asarray(evidence, dtype=np.float64))


class Neighbours:
    """Similarities of one concept to all others, worked out when first asked for."""

    def __init__(self, concepts: Sequence[Concept], graph: Graph) -> None:
        self._concepts = concepts
        self._graph = graph
        self._cache: dict[int, Mapping[str, float]] = {}
        self._parts: dict[ConceptKind, _Parts] = {}

    def of(self, number: int) -> Mapping[str, float]:
        """Concept id -> similarity of at least LEAST; the concept itself first, with 1.0."""
        if number not in self._cache:
            self._cache[number] = self._find(number)
        return self._cache[number]

    def _find(self, number: int) -> Mapping[str, float]:
        itself, kind = self._concepts[number].id, self._concepts[number].kind
        if kind not in SHARED:
            return {itself: 1.0}
        if kind not in self._parts:
            self._parts[kind] = _Parts(kind, self._concepts, self._graph)
        numbers, values = self._parts[kind].similarities(number)
        near = np.flatnonzero(values >= LEAST)
        near = near[np.argsort(-values[near], kind="stable")]
        pairs = zip(numbers[near].tolist(), values[near].tolist(), strict=True)
        return {itself: 1.0} | {self._concepts[i].id: value for i, value in pairs if i != number}


class _Parts:
    """The evidence for one kind of concept, as sparse tables from concepts to what they share."""

    def __init__(self, kind: ConceptKind, concepts: Sequence[Concept], graph: Graph) -> None:
        self._count = len(concepts)
        self._is_kind = np.array([concept.kind is kind for concept in concepts])
        self._shared_scale = SHARED[kind]
        self._shared = self._by_shared_links(kind, graph.needs)
        self._direct = self._by_direct_links(kind, graph)
        self._common = (
            self._by_broader(graph.broader)
            if kind is ConceptKind.SKILL
            else self._by_isco(concepts)
        )

    def similarities(self, number: int) -> tuple[Ints, Floats]:
        """Which concepts of its kind share something with it, and how similar they are: of the
        others, nearly all, no logarithm is taken."""
        shared, common, direct = (
            self._shared.dots(number), self._common.dots(number), self._direct.row(number)
        )  # fmt: skip
        some = np.flatnonzero((shared + common + direct != 0) & self._is_kind)
        total = strength(self._shared_scale * np.minimum(shared[some], 1.0))
        total += common[some]
        total += direct[some]
        return some, np.minimum(-np.expm1(-total), MOST)

    def _by_shared_links(self, kind: ConceptKind, needs: Numbers) -> Incidence:
        weights = np.where(needs[:, 2] == 1, 1.0, OPTIONAL)
        if kind is ConceptKind.SKILL:
            own, other = needs[:, 1], needs[:, 0]
        else:
            own, other = needs[:, 0], needs[:, 1]
            weights = weights * specificities(needs, self._count)[other]
        squared = np.bincount(own, weights**2, minlength=self._count)
        weights = weights / np.sqrt(squared[own] + DAMPING)
        return Incidence(own, other, weights, self._count, self._count)

    def _by_direct_links(self, kind: ConceptKind, graph: Graph) -> Incidence:
        pairs = np.concatenate([graph.broader, graph.related])
        values = np.concatenate(
            [np.full(len(graph.broader), BROADER[kind]), np.full(len(graph.related), RELATED)]
        )
        both = np.concatenate([pairs, pairs[:, ::-1]])
        weights = strength(np.concatenate([values, values]))
        return Incidence(both[:, 0], both[:, 1], weights, self._count, self._count)

    def _by_broader(self, broader: Numbers) -> Incidence:
        narrower, above = broader[:, 0], broader[:, 1]
        siblings = np.bincount(above, minlength=self._count)
        evidence = COMMON_BROADER / np.sqrt(np.maximum(siblings, 1))
        weights = np.sqrt(strength(evidence))[above]
        return Incidence(narrower, above, weights, self._count, self._count)

    def _by_isco(self, concepts: Sequence[Concept]) -> Incidence:
        codes: dict[str, int] = {}
        rows = [
            (number, codes.setdefault(concept.isco[:digits], len(codes)), SAME_ISCO[digits])
            for number, concept in enumerate(concepts)
            if concept.kind is ConceptKind.OCCUPATION and concept.isco
            for digits in SAME_ISCO
            if len(concept.isco) >= digits
        ]
        table = np.array(rows, dtype=np.float64).reshape(-1, 3)
        own, code = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
        return Incidence(own, code, np.sqrt(strength(table[:, 2])), self._count, len(codes))
