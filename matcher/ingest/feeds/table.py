"""Tables with a header row: CSV. The columns, and how nested values are written: `columns.py`.

The delimiter is the one of `, ; tab` that makes most known columns of the header. The encoding is
UTF-8 (with or without mark), UTF-16 with a mark, or Windows-1252, decided line by line.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.columns import COLUMNS, raw_of
from matcher.ingest.feeds.decoding import lines_of, remarks_on
from matcher.ingest.problems import nearest_key
from matcher.ingest.rejection import At, Rejection

DELIMITERS = (",", ";", "\t")
LONGEST_CELL = 20_000_000  # characters; a description of 5 MB is cut later, not here
_KNOWN: Mapping[str, object] = dict.fromkeys(COLUMNS)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row as text; `broken` says why it can't be read."""

    number: int
    cells: Sequence[str]
    broken: str | None = None


def sniff(data: bytes) -> bool:
    header = next(lines_of(data[:20_000])).text
    return any("title" in _names(header, delimiter) for delimiter in DELIMITERS)


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    csv.field_size_limit(LONGEST_CELL)
    lines = list(lines_of(data))
    yield from remarks_on(lines, name)
    delimiter = _delimiter(lines[0].text)
    yield from parse_rows(rows_of([line.text for line in lines], delimiter), name, "line")


def parse_rows(rows: Iterator[Row], name: str, unit: str) -> Iterator[Parsed]:
    """A header row and the rows under it -> records; `unit` is what a row is called."""
    header = next(rows, Row(1, ()))
    columns = [cell.strip() for cell in header.cells]
    at = At(name, header.number, unit)
    if (wrong := header.broken or _wrong_header(columns)) is not None:
        yield Rejection(at, wrong)
        return
    for row in rows:
        at = At(name, row.number, unit)
        if row.broken is not None:
            yield Rejection(at, row.broken, _id_of(row.cells, columns))
        elif any(cell.strip() for cell in row.cells[len(columns) :]):
            message = f"has {len(row.cells)} cells, but the header names {len(columns)} columns"
            yield Rejection(at, message, _id_of(row.cells, columns))
        elif any(cell.strip() for cell in row.cells):
            cells = dict(zip(columns, row.cells, strict=False))
            yield from admit(raw_of(cells), at)


def rows_of(lines: list[str], delimiter: str) -> Iterator[Row]:
    """The rows of the lines. A row that is never closed costs its first line, not all the rest."""
    start = 0
    while start < len(lines):
        reader = csv.reader(_with_ends(lines, start), delimiter=delimiter, strict=True)
        base, start = start, len(lines)
        first = base
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error as error:
                yield Row(first + 1, (), f"broken CSV: {error}")
                start = first + 1
                break
            yield Row(first + 1, cells)
            first = base + reader.line_num


def _with_ends(lines: list[str], start: int) -> Iterator[str]:
    return (line + "\n" for line in islice(lines, start, None))


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=lambda d: sum(name in _KNOWN for name in _names(header, d)))


def _names(header: str, delimiter: str) -> list[str]:
    return [name.strip().strip('"').strip() for name in header.split(delimiter)]


def _wrong_header(columns: Sequence[str]) -> str | None:
    for position, column in enumerate(columns):
        if column not in _KNOWN:
            return f"column {column!r} is not known{nearest_key(column, _KNOWN)}"
        if column in columns[:position]:
            return f"column {column!r} stands there twice"
    missing = [column for column in ("id", "title") if column not in columns]
    return f"column {missing[0]!r} is missing" if missing else None


def _id_of(cells: Sequence[str], columns: Sequence[str]) -> str | None:
    cell = dict(zip(columns, cells, strict=False)).get("id", "")
    return cell.strip() or None
