"""Texts -> the skills that they tell of, with the words that say so."""

from collections.abc import Iterator, Sequence

from matcher.taxonomy.best import best_columns
from matcher.taxonomy.match import NAMED, Match
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.phrase_index import PhraseIndex
from matcher.taxonomy.quoting import shortest_stretch
from matcher.taxonomy.reading import read_in_batches
from matcher.taxonomy.stems import Stem

LOOKED_AT = 10  # skills beyond the asked number that may turn out to be named word for word


def extracted(
    taxonomy: Taxonomy, index: PhraseIndex, texts: Sequence[str], language: str, top: int
) -> Iterator[list[Match]]:
    """The `top` skills of each text, best first: those named by a label, then the others."""
    for batch in read_in_batches(texts, language):
        scores, where = index.text_scores(batch.stems, batch.starts)
        for text, row, sentences in zip(batch.texts, scores, where, strict=True):
            found = [
                _match(taxonomy, index, text, batch.sentences[sentences[skill]], skill, row[skill])
                for skill in best_columns(row, top + LOOKED_AT)
            ]
            yield sorted(found, key=lambda match: -match.score)[:top]


def _match(
    taxonomy: Taxonomy,
    index: PhraseIndex,
    text: str,
    sentence: Sequence[Stem],
    skill: int,
    score: float,
) -> Match:
    shown = index.shown(frozenset(word.stem for word in sentence), skill)
    words = shortest_stretch(sentence, shown.stems)
    named = shown.named and words is not None and len(words) == len(shown.stems)
    concept = taxonomy.concepts[index.numbers[skill]]
    quote = words.of(text, sentence) if words else None
    scaled = NAMED + (1 - NAMED) * score if named else NAMED * score
    return Match(concept.id, float(scaled), quote)
