"""A release that can't be used says which file and column, and leaves what was there."""

import zipfile
from pathlib import Path

import pytest

from matcher.errors import TaxonomyError
from matcher.taxonomy import esco_release
from matcher.taxonomy.esco import import_release
from matcher.taxonomy.loading import load_esco
from tests.taxonomy import tiny_release as tiny
from tests.taxonomy.tiny_release import write_labels, write_release


def refused(archive: Path, *labels: Path) -> str:
    """The message with which the import refuses."""
    with pytest.raises(TaxonomyError) as refusal:
        import_release(archive, archive.parent / "esco", labels)
    assert not (archive.parent / "esco").exists()
    return str(refusal.value)


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "esco.zip"
    path.write_text("conceptUri,preferredLabel")
    assert "esco.zip: not a zip" in refused(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "gone.zip: No such file" in refused(tmp_path / "gone.zip")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    files = tiny.tables()
    del files["skillGroups_en.csv"]
    assert "skillGroups_en.csv" in refused(write_release(tmp_path / "esco.zip", files))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    files = tiny.tables()
    files["skills_en.csv"] = [{"conceptUri": tiny.KNEAD, "altLabels": ""}]
    message = refused(write_release(tmp_path / "esco.zip", files))
    assert "skills_en.csv: column 'skillType' is missing" in message


def test_a_concept_that_stands_twice_is_named(tmp_path: Path) -> None:
    files = tiny.tables()
    files["occupations_en.csv"] = [*files["occupations_en.csv"], files["occupations_en.csv"][0]]
    assert tiny.COOK in refused(write_release(tmp_path / "esco.zip", files))


def test_a_table_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = write_release(tmp_path / "esco.zip")
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if "skills_en" not in name]
        contents = {name: archive.read(name) for name in names}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
        archive.writestr("skills_en.csv", b"\xff\xfe\xfa")
    assert "skills_en.csv, byte 0: not UTF-8" in refused(path)


def test_a_table_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(esco_release, "MOST_BYTES", 100)
    assert "more than 100 bytes" in refused(write_release(tmp_path / "esco.zip"))


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    path = write_release(tmp_path / "esco.zip")
    raw = bytearray(path.read_bytes())
    start = raw.find(b"occupations_en.csv") + 40
    raw[start : start + 60] = bytes(60)
    path.write_bytes(bytes(raw))
    assert "esco.zip" in refused(path)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("conceptUri", "label")], "column 'lang' is missing"),
        ([("conceptUri", "lang", "n", "label"), (tiny.COOK, "it")], "line 2: 2 columns"),
    ],
)
def test_a_label_file_that_cannot_be_read_is_named(
    tmp_path: Path, rows: list[tuple[str, ...]], said: str
) -> None:
    labels = write_labels(tmp_path / "labels.tsv", rows)
    message = refused(write_release(tmp_path / "esco.zip"), labels)
    assert "labels.tsv" in message
    assert said in message


def test_a_label_file_that_is_not_packed_as_it_says_is_refused(tmp_path: Path) -> None:
    labels = write_labels(tmp_path / "labels.tsv.gz", [("conceptUri", "lang", "n", "label")])
    assert "labels.tsv.gz" in refused(write_release(tmp_path / "esco.zip"), labels)


def test_a_failed_import_leaves_the_earlier_one(tmp_path: Path) -> None:
    import_release(write_release(tmp_path / "esco.zip"), tmp_path / "esco")
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK")
    with pytest.raises(TaxonomyError):
        import_release(broken, tmp_path / "esco")
    assert len(load_esco(tmp_path / "esco", None).occupation_ids) == 3


def test_nothing_imported_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="no ESCO release was imported"):
        load_esco(tmp_path, None)


def test_an_import_by_another_version_asks_for_a_new_one(tmp_path: Path) -> None:
    import_release(write_release(tmp_path / "esco.zip"), tmp_path / "esco")
    manifest = tmp_path / "esco" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"format": 1', '"format": 0'))
    with pytest.raises(TaxonomyError, match="repeat the import"):
        load_esco(tmp_path / "esco", None)


def test_a_damaged_import_asks_for_a_new_one(tmp_path: Path) -> None:
    import_release(write_release(tmp_path / "esco.zip"), tmp_path / "esco")
    (tmp_path / "esco" / "needs.npy").write_bytes(b"")
    with pytest.raises(TaxonomyError, match="repeat it"):
        load_esco(tmp_path / "esco", None)


def test_a_language_that_would_lead_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    labels = write_labels(
        tmp_path / "labels.tsv",
        [("conceptUri", "lang", "n", "label"), (tiny.COOK, "../../it", "0", "cuoco")],
    )
    message = refused(write_release(tmp_path / "esco.zip"), labels)
    assert "line 2, lang: '../../it' is no language" in message


def test_an_isco_code_that_is_no_number_is_named(tmp_path: Path) -> None:
    files = tiny.tables()
    files["occupations_en.csv"] = [dict(files["occupations_en.csv"][0], iscoGroup="51\t20")]
    assert tiny.COOK in refused(write_release(tmp_path / "esco.zip", files))
