"""The directory of services and a list that is kept, as an advisor meets them in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.her_desk import HOST, HerDesk, her_desk
from tests.browser.looking import OPEN_ALL, OVERFLOW

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HerDesk]:
    with her_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.fixture
def page(browser: Browser, desk: HerDesk) -> Iterator[Page]:
    """Without script."""
    made = browser.new_context(java_script_enabled=False)
    made.add_cookies([{"name": "session", "value": desk.session, "domain": HOST, "path": "/"}])
    yield made.new_page()
    made.close()


def looked_at(browser: Browser, desk: HerDesk, name: str, path: str, screenshots: Path) -> None:
    """With script, for axe; wide and on a telephone, in the longest words and right to left."""
    made = browser.new_context()
    made.add_cookies([{"name": "session", "value": desk.session, "domain": HOST, "path": "/"}])
    page = made.new_page()
    for language, width in (("de", 1280), ("de", 360), ("ar", 360)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{path}{'&' if '?' in path else '?'}language={language}")
        page.evaluate(OPEN_ALL)
        page.screenshot(path=screenshots / f"{name}-{language}-{width}.png", full_page=True)
        assert page.evaluate(OVERFLOW) <= 0, (name, language, width)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    made.close()


def test_a_service_is_entered_and_named_where_it_could_help(
    browser: Browser, page: Page, desk: HerDesk, screenshots: Path
) -> None:
    page.goto(f"{desk.address}/services")
    page.get_by_label("What is it?").select_option("legal_desk")
    page.get_by_label("Name", exact=True).fill("Sportello legale dell’associazione Porta Aperta")
    page.get_by_label("Opening hours").fill("Tue and Thu 9:00-12:30, by appointment")
    page.get_by_label("Phone").fill("+39 02 1234 5678")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_text("Last checked on").wait_for()
    page.goto(f"{desk.case}/assessment/residence")
    assert "+39 02 1234 5678" in page.locator("main").inner_text()
    looked_at(browser, desk, "services", f"{desk.address}/services", screenshots)
    looked_at(browser, desk, "desk", f"{desk.case}/assessment/residence", screenshots)


def test_a_list_is_kept_opened_again_and_deleted(
    browser: Browser, page: Page, desk: HerDesk, screenshots: Path
) -> None:
    page.goto(f"{desk.case}/suggestions?hours=few")
    page.get_by_text("Keep this list by a name").click()
    page.get_by_label("Name of the list").fill("Few hours, near the school")
    page.locator("#keep").get_by_role("button", name="Keep it").click()
    page.locator("#since").wait_for()
    looked_at(browser, desk, "kept-list", page.url, screenshots)
    page.goto(f"{desk.case}/suggestions")
    page.get_by_role("link", name="Few hours, near the school").click()
    page.get_by_role("button", name="Delete this list").click()
    page.wait_for_url("**/suggestions")
    assert page.get_by_role("link", name="Few hours, near the school").count() == 0
