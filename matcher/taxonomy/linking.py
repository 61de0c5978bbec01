"""Words -> concepts: titles of jobs to occupations, texts to skills."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.index import Index
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.ngrams import char_ngrams
from matcher.taxonomy.titles import plain_title


@dataclass(frozen=True, slots=True)
class Match:
    """A concept that words were linked to. `score` in [0, 1]; `quote` is the words, for skills."""

    id: str
    score: float
    quote: str | None = None


class Linker:
    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._indexes: dict[tuple[ConceptKind, str], tuple[Index, np.ndarray]] = {}

    def link(
        self, titles: Sequence[str], language: str, top: int = 10, isco: str | None = None
    ) -> list[list[Match]]:
        return self._search(
            [plain_title(t) for t in titles], ConceptKind.OCCUPATION, language, top, isco
        )

    def extract(self, texts: Sequence[str], language: str, top: int = 10) -> list[list[Match]]:
        found = self._search(
            [plain_title(t) for t in texts], ConceptKind.SKILL, language, top, None
        )
        return [[Match(m.id, m.score, text) for m in ms] for text, ms in zip(texts, found)]

    def _index(self, kind, language):
        if (kind, language) not in self._indexes:
            T = self._taxonomy
            for tried in (language, "en"):
                lex = T.labels_by_language.lexicon(tried)
                owners = lex.owners()
                keep = [i for i, o in enumerate(owners) if T.concepts[o].kind is kind]
                if keep:
                    break
            texts = [plain_title(lex.texts[i]) for i in keep]
            self._indexes[kind, language] = Index(texts, char_ngrams), owners[keep]
        return self._indexes[kind, language]

    def _search(self, texts, kind, language, top, isco):
        index, owners = self._index(kind, language)
        out = []
        for lo in range(0, len(texts), 256):
            S = index.cosines(texts[lo : lo + 256])
            for r in range(S.shape[0]):
                cols, vals = (
                    S.indices[S.indptr[r] : S.indptr[r + 1]],
                    S.data[S.indptr[r] : S.indptr[r + 1]],
                )
                best = {}
                for j in np.argsort(-vals)[: top * 8]:
                    best.setdefault(int(owners[cols[j]]), float(min(1, vals[j])))
                out.append(
                    [
                        Match(self._taxonomy.concepts[o].id, v)
                        for o, v in best.items()
                        if isco is None or (self._taxonomy.concepts[o].isco or "").startswith(isco)
                    ][:top]
                )
        return out
