"""The CV page: she ticks, something changes, she looks at it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.in_a_case import InACase, in_a_case
from tests.browser.looking import WIDE
from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite

__all__ = ["house", "key_file", "store"]
pytestmark = [pytest.mark.browser, only_on_sqlite]
LANGUAGES = {"languages": {"en": {"speaking": "C2"}, "fr": {"speaking": "A2"}}}


@pytest.fixture
def case(browser: Browser, house: House, screenshots: Path) -> Iterator[InACase]:
    with in_a_case(browser, house, screenshots) as there:
        yield there


def test_what_she_ticked_comes_back_and_what_changed_is_marked(case: InACase):
    with case.window(script=False) as page:
        page.goto(f"{case.address}/cv/v0")
        for key in ("language:en", "language:it", "skill:sew-pieces-of-fabric", "work"):
            page.check(f"input[value='{key}']")
        page.get_by_role("button", name="Only keep the ticks").click()
        assert page.locator("input[name=line]:checked").count() == 4
    case.furnished.know("languages", LANGUAGES)
    with case.window() as page:
        page.goto(f"{case.address}/cv/v0?language=ar")
        case.looked_at(page, "cv-chosen-ar")
    with case.window(WIDE) as page:
        page.goto(f"{case.address}/cv/v0")
        assert page.locator("input[name=line]:checked").count() == 2
        case.looked_at(page, "cv-chosen")
