from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.store.database import open_database
from tests.market.stall import Stall


@pytest.fixture
def stall(tmp_path: Path) -> Iterator[Stall]:
    """A market over an empty database."""
    engine = open_database(f"sqlite:///{tmp_path / 'market.sqlite'}")
    yield Stall.over(engine)
    engine.dispose()
