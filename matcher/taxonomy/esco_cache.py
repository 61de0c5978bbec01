"""An imported release as files that load fast: arrays, and one text file of labels a language.

Layout of the folder: manifest.json; concepts.tsv (URI, kind, ISCO code, skill type);
labels-LANGUAGE.txt (a label a line) with starts-LANGUAGE.npy; descriptions.txt; keys.npy and
hits.npy (hash of a label's key -> rank, concept); needs.npy, broader.npy, related.npy.
"""

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from matcher.taxonomy.esco_keys import hashed_keys
from matcher.taxonomy.esco_manifest import Manifest, write_manifest
from matcher.taxonomy.esco_release import Release
from matcher.taxonomy.labels import lexicon_of


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
        write_manifest(new, manifest)
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
    keys, hits = hashed_keys(release.concepts, labels)
    np.save(folder / "keys.npy", keys)
    np.save(folder / "hits.npy", hits)
    np.save(folder / "needs.npy", release.graph.needs)
    np.save(folder / "broader.npy", release.graph.broader)
    np.save(folder / "related.npy", release.graph.related)


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
