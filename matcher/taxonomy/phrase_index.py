"""All skills' labels of one language, and what people say of unpaid work, searched by words.

How well a sentence shows a skill adds up from

* the share of the skill's best label that stands in it (`LabelShares`);
* DESCRIBED x the cosine with the preferred label and, in English, the skill's description;
* USUAL x how many occupations ask for it, on a logarithmic scale: a weak prior.

An activity's phrase shows that activity's skills in the same way, at the discount SHOWN.
A text's score for a skill is its best sentence's, and REPEATED x the others', which together
count at most as much as the best: a long text is no better proof.

Weights: tried on narratives of unpaid work and on sentences of technical adverts together; the
result changes little around them.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.label_shares import LabelShares, Shown
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.search_labels import labels_to_search
from matcher.taxonomy.stems import stems
from matcher.taxonomy.text import key
from matcher.taxonomy.words import WordSpace

DESCRIBED = 0.4
USUAL = 0.2
REPEATED = 0.1
SHOWN = 0.7
ACTIVITY = 0.3  # the share of a phrase from which its activity counts as told
CHUNK = 64  # sentences looked up at once, against memory

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Stems = Sequence[str] | frozenset[str]


class PhraseIndex:
    """`numbers` are the skills' concept numbers, in the order of the scores' columns."""

    def __init__(self, taxonomy: Taxonomy, language: str) -> None:
        skills = labels_to_search(taxonomy, ConceptKind.SKILL, language, key)
        activities = labels_to_search(taxonomy, ConceptKind.ACTIVITY, language, key)
        skill_stems = [stems(label, language) for label in skills.texts]
        activity_stems = [stems(label, language) for label in activities.texts]
        self._space = WordSpace([*skill_stems, *activity_stems])
        self._skills = LabelShares(self._space, skills, skill_stems)
        self._activities = LabelShares(self._space, activities, activity_stems)
        self.numbers = skills.numbers
        self.activity_ids = [taxonomy.concepts[n].id for n in activities.numbers.tolist()]
        self._usual = USUAL * _usualness(taxonomy, skills.numbers)
        preferred = [skill_stems[start] for start in skills.starts]
        described = _described(taxonomy, language, self.numbers, preferred)
        self._described: csr_matrix = self._space.directions(described).T.tocsr()
        self._shows = _shows(taxonomy, activities.numbers, skills.numbers)
        self._told_by: dict[int, list[int]] = defaultdict(list)
        for activity, shown in enumerate(self._shows):
            for skill in shown.tolist():
                self._told_by[skill].append(activity)

    def sentence_scores(self, sentences: Sequence[Stems]) -> Floats:
        """float32[sentences, skills]; 0 where no label shares a word with the sentence."""
        parts = (sentences[i : i + CHUNK] for i in range(0, len(sentences), CHUNK))
        return np.concatenate([self._scores(part) for part in parts])

    def told(self, sentences: Sequence[Stems]) -> Floats:
        """float32[sentences, activities] in [0, 1): the share of each activity's likest phrase."""
        return self._activities.best(self._space.sets(sentences))

    def text_scores(self, scores: Floats, starts: Ints) -> Floats:
        """Scores of sentences -> of texts, float32[texts, skills] in [0, 1].

        The sentences of text i begin at starts[i]; every text has at least one.
        """
        texts = np.split(scores, starts[1:])  # by slices: reduceat takes four times as long
        best: Floats = np.stack([text.max(axis=0) for text in texts])
        others = np.stack([text.sum(axis=0) for text in texts])
        others -= best
        total = np.minimum(others, best, out=others)
        total *= REPEATED
        total += best
        share = np.minimum(total / np.float32(1 + DESCRIBED + USUAL), 1)
        spread: Floats = 1 - (1 - share) ** 2
        return spread

    def shown(self, sentence: frozenset[str], skill: int) -> Shown:
        """The words of a sentence from which a skill (a column of the scores) was read."""
        found = [self._skills.shown(sentence, skill)]
        told_by = self._told_by.get(skill, ())
        told = (self._activities.shown(sentence, activity) for activity in told_by)
        found += [Shown(SHOWN * share, stems, named=False) for share, stems, _ in told]
        return max(found, key=lambda shown: shown.share)

    def _scores(self, sentences: Sequence[Stems]) -> Floats:
        sets = self._space.sets(sentences)
        shares = self._skills.best(sets)
        told = self._activities.best(sets)
        for sentence, activity in zip(*np.nonzero(told >= ACTIVITY), strict=True):
            shown = self._shows[activity]
            share = SHOWN * told[sentence, activity]
            shares[sentence, shown] = np.maximum(shares[sentence, shown], share)
        total: Floats = (self._space.directions(sentences) @ self._described).toarray()
        total *= DESCRIBED
        total += shares
        total += self._usual
        total *= shares > 0
        return total


def _described(
    taxonomy: Taxonomy, language: str, numbers: Ints, preferred: Sequence[Sequence[str]]
) -> list[list[str]]:
    """The stems of each skill's preferred label and of its description, where there is one."""
    texts = taxonomy.descriptions(language)
    return [
        [*label, *(stems(texts[number], language) if number < len(texts) else ())]
        for number, label in zip(numbers.tolist(), preferred, strict=True)
    ]


def _usualness(taxonomy: Taxonomy, numbers: Ints) -> Floats:
    """float32[skills] in [0, 1]: log(1 + occupations that ask for it) / log(1 + occupations)."""
    asked_by = np.bincount(taxonomy.graph.needs[:, 1], minlength=len(taxonomy.concepts))
    whole = np.log1p(max(len(taxonomy.occupation_ids), 1))
    usualness: Floats = (np.log1p(asked_by[numbers]) / whole).astype(np.float32)
    return usualness


def _shows(taxonomy: Taxonomy, activities: Ints, skills: Ints) -> list[Ints]:
    """The skills that each activity shows, as columns of the scores."""
    column = {taxonomy.concepts[number].id: i for i, number in enumerate(skills.tolist())}
    shown = (taxonomy.shown_by(taxonomy.concepts[n].id) for n in activities.tolist())
    return [np.array([column[s] for s in ids if s in column], dtype=np.int64) for ids in shown]
