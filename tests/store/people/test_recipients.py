"""Those outside, by a sign that says nobody's name."""

import pytest

from matcher.errors import InputError
from matcher.store.people.consents import make_sure_of_recipient
from matcher.store.people.recipients import outside, readable_name
from tests.store.agency import Agency


def test_two_names_are_two_recipients_and_one_name_is_one(agency: Agency):
    vault = agency.store.vault
    ditta = {outside(vault, "organisation", f"Ditta {n}") for n in range(50)}
    assert len(ditta) == 50
    others = {outside(vault, "service", name) for name in ("Вечерно училище", "x" * 200)}
    for each in (*ditta, *others):
        make_sure_of_recipient(each)
        assert readable_name(each) == "—"
    assert outside(vault, "service", " Scuola  SERALE ") == outside(
        vault, "service", "scuola serale"
    )
    assert readable_name("service:legal_desk") == "Legal desk"
    with pytest.raises(InputError):
        outside(vault, "service", "  ")


def test_a_recipient_tells_nothing_of_its_name(agency: Agency):
    """Neither its letters nor how long it is."""
    named = [outside(agency.store.vault, "service", name) for name in ("Casa Rifugio", "R")]
    assert not any(part in each for part in ("casa", "rifugio") for each in named)
    assert len({len(each) for each in named}) == 1
