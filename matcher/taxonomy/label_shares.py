"""How much of a concept's best label stands in a sentence."""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from matcher.taxonomy.search_labels import LabelsToSearch
from matcher.taxonomy.words import WordSpace, scaled_rows

FOREIGN = 0.7  # an English label in a text of another language counts so much
CONTENT = 0.7  # how fast a label's content saturates, in words of the rarest kind

TELLING = 0.6  # scaled share from which a whole label of several words stands there on purpose

Floats = npt.NDArray[np.float32]


class Shown(NamedTuple):
    """The scaled share of a label in a sentence, its stems there, and is it named in whole?"""

    share: float
    stems: frozenset[str]
    named: bool


class LabelShares:
    """A label's share in a sentence: the weight of its stems that are there, over that of all.

    It is scaled by 1 - exp(-content): a lone common word is complete at once, but no proof.
    """

    def __init__(
        self, space: WordSpace, labels: LabelsToSearch, label_stems: Sequence[Sequence[str]]
    ) -> None:
        sets = space.sets(label_stems)
        mass = (sets @ space.weight).astype(np.float32)
        rarest = float(space.weight.max(initial=1.0))
        scale = 1 - np.exp(-mass / (CONTENT * rarest))
        scale[labels.foreign] *= FOREIGN
        self._labels = label_stems
        self._starts = labels.starts
        counts = np.diff(labels.starts, append=len(labels.texts))
        self._concept = np.repeat(np.arange(len(labels.starts)), counts)
        self._mass: Floats = mass / np.maximum(scale, 1e-9)
        self._space = space
        weighted = sets.multiply(space.weight[None, :]).tocsr()
        self._by_stem: csr_matrix = scaled_rows(weighted, self._mass).T.tocsr()

    def best(self, sentences: csr_matrix) -> Floats:
        """float32[sentences, concepts] in [0, 1): the share of each concept's best label."""
        by_label = (sentences @ self._by_stem).tocoo()
        best: Floats = np.zeros((sentences.shape[0], len(self._starts)), dtype=np.float32)
        cells = by_label.row * np.int64(best.shape[1]) + self._concept[by_label.col]
        # to the power of 1.5: half of a label is less than half a proof
        np.maximum.at(best.reshape(-1), cells, by_label.data * np.sqrt(by_label.data))
        return best

    def shown(self, stems: frozenset[str], concept: int) -> Shown:
        """What `stems` have of the concept's best label."""
        ends = [*self._starts[concept + 1 : concept + 2], len(self._labels)]
        return max(
            (self._shown(stems, label) for label in range(self._starts[concept], ends[0])),
            key=lambda shown: shown.share,
        )

    def _shown(self, stems: frozenset[str], label: int) -> Shown:
        there = stems.intersection(self._labels[label])
        if not there:
            return Shown(0.0, there, named=False)
        share = fsum(self._space.weight_of(stem) for stem in there) / float(self._mass[label])
        whole = len(there) == len(self._labels[label]) > 1
        return Shown(share, there, named=whole and share >= TELLING)
