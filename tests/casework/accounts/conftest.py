"""A house for each test, on both databases."""

import pytest

from matcher.store.access.case_store import CaseStore
from tests.casework.accounts.house import House, Person
from tests.casework.accounts.house import house as new_house
from tests.store.conftest import key_file, store

__all__ = ["key_file", "store"]


@pytest.fixture
def house(store: CaseStore) -> House:
    return new_house(store)


@pytest.fixture
def rosa(house: House) -> Person:
    return house.person()
