"""What the tests of use cases share: an agency on either database."""

import pytest

from matcher.store.access.actor import Actor
from tests.store.agency import Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["agency", "key_file", "store"]


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    """A case whose risks were looked at."""
    return agency.opens(anna, "K-7")
