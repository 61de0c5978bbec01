"""Turned towards her: at every width, from right to left, without script, on paper; and the whole
way from a new case to a sheet to take home."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.her_desk import HOST, HerDesk, her_desk
from tests.browser.looking import A4_AT_96_DPI, NARROW, OPEN_ALL, OVERFLOW
from tests.browser.test_suggestions import context

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HerDesk]:
    with her_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


def first_offer(page: Page, desk: HerDesk) -> str:
    page.goto(f"{desk.case}/suggestions")
    return str(page.locator("[form=compare]").first.get_attribute("value"))


@pytest.mark.parametrize("hers", ["it", "ar", "pcm"])
def test_what_she_looks_at_fits_and_axe_finds_nothing(
    browser: Browser, desk: HerDesk, screenshots: Path, hers: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    made = context(browser, desk)
    page = made.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    offer = first_offer(page, desk)
    for name in (f"discuss/{offer}", f"sheet?offer={offer}", "answers"):
        address = f"{desk.case}/{name}{'&' if '?' in name else '?'}with={hers}"
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(address)
            shot = f"{name.partition('/')[0].partition('?')[0]}-{hers}-{width}.png"
            page.screenshot(path=screenshots / shot, full_page=True)
            page.evaluate(OPEN_ALL)
            assert page.evaluate(OVERFLOW) <= 0, (name, width)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    made.close()
    assert {urlsplit(url).hostname for url in asked if not url.startswith("data:")} == {HOST}
    assert said == []


def test_on_paper_the_sheet_is_one_page_and_has_nothing_else_on_it(
    browser: Browser, desk: HerDesk, screenshots: Path
) -> None:
    made = context(browser, desk, viewport=A4_AT_96_DPI)
    page = made.new_page()
    page.goto(f"{desk.case}/sheet?with=ar&offer={first_offer(page, desk)}")
    page.emulate_media(media="print")
    page.screenshot(path=screenshots / "sheet-ar-print.png", full_page=True)
    seen = page.locator("body").inner_text()
    made.close()
    for told in ("K7", "matcher", "Casa"):
        assert told not in seen


@pytest.mark.parametrize(("language", "script"), [("en", False), ("ar", True), ("ar", False)])
def test_from_a_new_case_to_a_sheet_on_a_telephone(
    browser: Browser, desk: HerDesk, screenshots: Path, language: str, script: bool
) -> None:
    """By form after form, in the advisor's language, whether script runs or not."""
    made = context(browser, desk, viewport=NARROW, java_script_enabled=script)
    page = made.new_page()
    shots = iter(range(1, 20))

    def go(path: str) -> None:
        page.goto(f"{desk.address}{path}?language={language}")

    def shot() -> None:
        name = f"journey-{language}-{'script' if script else 'plain'}-{next(shots)}.png"
        page.screenshot(path=screenshots / name, full_page=True)

    go("/cases")
    page.fill("#code", f"N-{language}-{script}")
    page.locator("form:has(#code) button").click()
    case = urlsplit(page.url).path
    go(f"{case}/suggestions")  # nothing before the risks
    assert "/risks" in page.url
    shot()
    page.locator("main form button").click()
    go(f"{case}/assessment/about")
    page.select_option("#country", "IT")
    shot()
    page.locator("button[value=save]:not(.hush)").first.click()
    go(f"{case}/suggestions")
    shot()
    offer = page.locator("[form=compare]").first.get_attribute("value")
    go(f"{case}/discuss/{offer}")
    page.locator("input[value=maybe]").check(force=True)
    page.locator("input[value=hours]").check(force=True)
    shot()
    page.locator("#answer button").click()
    assert page.url.partition("?")[0].endswith("/answers")
    shot()
    page.locator("#sheet button").click()
    assert page.locator("article.sheet section").count() == 1
    shot()
    made.close()
