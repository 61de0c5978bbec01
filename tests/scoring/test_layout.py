"""Which facts are kept together."""

from tests.factories import weights
from tests.scoring.indexing import LAYOUT


def test_every_fact_of_every_criterion_is_kept_and_found() -> None:
    for criterion in weights().criteria:
        kept = {n for number in LAYOUT.of[criterion.name] for n in LAYOUT.factors[number].names}
        assert {column.name for column in criterion.columns} <= kept, criterion.name


def test_the_way_is_kept_once_for_all_who_ask_about_it() -> None:
    place = LAYOUT.of["travel"][0]
    assert LAYOUT.of["time"][2] == LAYOUT.of["safety"][2] == place


def test_no_factor_lies_wholly_in_another() -> None:
    names = [set(factor.names) for factor in LAYOUT.factors]
    assert not [(a, b) for a in names for b in names if a is not b and a <= b]


def test_skills_are_kept_offer_by_offer() -> None:
    assert [factor.names for factor in LAYOUT.factors if factor.varied] == [("skills",)]
