"""Which papers adverts ask for, and which documents are such a paper for certain."""

import pytest

from matcher.domain.papers import HELD_AS, Papers, broadest, held
from matcher.domain.permit import Document


@pytest.mark.parametrize(
    ("alternatives", "left"),
    [
        ("eu_citizen may_work", "may_work"),
        ("citizen eu_citizen long_term", "eu_citizen long_term"),
        ("citizen protection", "citizen protection"),
        ("", ""),
    ],
)
def test_of_alternatives_those_that_another_holds_say_nothing(alternatives: str, left: str) -> None:
    found = broadest(Papers(name) for name in alternatives.split())
    assert found == {Papers(name) for name in left.split()}


def test_a_refugee_has_protection_and_an_applicant_has_not_yet() -> None:
    assert held(Document.REFUGEE) == held(Document.SUBSIDIARY_PROTECTION) == {Papers.PROTECTION}
    assert held(Document.ASYLUM_APPLICANT) == {Papers.ASYLUM}


def test_nothing_is_certain_of_who_has_said_nothing_nor_of_a_countrys_own_citizens() -> None:
    assert held(None) == frozenset()
    assert Papers.CITIZEN not in HELD_AS
    assert Papers.MAY_WORK not in HELD_AS  # the right to work says it
