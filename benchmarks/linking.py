"""How well titles are linked to ESCO occupations, beside plain character TF-IDF in the same run.

    python benchmarks/linking.py ESCO_CACHE [--trained TRAINED_FOLDER] MELO_FOLDER...

ESCO_CACHE is what `matcher taxonomy import-esco` wrote, TRAINED_FOLDER what `matcher taxonomy
train` did; without it, ours is untrained. The figure is the mean reciprocal rank
over occupations (1 = always first): a concept's score is its best label's, titles that mean an
ISCO group and no occupation are left out, and a tie takes the mean of its ranks. Plain TF-IDF is
scikit-learn's over n-grams of 2 to 4 characters within words, all labels of the language.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from melo import Melo, read_melo
from sklearn.feature_extraction.text import TfidfVectorizer

from matcher.settings import data_dir
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.loading import load_embedded, load_esco
from matcher.taxonomy.model import Taxonomy

Floats = npt.NDArray[np.float64]


def reciprocal_rank(scores: Floats, meant: Sequence[int]) -> float:
    """Of the best of the meant concepts."""
    best = scores[list(meant)].max()
    tied = int((np.abs(scores - best) < 1e-7).sum())
    return float(1 / (1 + (scores > best + 1e-7).sum() + (tied - 1) / 2))


def plain_scores(melo: Melo, uris: Sequence[str]) -> Floats:
    """float64[titles, concepts] by plain TF-IDF."""
    labels = sorted(melo.labels, key=lambda pair: uris.index(pair[0]))
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4))
    known = vectorizer.fit_transform([label for _, label in labels])
    cosines = (vectorizer.transform(melo.titles) @ known.T).toarray()
    owners = [uri for uri, _ in labels]
    return np.maximum.reduceat(cosines, [owners.index(uri) for uri in uris], axis=1)


def our_scores(linker: Linker, taxonomy: Taxonomy, melo: Melo, uris: Sequence[str]) -> Floats:
    """float64[titles, concepts] by the linker, as its users get them."""
    place = {uri: i for i, uri in enumerate(uris)}
    scores = np.zeros((len(melo.titles), len(uris)))
    found = linker.link(melo.titles, melo.language, top=len(taxonomy.occupation_ids))
    for row, matches in zip(scores, found, strict=True):
        for match in matches:
            uri = taxonomy.concept(match.id).uri
            if uri in place:
                row[place[uri]] = match.score
    return scores


def mean_rank(scores: Floats, melo: Melo, uris: Sequence[str]) -> float:
    place = {uri: i for i, uri in enumerate(uris)}
    return float(
        np.mean(
            [
                reciprocal_rank(row, [place[uri] for uri in meant])
                for row, meant in zip(scores, melo.meant, strict=True)
            ]
        )
    )


def titles_a_second(linker: Linker, melo: Melo) -> float:
    start = time.perf_counter()
    linker.link(melo.titles, melo.language, top=10)
    return len(melo.titles) / (time.perf_counter() - start)


def main(cache: Path, trained: Path | None, folders: Sequence[Path]) -> None:
    taxonomy = load_esco(cache, load_embedded(data_dir() / "taxonomy"))
    known = {uri for i in taxonomy.occupation_ids if (uri := taxonomy.concept(i).uri)}
    linker = Linker(taxonomy, trained)
    print("set                 titles  plain TF-IDF  ours    gain    titles/s")
    for folder in folders:
        melo = read_melo(folder).among(known)
        uris = sorted({uri for uri, _ in melo.labels})
        plain = mean_rank(plain_scores(melo, uris), melo, uris)
        ours = mean_rank(our_scores(linker, taxonomy, melo, uris), melo, uris)
        rate = titles_a_second(linker, melo)
        print(
            f"{folder.name:18}  {len(melo.titles):6}  {plain:12.4f}  {ours:.4f}  "
            f"{ours - plain:+.4f}  {rate:8.0f}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("cache", type=Path)
    parser.add_argument("--trained", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    given = parser.parse_args()
    main(given.cache, given.trained, given.folders)
