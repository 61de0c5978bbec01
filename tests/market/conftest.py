import pytest
from sqlalchemy import Engine

from tests.market.stall import Stall


@pytest.fixture
def stall(engine: Engine) -> Stall:
    """A market over an empty database."""
    return Stall.over(engine)
