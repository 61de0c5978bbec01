"""Where each occupation lies among the others: near those of which the same is known.

What is known of an occupation: its labels in all languages (their character n-grams, so that
"Lagerleiter" is near "Lagerverwalter"), its English description, its ISCO-08 codes of one to four
digits, its essential and its optional skills. An ISCO group is known by its labels, its code, and
what its occupations have in common. Each kind of knowledge is a table of TF-IDF, brought down to
OF_EACH dimensions by a singular value decomposition (LSA), its rows of length 1; weighted, side by
side, and brought down to DIMENSIONS in the same way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.labels import Lexicon
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.titles import plain_title

OF_EACH = 300
DIMENSIONS = 400  # more make larger files and no better order
LABEL_NGRAMS = (3, 4)
FEWEST_LABELLED = 3  # concepts with an n-gram of labels; one of fewer brings nothing together

# how much each kind of knowledge counts: labels first, or siblings of an ISCO group fall together
LABELS = 2.0
DESCRIPTION = 0.7
ISCO = 0.4
ESSENTIAL = 0.7
OPTIONAL = 0.4
ISCO_DIGITS = {1: 0.5, 2: 0.7, 3: 1.0, 4: 1.0}

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ConceptSpace:
    """`numbers` int[concepts]: occupations, then ISCO groups, by concept number.

    `positions` float32[concepts, dimensions] of length 1; the first `occupations` are occupations'.
    """

    numbers: npt.NDArray[np.int64]
    positions: Floats
    occupations: int


def concept_space(taxonomy: Taxonomy) -> ConceptSpace:
    """The positions of all occupations and ISCO groups. The same taxonomy gives the same bytes."""
    occupations = _numbers(taxonomy, ConceptKind.OCCUPATION)
    groups = [n for n in _numbers(taxonomy, ConceptKind.GROUP) if taxonomy.concepts[n].isco]
    numbers = [*occupations, *groups]
    concepts = [taxonomy.concepts[number] for number in numbers]
    shares = _members(concepts, len(occupations))
    known = (
        (LABELS, _of_labels(taxonomy, numbers)),
        (DESCRIPTION, _of_words(_descriptions(taxonomy, numbers), stop_words="english")),
        (ISCO, _of_codes(concepts)),
        (ESSENTIAL, normalize(shares @ _of_skills(taxonomy, occupations, essential=True))),
        (OPTIONAL, normalize(shares @ _of_skills(taxonomy, occupations, essential=False))),
    )
    each = [weight * _reduced(table, len(occupations), OF_EACH) for weight, table in known]
    positions = _reduced(normalize(np.hstack(each)), len(occupations), DIMENSIONS)
    return ConceptSpace(np.array(numbers), positions, len(occupations))


def _numbers(taxonomy: Taxonomy, kind: ConceptKind) -> list[int]:
    return [number for number, concept in enumerate(taxonomy.concepts) if concept.kind is kind]


def _of_labels(taxonomy: Taxonomy, numbers: Sequence[int]) -> csr_matrix:
    """Rows of the labels' character n-grams, those of each language by themselves."""
    lexicons = (taxonomy.labels_by_language.lexicon(name) for name in taxonomy.languages)
    tables = [_of_language(lexicon, numbers) for lexicon in lexicons]
    return normalize(hstack([_nothing(len(numbers)), *tables]).tocsr())


def _of_language(lexicon: Lexicon, numbers: Sequence[int]) -> csr_matrix:
    texts = [" ".join(map(plain_title, lexicon.of(number))) for number in numbers]
    ngrams = TfidfVectorizer(
        analyzer="char_wb",
        ngram_range=LABEL_NGRAMS,
        min_df=min(FEWEST_LABELLED, len(texts)),
        sublinear_tf=True,
        dtype=np.float32,
    )
    return _fitted(ngrams, texts)


def _descriptions(taxonomy: Taxonomy, numbers: Sequence[int]) -> Iterable[str]:
    texts = taxonomy.descriptions("en")
    return (texts[number] if number < len(texts) else "" for number in numbers)


def _of_words(texts: Iterable[str], stop_words: str | None = None) -> csr_matrix:
    """Rows of the words, a word the heavier the rarer; none of them is a table of zeros.

    A word of one text alone brings it near no other, and only takes from its length.
    """
    listed = list(texts)
    words = TfidfVectorizer(sublinear_tf=True, dtype=np.float32, stop_words=stop_words, min_df=2)
    return _fitted(words, listed)


def _fitted(vectorizer: TfidfVectorizer, texts: Sequence[str]) -> csr_matrix:
    try:
        return vectorizer.fit_transform(texts)
    except ValueError:  # no word or n-gram that enough of them share
        return _nothing(len(texts))


def _nothing(rows: int) -> csr_matrix:
    return csr_matrix((rows, 1), dtype=np.float32)


def _of_codes(concepts: Sequence[Concept]) -> csr_matrix:
    """A column for each beginning of an ISCO code."""
    columns: dict[str, int] = {}
    cells = [
        (row, columns.setdefault(concept.isco[:digits], len(columns)), weight)
        for row, concept in enumerate(concepts)
        for digits, weight in ISCO_DIGITS.items()
        if concept.isco and len(concept.isco) >= digits
    ]
    if not cells:
        return _nothing(len(concepts))
    row, column, value = map(np.array, zip(*cells, strict=True))
    shape = (len(concepts), len(columns))
    return normalize(csr_matrix((value, (row, column)), shape=shape, dtype=np.float32))


def _of_skills(taxonomy: Taxonomy, occupations: Sequence[int], *, essential: bool) -> csr_matrix:
    """float32[occupations, skills by concept number], a skill the heavier the rarer."""
    needs = taxonomy.graph.needs
    needs = needs[needs[:, 2] == essential]
    row = np.searchsorted(occupations, needs[:, 0])
    asking = np.bincount(needs[:, 1], minlength=len(taxonomy.concepts))
    rarity = np.log((1 + len(occupations)) / (1 + asking)).astype(np.float32)
    shape = (len(occupations), len(taxonomy.concepts))
    return normalize(csr_matrix((rarity[needs[:, 1]], (row, needs[:, 1])), shape=shape))


def _members(concepts: Sequence[Concept], occupations: int) -> csr_matrix:
    """float32[concepts, occupations]: an occupation is itself, a group the mean of its own."""
    members: dict[str, list[int]] = {}
    for number, occupation in enumerate(concepts[:occupations]):
        for digits in ISCO_DIGITS:
            members.setdefault((occupation.isco or "")[:digits], []).append(number)
    rows = [[number] for number in range(occupations)]
    rows += [sorted(set(members.get(group.isco or "", ()))) for group in concepts[occupations:]]
    counts = [len(row) for row in rows]
    value = np.repeat([1 / max(count, 1) for count in counts], counts).astype(np.float32)
    column = np.array([number for row in rows for number in row], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(counts)])
    return csr_matrix((value, column, starts), shape=(len(rows), occupations))


def _reduced(rows: csr_matrix | Floats, occupations: int, most: int) -> Floats:
    """float32[rows, at most `most`] of length 1. The decomposition is the occupations'; groups are
    placed in it.

    One thread: how many add up a sum changes its last bits.
    """
    if rows.shape[1] < 2:  # nothing is known of this kind
        return np.zeros((rows.shape[0], 1), dtype=np.float32)
    dimensions = max(1, min(most, occupations - 1, rows.shape[1] - 1))
    svd = TruncatedSVD(dimensions, n_iter=4, random_state=0)
    # The explained variance of a table whose rows are all alike is 0/0; nobody reads it.
    with threadpool_limits(1), np.errstate(divide="ignore", invalid="ignore"):
        svd.fit(rows[:occupations])
        positions: Floats = normalize(svd.transform(rows)).astype(np.float32)
    return positions
