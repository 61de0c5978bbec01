"""The numbers by which courses are compared are checked like weights."""

from pathlib import Path

import numpy as np
import pytest

from matcher.errors import RulesError
from matcher.scoring.pathways.numbers import load_numbers
from tests.scoring.pathways.brute import FILE, numbers


def test_an_offer_half_as_good_is_worth_a_quarter() -> None:
    assert numbers().worth.of(np.array([1_000_000, 500_000])).tolist() == [1_000_000, 250_000]


def test_every_row_says_why() -> None:
    rows = (numbers().worth, numbers().time, numbers().clash, numbers().cost, numbers().entry)
    assert all(len(row.why) > 20 for row in (*rows, numbers().search))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("power = 2", "power = 4", "worth.power = 4"),
        ("power = 2", "power = 1.5", "worth.power = 1.5"),
        ('"some"', '"a bit"', "worth.learnt_level = 'a bit'"),
        ("beam = 8", "beam = 0", "search.beam = 0"),
        ("half_life_weeks = 26", "half_life_weeks = 0", "time.half_life_weeks = 0"),
        ("each_hour = 0.9", "each_hour = 1.9", "clash.each_hour = 1.9"),
        ("each_hour", "every_hour", "every_hour"),
        ("[entry]", "[entrance]", "entr"),
        ("[worth]", "[worth", "TOML"),
        ('"One fine job', '"" # ', "worth.why"),
    ],
)
def test_a_wrong_number_is_refused_by_name(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "pathways.toml"
    file.write_text(FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(RulesError, match=r"pathways\.toml") as refused:
        load_numbers(file)
    assert told in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match="nowhere"):
        load_numbers(tmp_path / "nowhere.toml")


def test_a_list_says_by_which_numbers_it_was_made() -> None:
    assert numbers().title.startswith("default@")
