"""A site with an API, on SQLite: the store's own tests look at both databases."""

from collections.abc import Iterator

import pytest

from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import House
from tests.market.stall import loaded
from tests.web.api.programs import Program, Programs
from tests.web.api.programs import programs as new_programs

__all__ = ["house", "key_file", "store"]


@pytest.fixture(autouse=True, scope="module")
def _without_an_imported_taxonomy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is installed on this machine is no part of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MATCHER_HOME", str(tmp_path_factory.mktemp("home")))
        loaded.cache_clear()
        yield


@pytest.fixture
def programs(house: House) -> Programs:
    return new_programs(house)


@pytest.fixture
def program(programs: Programs) -> Program:
    return programs.program()
