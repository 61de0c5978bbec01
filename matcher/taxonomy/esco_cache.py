"""An imported release as files that load fast: arrays, and one text file of labels a language.

Layout of the folder: manifest.json; concepts.tsv (URI, kind, ISCO code, skill type);
labels-LANGUAGE.txt (a label a line) with starts-LANGUAGE.npy; descriptions.txt; keys.npy and
hits.npy (hash of a label's key -> rank, concept); needs.npy, broader.npy, related.npy.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matcher.errors import TaxonomyError
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.esco_release import Release, last_part
from matcher.taxonomy.graph import Graph, rows
from matcher.taxonomy.labels import Lexicon, lexicon_of
from matcher.taxonomy.resolving import Hit
from matcher.taxonomy.text import key

FORMAT = 1  # of the files; raised when they change
EMPTY_LEXICON = "labels-none"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was imported, and from what."""

    format: int
    version: str
    sha256: Mapping[str, str]  # of each file that was read
    languages: tuple[str, ...]
    counts: Mapping[str, int]

    @property
    def name(self) -> str:
        digest = hashlib.sha256("".join(sorted(self.sha256.values())).encode()).hexdigest()
        return f"esco-{self.version}@{digest[:8]}"


@dataclass(frozen=True, slots=True)
class Cached:
    """An imported release, opened."""

    folder: Path
    manifest: Manifest
    concepts: tuple[Concept, ...]
    graph: Graph


def write_cache(
    folder: Path,
    manifest: Manifest,
    release: Release,
    labels: Mapping[str, Sequence[Sequence[str]]],
) -> None:
    """Writes everything beside `folder`, then puts it in its place in one step."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write_files(new, release, labels)
        (new / "manifest.json").write_text(json.dumps(asdict(manifest), indent=1), "utf-8")
        _replace(folder, new)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _replace(folder: Path, new: Path) -> None:
    new.chmod(0o755)
    if folder.exists():
        old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old)
    else:
        new.rename(folder)


def _write_files(
    folder: Path, release: Release, labels: Mapping[str, Sequence[Sequence[str]]]
) -> None:
    lines = (
        "\t".join((c.uri or "", c.kind, c.isco or "", c.skill_type or "")) for c in release.concepts
    )
    _write_lines(folder / "concepts.tsv", lines)
    _write_lines(folder / "descriptions.txt", release.descriptions)
    for language, of_concepts in labels.items():
        lexicon = lexicon_of(of_concepts)
        _write_lines(folder / f"labels-{language}.txt", lexicon.texts)
        np.save(folder / f"starts-{language}.npy", lexicon.starts)
    _write_keys(folder, release.concepts, labels)
    np.save(folder / "needs.npy", release.graph.needs)
    np.save(folder / "broader.npy", release.graph.broader)
    np.save(folder / "related.npy", release.graph.related)


def _write_lines(path: Path, lines: Iterator[str] | Sequence[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _write_keys(
    folder: Path, concepts: Sequence[Concept], labels: Mapping[str, Sequence[Sequence[str]]]
) -> None:
    """Each label's hash once, for the best concept that has it; English before the others."""
    hits: dict[int, tuple[int, int]] = {}
    for language in sorted(labels, key=lambda language: (language != "en", language)):
        for number, of_concept in enumerate(labels[language]):
            for place, label in enumerate(of_concept):
                hashed = _hash(key(label), concepts[number].kind)
                hit = (min(place, 1), number)
                best = hits.setdefault(hashed, hit)
                if hit[0] < best[0]:
                    hits[hashed] = hit
    hashes = np.fromiter(hits, dtype=np.uint64, count=len(hits))
    order = np.argsort(hashes)
    np.save(folder / "keys.npy", hashes[order])
    np.save(folder / "hits.npy", rows(hits.values(), 2)[order])


def _hash(label_key: str, kind: ConceptKind) -> int:
    digest = hashlib.blake2b(f"{kind}\0{label_key}".encode(errors="replace"), digest_size=8)
    return int.from_bytes(digest.digest(), "little")


def read_cache(folder: Path) -> Cached:
    """Opens what was imported. Raises TaxonomyError where there is nothing, or not all of it."""
    manifest = _manifest(folder)
    try:
        lines = _read_lines(folder / "concepts.tsv")
        needs, broader, related = (
            np.load(folder / f"{links}.npy") for links in ("needs", "broader", "related")
        )
    except (OSError, ValueError) as error:
        raise TaxonomyError(f"{folder.name}: the import is damaged ({error}); repeat it") from error
    graph = Graph(needs, broader, related, rows((), 2))
    return Cached(folder, manifest, tuple(map(_concept, lines)), graph)


def _manifest(folder: Path) -> Manifest:
    try:
        told = json.loads((folder / "manifest.json").read_text("utf-8"))
        manifest = Manifest(**{**told, "languages": tuple(told["languages"])})
    except OSError as error:
        raise TaxonomyError(f"no ESCO release was imported into {folder}") from error
    except (ValueError, TypeError, KeyError) as error:
        raise TaxonomyError(f"{folder}, manifest.json: {error}; repeat the import") from error
    if manifest.format != FORMAT:
        raise TaxonomyError(
            f"{folder}, manifest.json: format {manifest.format}, this program reads {FORMAT}; "
            "repeat the import"
        )
    return manifest


def _concept(line: str) -> Concept:
    uri, kind, isco, skill_type = line.split("\t")
    return Concept(last_part(uri), ConceptKind(kind), uri, isco or None, skill_type or None)


def _read_lines(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")


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
        starts = np.load(folder / f"starts-{language}.npy")
        return Lexicon(_read_lines(folder / f"labels-{language}.txt"), starts)


class CachedKeys:
    """The keys of all labels of a release, in one sorted array of hashes."""

    def __init__(self, cached: Cached) -> None:
        self._hashes: npt.NDArray[np.uint64] = np.load(
            cached.folder / "keys.npy", mmap_mode="r" if os.name == "posix" else None
        )
        self._hits = np.load(cached.folder / "hits.npy")

    def find(self, label_key: str, kind: ConceptKind) -> Hit | None:
        hashed = np.uint64(_hash(label_key, kind))
        place = int(np.searchsorted(self._hashes, hashed))
        if place == len(self._hashes) or self._hashes[place] != hashed:
            return None
        rank, number = self._hits[place].tolist()
        return Hit(rank, number)


def descriptions(folder: Path) -> list[str]:
    """What the release says of each concept in English, as the concepts stand; often empty."""
    return _read_lines(folder / "descriptions.txt")
