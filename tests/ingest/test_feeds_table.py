"""CSV: delimiters, encodings, nested columns, and rows that do not fit."""

import pytest

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Ability
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.columns import COLUMNS
from matcher.ingest.feeds.table import parse, sniff
from matcher.ingest.record import OfferRecord


def read(text: str | bytes) -> tuple[list[OfferRecord], list[str]]:
    data = text.encode() if isinstance(text, str) else text
    found: list[Parsed] = list(parse(data, "a.csv"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_from_the_header(delimiter: str) -> None:
    rows = [["id", "title", "city"], ["v1", "Cook", "Milano"]]
    records, lines = read("\n".join(delimiter.join(row) for row in rows))
    assert lines == []
    assert (records[0].id, records[0].title, records[0].city) == ("v1", "Cook", "Milano")


def test_nested_values_lists_and_decimal_commas_are_understood() -> None:
    header = (
        "id;title;skills.required;languages;hours_per_week;pay.amount;pay.period;remote;licences;"
        "gives.languages;entry.literacy;shifts"
    )
    row = (
        'v1;Cook;"cook meat dishes;clean kitchen";"it:A2:listening+speaking;en:B1";37,5;9,50;hour;'
        'yes;none;it:B1;some;"Mon-Fri 09:00-13:00;Sat 09:00-12:00"'
    )
    [record], lines = read(f"{header}\n{row}\n")
    assert lines == []
    assert record.skills is not None
    assert record.skills.required == ["cook meat dishes", "clean kitchen"]
    assert record.languages is not None
    assert record.languages[0].modes == [Mode.LISTENING, Mode.SPEAKING]
    assert record.languages[1].level is Cefr.B1
    assert record.hours_per_week == 37.5
    assert record.pay is not None
    assert record.pay.amount == 9.5
    assert record.remote is True
    assert record.licences == []
    assert record.gives is not None
    assert record.gives.languages[0].language == "it"
    assert record.entry is not None
    assert record.entry.literacy is Ability.SOME
    assert record.shifts == ["Mon-Fri 09:00-13:00", "Sat 09:00-12:00"]


def test_an_empty_cell_is_not_said() -> None:
    [record], _ = read("id,title,remote,pay.amount,licences\nv1,Cook,,,\n")
    assert record.remote is None
    assert record.pay is None
    assert record.licences is None


def test_a_wrong_level_in_a_cell_is_named_like_in_jsonl() -> None:
    _, [line] = read("id,title,languages\nv1,Cook,it:Z9\n")
    assert line.startswith("a.csv: line 2 (id v1): field languages[0].level: 'Z9' is not a CEFR")


def test_an_unknown_column_is_named_once_with_the_nearest() -> None:
    records, lines = read("id,title,citty\nv1,Cook,Rome\nv2,Cook,Rome\n")
    assert records == []
    assert lines == ["a.csv: line 1: column 'citty' is not known; the nearest is 'city'"]


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("title,city", "column 'id' is missing"),
        ("id,title,title", "column 'title' stands there twice"),
    ],
)
def test_a_header_that_does_not_hold_together_is_named(header: str, complaint: str) -> None:
    assert read(f"{header}\na,b,c\n") == ([], [f"a.csv: line 1: {complaint}"])


def test_a_row_with_more_cells_than_columns_is_refused_and_the_rest_goes_on() -> None:
    records, lines = read("id,title\nv1,Cook, and baker\nv2,Baker\n")
    assert [record.id for record in records] == ["v2"]
    assert lines == ["a.csv: line 2 (id v1): has 3 cells, but the header names 2 columns"]


def test_a_quote_that_is_never_closed_costs_its_line_only() -> None:
    records, [line] = read('id,title\nv1,"Cook\nv2,Baker\nv3,Nurse\n')
    assert [record.id for record in records] == ["v2", "v3"]
    assert line.startswith("a.csv: line 2: broken CSV: ")


def test_a_cell_may_hold_several_lines() -> None:
    records, lines = read('id,title,description\nv1,Cook,"Uno\ndue"\nv2,Baker,\nv3,,\n')
    assert [record.id for record in records] == ["v1", "v2"]
    assert records[0].description == "Uno\ndue"
    assert lines == ["a.csv: line 5 (id v3): field title: is missing"]


def test_a_file_with_mixed_encodings_is_read_line_by_line_and_the_odd_line_is_named() -> None:
    data = b"\n".join([b"id,title", "v1,Caffè".encode(), "v2,Caffè".encode("cp1252"), b"v3,Bar"])
    records, lines = read(data)
    assert [record.title for record in records] == ["Caffè", "Caffè", "Bar"]
    assert lines == ["a.csv: line 3: is not UTF-8 as the lines around it; read as Windows-1252"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_without_a_remark(encoding: str) -> None:
    [record], lines = read("id,title\nv1,Caffè\n".encode(encoding))
    assert (record.title, lines) == ("Caffè", [])


def test_a_file_from_an_old_spreadsheet_program_gets_one_remark() -> None:
    records, lines = read("id,title\nv1,Caffè\nv2,Perché\n".encode("cp1252"))
    assert [record.title for record in records] == ["Caffè", "Perché"]
    assert lines == ["a.csv: is not UTF-8; read as Windows-1252"]


def test_five_megabytes_in_a_cell_are_cut_not_refused() -> None:
    records, [line] = read("id,title,description\nv1,Cook," + "x" * 5_000_000 + "\n")
    assert len(records[0].description) == 200_000
    assert "cut to 200,000" in line


def test_csv_is_recognised_by_a_title_column() -> None:
    assert sniff(b"id;title;city\n")
    assert not sniff(b"%PDF-1.7\n")


def test_every_key_of_an_offer_has_a_column() -> None:
    for column in ("skills.required", "pay.gross", "gives.certificates", "entry.documents", "isco"):
        assert column in COLUMNS
    assert {name for name in OfferRecord.model_fields if "." not in name} <= {
        column.partition(".")[0] for column in COLUMNS
    }
