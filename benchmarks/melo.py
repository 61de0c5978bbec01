"""Reads a folder of the MELO benchmark: national occupation titles to link to ESCO."""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Melo:
    """Titles with the ESCO occupations (URIs) that they mean, and all labels of occupations.

    Titles that mean no occupation but an ISCO group are left out, and so are such labels.
    """

    language: str
    titles: Sequence[str]
    meant: Sequence[frozenset[str]]
    labels: Sequence[tuple[str, str]]  # URI, label

    def among(self, uris: set[str]) -> "Melo":
        """What is left where only these occupations can be found."""
        kept = [i for i, meant in enumerate(self.meant) if meant & uris]
        return Melo(
            self.language,
            [self.titles[i] for i in kept],
            [self.meant[i] & uris for i in kept],
            [(uri, label) for uri, label in self.labels if uri in uris],
        )


def read_melo(folder: Path) -> Melo:
    """`folder` is named like deu_q_de_c_de: titles (q) and labels (c) in German."""
    uri_of = dict(_rows(folder, "concept_mapping"))
    meant: Mapping[str, set[str]] = defaultdict(set)
    for query, _, element, _ in _rows(folder, "annotations"):
        if "/occupation/" in uri_of[element]:
            meant[query].add(uri_of[element])
    titles = [(query, title) for query, title in _rows(folder, "queries") if query in meant]
    return Melo(
        language=folder.name.split("_")[2],
        titles=[title for _, title in titles],
        meant=[frozenset(meant[query]) for query, _ in titles],
        labels=[
            (uri_of[element], label)
            for element, label in _rows(folder, "corpus_elements")
            if "/occupation/" in uri_of[element]
        ],
    )


def _rows(folder: Path, table: str) -> Iterator[list[str]]:
    with gzip.open(folder / f"{table}.tsv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")
