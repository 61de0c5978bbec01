"""What the promises are tried on."""

import pytest

from matcher.store.access.actor import Actor
from tests.casework.conftest import _without_an_imported_taxonomy, anna
from tests.casework.desk import Desk, new_desk
from tests.market.stall import advert
from tests.promises.canary import CODE
from tests.store.agency import Agency
from tests.store.conftest import agency, key_file, store

__all__ = ["_without_an_imported_taxonomy", "agency", "anna", "key_file", "store"]


@pytest.fixture
def desk(agency: Agency, anna: Actor) -> Desk:
    """Two cases, and a market of three adverts, two of them of one place."""
    made = new_desk(agency, anna, CODE)
    made.stall.deliver(
        advert("a", "Cuoca di paglia"),
        advert("a2", "Cameriera", employer="DITTA A Srl", city="Milan"),
        advert("b", "Sarta", employer="Sartoria", city="Torino"),
    )
    return made
