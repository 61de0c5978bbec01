"""How much of an occupation's best label stands in a title, by whole words."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.search_labels import LabelsToSearch
from matcher.taxonomy.sparse_best import best_of_owners
from matcher.taxonomy.stems import stems
from matcher.taxonomy.words import WordSpace, scaled_rows

Floats = npt.NDArray[np.float32]


class LabelCoverage:
    """A label's share: the weight of its stems that are in the title, over that of all."""

    def __init__(self, labels: LabelsToSearch, language: str) -> None:
        known = [stems(text, language) for text in labels.texts]
        self._language = language
        self._space = WordSpace(known)
        weighted = self._space.sets(known).multiply(self._space.weight[None, :]).tocsr()
        self._by_stem = scaled_rows(weighted, weighted.sum(axis=1)).T.tocsr()
        counts = np.diff(labels.starts, append=len(labels.texts))
        self._owners = np.repeat(np.arange(len(labels.starts), dtype=np.int32), counts)
        self._concepts = len(labels.starts)

    def of(self, titles: Sequence[str]) -> Floats:
        """float32[titles, occupations] in [0, 1]."""
        sets = self._space.sets([stems(title, self._language) for title in titles])
        return best_of_owners(sets @ self._by_stem, self._owners, self._concepts)
