"""Those outside, by a name for machines."""

import pytest

from matcher.casework.recipients import outside, readable_name
from matcher.errors import InputError
from matcher.store.people.consents import make_sure_of_recipient


def test_two_names_are_two_recipients_and_one_name_is_one():
    ditta = {outside("organisation", f"Ditta {n}") for n in range(50)}
    assert len(ditta) == 50
    for each in (*ditta, outside("service", "Вечерно училище"), outside("service", "x" * 200)):
        make_sure_of_recipient(each)
    assert outside("service", " Scuola  SERALE ") == outside("service", "scuola serale")
    assert readable_name(outside("service", "scuola serale")) == "Scuola serale"
    with pytest.raises(InputError):
        outside("service", "  ")
