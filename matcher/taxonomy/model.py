"""The taxonomy: concepts with their labels and links, wherever they were loaded from."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from matcher.taxonomy.concept import Concept, ConceptKind, SkillLink
from matcher.taxonomy.graph import Graph, grouped, sorted_by_first
from matcher.taxonomy.labels import Labels
from matcher.taxonomy.nearest import nearest_labels
from matcher.taxonomy.neighbours import Near, Neighbours
from matcher.taxonomy.rarity import specificities
from matcher.taxonomy.resolving import Keys
from matcher.taxonomy.text import key

__all__ = ["CanDo", "Concept", "ConceptKind", "Near", "SkillLink", "Taxonomy"]

CanDo = Mapping[tuple[str, str], Mapping[str, str]]
"""(CEFR level, mode) -> language -> what it means, said to her: ("A1", "speaking")."""


class Taxonomy:
    """Concepts by id. Asking for an id that it doesn't contain raises KeyError.

    `name` changes with every change of the content. `concepts` in their order give the concept
    numbers that `graph` and `labels_by_language` speak of; `numbers` has them by id.
    """

    def __init__(
        self,
        name: str,
        concepts: Sequence[Concept],
        labels: Labels,
        graph: Graph,
        keys: Keys,
        soft_skills: Mapping[str, tuple[str, ...]] | None = None,
        descriptions: Callable[[str], Sequence[str]] | None = None,
        can_do: CanDo | None = None,
    ) -> None:
        self.name = name
        self.concepts = tuple(concepts)
        self.soft_skills = soft_skills or {}
        self.can_do = can_do or {}
        self._descriptions = descriptions
        self.graph = graph
        self.numbers: Mapping[str, int] = {c.id: n for n, c in enumerate(self.concepts)}
        self._by_uri = {c.uri: number for number, c in enumerate(self.concepts) if c.uri}
        self.labels_by_language = labels
        self.keys = keys
        self._needs_start = grouped(graph.needs, len(self.concepts))
        self._shows = sorted_by_first(graph.shows)
        self._shows_start = grouped(self._shows, len(self.concepts))
        self.neighbours = Neighbours(self.concepts, graph)
        self._specificity: np.ndarray[tuple[int], np.dtype[np.float64]] | None = None
        self.skill_ids = self._ids(ConceptKind.SKILL)
        self.occupation_ids = self._ids(ConceptKind.OCCUPATION)
        self.activity_ids = self._ids(ConceptKind.ACTIVITY)

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self.numbers

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have labels."""
        return self.labels_by_language.languages

    def concept(self, concept_id: str) -> Concept:
        return self.concepts[self.numbers[concept_id]]

    def resolve(self, words: str, kind: ConceptKind) -> str | None:
        """The id that an id, an id written with spaces, a URI or a label in any language names.

        Labels are compared without case, accents, punctuation and repeated spaces. A preferred
        label wins over an alternative one. None if nothing fits.
        """
        words = words.strip()
        number = self._by_uri.get(words, self.numbers.get(words))
        if number is None:
            number = self.numbers.get("-".join(words.lower().split()))
        if number is not None and self.concepts[number].kind is kind:
            return self.concepts[number].id
        hit = self.keys.find(key(words), kind)
        return self.concepts[hit.number].id if hit else None

    def nearest(self, words: str, kind: ConceptKind, n: int = 3) -> list[str]:
        """The n labels in any language that are written most like `words`, one a concept."""
        return nearest_labels(words, kind, n, self.concepts, self.labels_by_language)

    def label(self, concept_id: str, language: str = "en") -> str:
        """The preferred label; in English, then in any language, where there is none in it."""
        for tried in (language, "en", *self.labels_by_language.languages):
            if labels := self.labels(concept_id, tried):
                return labels[0]
        return concept_id

    def labels(self, concept_id: str, language: str) -> tuple[str, ...]:
        """All labels in a language, preferred first; empty where there is none."""
        return self.labels_by_language.lexicon(language).of(self.numbers[concept_id])

    def descriptions(self, language: str) -> Sequence[str]:
        """Longer texts on the first concepts, by concept number; empty where there are none."""
        return self._descriptions(language) if self._descriptions else ()

    def skills_of(self, occupation_id: str) -> tuple[SkillLink, ...]:
        """What an occupation asks for, essential skills first."""
        number = self.numbers[occupation_id]
        links = self.graph.needs[self._needs_start[number] : self._needs_start[number + 1]]
        return tuple(SkillLink(self.concepts[s].id, bool(e)) for _, s, e in links.tolist())

    def skill_numbers_of(self, occupation_id: str) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        """The same as concept numbers."""
        number = self.numbers[occupation_id]
        return self.graph.needs[self._needs_start[number] : self._needs_start[number + 1], 1]

    def occupations_in(self, isco: str) -> tuple[str, ...]:
        """The occupations of an ISCO-08 group, given by its code of one to four digits."""
        return tuple(
            i for i in self.occupation_ids if (self.concept(i).isco or "").startswith(isco)
        )

    def specificity(self, skill_id: str) -> float:
        """How telling a skill is, in (0, 1]: the fewer occupations ask for it, the higher."""
        if self._specificity is None:
            self._specificity = specificities(self.graph.needs, len(self.concepts))
        return float(self._specificity[self.numbers[skill_id]])

    def similar(self, concept_id: str) -> Mapping[str, float]:
        """Concepts of the same kind with their similarity in (0, 1], itself (1.0) included."""
        return self.neighbours.of(self.numbers[concept_id])

    def near(self, concept_ids: Sequence[str]) -> Near:
        """The same of many concepts, by concept number."""
        return self.neighbours.near([self.numbers[concept_id] for concept_id in concept_ids])

    def broader(self, concept_id: str) -> tuple[str, ...]:
        """The concepts directly above this one."""
        above = self.graph.broader[self.graph.broader[:, 0] == self.numbers[concept_id], 1]
        return tuple(self.concepts[number].id for number in above.tolist())

    def shown_by(self, activity_id: str) -> tuple[str, ...]:
        """The skills that an activity shows."""
        number = self.numbers[activity_id]
        links = self._shows[self._shows_start[number] : self._shows_start[number + 1]]
        return tuple(self.concepts[skill].id for _, skill in links.tolist())

    def _ids(self, kind: ConceptKind) -> tuple[str, ...]:
        return tuple(sorted(concept.id for concept in self.concepts if concept.kind is kind))
