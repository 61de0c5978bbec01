"""Her suggestions as an advisor meets them: on a telephone and a screen, by keyboard, without
script, on paper; and a stranger's advert neither runs nor breaks anything."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page
from pypdf import PdfReader

from tests.browser.her_desk import HOST, HerDesk, her_desk
from tests.browser.looking import A4_AT_96_DPI, OPEN_ALL, OVERFLOW
from tests.market.stall import advert
from tests.web.desk import HOSTILE

pytestmark = pytest.mark.browser
PAGES = {
    "suggestions": "suggestions",
    "courses": "suggestions/courses",
    "aside": "suggestions/aside/safety",
    "held": "suggestions/held",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HerDesk]:
    with her_desk(tmp_path_factory.mktemp("desk")) as made:
        yield made


def context(browser: Browser, desk: HerDesk, **how: object) -> BrowserContext:
    made = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | how)
    made.add_cookies([{"name": "session", "value": desk.session, "domain": HOST, "path": "/"}])
    return made


@pytest.fixture
def page(browser: Browser, desk: HerDesk) -> Iterator[Page]:
    made = context(browser, desk)
    yield made.new_page()
    made.close()


def paths(page: Page, desk: HerDesk) -> dict[str, str]:
    """With the first offers of her list."""
    page.goto(f"{desk.case}/suggestions")
    boxes = page.locator("[name=offer]").evaluate_all("all => all.map(each => each.value)")
    asked = "&".join(f"offer={value}" for value in boxes[:3])
    supposed = f"suggestions?if={page.get_by_role('switch').first.get_attribute('value')}"
    more = {"supposed": supposed, "offer": f"offers/{boxes[0]}", "compare": f"compare?{asked}"}
    return PAGES | more


def test_every_page_fits_and_axe_finds_nothing(
    page: Page, desk: HerDesk, screenshots: Path
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for name, path in paths(page, desk).items():
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{desk.case}/{path}")
            page.screenshot(path=screenshots / f"her-{name}-{width}.png", full_page=True)
            page.evaluate(OPEN_ALL)
            assert page.evaluate(OVERFLOW) <= 0, (name, width)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    assert {urlsplit(url).hostname for url in asked if not url.startswith("data:")} == {HOST}
    assert said == []


def test_a_switch_and_a_filter_answer_at_once_and_keep_where_one_is(
    page: Page, desk: HerDesk
) -> None:
    page.goto(f"{desk.case}/suggestions")
    switch = page.get_by_role("switch").first
    switch.focus()
    page.keyboard.press("Space")
    page.locator("#supposed").wait_for()
    assert "would be open" in page.locator("#changes").inner_text()
    assert switch.evaluate("each => each === document.activeElement")
    assert "if=" in page.url
    page.get_by_label("Fits now").check()
    page.wait_for_url("**fits=1**")
    assert page.locator("#supposed").is_visible()
    assert set(page.locator("article .tag.fits").all_inner_texts()) == {"Fits now"}
    page.reload()
    assert switch.is_checked()


@pytest.mark.parametrize("script", [True, False])
def test_what_is_ticked_stays_so_from_page_to_page(
    browser: Browser, desk: HerDesk, script: bool
) -> None:
    made = context(browser, desk, java_script_enabled=script)
    page = made.new_page()
    page.goto(f"{desk.case}/suggestions")
    first = page.locator("article h2").first.inner_text()
    page.get_by_label("Compare").first.check()
    page.get_by_role("button", name="Show 10 more").click()
    page.locator("#ticked").wait_for()
    assert page.locator("#ticked").get_by_label(first).is_checked()
    page.get_by_label("Compare", exact=True).first.check()
    page.get_by_text("More filters").click()
    page.get_by_label("Time of day").select_option("weekdays")
    if script:
        page.wait_for_url("**times=weekdays**")
    else:
        page.get_by_role("button", name="Update").click()
        page.wait_for_url("**times=weekdays**")
    page.get_by_role("button", name="Compare the ticked ones").click()
    page.locator("thead h2").nth(1).wait_for()
    assert page.locator("thead h2").count() == 2
    page.get_by_role("link", name="Back to the list").click()
    page.wait_for_url("**/suggestions?**")
    assert page.get_by_label("Time of day").input_value() == "weekdays"
    page.get_by_role("link", name="Reset").click()
    page.wait_for_url("**/suggestions")
    assert page.get_by_label("Time of day").input_value() == ""
    made.close()


def test_on_a_telephone_the_switches_come_before_the_first_offer(page: Page, desk: HerDesk) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{desk.case}/suggestions")
    top = "each => each.getBoundingClientRect().top"
    switches = page.get_by_role("switch").first.evaluate(top)
    assert switches < 800
    assert switches < page.locator("article").first.evaluate(top)


def test_all_of_it_works_without_script(browser: Browser, desk: HerDesk) -> None:
    made = context(browser, desk, java_script_enabled=False)
    page = made.new_page()
    page.goto(f"{desk.case}/suggestions")
    page.get_by_role("switch").first.check()
    page.get_by_role("button", name="Try it").click()
    assert page.locator("#supposed").is_visible()
    page.get_by_label("Jobs", exact=True).uncheck()
    page.get_by_role("button", name="Update").click()
    assert page.get_by_role("switch").first.is_checked()
    page.get_by_role("link", name="Back to now").first.click()
    assert not page.locator("#supposed").is_visible()
    for box in page.get_by_label("Compare").all()[:2]:
        box.check()
    page.get_by_role("button", name="Compare the ticked ones").click()
    assert page.locator("thead h2").count() == 2
    page.locator("thead a").first.click()
    page.get_by_text("How this was weighed").click()
    assert page.locator("details[open] meter").first.is_visible()
    made.close()


def test_what_is_to_be_sent_is_copied(browser: Browser, desk: HerDesk) -> None:
    made = context(browser, desk, permissions=["clipboard-read", "clipboard-write"])
    page = made.new_page()
    page.goto(f"{desk.case}/suggestions")
    card = page.locator("article", has_text="Ask the employer").first
    card.get_by_role("link", name="Advert and weighing").click()
    page.get_by_role("button", name="Copy").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("textarea").input_value()
    made.close()


def test_paper_shows_the_offers_and_nothing_to_press(
    page: Page, desk: HerDesk, screenshots: Path
) -> None:
    shown = paths(page, desk)
    page.set_viewport_size(A4_AT_96_DPI)
    page.emulate_media(media="print")
    for name, path in shown.items():
        page.goto(f"{desk.case}/{path}")
        page.screenshot(path=screenshots / f"her-{name}-print.png", full_page=True)
        assert page.evaluate(OVERFLOW) <= 0, name
        assert not page.locator(".casebar").is_visible()
        assert not [each for each in page.get_by_role("button").all() if each.is_visible()], name


def test_two_offers_of_a_list_share_a_page_of_paper(page: Page, desk: HerDesk) -> None:
    page.goto(f"{desk.case}/suggestions")
    offers = page.locator("article.offer").count()
    assert offers >= 10
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) < offers


def test_a_hostile_advert_neither_runs_nor_breaks_a_page(page: Page, desk: HerDesk) -> None:
    strange = {"description": HOSTILE, "employer": HOSTILE, "url": "javascript:alert(1)"}
    desk.stall.deliver(advert("x y/../z?", HOSTILE, **strange), source="more")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{desk.case}/offers/x%2520y%252F..%252Fz%253F")
    assert page.locator("h1").inner_text() == HOSTILE
    other = f"{desk.case}/compare?offer=x%20y/../z%3F&offer=mi-t01"
    for address in (page.url, other, f"{desk.case}/suggestions?page=4"):
        page.goto(address)
        page.evaluate(OPEN_ALL)
        assert page.evaluate(OVERFLOW) <= 0
    assert dialogs == []
