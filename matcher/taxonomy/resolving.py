"""Words -> the one concept they name exactly, whatever the language."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.labels import Labels
from matcher.taxonomy.text import key


class Hit(NamedTuple):
    """A concept named by a label. `rank` is 0 for a preferred label, 1 for an alternative one."""

    rank: int
    number: int


class Keys(Protocol):
    """Looks a label's key up among all labels of a kind."""

    def find(self, label_key: str, kind: ConceptKind) -> Hit | None: ...


class LabelKeys:
    """Keys of labels held in memory; built when first asked, since most runs ask for ids."""

    def __init__(self, concepts: Sequence[Concept], labels: Labels) -> None:
        self._concepts = concepts
        self._labels = labels
        self._hits: Mapping[tuple[str, ConceptKind], Hit] | None = None

    def find(self, label_key: str, kind: ConceptKind) -> Hit | None:
        if self._hits is None:
            self._hits = self._build()
        return self._hits.get((label_key, kind))

    def _build(self) -> dict[tuple[str, ConceptKind], Hit]:
        hits: dict[tuple[str, ConceptKind], Hit] = {}
        for language in self._labels.languages:
            lexicon = self._labels.lexicon(language)
            for number, concept in enumerate(self._concepts):
                for place, label in enumerate(lexicon.of(number)):
                    hit = Hit(min(place, 1), number)
                    best = hits.setdefault((key(label), concept.kind), hit)
                    if hit.rank < best.rank:
                        hits[key(label), concept.kind] = hit
        return hits


class MergedKeys:
    """A preferred label before an alternative one; the embedded tables' before the release's.

    `numbers[i]` is the merged number of the embedded concept i.
    """

    def __init__(self, release: Keys, embedded: Keys, numbers: Sequence[int]) -> None:
        self._release = release
        self._embedded = embedded
        self._numbers = numbers

    def find(self, label_key: str, kind: ConceptKind) -> Hit | None:
        ours = self._embedded.find(label_key, kind)
        theirs = self._release.find(label_key, kind)
        hits = [Hit(ours.rank, self._numbers[ours.number])] if ours else []
        hits += [theirs] if theirs else []
        return min(hits, key=lambda hit: hit.rank, default=None)
