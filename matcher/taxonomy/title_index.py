"""All occupations' labels of one language, searched for what a title means.

A title is first brought to words that the labels have (title_wording).

Without training, an occupation's score adds up, each a cosine over character n-grams in [0, 1]:

    its best label                                          1
    its preferred label                                     PREFERRED
    all its labels as one (their mean): a concept with many
    labels has more chances to hit, and less by this part   WHOLE
    its ISCO group's label, where the taxonomy has it       GROUP

Weights: tried on Spanish and German national titles against ESCO (the MELO benchmark), each
language judged with weights chosen on the other. With training, see title_weights.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from matcher.taxonomy.label_coverage import LabelCoverage
from matcher.taxonomy.label_likeness import LabelLikeness, Likeness
from matcher.taxonomy.match import NAMED
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.title_weights import TITLE_WEIGHTS, Parts, weighed
from matcher.taxonomy.title_wording import TitleWording
from matcher.taxonomy.trained import Trained
from matcher.taxonomy.trained_likeness import TrainedLikeness

PREFERRED = 0.3
WHOLE = 0.3
GROUP = 0.45
SAME = 0.9999  # a cosine of one, but for rounding

Floats = npt.NDArray[np.float32]


class TitleIndex:
    """`numbers` are the occupations' concept numbers, in the order of the scores' columns;
    `column_of` tells an id's column."""

    def __init__(self, taxonomy: Taxonomy, language: str, trained: Trained | None = None) -> None:
        self._written = LabelLikeness(taxonomy, language)
        labels = self._written.labels
        self._wording = TitleWording(labels.texts, language)
        self.numbers = labels.numbers
        ids = (taxonomy.concepts[number].id for number in labels.numbers)
        self.column_of = {concept_id: column for column, concept_id in enumerate(ids)}
        self._meant = TrainedLikeness(trained, labels.numbers) if trained else None
        self._coverage = LabelCoverage(labels, language) if trained else None
        counts = np.diff(labels.starts, append=len(labels.texts))
        self._many: Floats = np.log(counts).astype(np.float32)

    def scores(self, titles: Sequence[str]) -> Floats:
        """float32[titles, occupations] in [0, 1]; titles must be plain."""
        worded = [self._wording.of(title) for title in titles]
        likeness = self._written.of(worded)
        parts = self._parts(likeness, worded)
        share = self._share(likeness, worded) if parts is None else weighed(parts, TITLE_WEIGHTS)
        # most titles that fit well have half of what can be had: spread that half over [0, 1]
        spread = NAMED * (1 - (1 - share) ** 2)
        return np.where(likeness.best >= SAME, NAMED + (1 - NAMED) * share, spread)

    def parts(self, titles: Sequence[str]) -> Parts | None:
        """What the weights are for; None without training. Titles must be plain."""
        worded = [self._wording.of(title) for title in titles]
        return self._parts(self._written.of(worded), worded)

    def _parts(self, likeness: Likeness, titles: Sequence[str]) -> Parts | None:
        if self._meant is None or self._coverage is None:
            return None
        return {
            **likeness._asdict(),
            **self._meant.of(titles)._asdict(),
            "coverage": self._coverage.of(titles),
            "many": np.broadcast_to(self._many, likeness.best.shape),
        }

    def _share(self, likeness: Likeness, titles: Sequence[str]) -> Floats:
        total: Floats = likeness.best + PREFERRED * likeness.preferred
        total += WHOLE * self._written.whole(titles)
        total += GROUP * likeness.group
        share: Floats = total / np.float32(1 + PREFERRED + WHOLE + GROUP)
        return share
