"""Words -> concepts: titles of jobs to occupations, texts to skills."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matcher.errors import TaxonomyError
from matcher.taxonomy.best import best_columns
from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.extraction import extracted
from matcher.taxonomy.match import Choice, Match
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.phrase_index import ACTIVITY, PhraseIndex
from matcher.taxonomy.reading import read_in_batches
from matcher.taxonomy.title_index import TitleIndex
from matcher.taxonomy.titles import plain_title
from matcher.taxonomy.trained import Trained, read_trained

__all__ = ["Choice", "Linker", "Match"]

BATCH = 128  # titles looked up at once, against memory
LONGEST_TITLE = 300  # characters that are read of a title
LABEL_ELSEWHERE = 0.85  # a title that is a label in another language: "store manager" in Milan

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_log = logging.getLogger(__name__)


class Linker:
    """Links words to a taxonomy's concepts. A language is prepared when it is first asked for.

    `trained` is the folder of what was learnt from the taxonomy; a language that isn't there, or
    was learnt from another taxonomy, is searched by how labels are written alone.
    """

    def __init__(self, taxonomy: Taxonomy, trained: Path | None = None) -> None:
        self.taxonomy = taxonomy
        self._trained = trained
        self._titles: dict[str, TitleIndex] = {}
        self._phrases: dict[str, PhraseIndex] = {}
        self._in_groups: dict[tuple[str, str], Flags] = {}

    def link(
        self, titles: Sequence[str], language: str, top: int = 10, isco: str | None = None
    ) -> list[list[Match]]:
        """The `top` occupations of each title, best first; of one ISCO-08 group, if given.

        From 0.9 on, the title is a label of the occupation; below 0.5 it is hardly more than
        alike.
        """
        index = self.title_index(language)
        allowed = self._in_group(language, isco or "")
        rows = self._scores(titles, index)
        return [self._matches(index, row * allowed, top) for row in rows]

    def choose(
        self, titles: Sequence[str], language: str, groups: Sequence[Sequence[str]]
    ) -> list[Choice]:
        """For each title the best occupation in its ISCO-08 groups (codes of one to four digits;
        none: in all), and the best of all."""
        index = self.title_index(language)
        return [
            self._choice(index, row, self._in_any_group(language, codes))
            for row, codes in zip(self._scores(titles, index), groups, strict=True)
        ]

    def title_index(self, language: str) -> TitleIndex:
        """The index of a language's titles, prepared when it is first asked for."""
        if language not in self._titles:
            learnt = self._learnt(language)
            self._titles[language] = TitleIndex(self.taxonomy, language, learnt)
        return self._titles[language]

    def extract(self, texts: Sequence[str], language: str, top: int = 10) -> list[list[Match]]:
        """The `top` skills that each text tells of, best first, with the words that say so.

        From 0.9 on, a label of the skill stands in the text; from 0.6 on a match is likely.
        """
        index = self._phrase_index(language)
        return list(extracted(self.taxonomy, index, texts, language, top))

    def told(self, text: str, language: str, top: int = 3) -> list[Match]:
        """The `top` activities (unpaid, household, care or informal work) that a text tells of,
        best first. A score is the share of its likest phrase, at the best sentence."""
        read = next(read_in_batches([text], language))
        index = self._phrase_index(language)
        scores = index.told(read.stems).max(axis=0)
        best = [column for column in best_columns(scores, top) if scores[column] >= ACTIVITY]
        return [Match(index.activity_ids[column], float(scores[column])) for column in best]

    def _phrase_index(self, language: str) -> PhraseIndex:
        if language not in self._phrases:
            self._phrases[language] = PhraseIndex(self.taxonomy, language)
        return self._phrases[language]

    def _learnt(self, language: str) -> Trained | None:
        """What was learnt for a language; what does not fit is told, and ignored."""
        if self._trained is None or language not in self.taxonomy.languages:
            return None
        try:
            return read_trained(self._trained, language, self.taxonomy.name)
        except TaxonomyError as error:
            _log.warning("titles are linked without training: %s", error)
            return None

    def _scores(self, titles: Sequence[str], index: TitleIndex) -> Iterator[Floats]:
        """A row a title; the columns are the index's occupations."""
        for start in range(0, len(titles), BATCH):
            part = [title[:LONGEST_TITLE] for title in titles[start : start + BATCH]]
            scores = index.scores([plain_title(title) for title in part])
            self._add_labels_elsewhere(part, index, scores)
            yield from scores

    def _choice(self, index: TitleIndex, row: Floats, allowed: Flags) -> Choice:
        within, overall = (self._matches(index, each, 1) for each in (row * allowed, row))
        return Choice(next(iter(within), None), next(iter(overall), None))

    def _in_any_group(self, language: str, groups: Iterable[str]) -> Flags:
        flags = [self._in_group(language, group) for group in groups]
        return np.logical_or.reduce(flags) if flags else self._in_group(language, "")

    def _in_group(self, language: str, isco: str) -> Flags:
        """Which columns of a language's index are of an ISCO-08 group; "" is all of them."""
        if (language, isco) not in self._in_groups:
            numbers = self.title_index(language).numbers
            iscos = (self.taxonomy.concepts[number].isco or "" for number in numbers)
            flags = np.array([code.startswith(isco) for code in iscos])
            self._in_groups[language, isco] = flags
        return self._in_groups[language, isco]

    def _add_labels_elsewhere(
        self, titles: Sequence[str], index: TitleIndex, scores: Floats
    ) -> None:
        """Lifts an occupation that a title names exactly in another language, in place."""
        for row, title in zip(scores, titles, strict=True):
            if row.max(initial=0.0) < LABEL_ELSEWHERE:
                named = self.taxonomy.resolve(title, ConceptKind.OCCUPATION)
                column = index.column_of.get(named or "")
                if column is not None:
                    row[column] = LABEL_ELSEWHERE

    def _matches(self, index: TitleIndex, row: Floats, top: int) -> list[Match]:
        return [
            Match(self.taxonomy.concepts[index.numbers[column]].id, float(row[column]))
            for column in best_columns(row, top)
        ]
