"""An imported release, opened from its files (see esco_cache)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.errors import TaxonomyError
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.esco_keys import HashedKeys
from matcher.taxonomy.esco_manifest import Manifest, read_manifest
from matcher.taxonomy.esco_release import last_part
from matcher.taxonomy.graph import Graph, rows
from matcher.taxonomy.labels import Lexicon, lexicon_of


@dataclass(frozen=True, slots=True)
class Cached:
    """Everything but the labels, which are read by language, and the descriptions."""

    folder: Path
    manifest: Manifest
    concepts: tuple[Concept, ...]
    graph: Graph
    keys: HashedKeys


def read_cache(folder: Path) -> Cached:
    """Opens what was imported. Raises TaxonomyError where there is nothing, or not all of it."""
    manifest = read_manifest(folder)
    needs, broader, related = (_array(folder, name) for name in ("needs", "broader", "related"))
    return Cached(
        folder=folder,
        manifest=manifest,
        concepts=tuple(map(_concept, _lines(folder, "concepts.tsv"))),
        graph=Graph(needs, broader, related, rows((), 2)),
        keys=HashedKeys(_array(folder, "keys"), _array(folder, "hits")),
    )


def descriptions(cached: Cached, language: str) -> list[str]:
    """What the release says of each concept; it is in English only, and often empty."""
    return _lines(cached.folder, "descriptions.txt") if language == "en" else []


class CachedLabels:
    """The labels of an imported release; a language's file is read when it is first asked for."""

    def __init__(self, cached: Cached) -> None:
        self._cached = cached
        self._lexicons: dict[str, Lexicon] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        return self._cached.manifest.languages

    def lexicon(self, language: str) -> Lexicon:
        if language not in self._lexicons:
            self._lexicons[language] = self._read(language)
        return self._lexicons[language]

    def _read(self, language: str) -> Lexicon:
        if language not in self.languages:
            return lexicon_of(() for _ in self._cached.concepts)
        folder = self._cached.folder
        texts = _lines(folder, f"labels-{language}.txt")
        return Lexicon(texts, _array(folder, f"starts-{language}"))


def _concept(line: str) -> Concept:
    uri, kind, isco, skill_type = line.split("\t")
    return Concept(last_part(uri), ConceptKind(kind), uri, isco or None, skill_type or None)


def _lines(folder: Path, name: str) -> list[str]:
    try:
        return (folder / name).read_text("utf-8").split("\n")
    except (OSError, ValueError) as error:
        raise _damaged(folder, name, error) from error


def _array(folder: Path, name: str) -> npt.NDArray[Any]:
    try:
        found: npt.NDArray[Any] = np.load(folder / f"{name}.npy")
    except (OSError, ValueError, EOFError) as error:
        raise _damaged(folder, f"{name}.npy", error) from error
    return found


def _damaged(folder: Path, name: str, error: Exception) -> TaxonomyError:
    return TaxonomyError(f"{folder}, {name}: the import is damaged ({error}); repeat it")
