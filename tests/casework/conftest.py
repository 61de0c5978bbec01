"""What the tests of use cases share: an agency on either database."""

from pathlib import Path

import pytest

from matcher.store.access.actor import Actor
from tests.market.stall import loaded
from tests.store.agency import Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["agency", "key_file", "store"]


@pytest.fixture(autouse=True)
def _without_an_imported_taxonomy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed on this machine is no part of these tests."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    loaded.cache_clear()


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    """A case whose risks were looked at."""
    return agency.opens(anna, "K-7")
