"""An organisation's own CSV or XLSX table, turned by its mapping into one with our columns."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from matcher.ingest.feeds import table, workbook
from matcher.ingest.feeds.admitting import Parsed
from matcher.ingest.feeds.columns import LISTS
from matcher.ingest.feeds.decoding import lines_of, remarks_on
from matcher.ingest.feeds.mapping import JOINED, ColumnMapping, folded
from matcher.ingest.feeds.table import Row
from matcher.ingest.rejection import At, Rejection, Remark

_DAYS = frozenset({"start", "deadline"})


def parse_mapped(data: bytes, name: str, mapping: ColumnMapping) -> Iterator[Parsed]:
    """The offers of a table; one bad row never stops it."""
    if workbook.sniff(data):
        yield from _parse_workbook(data, name, mapping)
        return
    lines = list(lines_of(data))
    yield from remarks_on(lines, name)
    texts = [line.text for line in lines]
    delimiter = _delimiter(texts[mapping.header_row - 1 :], mapping)
    yield from _parse_rows(table.rows_of(texts, delimiter), name, "line", mapping)


def _parse_workbook(data: bytes, name: str, mapping: ColumnMapping) -> Iterator[Parsed]:
    read = workbook.first_sheet(data, name)
    if isinstance(read, Rejection):
        yield read
        return
    rows, remark = read
    if remark:
        yield remark
    yield from _parse_rows(iter(rows), name, "row", mapping)


def _parse_rows(
    rows: Iterator[Row], name: str, unit: str, mapping: ColumnMapping
) -> Iterator[Parsed]:
    header = next((row for row in rows if row.number >= mapping.header_row), Row(1, ()))
    theirs = [" ".join(cell.split()) for cell in header.cells]
    yield from _remarks(theirs, At(name, header.number, unit), mapping)
    yield from table.parse_rows(_mapped(header, theirs, rows, mapping), name, unit)


def _remarks(theirs: Sequence[str], at: At, mapping: ColumnMapping) -> Iterator[Remark]:
    used = {*mapping.columns, *mapping.values, *mapping.id_from}
    if missing := [column for column in used if column not in theirs]:
        yield Remark(at, f"the mapping names columns that are not there: {_quoted(missing)}")
    if extra := [column for column in theirs if column and column not in used]:
        yield Remark(at, f"columns that the mapping does not name are left out: {_quoted(extra)}")


def _mapped(
    header: Row, theirs: Sequence[str], rows: Iterator[Row], mapping: ColumnMapping
) -> Iterator[Row]:
    ours = _our_columns(theirs, mapping)
    yield Row(header.number, ours, header.broken)
    for row in rows:
        cells = dict(zip(theirs, row.cells, strict=False))
        if row.broken is not None or not any(cell.strip() for cell in cells.values()):
            yield Row(row.number, (), row.broken)
        else:
            found = _cells(cells, mapping)
            yield Row(row.number, [found.get(column, "") for column in ours])


def _our_columns(theirs: Sequence[str], mapping: ColumnMapping) -> list[str]:
    """Our columns that this table can fill, each once."""
    ours = [mapping.columns[column] for column in theirs if column in mapping.columns]
    ours += ["id"] if mapping.id_from else []
    for words in mapping.values.values():
        ours += [column for meant in words.values() for column in meant]
    return list(dict.fromkeys([*ours, *mapping.fixed]))


def _cells(theirs: Mapping[str, str], mapping: ColumnMapping) -> dict[str, str]:
    """One row in our columns; what a row says itself wins over what is fixed for all."""
    found: dict[str, str] = {}
    if mapping.id_from:
        found["id"] = " ".join(theirs.get(column, "").strip() for column in mapping.id_from)
    for column, cell in theirs.items():
        if not cell.strip():
            continue
        meant = mapping.values.get(column, {}).get(folded(cell))
        ours = mapping.columns.get(column)
        if meant is None:
            meant = {} if ours is None else {ours: _written(ours, cell, mapping)}
        for key, value in meant.items():
            joined = key == JOINED and key in found
            found[key] = f"{found[key]}\n{value}" if joined else value
    return {**mapping.fixed, **found}


def _written(ours: str, cell: str, mapping: ColumnMapping) -> str:
    """A cell as our columns write it: days as 2026-12-01, lists joined by `;`."""
    if ours in _DAYS and mapping.date_format is not None:
        try:
            day = datetime.strptime(cell.strip(), mapping.date_format)  # noqa: DTZ007 - a calendar day
        except ValueError:
            return cell  # a spreadsheet's own day, or a wrong one that the record refuses
        return day.date().isoformat()
    if ours in LISTS:
        return cell.replace(mapping.separator, ";")
    return cell


def _delimiter(lines: Sequence[str], mapping: ColumnMapping) -> str:
    """The one that makes most of the columns that the mapping names."""
    header = next(iter(lines), "")
    used = {*mapping.columns, *mapping.values, *mapping.id_from}
    return max(
        table.DELIMITERS,
        key=lambda mark: sum(
            " ".join(name.strip().strip('"').split()) in used for name in header.split(mark)
        ),
    )


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(repr(name) for name in sorted(names))
