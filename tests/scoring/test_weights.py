"""A weights file that does not hold together is refused by file, row, key and value."""

import hashlib
from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.scoring.criteria import ALL
from matcher.scoring.weights import load_weights
from matcher.settings import data_dir
from tests.factories import weights

DEFAULT = data_dir() / "weights" / "default.toml"


def edited(folder: Path, old: str, new: str) -> Path:
    """The default weight set with one line changed."""
    text = DEFAULT.read_text(encoding="utf-8")
    assert old in text
    path = folder / "ours.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(RulesError) as refused:
        load_weights(path)
    message = str(refused.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message


def test_the_default_weights_have_a_row_for_every_criterion_with_its_why() -> None:
    assert [criterion.name for criterion in weights().criteria] == [kind.name for kind in ALL]
    for criterion in weights().criteria:
        assert len(criterion.why) > 20, criterion.name


def test_a_weight_set_is_named_with_the_digest_of_its_file() -> None:
    digest = hashlib.sha256(DEFAULT.read_bytes()).hexdigest()
    assert weights().title == f"default@{digest}"


def test_a_missing_row_is_named(tmp_path: Path) -> None:
    path = edited(tmp_path, "[criteria.age]\nweight = 0\n", "[criteria.safety2]\nweight = 0\n")
    path.write_text(path.read_text().split("[criteria.safety2]")[0])
    assert "criteria: 'age' is missing" in refusal(path)


def test_a_row_of_no_criterion_is_named(tmp_path: Path) -> None:
    path = edited(tmp_path, "[criteria.age]", "[criteria.agee]")
    assert "criteria: 'agee' is not known here" in refusal(path)


def test_a_misspelt_key_is_named_rather_than_the_one_that_it_leaves_missing(
    tmp_path: Path,
) -> None:
    path = edited(tmp_path, "related = 0.7", "zrelated = 0.7")
    assert "criteria.skills: 'zrelated' is not known here" in refusal(path)
    path = edited(tmp_path, "diversity = 0.12", "divercity = 0.12")
    assert "ranking: 'divercity' is not known here" in refusal(path)


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    path = edited(tmp_path, "small_clash_hours = 3.0\n", "")
    assert "criteria.time: 'small_clash_hours' is missing" in refusal(path)


@pytest.mark.parametrize("value", ["-1", '"30"', "true", "nan", "inf", "1e9", "[30]"])
def test_a_weight_that_is_no_number_from_zero_is_named(tmp_path: Path, value: str) -> None:
    message = refusal(edited(tmp_path, "weight = 40", f"weight = {value}"))
    assert "criteria.skills.weight = " in message
    assert "is not a number from 0" in message


def test_a_share_above_one_is_named(tmp_path: Path) -> None:
    message = refusal(edited(tmp_path, "enough = 0.75", "enough = 75"))
    assert "criteria.language.enough = 75 is not a number from 0 to 1" in message


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("full_at = 0.6", "criteria.skills.full_at"),
        ("margin = 2", "criteria.language.margin"),
        ("plenty_months = 36", "criteria.experience.plenty_months"),
        ("comfortable_days = 7", "criteria.deadline.comfortable_days"),
    ],
)
def test_zero_is_refused_where_something_is_divided_by_it(
    tmp_path: Path, line: str, key: str
) -> None:
    path = edited(tmp_path, line, f"{line.split(' = ')[0]} = 0")
    assert f"{key} = 0 is not a number above 0" in refusal(path)


def test_a_row_without_a_why_is_named(tmp_path: Path) -> None:
    path = edited(tmp_path, 'why = "A short way leaves time, and money."', 'why = " "')
    assert "criteria.travel.why = ' ' has to say something" in refusal(path)


def test_a_row_that_is_no_table_is_named(tmp_path: Path) -> None:
    text = DEFAULT.read_text(encoding="utf-8")
    head, _, tail = text.partition("[ranking]")
    path = tmp_path / "ours.toml"
    path.write_text(head + "ranking = 3\n" + tail[tail.index("[priorities]") :], encoding="utf-8")
    assert "ranking = 3 is not a table" in refusal(path)


@pytest.mark.parametrize("meant", ['"time"', '["tyme"]', '[["time"]]', "[1]"])
def test_a_priority_that_lifts_no_criterion_is_named(tmp_path: Path, meant: str) -> None:
    path = edited(tmp_path, 'hours = ["time"]', f"hours = {meant}")
    assert "priorities.hours = " in refusal(path)


def test_a_file_that_is_not_there_or_no_toml_is_named(tmp_path: Path) -> None:
    assert "can't be read" in refusal(tmp_path / "nowhere.toml")
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"name = ")
    assert "can't be read as TOML" in refusal(broken)
    broken.write_bytes(b'name = "\xff"')
    assert "can't be read as TOML" in refusal(broken)


def test_what_matters_most_counts_twice_and_the_last_named_a_quarter_more() -> None:
    factors = weights().factors(("hours", "near", "money"))
    assert factors == {"time": 2.0, "travel": 1.625, "pay": 1.25}


def test_a_single_priority_is_the_first() -> None:
    assert weights().factors(("learning",)) == {"learning": 2.0}


def test_a_priority_can_be_the_name_of_a_criterion_and_the_first_naming_counts() -> None:
    assert weights().factors(("pay", "money")) == {"pay": 2.0}


def test_a_priority_that_nobody_knows_is_named_with_those_that_are_known() -> None:
    with pytest.raises(RulesError, match=r"wishes\.priorities: 'tyme' is none of .*hours.*time"):
        weights().factors(("hours", "tyme"))
