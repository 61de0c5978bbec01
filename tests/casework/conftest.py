"""What the tests of use cases share: an agency on either database."""

from collections.abc import Iterator

import pytest

from matcher.store.access.actor import Actor
from tests.market.stall import loaded
from tests.store.agency import Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["agency", "key_file", "store"]


@pytest.fixture(autouse=True, scope="module")
def _without_an_imported_taxonomy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is installed on this machine is no part of these tests. Once a module: loading what
    understands adverts takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MATCHER_HOME", str(tmp_path_factory.mktemp("home")))
        loaded.cache_clear()
        yield


@pytest.fixture
def anna(agency: Agency) -> Actor:
    return agency.actor()


@pytest.fixture
def case(agency: Agency, anna: Actor) -> str:
    """A case whose risks were looked at."""
    return agency.opens(anna, "K-7")
