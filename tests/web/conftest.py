"""What the tests of pages share."""

import pytest

from matcher.web.page_words import PageWords
from tests.web import desk


@pytest.fixture(scope="session")
def english() -> PageWords:
    return PageWords("en", desk.words_of("en"))
