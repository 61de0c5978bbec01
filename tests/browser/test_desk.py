"""The desk as a person meets it: readable by all, at every width, by keyboard and on paper."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from matcher.web.app import create_app
from tests.browser.conftest import serving
from tests.web import desk

pytestmark = pytest.mark.browser

LIST = "/cases/K7/suggestions"
PAGES = {
    "cases": "/",
    "suggestions": LIST,
    "suggestions-it": f"{LIST}?language=it",
    "suggestions-ar": f"{LIST}?language=ar",
    "suggestions-bg": f"{LIST}?language=bg",
    "left": "/left",
}
WIDTHS = (320, 360, 1280)
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
A4_AT_96_DPI = {"width": 688, "height": 1000}  # 210 mm less the margins


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page: Page, served: str, name: str) -> None:
    page.goto(served + PAGES[name])
    page.evaluate(OPEN_ALL)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways(
    page: Page, served: str, screenshots: Path, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served + PAGES[name])
    page.screenshot(path=screenshots / f"{name}-{width}.png", full_page=True)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) <= 0


def test_a_hostile_advert_neither_runs_nor_breaks_the_page(page: Page) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    with serving(create_app(desk.hostile(), desk.words_of)) as address:
        page.set_viewport_size({"width": 360, "height": 900})
        page.goto(address + LIST)
        page.evaluate(OPEN_ALL)
        assert page.evaluate(OVERFLOW) <= 0
        assert dialogs == []


def test_nothing_is_fetched_from_elsewhere(page: Page, served: str) -> None:
    asked: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: failed.append(message.text))
    for address in PAGES.values():
        page.goto(served + address)
    hosts = {urlsplit(url).hostname for url in asked if not url.startswith("data:")}
    assert hosts == {"127.0.0.1"}
    assert failed == []  # not a word about the content policy either


def test_the_pages_work_without_script(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + LIST)
    page.get_by_label("Jobs", exact=True).uncheck()
    page.get_by_role("button", name="Update").click()
    assert page.locator("article").count() == 2
    page.get_by_text("How this was weighed").first.click()
    assert page.locator("details[open] meter").first.is_visible()
    context.close()


def test_the_keyboard_reaches_exit_first_and_then_the_cards(page: Page, served: str) -> None:
    page.goto(served + LIST)
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    names = [" ".join(text.split()) for text in reached]
    assert names[0] == "Skip to the content"
    assert names.index("Exit") < names.index("Cases") < names.index("Update")
    assert names.index("Update") < names.index("How this was weighed")
    assert any(name.startswith("1 set aside") for name in names)


def test_the_keyboard_opens_how_an_offer_was_weighed(page: Page, served: str) -> None:
    page.goto(served + LIST)
    page.locator("article summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("article details").first.evaluate("each => each.open")


def test_the_skip_link_leads_to_the_content(page: Page, served: str) -> None:
    page.goto(served + LIST)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_paper_shows_no_case_code_and_no_colour(page: Page, served: str, screenshots: Path) -> None:
    page.set_viewport_size(A4_AT_96_DPI)
    page.goto(served + LIST)
    page.emulate_media(media="print")
    page.screenshot(path=screenshots / "suggestions-print.png", full_page=True)
    assert not page.locator(".casebar").is_visible()
    assert not page.get_by_role("button", name="Update").is_visible()
    grounds = page.eval_on_selector_all(
        "article .tag, article .note, article .week td",
        "all => [...new Set(all.map(each => getComputedStyle(each).backgroundColor))]",
    )
    assert grounds == ["rgba(0, 0, 0, 0)"]
    assert page.evaluate(OVERFLOW) <= 0


def test_text_at_twice_the_size_still_fits(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto(served + LIST)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(OVERFLOW) <= 0
