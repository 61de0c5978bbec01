"""An employer's name without what two spellings of it may differ in."""

import pytest

from matcher.domain.employer import plain_name


@pytest.mark.parametrize(
    "name",
    ["Example S.r.l.", "EXAMPLE SRL", " example, s.n.c. ", "Example GmbH", "Éxample S.L.U."],
)
def test_legal_forms_accents_and_case_are_no_part_of_a_name(name: str) -> None:
    assert plain_name(name) == "example"


def test_a_name_of_nothing_but_legal_forms_stays() -> None:
    assert plain_name("S.A.") == "sa"
