"""Compares the embedded taxonomy with an official ESCO release and prints what differs.

    python tools/compare_with_esco.py ESCO_ZIP [LABELS_TSV...]

Our tables name their ESCO concepts by URI. Printed are URIs that the release doesn't have, ISCO
codes and kinds that differ, links to skills that it doesn't have, and, for English and the
languages of the label files, preferred labels of ours that are none of ESCO's. The last is no
mistake: our labels are our own, plainer words. The exit status is 0 whatever is found.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from matcher.settings import data_dir
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.esco import import_release
from matcher.taxonomy.loading import load_embedded, load_esco
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.text import key

LANGUAGES = ("en", "it", "es", "de", "bg", "el", "lv", "lt", "ro", "sv", "fr")


def linked(ours: Taxonomy) -> Iterator[Concept]:
    """Our concepts that stand in ESCO too, as we say; the others have a URI of our own or none."""
    return (concept for concept in ours.concepts if concept.uri and "/esco/" in concept.uri)


def unknown_uris(ours: Taxonomy, esco: dict[str, Concept]) -> Iterator[str]:
    for concept in linked(ours):
        if concept.uri not in esco:
            yield f"{concept.id}: {concept.uri}"


def other_codes(ours: Taxonomy, esco: dict[str, Concept]) -> Iterator[str]:
    for concept in linked(ours):
        theirs = esco.get(concept.uri or "")
        if theirs and concept.kind is ConceptKind.OCCUPATION and concept.isco != theirs.isco:
            yield f"{concept.id}: ISCO {concept.isco}, in ESCO {theirs.isco}"


def other_kinds(ours: Taxonomy, esco: dict[str, Concept]) -> Iterator[str]:
    for concept in linked(ours):
        theirs = esco.get(concept.uri or "")
        if theirs and concept.kind is not theirs.kind:
            yield f"{concept.id}: {concept.kind}, in ESCO {theirs.kind}"


def other_types(ours: Taxonomy, esco: dict[str, Concept]) -> Iterator[str]:
    for concept in linked(ours):
        theirs = esco.get(concept.uri or "")
        if theirs and theirs.kind is concept.kind and concept.skill_type != theirs.skill_type:
            yield f"{concept.id}: {concept.skill_type}, in ESCO {theirs.skill_type}"


def other_links(ours: Taxonomy, release: Taxonomy, esco: dict[str, Concept]) -> Iterator[str]:
    uri_of = {concept.id: concept.uri for concept in release.concepts}
    for occupation in ours.occupation_ids:
        theirs = esco.get(ours.concept(occupation).uri or "")
        known = {uri_of[link.skill] for link in release.skills_of(theirs.id)} if theirs else set()
        for link in ours.skills_of(occupation):
            uri = ours.concept(link.skill).uri
            if theirs and uri and uri not in known:
                yield f"{occupation}: {link.skill}"


def other_labels(
    ours: Taxonomy, release: Taxonomy, esco: dict[str, Concept], language: str
) -> Iterator[str]:
    for concept in linked(ours):
        theirs = release.labels(esco[concept.uri].id, language) if concept.uri in esco else ()
        labels = ours.labels(concept.id, language)
        if theirs and labels and key(labels[0]) not in set(map(key, theirs)):
            yield f"{concept.id}: {labels[0]}, in ESCO {theirs[0]}"


def show(heading: str, found: Iterator[str]) -> None:
    lines = list(found)
    print(f"{heading}: {len(lines)}")
    for line in lines:
        print(f"    {line}")


def main(archive: Path, label_files: Sequence[Path]) -> None:
    ours = load_embedded(data_dir() / "taxonomy")
    with TemporaryDirectory() as folder:
        print(import_release(archive, Path(folder) / "esco", label_files))
        release = load_esco(Path(folder) / "esco", None)
        esco = {concept.uri: concept for concept in release.concepts if concept.uri}
        count = sum(1 for _ in linked(ours))
        print(f"{ours.name}: {count} of {len(ours.concepts)} concepts have an ESCO URI")
        show("URIs that the release doesn't have", unknown_uris(ours, esco))
        show("other ISCO codes", other_codes(ours, esco))
        show("other kinds", other_kinds(ours, esco))
        show("other types of skill", other_types(ours, esco))
        show("links of an occupation to a skill that the release doesn't have",
             other_links(ours, release, esco))  # fmt: skip
        for language in LANGUAGES:
            show(f"labels of ours that are none of ESCO's ({language})",
                 other_labels(ours, release, esco, language))  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
