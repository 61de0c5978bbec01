"""XLSX: cells of all types, formulas, merged cells, and files that are no workbook."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.workbook import parse, sniff
from matcher.ingest.record import OfferRecord

HEADER = ["id", "title", "hours_per_week", "start", "remote"]


def workbook(*rows: list[Any], merge: str | None = None, more_sheets: int = 0) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    for _ in range(more_sheets):
        book.create_sheet()
    out = BytesIO()
    book.save(out)
    return out.getvalue()


SOUND = workbook(HEADER, [17, "Cook", 20.5, date(2026, 12, 1), True])


def read(data: bytes) -> tuple[list[OfferRecord], list[str]]:
    found: list[Parsed] = list(parse(data, "a.xlsx"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def test_numbers_dates_and_booleans_of_cells_are_read() -> None:
    data = workbook(HEADER, [17, "Cook", 20.5, datetime(2026, 12, 1), True])  # noqa: DTZ001
    assert sniff(data)
    [record], lines = read(data)
    assert lines == []
    assert record.id == "17"
    assert record.hours_per_week == 20.5
    assert record.start == date(2026, 12, 1)
    assert record.remote is True


def test_a_formula_without_a_stored_value_refuses_its_row_and_names_the_cell() -> None:
    data = workbook(HEADER, ["v1", "Cook", "=10+10"], ["v2", "Baker", 20])
    records, lines = read(data)
    assert [record.id for record in records] == ["v2"]
    assert lines == ["a.xlsx: row 2 (id v1): cell C2 holds a formula without a stored value"]


def test_a_formula_with_a_stored_value_counts_with_it() -> None:
    data = _with_stored_value(workbook(HEADER, ["v1", "Cook", "=10+10"]), "20")
    [record], lines = read(data)
    assert (record.hours_per_week, lines) == (20, [])


def test_merged_cells_refuse_the_rows_they_cover_and_the_rest_goes_on() -> None:
    rows = [["v1", "Cook"], ["v2", "Baker"], ["v3", "Nurse"]]
    records, lines = read(workbook(["id", "title"], *rows, merge="B2:B3"))
    assert [record.id for record in records] == ["v3"]
    assert lines == [
        f"a.xlsx: row {row} (id v{row - 1}): cells B2:B3 are merged; "
        "each offer needs cells of its own"
        for row in (2, 3)
    ]


def test_only_the_first_sheet_is_read_and_that_is_said() -> None:
    records, [line] = read(workbook(["id", "title"], ["v1", "Cook"], more_sheets=1))
    assert len(records) == 1
    assert "only its first sheet is read" in line


def test_a_file_that_only_begins_like_a_workbook_is_one_complaint() -> None:
    records, [line] = read(b"PK\x03\x04 and then nothing")
    assert records == []
    assert line.startswith("a.xlsx: is not a readable XLSX file: ")


def test_an_archive_that_unpacks_to_far_too_much_is_not_unpacked() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 60_000_000)
    _, [line] = read(out.getvalue())
    assert "unpacks to 60,000,000 bytes" in line


def test_an_empty_workbook_misses_its_columns() -> None:
    assert read(workbook()) == ([], ["a.xlsx: row 1: column 'id' is missing"])


def _with_stored_value(data: bytes, value: str) -> bytes:
    """The same workbook as a spreadsheet program saves it: each formula with its result."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(
                name,
                part.replace(b"<v></v>", b"<v>%s</v>" % value.encode()).replace(
                    b"</f><v />", b"</f><v>%s</v>" % value.encode()
                ),
            )
    return out.getvalue()


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
@settings(max_examples=40)
@given(cut=st.integers(0, 600), length=st.integers(0, 12), instead=st.sampled_from(
    [b"", b"<", b'"', b"\xff", b"-1", b"99999999999", b't="e"', b'r=""', b"XFE1"]))  # fmt: skip
def test_a_workbook_that_is_damaged_inside_is_rows_or_a_complaint(
    part: str, cut: int, length: int, instead: bytes
) -> None:
    packed = zipfile.ZipFile(BytesIO(SOUND))
    content = packed.read(part)
    damaged = content[:cut] + instead + content[cut + length :]
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name in packed.namelist():
            book.writestr(name, damaged if name == part else packed.read(name))
    records, lines = read(out.getvalue())
    assert records or lines
    assert all("\n" not in line for line in lines)


def test_a_workbook_that_defines_entities_is_refused_before_they_unfold() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    bomb += b"".join(b'<!ENTITY %c "%s">' % (99 + n, b"&%c;" % (98 + n) * 10) for n in range(9))
    packed = zipfile.ZipFile(BytesIO(SOUND))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name in packed.namelist():
            content = packed.read(name)
            if name.endswith("sheet1.xml"):
                content = bomb + b"]>" + content.replace(b"Cook", b"&k;")
            book.writestr(name, content)
    records, [line] = read(out.getvalue())
    assert records == []
    assert line.startswith("a.xlsx: is not a readable XLSX file: ")
