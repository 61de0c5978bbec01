"""Learns, from a taxonomy alone, where in the concept space a title points to."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_matrix

from matcher.errors import TaxonomyError
from matcher.taxonomy.concept_space import ConceptSpace, concept_space
from matcher.taxonomy.kernel_ridge import kernel_ridge
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.tfidf import NgramSpace
from matcher.taxonomy.trained import Trained, in_8_bits, write_trained
from matcher.taxonomy.training_rows import TrainingRows, plain_labels, training_rows

PENALTY = 0.1
RARE = 0.005  # labels elsewhere are searched by n-grams that fewer of them have: 30 times faster

Floats = npt.NDArray[np.float32]


class Learnt(NamedTuple):
    """One language's result: from how many labels, and where it was written."""

    language: str
    labels: int
    path: Path


def train(taxonomy: Taxonomy, languages: Sequence[str], folder: Path) -> Iterator[Learnt]:
    """Learns each language and writes its file into `folder`; no languages are all.

    Raises TaxonomyError for a language in which the taxonomy has no label of an occupation.
    """
    for language in languages:
        if language not in taxonomy.languages:
            known = " ".join(taxonomy.languages)
            raise TaxonomyError(f"language {language!r}: no labels; there are some in {known}")
    space = concept_space(taxonomy)
    for language in languages or taxonomy.languages:
        rows = training_rows(taxonomy, space, language)
        if not rows.own:
            raise TaxonomyError(f"language {language!r}: no label of an occupation to learn from")
        path = write_trained(
            folder, language, taxonomy.name, learn(taxonomy, space, language, rows)
        )
        yield Learnt(language, rows.own, path)


def learn(taxonomy: Taxonomy, space: ConceptSpace, language: str, rows: TrainingRows) -> Trained:
    """A kernel ridge regression from how a label is written to its concept's position.

    The n-grams are those of the language's own labels; languages of kin add rows, no columns.
    """
    ngrams = NgramSpace(rows.texts[: rows.own])
    texts = ngrams.rows(rows.texts)
    found = kernel_ridge(texts, space.positions[rows.concepts], rows.weights, PENALTY)
    duals, scales = in_8_bits(found)
    starts, cells, shares, owners = _labels_elsewhere(taxonomy, space, language, ngrams)
    return Trained(
        vocabulary=ngrams.vocabulary,
        rarity=ngrams.idf,
        row_starts=texts.indptr.astype(np.int64),
        row_cells=texts.indices.astype(np.int32),
        row_shares=_in_255ths(texts.data),
        duals=duals,
        scales=scales,
        numbers=space.numbers[: space.occupations],
        positions=space.positions[: space.occupations],
        label_starts=starts,
        label_cells=cells,
        label_shares=shares,
        label_owners=owners,
    )


def _in_255ths(shares: Floats) -> npt.NDArray[np.uint8]:
    return np.round(shares * 255).astype(np.uint8)


def _labels_elsewhere(
    taxonomy: Taxonomy, space: ConceptSpace, language: str, ngrams: NgramSpace
) -> tuple[
    npt.NDArray[np.int64], npt.NDArray[np.int32], npt.NDArray[np.uint8], npt.NDArray[np.int32]
]:
    """All other languages' labels of occupations by their rare n-grams (see trained.Trained)."""
    found = {
        row: None
        for name in taxonomy.languages
        if name != language
        for row in plain_labels(taxonomy, space, name)
        if row[1] < space.occupations
    }
    ordered = sorted(found, key=lambda row: row[1])
    rows: csc_matrix = ngrams.rows([text for text, _ in ordered]).tocsc()
    with_ngram = np.diff(rows.indptr)
    kept = (with_ngram < max(RARE * len(ordered), 10))[
        np.repeat(np.arange(len(with_ngram)), with_ngram)
    ]
    counts = np.add.reduceat(np.append(kept, False), rows.indptr[:-1]) * (with_ngram > 0)
    return (
        np.concatenate([[0], np.cumsum(counts)]),
        rows.indices[kept].astype(np.int32),
        _in_255ths(rows.data[kept]),
        np.array([place for _, place in ordered], dtype=np.int32),
    )
