"""Files and folders: every record once, and no silence about the others."""

import gzip
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from matcher.errors import InputError
from matcher.ingest.reading import read_offers


def line(offer_id: str, title: str = "Cook") -> str:
    return json.dumps({"id": offer_id, "title": title}) + "\n"


def test_files_are_read_in_the_order_given_and_recognised_by_content(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(line("v1"))
    (tmp_path / "a.dat").write_text("id;title\nv2;Baker\n")
    batch = read_offers([tmp_path / "b.txt", tmp_path / "a.dat"])
    assert [record.id for record in batch.records] == ["v1", "v2"]
    assert (batch.rejections, batch.warnings) == ((), ())


def test_a_folder_is_read_by_name_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.jsonl").write_text(line("v2"))
    (tmp_path / "a.csv").write_text("id,title\nv1,Baker\n")
    (tmp_path / "sub" / "c.JSONL").write_text(line("v3"))
    (tmp_path / ".old.jsonl").write_text(line("v4"))
    (tmp_path / "~$a.xlsx").write_text("lock")
    (tmp_path / "README.md").write_text("words")
    batch = read_offers([tmp_path])
    assert [record.id for record in batch.records] == ["v1", "v2", "v3"]
    assert batch.rejections == ()


def test_an_id_that_comes_again_is_refused_naming_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line("v1") + line("v1", "Baker"))
    (tmp_path / "b.csv").write_text("id,title\nv1,Nurse\n")
    batch = read_offers([tmp_path])
    assert [record.title for record in batch.records] == ["Cook"]
    assert [str(rejection) for rejection in batch.rejections] == [
        "a.jsonl: line 2 (id v1): field id: 'v1' is already the id of a.jsonl: line 1",
        "b.csv: line 2 (id v1): field id: 'v1' is already the id of a.jsonl: line 1",
    ]


def test_a_refused_record_does_not_hold_its_id(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line("v1", " ") + line("v1"))
    batch = read_offers([tmp_path / "a.jsonl"])
    assert [record.id for record in batch.records] == ["v1"]
    assert len(batch.rejections) == 1


def test_a_rejection_says_file_record_field_and_value(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "v1", "title": "Cook", "education": 11}\n')
    [rejection] = read_offers([tmp_path / "a.jsonl"]).rejections
    assert (rejection.file, rejection.record, rejection.id) == ("a.jsonl", 1, "v1")
    assert (rejection.field, rejection.value) == ("education", "11")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (
            b"%PDF-1.7 ...",
            "none of the known formats (xlsx eures nav rss jobtech bundesagentur jobposting course "
            "jsonl csv)",
        ),
        (b"\x00\x01\x02", "none of the known formats"),
    ],
)
def test_a_file_of_no_known_format_is_one_line_and_the_others_are_read(
    tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "a.json").write_bytes(content)
    (tmp_path / "b.jsonl").write_text(line("v1"))
    batch = read_offers([tmp_path])
    assert [record.id for record in batch.records] == ["v1"]
    [rejection] = batch.rejections
    assert str(rejection).startswith(f"a.json: {why}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.jsonl: no such file or folder"):
        read_offers([tmp_path / "nowhere.jsonl"])


def test_a_folder_without_offers_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file with offers in it"):
        read_offers([tmp_path])


def test_a_format_can_be_imposed(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("id,title\nv1,Cook\n")
    assert len(read_offers([tmp_path / "a"], "csv").records) == 1
    assert len(read_offers([tmp_path / "a"], "jsonl").rejections) == 2


def test_an_unknown_format_is_named_with_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(line("v1"))
    with pytest.raises(
        InputError,
        match=r"'xls' is not known \(bundesagentur course csv eures jobposting jobtech jsonl nav "
        r"rss xlsx\)",
    ):
        read_offers([tmp_path / "a"], "xls")


def zipped(**files: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return out.getvalue()


def test_an_archive_given_by_its_name_is_opened_and_its_feeds_are_read(tmp_path: Path) -> None:
    (tmp_path / "feeds.zip").write_bytes(zipped(a__jsonl=line("v1"), LICENCE__txt="words"))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line("v2").encode()))
    batch = read_offers([tmp_path / "feeds.zip", tmp_path / "b.jsonl.gz"])
    assert [record.id for record in batch.records] == ["v1", "v2"]
    assert batch.rejections == ()


def test_an_archive_that_is_not_safe_is_one_line_and_the_other_files_are_read(
    tmp_path: Path,
) -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.jsonl", " " * 20_000_000)
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    (tmp_path / "b.jsonl").write_text(line("v2"))
    batch = read_offers([tmp_path / "a.zip", tmp_path / "b.jsonl"])
    assert [record.id for record in batch.records] == ["v2"]
    [rejection] = batch.rejections
    assert str(rejection).startswith("a.zip: 'a.jsonl': expands to more than ")
