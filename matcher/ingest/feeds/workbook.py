"""XLSX: the first sheet, as a table of `table.py`. Formulas count with the value stored in them."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO

from defusedxml import DefusedXmlException
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from matcher.ingest.feeds.admitting import Parsed
from matcher.ingest.feeds.table import Row, parse_rows
from matcher.ingest.rejection import At, Rejection, Remark

LONGEST_UNPACKED = 50_000_000  # bytes; more than any honest table has
# All that openpyxl, zipfile and the XML parsers below them (each a SyntaxError's heir) are known to
# raise over a workbook that is damaged, or was made to be wrong.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, DefusedXmlException),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, OverflowError),
)


def sniff(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    read = first_sheet(data, name)
    if isinstance(read, Rejection):
        yield read
        return
    rows, remark = read
    if remark:
        yield remark
    yield from parse_rows(iter(rows), name, "row")


def first_sheet(data: bytes, name: str) -> tuple[list[Row], Remark | None] | Rejection:
    """The rows of the first sheet, and a remark where there are others; or why it can't be read."""
    try:
        _refuse_bombs(data)
        book = _opened(data)
        sheet = book.worksheets[0]
        rows = list(_rows(sheet, _stored_values(data, sheet)))
    except _BROKEN as error:
        return Rejection(At(name), f"is not a readable XLSX file: {error}")
    if len(book.worksheets) > 1:
        return rows, Remark(At(name), f"only its first sheet is read: {sheet.title!r}")
    return rows, None


def _refuse_bombs(data: bytes) -> None:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        unpacked = sum(entry.file_size for entry in packed.infolist())
    if unpacked > LONGEST_UNPACKED:
        raise ValueError(f"it unpacks to {unpacked:,} bytes, over {LONGEST_UNPACKED:,}")


def _opened(data: bytes, *, data_only: bool = False) -> Workbook:
    """Without openpyxl's warnings of styles and extensions that it leaves out: so do we."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(data), data_only=data_only)


def _stored_values(data: bytes, sheet: Worksheet) -> Workbook | None:
    """The same workbook with results instead of formulas, where there are formulas at all."""
    has_formulas = any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    return _opened(data, data_only=True) if has_formulas else None


def _rows(sheet: Worksheet, stored: Workbook | None) -> Iterator[Row]:
    merged = _merged_by_row(sheet)
    values = stored.worksheets[0] if stored is not None else sheet
    for written, row in zip(sheet.iter_rows(), values.iter_rows(), strict=True):
        number = written[0].row or 0
        cells = [_text(cell.value) for cell in row]
        broken = None
        for cell, value in zip(written, row, strict=True):
            if cell.data_type == "f" and value.value is None:
                broken = f"cell {cell.coordinate} holds a formula without a stored value"
        if number in merged:
            broken = f"cells {merged[number]} are merged; each offer needs cells of its own"
        yield Row(number, cells, broken)


def _merged_by_row(sheet: Worksheet) -> dict[int, str]:
    return {
        row: area.coord
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
    }


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
