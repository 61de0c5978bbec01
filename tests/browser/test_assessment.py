"""The assessment as two people meet it: on a telephone without script, and with it, by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.in_a_case import InACase, in_a_case
from tests.browser.looking import OVERFLOW, WIDE
from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite

__all__ = ["house", "key_file", "store"]
pytestmark = [pytest.mark.browser, only_on_sqlite]


@pytest.fixture
def case(browser: Browser, house: House, screenshots: Path) -> Iterator[InACase]:
    with in_a_case(browser, house, screenshots) as there:
        yield there


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def step(page: Page, case: InACase, name: str) -> None:
    page.goto(f"{case.address}/assessment/{name}".rstrip("/"))


def test_a_conversation_without_script_on_a_telephone(case: InACase):
    case.new_case()
    with case.window(script=False) as page:
        step(page, case, "about")
        page.select_option("#country", "IT")
        page.fill("#town", "Milano")
        page.fill("#stop", "Piazzale Loreto")
        page.keyboard.press("Enter")
        page.wait_for_url("**/assessment")
        page.get_by_role("link", name="What she did and can do").click()
        page.fill("#words", "vendevo stoffa al mercato")
        page.select_option("#told_in", "it")
        page.keyboard.press("Enter")
        page.locator("input[name=true]").nth(0).check()
        page.locator("input[name=true]").nth(2).check()
        page.screenshot(path=case.screenshots / "assessment-words-360.png", full_page=True)
        press(page, "Add what is true")
        page.select_option("#level-0", "strong")
        press(page, "Save")
        assert page.locator(".can > li").count() == 2
        step(page, case, "time")
        press(page, "Add a child")
        page.fill("#age-0", "4")
        page.fill("#care_mon-0", "8-16")
        press(page, "The same from Monday to Friday")
        press(page, "Work it out from the children’s hours")
        page.fill("#free-4", "when she can")
        press(page, "Save")
        assert page.input_value("#free-4") == "when she can"
        assert page.input_value("#free-0") == "8:00-16:00"
        page.screenshot(path=case.screenshots / "assessment-wrong-360.png", full_page=True)
        page.fill("#free-4", "-")
        press(page, "Save")
        assert page.locator(".week td.free").count() == 4
        step(page, case, "wishes")
        for what in ("Good pay", "A short way"):
            press(page, what)
        page.locator("button[value=up-priority-1]").click()
        press(page, "Save")
        assert page.locator(".ladder li").all_inner_texts() == ["A short way", "Good pay"]
        step(page, case, "money")
        page.fill("#income", "about 900")
        press(page, "Not now, keep it for later")
        page.get_by_role("link", name="Money she needs").click()
        page.get_by_role("link", name="Go on with it").click()
        assert page.input_value("#income") == "about 900"
        page.get_by_role("link", name="Back to the list").click()
        page.get_by_role("link", name="Check together").click()
        assert "Piazzale Loreto" in page.inner_text("main")
        page.screenshot(path=case.screenshots / "assessment-told-360.png", full_page=True)


def test_what_is_typed_is_kept_while_typing_and_when_the_page_is_left(case: InACase):
    with case.window() as page:
        step(page, case, "money")
        page.fill("#income", "12")
        with page.expect_response("**/money/draft") as kept:
            page.keyboard.type("3")
        assert kept.value.status == 204
        page.get_by_text("Kept as a draft.").wait_for()
        page.fill("#income", "1234")
        page.get_by_role("link", name="Back to the list").click()
        page.wait_for_url("**/assessment")
        step(page, case, "money")
        page.get_by_role("link", name="Go on with it").click()
        assert page.input_value("#income") == "1234"
        press(page, "Save")
        step(page, case, "money")
        assert page.input_value("#income") == "1234"
        assert not page.get_by_text("not saved yet").is_visible()


def test_the_week_is_clicked_drawn_and_changed_by_keyboard(case: InACase):
    with case.window(WIDE) as page:
        step(page, case, "time")
        fold = page.locator("details", has=page.locator("table.clicked")).last
        fold.locator("summary").click()
        case.looked_at(page, "assessment-grid")
        fold.get_by_role("button", name="Sat 9:00", exact=True).hover()
        page.mouse.down()
        fold.get_by_role("button", name="Sat 9:30", exact=True).hover()
        fold.get_by_role("button", name="Sat 10:00", exact=True).hover()
        page.mouse.up()
        assert page.input_value("#free-5") == "9:00-10:30"
        fold.get_by_role("button", name="Sat 9:30", exact=True).focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")
        assert page.input_value("#free-6") == "10:00-10:30"
        page.keyboard.press("Space")
        assert page.input_value("#free-6") == "-"
        page.fill("#free-0", "7-8")
        pressed = fold.get_by_role("button", name="Mon 7:30", exact=True)
        assert pressed.get_attribute("aria-pressed") == "true"


def test_the_second_language_is_hidden_by_one_tick(case: InACase):
    with case.window(WIDE) as page:
        page.goto(f"{case.address}/assessment/summary?beside=it")
        second = page.locator(".second-language").first
        assert second.is_visible()
        page.locator("#second").focus()
        page.keyboard.press("Space")
        assert not second.is_visible()


def test_at_twice_the_size_nothing_scrolls_sideways(case: InACase):
    with case.window({"width": 640, "height": 900}) as page:
        for name in ("", "skills", "time", "summary"):
            step(page, case, name)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert page.evaluate(OVERFLOW) <= 0, name


def test_what_is_wrong_and_two_versions_can_be_read_by_all(case: InACase):
    with case.window() as page:
        step(page, case, "money")
        page.fill("#income", "a lot")
        press(page, "Save")
        case.looked_at(page, "assessment-refused")
        page.get_by_role("link", name="An amount in figures").click()
        assert page.evaluate("document.activeElement.id") == "income"
        other = page.context.new_page()
        for each in (page, other):
            step(each, case, "money")
        for each, income in ((page, "500"), (other, "600")):
            each.fill("#income", income)
            press(each, "Save")
        case.looked_at(other, "assessment-both")
        assert "€500" in other.get_by_role("alert").inner_text()
        assert other.input_value("#income") == "600"
        step(other, case, "skills")
        other.fill("#words", "I sold fabric at the market")
        press(other, "Show what it may mean")
        other.locator("input[name=true]").first.check()
        press(other, "Add what is true")
        case.looked_at(other, "assessment-new-skill")


def test_one_question_a_page_without_script_on_a_telephone(case: InACase):
    """By the list, with the enter key and the browser's own way back: nothing is lost."""
    case.new_case()
    with case.window(script=False) as page:
        step(page, case, "")
        press(page, "Ask one question at a time")
        page.get_by_role("link", name="Where she lives").click()
        page.wait_for_url("**/assessment/about/country")
        page.select_option("#country", "IT")
        case_looks(case, page, "question-country")
        page.keyboard.press("Enter")
        press(page, "Save and go on")
        page.wait_for_url("**/assessment/about/place")
        page.fill("#town", "Milano")
        page.keyboard.press("Enter")
        page.wait_for_url("**/assessment/about/age")
        page.go_back()
        page.go_back()
        page.reload()
        assert page.input_value("#country") == "IT"
        page.goto(f"{case.address}/assessment/about/age")
        press(page, "Not now, keep it for later")
        page.wait_for_url("**/assessment")
        assert "To talk about" in page.locator(".tasks li").first.inner_text()


def test_questions_in_arabic_with_her_language_beside_fit_a_telephone(case: InACase):
    with case.window() as page:
        for name in ("about/place", "skills/done", "time/children", "time/away", "money/income"):
            page.goto(f"{case.address}/assessment/{name}?language=ar")
            case.looked_at(page, f"question-{name.replace('/', '-')}-ar")
    with case.window(WIDE) as page:
        step(page, case, "skills/work")
        case.looked_at(page, "question-skills-work")


def case_looks(case: InACase, page: Page, name: str) -> None:
    """Without script there is no axe."""
    page.screenshot(path=case.screenshots / f"{name}-360.png", full_page=True)
