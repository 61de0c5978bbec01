"""Import of an official ESCO release, so that it loads fast ever after."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from matcher.taxonomy.esco_cache import write_cache
from matcher.taxonomy.esco_labels import LabelsByLanguage, read_labels
from matcher.taxonomy.esco_manifest import FORMAT, Manifest
from matcher.taxonomy.esco_release import Release, read_release


def import_release(archive: Path, cache: Path, label_files: Sequence[Path] = ()) -> Manifest:
    """Reads the English CSV package and label files, and writes the folder `cache` from them.

    What stood in `cache` before stays until the new import is complete. Raises TaxonomyError.
    """
    release = read_release(archive)
    by_language, unknown = _other_labels(release, label_files)
    labels = _labels_in_order(release, by_language)
    manifest = Manifest(
        format=FORMAT,
        version=release.version,
        sha256={path.name: _sha256(path) for path in (archive, *label_files)},
        languages=tuple(labels),
        counts=_counts(release, labels) | {"labels of unknown concepts": unknown},
    )
    write_cache(cache, manifest, release, labels)
    return manifest


def _other_labels(release: Release, label_files: Sequence[Path]) -> tuple[LabelsByLanguage, int]:
    known = {concept.uri: i for i, concept in enumerate(release.concepts) if concept.uri}
    by_language: LabelsByLanguage = {}
    unknown = sum(read_labels(path, by_language, known) for path in label_files)
    return by_language, unknown


def _labels_in_order(
    release: Release, by_language: LabelsByLanguage
) -> Mapping[str, Sequence[Sequence[str]]]:
    """Language -> labels as the concepts stand; English first, the release's own before others'."""
    ordered: dict[str, Sequence[Sequence[str]]] = {}
    for language in ("en", *sorted(by_language.keys() - {"en"})):
        of = by_language.get(language, {})
        own = release.labels if language == "en" else ((),) * len(release.concepts)
        ordered[language] = [
            tuple(dict.fromkeys((*labels, *of.get(concept.uri or "", ()))))
            for concept, labels in zip(release.concepts, own, strict=True)
        ]
    return ordered


def _counts(release: Release, labels: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, int]:
    kinds = Counter(str(concept.kind) for concept in release.concepts)
    by_language = {f"labels {lang}": sum(map(len, of)) for lang, of in labels.items()}
    links = {"occupation skills": len(release.graph.needs)}
    return {**kinds, **links, **by_language}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
