"""What all tests share."""

import pytest

from matcher.taxonomy.model import Taxonomy
from tests.factories import embedded


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The embedded taxonomy, loaded once."""
    return embedded()
