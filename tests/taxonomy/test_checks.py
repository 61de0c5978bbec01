"""A table that doesn't hold together is refused with its line and value."""

import shutil
from pathlib import Path

import pytest

from matcher.errors import TaxonomyError
from matcher.settings import data_dir
from matcher.taxonomy.loading import load_embedded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the embedded tables."""
    return Path(shutil.copytree(data_dir() / "taxonomy", tmp_path / "taxonomy"))


def add(folder: Path, table: str, *cells: str) -> None:
    with (folder / f"{table}.tsv").open("a", encoding="utf-8") as file:
        file.write("\t".join(cells) + "\n")


def refused(folder: Path) -> str:
    with pytest.raises(TaxonomyError) as refusal:
        load_embedded(folder)
    return str(refusal.value)


def test_a_link_to_nothing_is_named(folder: Path) -> None:
    add(folder, "occupation_skills", "hairdresser", "fly-a-kite", "optional")
    assert "occupation_skills.tsv, line" in refused(folder)
    assert "skill: 'fly-a-kite' is not there" in refused(folder)


def test_an_id_that_stands_twice_is_named(folder: Path) -> None:
    add(folder, "occupations", "hairdresser", "", "5141")
    assert "id: 'hairdresser' stands twice" in refused(folder)


def test_a_uri_that_stands_twice_is_named(folder: Path) -> None:
    for table in ("occupations", "occupations"):
        add(folder, table, f"x{(folder / 'occupations.tsv').stat().st_size}", "urn:x", "5141")
    assert "uri: 'urn:x' stands twice" in refused(folder)


def test_a_link_that_stands_twice_is_named(folder: Path) -> None:
    add(folder, "occupation_skills", "hairdresser", "cook-meat-dishes", "optional")
    add(folder, "occupation_skills", "hairdresser", "cook-meat-dishes", "essential")
    assert "'cook-meat-dishes' stands twice for 'hairdresser'" in refused(folder)


def test_an_empty_label_is_named(folder: Path) -> None:
    add(folder, "occupations", "kite-flyer", "", "5141")
    path = folder / "occupation_labels.tsv"
    columns = path.read_text("utf-8").splitlines()[0].split("\t")
    filled = {"id": "kite-flyer", "en": "kite flyer", "es": "cometero"}
    add(folder, "occupation_labels", *(filled.get(column, "") for column in columns))
    assert "it: 'kite-flyer' has no label" in refused(folder)


def test_a_concept_without_labels_is_named(folder: Path) -> None:
    add(folder, "occupations", "kite-flyer", "", "5141")
    assert "occupation_labels.tsv: 'kite-flyer' has no labels" in refused(folder)


def test_a_circle_of_broader_skills_is_named(folder: Path) -> None:
    path = folder / "own_skills.tsv"
    add(folder, "own_skills", "a-skill", "", "skill", "b-skill", "")
    add(folder, "own_skills", "b-skill", "", "skill", "a-skill", "")
    assert path.exists()
    for skill in ("a-skill", "b-skill"):
        add(folder, "own_skill_labels", skill, skill, "", skill, "", skill, "")
    message = refused(folder)
    assert "own_skills.tsv" in message
    assert "a-skill < b-skill < a-skill" in message


def test_an_unknown_type_of_skill_is_named(folder: Path) -> None:
    add(folder, "own_skills", "a-skill", "", "talent", "", "")
    assert "type: 'talent' is none of" in refused(folder)


def test_an_isco_code_of_another_length_is_named(folder: Path) -> None:
    add(folder, "occupations", "kite-flyer", "", "51")
    assert "isco: '51' is no ISCO-08 code of four digits" in refused(folder)


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "soft_skills.tsv").unlink()
    assert "soft_skills.tsv" in refused(folder)


def test_a_line_with_a_missing_cell_is_named(folder: Path) -> None:
    add(folder, "occupations", "kite-flyer", "5141")
    assert "occupations.tsv, line" in refused(folder)
    assert "2 cells where the header has 3" in refused(folder)


def test_another_header_is_named(folder: Path) -> None:
    (folder / "cefr.tsv").write_text("level\tmode\n")
    assert "cefr.tsv, header: 'level mode'" in refused(folder)
