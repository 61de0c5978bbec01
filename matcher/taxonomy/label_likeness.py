"""How a title is written against all labels of the occupations in one language."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.search_labels import LabelsToSearch, labels_to_search
from matcher.taxonomy.tfidf import NgramSpace
from matcher.taxonomy.titles import plain_title

Floats = npt.NDArray[np.float32]


class Likeness(NamedTuple):
    """Cosines over character n-grams, float32[titles, occupations] in [0, 1] each."""

    best: Floats  # with the best label
    preferred: Floats
    group: Floats  # with the label of its ISCO group of four digits; 0 where it has none
    wider_group: Floats  # of three digits


class LabelLikeness:
    """`labels` in the order of the columns: labels.numbers are the occupations' numbers."""

    def __init__(self, taxonomy: Taxonomy, language: str) -> None:
        labels = labels_to_search(taxonomy, ConceptKind.OCCUPATION, language, plain_title)
        self.labels = labels
        self._space = NgramSpace(labels.texts)
        rows = self._space.rows(labels.texts)
        groups, self._group, self._wider = self._groups(taxonomy, language)
        self._by_ngram = vstack([rows, groups]).T.tocsr()
        self._rows = rows

    def of(self, titles: Sequence[str]) -> Likeness:
        """Titles must be plain."""
        found = (self._space.rows(titles) @ self._by_ngram).toarray()
        by_label, groups = np.split(found, [len(self.labels.texts)], axis=1)
        return Likeness(
            best=np.maximum.reduceat(by_label, self.labels.starts, axis=1),
            preferred=by_label[:, self.labels.starts],
            group=groups[:, self._group],
            wider_group=groups[:, self._wider],
        )

    def whole(self, titles: Sequence[str]) -> Floats:
        """float32[titles, occupations]: the cosine with all labels as one, their mean."""
        found: Floats = (self._space.rows(titles) @ self._whole_by_ngram).toarray()
        return found

    @cached_property
    def _whole_by_ngram(self) -> csr_matrix:
        return _unit(_sums(self.labels) @ self._rows).T.tocsr()

    def _groups(
        self, taxonomy: Taxonomy, language: str
    ) -> tuple[csr_matrix, npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """A row for each ISCO group, and which row is each occupation's of 4 and of 3 digits.

        The last row is empty, for occupations of groups without labels.
        """
        labelled = {
            concept.isco: taxonomy.labels(concept.id, language)
            for concept in taxonomy.concepts
            if concept.kind is ConceptKind.GROUP and concept.isco
        }
        row_of = {isco: row for row, isco in enumerate(labelled)}
        texts = [plain_title(" ".join(labels)) for labels in labelled.values()]
        iscos = [taxonomy.concepts[number].isco or "" for number in self.labels.numbers]
        four, three = (
            np.array([row_of.get(isco[:digits], len(row_of)) for isco in iscos])
            for digits in (4, 3)
        )
        return self._space.rows([*texts, ""]), four, three


def _sums(labels: LabelsToSearch) -> csr_matrix:
    """Adds up each concept's labels, float32[concepts, labels]."""
    ones = np.ones(len(labels.texts), dtype=np.float32)
    starts = np.append(labels.starts, len(labels.texts))
    return csr_matrix((ones, np.arange(len(labels.texts)), starts))


def _unit(rows: csr_matrix) -> csr_matrix:
    """Each row scaled to length 1; a row of zeros stays."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    return csr_matrix(rows.multiply(scale[:, None]), dtype=np.float32)
