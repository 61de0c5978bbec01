"""Turned towards her: at every width, from right to left, on paper."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.her_desk import HOST, HerDesk, her_desk
from tests.browser.looking import A4_AT_96_DPI, BROKEN, OPEN_ALL, OVERFLOW
from tests.browser.test_suggestions import context

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HerDesk]:
    with her_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


def first_offer(page: Page, desk: HerDesk) -> str:
    page.goto(f"{desk.case}/suggestions")
    return str(page.locator("[name=offer]").first.get_attribute("value"))


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


@pytest.mark.parametrize("hers", ["bg", "de", "fr", "it"])
def test_no_word_of_the_large_facts_is_broken_at_any_width(
    browser: Browser, desk: HerDesk, hers: str
) -> None:
    made = context(browser, desk)
    page = made.new_page()
    for course in [id_ for id_ in sorted(desk.stall.offers()) if id_.startswith("mi-t")][:4]:
        page.goto(f"{desk.case}/discuss/{course}?with={hers}")
        for width in (1280, 1180, 1000, 760, 360, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(BROKEN) == [], (course, width)
    made.close()


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


@pytest.mark.parametrize("hers", ["ar", "de", "en"])
def test_two_offers_are_printed_on_one_page(browser: Browser, desk: HerDesk, hers: str) -> None:
    made = context(browser, desk, viewport=A4_AT_96_DPI)
    page = made.new_page()
    page.goto(f"{desk.case}/suggestions")
    offers = list(dict.fromkeys(re.findall(r"/offers/([^\"?]+)", page.content())))[:3]
    page.goto(f"{desk.case}/sheet?with={hers}&offer=" + "&offer=".join(offers))
    assert page.locator("article.sheet section").count() == 2
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == 1
    page.locator("main .note a").click()
    assert page.locator("article.sheet section").count() == 1
    assert parse_qs(urlsplit(page.url).query)["offer"] == offers[2:]
    made.close()
