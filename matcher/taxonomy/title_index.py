"""All occupations' labels of one language, searched by how a title is written.

An occupation's score adds up, each a cosine over character n-grams in [0, 1]:

    its best label                                          1
    its preferred label                                     PREFERRED
    all its labels as one (their mean): a concept with many
    labels has more chances to hit, and less by this part   WHOLE
    its ISCO group's label, where the taxonomy has it       GROUP

Weights: tried on Spanish and German national titles against ESCO (the MELO benchmark), each
language judged with weights chosen on the other.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.match import NAMED
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.search_labels import LabelsToSearch, labels_to_search
from matcher.taxonomy.tfidf import NgramSpace
from matcher.taxonomy.titles import plain_title

PREFERRED = 0.3
WHOLE = 0.3
GROUP = 0.45
SAME = 0.9999  # a cosine of one, but for rounding

Floats = npt.NDArray[np.float32]


class TitleIndex:
    """`numbers` are the occupations' concept numbers, in the order of the scores' columns;
    `column_of` tells an id's column."""

    def __init__(self, taxonomy: Taxonomy, language: str) -> None:
        labels = labels_to_search(taxonomy, ConceptKind.OCCUPATION, language, plain_title)
        self.numbers = labels.numbers
        ids = (taxonomy.concepts[number].id for number in labels.numbers)
        self.column_of = {concept_id: column for column, concept_id in enumerate(ids)}
        self._starts = labels.starts
        self._space = NgramSpace(labels.texts)
        rows = self._space.rows(labels.texts)
        whole = _unit(_means(labels) @ rows)
        groups, self._group = self._groups(taxonomy, language)
        self._by_ngram = vstack([rows, whole, groups]).T.tocsr()
        self._labels = len(labels.texts)

    def scores(self, titles: Sequence[str]) -> Floats:
        """float32[titles, occupations] in [0, 1]; titles must be plain."""
        found = (self._space.rows(titles) @ self._by_ngram).toarray()
        by_label, found = np.split(found, [self._labels], axis=1)
        whole, groups = np.split(found, [len(self.numbers)], axis=1)
        best = np.maximum.reduceat(by_label, self._starts, axis=1)
        total = best + PREFERRED * by_label[:, self._starts] + WHOLE * whole
        total += GROUP * groups[:, self._group]
        share = total / (1 + PREFERRED + WHOLE + GROUP)
        # most titles that fit well have half of what can be had: spread that half over [0, 1]
        spread = NAMED * (1 - (1 - share) ** 2)
        return np.where(best >= SAME, NAMED + (1 - NAMED) * share, spread)

    def _groups(self, taxonomy: Taxonomy, language: str) -> tuple[csr_matrix, npt.NDArray[np.intp]]:
        """A row for each ISCO group of four digits, and which row is each occupation's.

        The last row is empty, for occupations of groups without labels.
        """
        labelled = {
            concept.isco: taxonomy.labels(concept.id, language)
            for concept in taxonomy.concepts
            if concept.kind is ConceptKind.GROUP and concept.isco
        }
        row_of = {isco: row for row, isco in enumerate(labelled)}
        texts = [plain_title(" ".join(labels)) for labels in labelled.values()]
        iscos = (taxonomy.concepts[number].isco for number in self.numbers)
        of_occupation = [row_of.get(isco, len(row_of)) for isco in iscos]
        return self._space.rows([*texts, ""]), np.array(of_occupation)


def _means(labels: LabelsToSearch) -> csr_matrix:
    """Sums each concept's labels, float32[concepts, labels]; to be scaled to length 1."""
    ones = np.ones(len(labels.texts), dtype=np.float32)
    starts = np.append(labels.starts, len(labels.texts))
    return csr_matrix((ones, np.arange(len(labels.texts)), starts))


def _unit(rows: csr_matrix) -> csr_matrix:
    """Each row scaled to length 1; a row of zeros stays."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    return csr_matrix(rows.multiply(scale[:, None]), dtype=np.float32)
