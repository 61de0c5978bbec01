"""Partner software in tests: a gate on an agency, on both databases."""

import pytest

from matcher.casework.partners.letting_in import Gate
from tests.store.agency import Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["agency", "key_file", "store"]


@pytest.fixture
def gate(agency: Agency) -> Gate:
    return Gate(agency.store)
