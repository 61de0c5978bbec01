"""An official ESCO release (the English CSV package as a zip) -> its concepts and links."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from matcher.errors import TaxonomyError
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Graph, rows, sorted_by_first

MOST_BYTES = 300_000_000  # of one unpacked file; the largest of release 1.1.1 has 21 MB

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "occupations_en.csv": (
        *("conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels"),
        "description",
    ),
    "skills_en.csv": (
        *("conceptUri", "skillType", "preferredLabel", "altLabels", "hiddenLabels"),
        "description",
    ),
    "skillGroups_en.csv": ("conceptUri", "preferredLabel", "altLabels"),
    "ISCOGroups_en.csv": ("conceptUri", "code", "preferredLabel", "altLabels"),
    "occupationSkillRelations.csv": ("occupationUri", "relationType", "skillUri"),
    "skillSkillRelations.csv": ("originalSkillUri", "relatedSkillUri"),
    "broaderRelationsOccPillar.csv": ("conceptUri", "broaderUri"),
    "broaderRelationsSkillPillar.csv": ("conceptUri", "broaderUri"),
    "languageSkillsCollection_en.csv": ("conceptUri",),
    "digitalSkillsCollection_en.csv": ("conceptUri",),
    "transversalSkillsCollection_en.csv": ("conceptUri",),
}

CONCEPTS: Mapping[str, ConceptKind] = {
    "occupations_en.csv": ConceptKind.OCCUPATION,
    "skills_en.csv": ConceptKind.SKILL,
    "skillGroups_en.csv": ConceptKind.GROUP,
    "ISCOGroups_en.csv": ConceptKind.GROUP,
}

# the first collection that holds a skill names its type
COLLECTIONS: Mapping[str, str] = {
    "languageSkillsCollection_en.csv": "language",
    "digitalSkillsCollection_en.csv": "digital",
    "transversalSkillsCollection_en.csv": "transversal",
}

_URI = re.compile(r"\S*[^\s/]/*")

Table = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Release:
    """What a release says, in English. Labels and descriptions stand as the concepts do."""

    version: str
    concepts: tuple[Concept, ...]
    labels: tuple[tuple[str, ...], ...]  # preferred first
    descriptions: tuple[str, ...]
    graph: Graph


def read_release(path: Path) -> Release:
    """Reads the zip. Raises TaxonomyError naming the file and column that can't be used."""
    try:
        with zipfile.ZipFile(path) as archive:
            tables = {name: _table(archive, name, path) for name in COLUMNS}
    except OSError as error:
        raise TaxonomyError(f"{path.name}: {error.strerror}") from error
    except zipfile.BadZipFile as error:
        raise TaxonomyError(f"{path.name}: not a zip that can be read ({error})") from error
    concept_rows = [(name, row) for name in CONCEPTS for row in tables[name]]
    concepts = tuple(_concepts(tables))
    return Release(
        version=_version(path),
        concepts=concepts,
        labels=tuple(_labels(row) for _, row in concept_rows),
        descriptions=tuple(" ".join(row.get("description", "").split()) for _, row in concept_rows),
        graph=_graph(tables, {c.uri: i for i, c in enumerate(concepts) if c.uri}),
    )


def last_part(uri: str) -> str:
    """ "http://data.europa.eu/esco/skill/0005c151" -> "0005c151"."""
    return uri.rstrip("/").rsplit("/", 1)[-1]


def _version(path: Path) -> str:
    """The files don't say which release they are; the official archive's name does."""
    found = re.search(r"v(\d+(?:\.\d+)+)", path.name)
    return found[1] if found else "unknown"


def _table(archive: zipfile.ZipFile, name: str, path: Path) -> Table:
    entries = [e for e in archive.infolist() if PurePosixPath(e.filename).name == name]
    if not entries:
        raise TaxonomyError(f"{path.name}: {name} is not in the zip")
    try:
        with archive.open(entries[0]) as file:
            raw = file.read(MOST_BYTES + 1)
    except (RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise TaxonomyError(f"{path.name}, {name}: can't be unpacked ({error})") from error
    if len(raw) > MOST_BYTES:
        raise TaxonomyError(f"{path.name}, {name}: unpacks to more than {MOST_BYTES} bytes")
    return _rows(raw, name)


def _rows(raw: bytes, name: str) -> Table:
    try:
        reader = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), restval="")
        for column in COLUMNS[name]:
            if column not in (reader.fieldnames or ()):
                raise TaxonomyError(f"{name}: column {column!r} is missing")
        return list(reader)
    except UnicodeDecodeError as error:
        raise TaxonomyError(f"{name}, byte {error.start}: not UTF-8") from error
    except csv.Error as error:
        raise TaxonomyError(f"{name}: not CSV ({error})") from error


def _concepts(tables: Mapping[str, Table]) -> Iterator[Concept]:
    types: dict[str, str] = {}
    for name, skill_type in COLLECTIONS.items():
        for row in tables[name]:
            types.setdefault(row["conceptUri"], skill_type)
    seen: set[str] = set()
    for name, kind in CONCEPTS.items():
        for row in tables[name]:
            uri = row["conceptUri"]
            if not _URI.fullmatch(uri) or last_part(uri) in seen:
                raise TaxonomyError(f"{name}, conceptUri: {uri!r} is no URI or stands twice")
            seen.add(last_part(uri))
            yield _concept(row, kind, types)


def _concept(row: Mapping[str, str], kind: ConceptKind, types: Mapping[str, str]) -> Concept:
    uri = row["conceptUri"]
    skill_type = None
    if kind is ConceptKind.SKILL:
        plain = "knowledge" if row["skillType"] == "knowledge" else "skill"
        skill_type = types.get(uri, plain)
    isco = row.get("iscoGroup") or (row.get("code") if "/isco/" in uri else None)
    if isco and not (isco.isascii() and isco.isdigit()):
        raise TaxonomyError(f"{uri}, ISCO code: {isco!r} is no number")
    return Concept(last_part(uri), kind, uri, isco or None, skill_type)


def _labels(row: Mapping[str, str]) -> tuple[str, ...]:
    also = row["altLabels"].split("\n") + row.get("hiddenLabels", "").split("\n")
    labels = (" ".join(label.split()) for label in (row["preferredLabel"], *also))
    return tuple(dict.fromkeys(label for label in labels if label))


def _graph(tables: Mapping[str, Table], number: Mapping[str, int]) -> Graph:
    needs = [
        (number[row["occupationUri"]], number[row["skillUri"]], row["relationType"] == "essential")
        for row in tables["occupationSkillRelations.csv"]
        if row["occupationUri"] in number and row["skillUri"] in number
    ]
    needs.sort(key=lambda link: (link[0], not link[2], link[1]))
    broader = _pairs(tables["broaderRelationsOccPillar.csv"], "conceptUri", "broaderUri", number)
    broader |= _pairs(tables["broaderRelationsSkillPillar.csv"], "conceptUri", "broaderUri", number)
    related = _pairs(
        tables["skillSkillRelations.csv"], "originalSkillUri", "relatedSkillUri", number
    )
    return Graph(
        needs=rows(needs, 3),
        broader=rows(sorted(broader), 2),
        related=rows(sorted({(min(pair), max(pair)) for pair in related}), 2),
        shows=sorted_by_first(rows((), 2)),
    )


def _pairs(
    table: Table, first: str, second: str, number: Mapping[str, int]
) -> set[tuple[int, int]]:
    """Links as concept numbers; a link to a concept that the release doesn't hold is left out."""
    return {
        (number[row[first]], number[row[second]])
        for row in table
        if row[first] in number and row[second] in number and row[first] != row[second]
    }
