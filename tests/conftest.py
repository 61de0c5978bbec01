"""What all tests share."""

import pytest
from hypothesis import settings

from matcher.taxonomy.model import Taxonomy
from tests.factories import embedded

# More examples than an ordinary run has time for: pytest --hypothesis-profile thorough
settings.register_profile("thorough", max_examples=2_000, deadline=None)
# No test is judged by the clock: speed is measured in benchmarks/, by hand.
settings.register_profile("ordinary", deadline=None)
settings.load_profile("ordinary")


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """The embedded taxonomy, loaded once."""
    return embedded()
