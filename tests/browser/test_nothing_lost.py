"""Half-filled forms, the way back, two windows, a form sent twice: nothing is lost or doubled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.in_a_case import InACase, in_a_case
from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite

__all__ = ["house", "key_file", "store"]
pytestmark = [pytest.mark.browser, only_on_sqlite]
NOTE = "#note"


@pytest.fixture
def case(browser: Browser, house: House, screenshots: Path) -> Iterator[InACase]:
    with in_a_case(browser, house, screenshots) as there:
        yield there


def typed(page: Page, where: str, words: str) -> None:
    page.locator(where).click()
    page.keyboard.type(words)


def test_what_is_half_written_is_asked_about_before_it_is_dropped(case: InACase):
    asked: list[str] = []
    with case.window() as page:
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        page.goto(f"{case.address}/risks")
        typed(page, "#threats", "A man in")
        page.get_by_role("link", name="Assessment", exact=True).click(no_wait_after=True)
        page.wait_for_function("document.activeElement.tagName === 'A'")
        assert asked == ["beforeunload"]
        assert page.url == f"{case.address}/risks"
        assert page.input_value("#threats") == "A man in"
        page.get_by_role("button", name="Keep and go on").click()
        page.wait_for_url(case.address)
        page.get_by_role("link", name="Assessment", exact=True).click()
        page.wait_for_url("**/assessment")
        assert asked == ["beforeunload"]


def test_a_note_that_is_half_written_waits_for_whoever_comes_back(case: InACase):
    with case.window() as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.type))
        page.goto(case.address)
        typed(page, NOTE, "She called and")
        page.get_by_role("link", name="Assessment", exact=True).click()
        page.wait_for_url("**/assessment")
        page.goto(case.address)
        assert page.input_value(NOTE) == "She called and"
        case.looked_at(page, "half-typed")
        typed(page, NOTE, " asked for")
        page.get_by_text("Kept as a draft.").wait_for()
        page.get_by_role("button", name="Keep the note").click()
        page.locator("main li", has_text="She called and").wait_for()
        assert page.input_value(NOTE) == ""
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_in_a_hurry_nothing_is_asked(case: InACase):
    with case.window() as page:
        page.goto(case.address)
        typed(page, NOTE, "She called and")
        page.on("dialog", lambda dialog: pytest.fail(dialog.type))
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_url("**/left")


def test_the_way_back_and_the_button_once_more_double_nothing(case: InACase):
    with case.window() as page:
        page.goto(case.address)
        typed(page, NOTE, "She called.")
        page.get_by_role("button", name="Keep the note").click()
        page.get_by_text("She called.").wait_for()
        page.goto(f"{case.address}/discuss/v0?with=en")
        page.locator("input[value=maybe]").check(force=True)
        page.locator("input[value=hours]").check(force=True)
        page.locator("#answer button").click()
        page.wait_for_url("**/answers**")
        page.go_back()
        assert page.locator("input[value=maybe]").is_checked()
        assert page.locator("input[value=hours]").is_checked()
        page.locator("#answer button").click()
        page.wait_for_url("**/answers**")
        assert page.locator("tbody tr").count() == 1
        page.goto(case.address)
        assert page.get_by_text("She called.").count() == 1


def test_of_two_windows_at_the_risks_the_slower_one_is_told(case: InACase):
    with case.window() as page:
        other = page.context.new_page()
        for each in (page, other):
            each.goto(f"{case.address}/risks")
        page.fill("#threats", "A man in the north.")
        page.get_by_role("button", name="Keep and go on").click()
        other.fill("#threats", "Her cousin.")
        other.get_by_role("button", name="Keep and go on").click()
        case.looked_at(other, "risks-both")
        assert "A man in the north." in other.get_by_role("alert").inner_text()
        assert other.input_value("#threats") == "Her cousin."
