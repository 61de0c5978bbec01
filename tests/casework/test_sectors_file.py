"""The sectors that are counted stand in a file that programme staff edit."""

from pathlib import Path

import pytest

from matcher.casework.rules import load_fields_of_work, load_sectors
from matcher.errors import RulesError
from matcher.settings import data_dir

FILE = data_dir() / "rules" / "sectors.toml"


def test_every_sector_says_from_where_its_codes_are() -> None:
    assert all("ISCO-08" in sector.source for sector in load_sectors(FILE).sectors)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"531"', '"care"', "sector.1.isco.0 = 'care'"),
        ("first = 20", "first = 0", "first = 0"),
        ("first = 20", "frist = 20", "first"),
        ("why =", "why", "sectors.toml"),
    ],
)
def test_a_slip_is_refused_by_name(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "sectors.toml"
    file.write_text(FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(RulesError) as refused:
        load_sectors(file)
    assert told in str(refused.value)


FIELDS = data_dir() / "rules" / "fields_of_work.toml"


def test_every_field_of_work_says_from_where_its_codes_are() -> None:
    assert all("ISCO-08" in field.source for field in load_fields_of_work(FIELDS))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"911"', '"52"', "'52' would stand in two fields"),
        ('"911"', '"5211"', "'5211' would stand in two fields, for '52' does too"),
        ('"911"', '"cleaning"', "field.2.isco.0 = 'cleaning'"),
        ("[[field]]", "[[feild]]", "feild"),
    ],
)
def test_a_slip_in_the_fields_of_work_is_refused_by_name(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    file = tmp_path / "fields_of_work.toml"
    file.write_text(FIELDS.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(RulesError) as refused:
        load_fields_of_work(file)
    assert told in str(refused.value)
