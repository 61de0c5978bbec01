"""The labels written most like some words, for an error message that helps."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.labels import Labels
from matcher.taxonomy.text import key


def nearest_labels(
    words: str, kind: ConceptKind, n: int, concepts: Sequence[Concept], labels: Labels
) -> list[str]:
    """The n labels, one a concept, nearest by edit distance; in whatever language they are."""
    best: dict[int, tuple[float, str]] = {}
    for language in labels.languages:
        lexicon = labels.lexicon(language)
        owners = lexicon.owners()
        found = process.extract(
            key(words), lexicon.texts, scorer=fuzz.ratio, processor=key, limit=8 * n
        )
        for label, score, place in found:
            owner = int(owners[place])
            if concepts[owner].kind is kind and score > best.get(owner, (0.0, ""))[0]:
                best[owner] = (score, label)
    return [label for _, label in sorted(best.values(), reverse=True)[:n]]
