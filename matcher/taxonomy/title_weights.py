"""How much each part of a title's likeness to an occupation counts, after training.

Fitted on Spanish and German national titles against ESCO (the MELO benchmark, 1,386 and 1,727
titles) by benchmarks/title_weights.py, which also prints what weights fitted on one of the two
languages reach on the other. The likeness to all labels as one (`whole`) got no weight beside
`place`, and is left out.
"""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Parts = Mapping[str, Floats]

TITLE_WEIGHTS: Mapping[str, float] = {
    "best": 0.17,  # cosine with the best label, over character n-grams
    "place": 3.0,  # cosine in the concept space: what was learnt
    "preferred": 0.62,
    "group": 0.4,  # the labels of its ISCO groups of four
    "wider_group": 0.55,  # and three digits
    "coverage": 0.37,  # how much of its best label stands in the title
    "many": -0.055,  # logarithm of its number of labels: more chances to hit
    "elsewhere": 1.78,  # cosine with its best label in another language
}


def weighed(parts: Parts, weights: Mapping[str, float]) -> Floats:
    """The parts' weighted mean, float32[titles, occupations], cut to [0, 1]."""
    total = sum(
        (np.float32(weight) * parts[name] for name, weight in weights.items()),
        start=np.zeros_like(parts["best"]),
    )
    most = sum(weight for name, weight in weights.items() if weight > 0)
    share: Floats = np.clip(total / np.float32(most), 0, 1)
    return share
