"""Fits the weights of matcher/taxonomy/title_weights.py on titles whose occupation is known.

    python benchmarks/title_weights.py ESCO_CACHE TRAINED_FOLDER MELO_FOLDER...

Softmax regression over a title's best candidates, each set counting the same. Printed: the mean
reciprocal rank of each set with the weights fitted on the *others* (the honest figure), and with
those fitted on all, which are printed to be shipped.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from linking import mean_rank
from melo import Melo, read_melo
from scipy.optimize import minimize

from matcher.settings import data_dir
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.loading import load_embedded, load_esco
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.title_index import SAME
from matcher.taxonomy.title_weights import TITLE_WEIGHTS
from matcher.taxonomy.titles import plain_title

CANDIDATES = 300
DECAY = 1e-3  # L2, on standardised parts
NAMES = tuple(TITLE_WEIGHTS)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Set:
    """A set's parts, float32[parts, titles, concepts], and the column that each title means."""

    melo: Melo
    uris: Sequence[str]
    parts: npt.NDArray[np.float32]
    meant: Sequence[int]

    def rank(self, weights: Floats) -> float:
        scores = np.tensordot(weights, self.parts, 1).astype(np.float64)
        scores[self.parts[NAMES.index("best")] >= SAME] += 1e3  # a label itself goes first
        return mean_rank(scores, self.melo, self.uris)

    def candidates(self) -> npt.NDArray[np.float32]:
        """float32[titles, candidates, parts]; the first candidate is the one that is meant."""
        plain = self.parts[NAMES.index("best")] + self.parts[NAMES.index("place")]
        chosen = []
        for row, meant in enumerate(self.meant):
            order = np.argsort(-plain[row], kind="stable")[: CANDIDATES + 1]
            columns = [meant, *order[order != meant][:CANDIDATES]]
            chosen.append(self.parts[:, row, columns].T)
        return np.stack(chosen)


def read_set(folder: Path, linker: Linker, taxonomy: Taxonomy) -> Set:
    known = {uri for i in taxonomy.occupation_ids if (uri := taxonomy.concept(i).uri)}
    melo = read_melo(folder).among(known)
    uris = sorted({uri for uri, _ in melo.labels})
    index = linker.title_index(melo.language)
    place = {taxonomy.concept(i).uri: column for i, column in index.column_of.items()}
    columns = [place[uri] for uri in uris]
    titles = [plain_title(title) for title in melo.titles]
    found = []
    for start in range(0, len(titles), 128):
        parts = index.parts(titles[start : start + 128])
        if parts is None:
            raise SystemExit(f"{melo.language}: not trained")
        found.append(np.stack([parts[name][:, columns] for name in NAMES]))
    meant = [uris.index(min(of)) for of in melo.meant]
    return Set(melo, uris, np.concatenate(found, axis=1), meant)


def fitted(sets: Sequence[Set]) -> Floats:
    """The weights, that of `place` being 3."""
    tables = [one.candidates() for one in sets]
    spread = np.concatenate([table.reshape(-1, len(NAMES)) for table in tables]).std(axis=0)
    tables = [table / spread for table in tables]

    def loss(weights: Floats) -> tuple[float, Floats]:
        value, slope = DECAY * float(weights @ weights), 2 * DECAY * weights
        for table in tables:
            odds = table @ weights
            odds = np.exp(odds - odds.max(axis=1, keepdims=True))
            odds /= odds.sum(axis=1, keepdims=True)
            value -= float(np.log(odds[:, 0] + 1e-12).mean()) / len(tables)
            odds[:, 0] -= 1
            slope += np.einsum("tc,tcp->p", odds, table) / len(table) / len(tables)
        return value, slope

    found = minimize(loss, np.full(len(NAMES), 0.3), jac=True, method="L-BFGS-B")
    weights: Floats = found.x / spread
    return 3 * weights / weights[NAMES.index("place")]


def told(weights: Floats) -> Mapping[str, float]:
    return {name: round(float(value), 3) for name, value in zip(NAMES, weights, strict=True)}


def main(cache: Path, trained: Path, folders: Sequence[Path]) -> None:
    taxonomy = load_esco(cache, load_embedded(data_dir() / "taxonomy"))
    linker = Linker(taxonomy, trained)
    sets = [read_set(folder, linker, taxonomy) for folder in folders]
    every = fitted(sets)
    shipped = np.array([TITLE_WEIGHTS[name] for name in NAMES])
    print("set                 on the others  on all  as shipped")
    for folder, one in zip(folders, sets, strict=True):
        others = [other for other in sets if other is not one]
        cross = f"{one.rank(fitted(others)):13.4f}" if others else " " * 13
        print(f"{folder.name:18}  {cross}  {one.rank(every):.4f}  {one.rank(shipped):.4f}")
    print(f"fitted on all: {told(every)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]])
