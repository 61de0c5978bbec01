"""A store with something to lose."""

import pytest

from matcher.store.access.case_store import CaseStore
from matcher.store.people.profiles import save_profile
from tests.store.agency import Agency
from tests.store.backup.making_backups import CANARY


@pytest.fixture
def full(agency: Agency) -> CaseStore:
    """A store with a case that holds a canary."""
    anna = agency.actor()
    case = agency.opens(anna, "K-7")
    agency.does(anna, save_profile, case, {"name": CANARY}, None)
    return agency.store
