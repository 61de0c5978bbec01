"""The embedded tables as they stand in the files: tab-separated, a header line first."""

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import TaxonomyError

LABEL_LANGUAGES = ("en", "it", "es")
MORE_OCCUPATION_LANGUAGES = ("de", "bg", "el", "lv", "lt", "ro", "sv", "fr", "ar")
LABEL_COLUMNS = ("id", "en", "en_also", "it", "it_also", "es", "es_also")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "skills": ("id", "uri", "type", "broader", "related"),
    "own_skills": ("id", "uri", "type", "broader", "related"),
    "skill_labels": LABEL_COLUMNS,
    "own_skill_labels": LABEL_COLUMNS,
    "language_skills": ("id", "uri", "language", "mode", "en", "it", "es"),
    "occupations": ("id", "uri", "isco"),
    "occupation_labels": (*LABEL_COLUMNS, *MORE_OCCUPATION_LANGUAGES),
    "occupation_skills": ("occupation", "skill", "relation"),
    "activities": ("id", "icatus", "origin", "skills"),
    "activity_labels": LABEL_COLUMNS,
    "soft_skills": ("soft_skill", "skill"),
    "cefr": ("level", "mode", "en", "it", "es"),
}

ALSO = " | "  # parts alternative labels
LINKS = ";"  # parts ids


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `line` counts from 1, the header."""

    table: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def ids(self, column: str) -> tuple[str, ...]:
        """The ids that a cell lists."""
        return tuple(part for part in self.cells[column].split(LINKS) if part)

    def labels(self, language: str) -> tuple[str, ...]:
        """The labels of a language, preferred first, each once."""
        also = self.cells.get(f"{language}_also", "")
        parts = f"{self.cells.get(language, '')}{ALSO}{also}".split(ALSO.strip())
        return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def error(self, column: str, problem: str) -> TaxonomyError:
        return TaxonomyError(
            f"taxonomy table {self.table}.tsv, line {self.line}, {column}: {problem}"
        )


Tables = Mapping[str, Sequence[Row]]


def read_tables(folder: Path) -> tuple[Tables, str]:
    """All tables of a folder, and the SHA-256 of their bytes as hex digits."""
    digest = hashlib.sha256()
    tables: dict[str, Sequence[Row]] = {}
    for table in COLUMNS:
        raw = _bytes(folder / f"{table}.tsv")
        digest.update(raw)
        tables[table] = tuple(_rows(table, raw))
    return tables, digest.hexdigest()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TaxonomyError(f"taxonomy table {path.name}: {error.strerror}") from error


def _rows(table: str, raw: bytes) -> Iterator[Row]:
    try:
        lines = csv.reader(raw.decode("utf-8").splitlines(), delimiter="\t")
    except UnicodeDecodeError as error:
        raise TaxonomyError(f"taxonomy table {table}.tsv, byte {error.start}: not UTF-8") from error
    columns = COLUMNS[table]
    header = tuple(next(lines, ()))
    if header != columns:
        raise TaxonomyError(
            f"taxonomy table {table}.tsv, header: {' '.join(header)!r}, not {' '.join(columns)!r}"
        )
    for cells in lines:
        if len(cells) != len(columns):
            found = f"{len(cells)} cells where the header has {len(columns)}: {cells[:1]}"
            raise TaxonomyError(f"taxonomy table {table}.tsv, line {lines.line_num}: {found}")
        yield Row(table, lines.line_num, dict(zip(columns, cells, strict=True)))
