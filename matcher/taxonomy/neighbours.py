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

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Graph, Numbers
from matcher.taxonomy.incidence import Incidence, stretches
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
CERTAINLY = 0.99  # below this part of LEAST, no rounding lifts a number to it
TOGETHER = 32  # concepts whose neighbours are looked for together
SMALL = 4096  # concepts: of so few all are worked out at once, in some 20 ms

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
AnyInts = npt.NDArray[np.integer]


def strength(evidence: Floats | float) -> Floats:
    """Evidence on the scale on which it adds up."""
    return -np.log1p(-np.asarray(evidence, dtype=np.float64))


@dataclass(frozen=True, slots=True)
class Near:
    """The neighbours of some concepts, one after the other: concept `numbers` and similarities of
    at least LEAST, a concept itself first, with 1.0, then the most similar ones; `sizes`: how many
    each has."""

    numbers: Ints
    values: Floats
    sizes: Ints


@dataclass(frozen=True, slots=True)
class Kept:
    """The neighbours of all concepts: those of a concept stand from its `starts` to the next."""

    starts: Ints
    numbers: Ints
    values: Floats

    def near(self, numbers: Ints) -> Near:
        entries = stretches(self.starts, numbers)[1]
        sizes = self.starts.take(numbers + 1) - self.starts.take(numbers)
        return Near(self.numbers.take(entries), self.values.take(entries), sizes)


class Neighbours:
    """Similarities of some concepts to all others: those that are `kept`, or worked out when first
    asked for."""

    def __init__(self, concepts: Sequence[Concept], graph: Graph) -> None:
        self._concepts = concepts
        self._graph = graph
        self.kept: Kept | None = None
        self._known: dict[int, Near] = {}
        self._named: dict[int, Mapping[str, float]] = {}
        self._parts: dict[ConceptKind, _Parts] = {}

    def near(self, numbers: Sequence[int]) -> Near:
        """Of each of these concepts; what is not known yet is worked out together."""
        if self.kept is None and len(self._concepts) <= SMALL:
            self.kept = self.of_all()
        if self.kept is not None:
            return self.kept.near(np.array(numbers, np.int64))
        new = [number for number in dict.fromkeys(numbers) if number not in self._known]
        self._known |= self._worked_out(new)
        return _joined([self._known[number] for number in numbers])

    def of(self, number: int) -> Mapping[str, float]:
        """Concept id -> similarity of at least LEAST; the concept itself first, with 1.0."""
        if number not in self._named:
            near = self.near([number])
            pairs = zip(near.numbers.tolist(), near.values.tolist(), strict=True)
            self._named[number] = {self._concepts[i].id: value for i, value in pairs}
        return self._named[number]

    def of_all(self) -> Kept:
        """Of all concepts; of as many as ESCO has a second's work."""
        found = self._worked_out(range(len(self._concepts)))
        near = _joined([found[number] for number in range(len(self._concepts))])
        starts = np.concatenate((np.zeros(1, np.int64), near.sizes.cumsum()))
        return Kept(starts, near.numbers, near.values)

    def _worked_out(self, numbers: Iterable[int]) -> dict[int, Near]:
        by_kind: dict[ConceptKind, list[int]] = {}
        for number in numbers:
            by_kind.setdefault(self._concepts[number].kind, []).append(number)
        found: dict[int, Near] = {}
        for kind, some in by_kind.items():
            found |= zip(some, self._of_kind(kind, some), strict=True)
        return found

    def _of_kind(self, kind: ConceptKind, numbers: Sequence[int]) -> Iterator[Near]:
        if kind not in SHARED:
            yield from (Near(np.array([n]), np.ones(1), np.ones(1, np.int64)) for n in numbers)
            return
        if kind not in self._parts:
            self._parts[kind] = _Parts(kind, self._concepts, self._graph)
        for start in range(0, len(numbers), TOGETHER):
            yield from self._parts[kind].near(numbers[start : start + TOGETHER])


def _joined(parts: Sequence[Near]) -> Near:
    none = np.zeros(0, np.int64)
    return Near(
        np.concatenate((none, *(part.numbers for part in parts))),
        np.concatenate((np.zeros(0), *(part.values for part in parts))),
        np.concatenate((none, *(part.sizes for part in parts))),
    )


class _Parts:
    """The evidence for one kind of concept, as sparse tables from concepts to what they share, in
    which the concepts of the kind are rows from 0 on."""

    def __init__(self, kind: ConceptKind, concepts: Sequence[Concept], graph: Graph) -> None:
        self._count = len(concepts)
        is_kind = np.array([concept.kind is kind for concept in concepts])
        self._numbers = np.flatnonzero(is_kind)
        self._row = np.where(is_kind, np.cumsum(is_kind) - 1, -1)
        self._shared_scale = SHARED[kind]
        self._shared = self._by_shared_links(kind, graph.needs)
        self._direct = self._by_direct_links(kind, graph)
        self._common = (
            self._by_broader(graph.broader)
            if kind is ConceptKind.SKILL
            else self._by_isco(concepts)
        )

    def near(self, numbers: Sequence[int]) -> list[Near]:
        """Of each of these concepts of the kind."""
        size = self._numbers.size
        own = np.arange(len(numbers)) * size + self._row[numbers]
        pairs, values = self._similarities(self._row[numbers], own)
        values[np.searchsorted(pairs, own)] = 1
        kept = np.flatnonzero(values >= LEAST)
        kept = kept[np.lexsort((-values[kept], pairs[kept] // size))]
        asked, others = np.divmod(pairs[kept], size)
        ends = np.searchsorted(asked, np.arange(len(numbers) + 1)).tolist()
        found, values = self._numbers[others], values[kept]
        return [Near(found[a:b], values[a:b], np.array([b - a])) for a, b in pairwise(ends)]

    def _similarities(self, rows: Ints, own: Ints) -> tuple[Ints, Floats]:
        """Pairs, as the place in `rows` times the concepts of the kind and another one of those, in
        order, and how similar they are; `own` among them, and none that nothing could bring to
        LEAST."""
        size = self._numbers.size
        keys, values = self._shared.products(rows).keyed(size)
        shared = np.bincount(keys, values, rows.size * size).astype(np.float64, copy=False)
        keys, values = self._common.products(rows).keyed(size)
        linked, links = self._direct.row(rows).keyed(size)
        much = np.flatnonzero(shared >= LEAST * CERTAINLY / self._shared_scale)
        pairs = np.sort(np.concatenate((own, much, keys, linked)))
        pairs = pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]  # each once
        total = strength(self._shared_scale * np.minimum(shared[pairs], 1))
        total += np.bincount(np.searchsorted(pairs, keys), values, pairs.size)
        direct = np.zeros(pairs.size)
        direct[np.searchsorted(pairs, linked)] = links
        total += direct
        return pairs, np.minimum(-np.expm1(-total), MOST)

    def _by_shared_links(self, kind: ConceptKind, needs: Numbers) -> Incidence:
        weights = np.where(needs[:, 2] == 1, 1.0, OPTIONAL)
        if kind is ConceptKind.SKILL:
            own, other = needs[:, 1], needs[:, 0]
        else:
            own, other = needs[:, 0], needs[:, 1]
            weights = weights * specificities(needs, self._count)[other]
        squared = np.bincount(own, weights**2, minlength=self._count)
        weights = weights / np.sqrt(squared[own] + DAMPING)
        return self._table(own, other, weights, self._count)

    def _by_direct_links(self, kind: ConceptKind, graph: Graph) -> Incidence:
        pairs = np.concatenate([graph.broader, graph.related])
        values = np.concatenate(
            [np.full(len(graph.broader), BROADER[kind]), np.full(len(graph.related), RELATED)]
        )
        both = self._row[np.concatenate([pairs, pairs[:, ::-1]])]
        within = (both >= 0).all(axis=1)
        both, weights = both[within], strength(np.concatenate([values, values]))[within]
        return Incidence(both[:, 0], both[:, 1], weights, self._numbers.size, self._numbers.size)

    def _by_broader(self, broader: Numbers) -> Incidence:
        narrower, above = broader[:, 0], broader[:, 1]
        siblings = np.bincount(above, minlength=self._count)
        evidence = COMMON_BROADER / np.sqrt(np.maximum(siblings, 1))
        weights = np.sqrt(strength(evidence))[above]
        return self._table(narrower, above, weights, self._count)

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
        return self._table(own, code, np.sqrt(strength(table[:, 2])), len(codes))

    def _table(
        self, concepts: AnyInts, columns: AnyInts, weights: Floats, n_columns: int
    ) -> Incidence:
        """Without what is not of the kind."""
        rows = self._row[concepts]
        own = np.flatnonzero(rows >= 0)
        return Incidence(rows[own], columns[own], weights[own], self._numbers.size, n_columns)
