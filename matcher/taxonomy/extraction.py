"""Texts -> the skills that they tell of, with the words that say so."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.best import best_columns
from matcher.taxonomy.match import NAMED, Match
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.phrase_index import PhraseIndex
from matcher.taxonomy.quoting import shortest_stretch
from matcher.taxonomy.reading import ReadTexts, read_in_batches
from matcher.taxonomy.stems import Stem

Floats = npt.NDArray[np.float32]

LOOKED_AT = 5  # skills beyond the asked number that may turn out to be named word for word


def extracted(
    taxonomy: Taxonomy, index: PhraseIndex, texts: Sequence[str], language: str, top: int
) -> Iterator[list[Match]]:
    """The `top` skills of each text, best first: those named by a label, then the others."""
    for batch in read_in_batches(texts, language):
        by_sentence = index.sentence_scores(batch.stems)
        scores = index.text_scores(by_sentence, batch.starts)
        for number, text in enumerate(batch.texts):
            row, here = scores[number], batch.of(number)
            found = [
                _match(taxonomy, index, text, _said(batch, by_sentence, here, skill), skill, row)
                for skill in best_columns(row, top + LOOKED_AT)
            ]
            yield sorted(found, key=lambda match: -match.score)[:top]


def _said(batch: ReadTexts, scores: Floats, here: slice, skill: int) -> Sequence[Stem]:
    """The sentence of a text that shows a skill best."""
    return batch.sentences[here][int(scores[here, skill].argmax())]


def _match(
    taxonomy: Taxonomy,
    index: PhraseIndex,
    text: str,
    sentence: Sequence[Stem],
    skill: int,
    scores: Floats,
) -> Match:
    shown = index.shown(frozenset(word.stem for word in sentence), skill)
    words = shortest_stretch(sentence, shown.stems)
    named = shown.named and words is not None and len(words) == len(shown.stems)
    concept = taxonomy.concepts[index.numbers[skill]]
    quote = words.of(text, sentence) if words else None
    score = float(scores[skill])
    scaled = NAMED + (1 - NAMED) * score if named else NAMED * score
    return Match(concept.id, scaled, quote)
