"""An organisation's own table, read through the small file that names its columns and words."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from matcher.domain.offer import Contract
from matcher.errors import InputError
from matcher.ingest.feeds.admitting import Admitted
from matcher.ingest.feeds.mapped_table import parse_mapped
from matcher.ingest.feeds.mapping import ColumnMapping, load_mapping, mapping_beside
from matcher.ingest.reading import read_offers
from matcher.ingest.record import OfferRecord
from matcher.ingest.rejection import Rejection, Remark

MAPPING = """
date_format = "%d/%m/%Y"
separator = ","

[columns]
"Codice" = "id"
"Posizione" = "title"
"Orario" = "hours_per_week"
"Contratto" = "contract"
"Scadenza" = "deadline"
"Patenti" = "licences"
"Compiti" = "description"
"Note" = "description"

[values."Orario"]
"tempo parziale" = 20
"tempo pieno" = { full_time = true }

[values.Contratto]
indeterminato = "permanent"

[fixed]
country = "IT"
"""
TABLE = (
    "Codice;Posizione;Orario;Contratto;Scadenza;Patenti;Compiti;Note\n"
    "1;Cuoca;Tempo  Parziale;Indeterminato;20/12/2026;B,C;Cucina;Turni\n"
    "2;Sarta;tempo pieno;;;;;\n"
    "3;Barista;24,5;;;;;\n"
)


def mapping(folder: Path, text: str = MAPPING) -> ColumnMapping:
    path = folder / "t.mapping.toml"
    path.write_text(text, encoding="utf-8")
    return load_mapping(path)


def read(data: str | bytes, columns: ColumnMapping) -> tuple[list[OfferRecord], list[str]]:
    raw = data.encode() if isinstance(data, str) else data
    found = list(parse_mapped(raw, "a.csv", columns))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def test_its_columns_and_words_become_ours(tmp_path: Path) -> None:
    records, lines = read(TABLE, mapping(tmp_path))
    assert lines == []
    cook, tailor, barista = records
    assert (cook.id, cook.title, cook.hours_per_week, cook.full_time) == ("1", "Cuoca", 20, None)
    assert (cook.contract, str(cook.deadline)) == (Contract.PERMANENT, "2026-12-20")
    assert (cook.licences, cook.description) == (["B", "C"], "Cucina\nTurni")
    assert (tailor.hours_per_week, tailor.full_time, tailor.licences) == (None, True, None)
    assert barista.hours_per_week == 24.5
    assert {record.country for record in records} == {"IT"}


def test_what_a_row_says_wins_over_what_is_fixed(tmp_path: Path) -> None:
    text = '[columns]\nN = "id"\nP = "title"\nS = "country"\n[fixed]\ncountry = "IT"\n'
    records, _ = read("N,P,S\n1,Cuoca,ES\n2,Cuoca,\n", mapping(tmp_path, text))
    assert [record.country for record in records] == ["ES", "IT"]


def test_a_table_with_a_heading_and_no_ids_is_read(tmp_path: Path) -> None:
    text = 'header_row = 3\nid_from = ["Ente", "Posto"]\n[columns]\nPosto = "title"\n'
    records, lines = read("Offerte\n,,\nEnte,Posto\nMensa,Cuoca\n,\n", mapping(tmp_path, text))
    assert (lines, [record.id for record in records]) == ([], ["Mensa Cuoca"])


def test_columns_left_out_and_columns_missing_are_said_once(tmp_path: Path) -> None:
    records, lines = read("Codice;Posizione;Referente\n1;Cuoca;Anna\n", mapping(tmp_path))
    assert [record.title for record in records] == ["Cuoca"]
    assert lines == [
        "a.csv: line 1: the mapping names columns that are not there: "
        "'Compiti', 'Contratto', 'Note', 'Orario', 'Patenti', 'Scadenza'",
        "a.csv: line 1: columns that the mapping does not name are left out: 'Referente'",
    ]


def test_a_table_without_the_column_of_the_title_is_refused(tmp_path: Path) -> None:
    records, lines = read("Codice;Nome\n1;Cuoca\n", mapping(tmp_path))
    assert records == []
    assert lines[-1] == "a.csv: line 1: column 'title' is missing"


def test_a_word_that_is_not_mapped_is_refused_with_its_row_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    records, lines = read(TABLE.replace("tempo pieno", "qualche ora"), mapping(tmp_path))
    assert [record.id for record in records] == ["1", "3"]
    assert len(lines) == 1
    assert lines[0].startswith("a.csv: line 3 (id 2): field hours_per_week: 'qualche ora'")


def test_a_day_in_another_form_is_refused(tmp_path: Path) -> None:
    _, [line] = read(TABLE.replace("20/12/2026", "dicembre"), mapping(tmp_path))
    assert "field deadline: 'dicembre' is not a date" in line


def test_a_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    book = Workbook()
    for row in TABLE.splitlines():
        book.worksheets[0].append(row.split(";"))
    packed = BytesIO()
    book.save(packed)
    records, lines = read(packed.getvalue(), mapping(tmp_path))
    assert (lines, [record.id for record in records]) == ([], ["1", "2", "3"])
    assert read(packed.getvalue()[:200], mapping(tmp_path))[1][0].startswith(
        "a.csv: is not a readable XLSX file"
    )


@pytest.mark.parametrize("name", ["offerte.mapping.toml", "offerte.csv.mapping.toml"])
def test_a_mapping_beside_a_table_is_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "offerte.csv").write_text(TABLE)
    (tmp_path / name).write_text(MAPPING)
    assert mapping_beside(tmp_path / "offerte.csv") == tmp_path / name
    batch = read_offers([tmp_path])
    assert [record.id for record in batch.records] == ["1", "2", "3"]
    assert batch.rejections == ()


def test_a_mapping_can_be_given_and_concerns_tables_only(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text(TABLE)
    (tmp_path / "in" / "b.jsonl").write_text('{"id": "v1", "title": "Cook"}\n')
    (tmp_path / "m.toml").write_text(MAPPING)
    batch = read_offers([tmp_path / "in"], mapping=tmp_path / "m.toml")
    assert [record.id for record in batch.records] == ["1", "2", "3", "v1"]


def test_a_table_in_our_columns_needs_no_mapping(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,title\nv1,Cook\n")
    assert mapping_beside(tmp_path / "a.csv") is None
    assert len(read_offers([tmp_path]).records) == 1


BASE = '[columns]\nN = "id"\nP = "title"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            '[columns]\nN = "id"\nP = "titel"\n',
            "columns.'P': 'titel' is not a column of ours; the nearest is 'title'",
        ),
        (BASE + 'Q = "title"\n', "columns.'P': another column is mapped to 'title' as well"),
        ('[columns]\nN = "id"\n', "columns: none is mapped to 'title'"),
        (
            '[columns]\nP = "title"\n',
            "either one of columns is mapped to 'id', or id_from names some; not both",
        ),
        ('id_from = "N"\n' + BASE, "id_from: 'N' should be a list of column names"),
        ("header_row = 0\n" + BASE, "header_row: 0 should be a row from 1 to 100"),
        (
            'date_format = "%d/%m"\n' + BASE,
            "date_format: '%d/%m' does not tell a day, as '%d/%m/%Y' does",
        ),
        ("separator = ''\n" + BASE, "separator: '' should be a mark such as ','"),
        ("colums = 1\n" + BASE, "'colums' is not a known key; the nearest is 'columns'"),
        (
            BASE + "[values.O]\nx = 1\n",
            "values.'O'.'x': 1 is for no column; [columns] does not name it",
        ),
        (
            BASE + "[values.O]\nx = {citty = 1}\n",
            "values.'O'.'x': 'citty' is not a column of ours; the nearest is 'city'",
        ),
        (BASE + "[values]\nO = 1\n", "values.'O': 1 should be a table of words and values"),
        (
            BASE + "[fixed]\ncountry = [1]\n",
            "fixed.country: [1] should be a text, number, day or list",
        ),
        ("columns = 1\n", "columns: 1 should be a table"),
        ("[columns\n", "is no TOML file: "),
    ],
)
def test_a_mapping_that_does_not_hold_together_names_its_key(
    tmp_path: Path, text: str, complaint: str
) -> None:
    with pytest.raises(InputError) as raised:
        mapping(tmp_path, text)
    message = str(raised.value).removeprefix(f"{tmp_path / 't.mapping.toml'}: ")
    assert message.startswith(complaint)


def test_a_mapping_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.toml: can't be read"):
        load_mapping(tmp_path / "nowhere.toml")


@given(data=st.binary(max_size=200), row=st.integers(1, 4))
def test_any_bytes_are_records_or_complaints(data: bytes, row: int) -> None:
    columns = ColumnMapping({"N": "id", "P": "title"}, header_row=row)
    for found in parse_mapped(data, "a", columns):
        assert isinstance(found, Admitted | Rejection | Remark)
        assert isinstance(found, Admitted) or "\n" not in str(found)


@given(cut=st.integers(0, 300), length=st.integers(0, 20), instead=st.binary(max_size=8))
def test_a_damaged_table_is_records_or_complaints(cut: int, length: int, instead: bytes) -> None:
    columns = ColumnMapping({"Codice": "id", "Posizione": "title", "Orario": "hours_per_week"})
    data = TABLE.encode()
    for found in parse_mapped(data[:cut] + instead + data[cut + length :], "a", columns):
        assert isinstance(found, Admitted) or "\n" not in str(found)
