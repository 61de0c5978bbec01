"""The numbers by which adverts live and die are data, each with its reason."""

from pathlib import Path

import pytest

from matcher.errors import RulesError
from matcher.market.limits import load_limits
from matcher.settings import data_dir

SHIPPED = data_dir() / "rules" / "market.toml"


def test_the_shipped_numbers_hold_together():
    assert 0 < load_limits(SHIPPED).deliveries_least_share < 1


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("least_share = 0.6", "least_share = 0", "deliveries.least_share: 0"),
        ("least_share = 0.6", 'least_share = "many"', "'many'"),
        ("least_share = 0.6", "least_sahre = 0.6", "least_sahre"),
        ("least_share_why", "least_share_what", "least_share_what"),
        ("[freshness]", "[freshness", "market.toml"),
    ],
)
def test_a_number_without_sense_or_reason_is_named(tmp_path: Path, old: str, new: str, named: str):
    path = tmp_path / "market.toml"
    path.write_text(SHIPPED.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RulesError, match=named.replace("[", r"\[")):
        load_limits(path)
