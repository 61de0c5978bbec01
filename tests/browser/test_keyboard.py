"""The main way without a mouse: Tab, Enter, Space and arrows, and always seen where one is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.browser.looking import WIDE
from tests.casework.accounts.conftest import house, key_file, store
from tests.casework.accounts.house import MINUTE, PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.market.stall import advert
from tests.web.advisor.furnished import furnish
from tests.web.house_site import Browser as Client
from tests.web.house_site import enter, site

__all__ = ["house", "key_file", "store"]
pytestmark = [pytest.mark.browser, only_on_sqlite]
HOST = "127.0.0.1"
MOST = 140  # stops on one page
HERE = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  const shown = [at, at.closest('label'), at.closest('.switch')].filter(each => each).some(each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  const why = [shown ? "" : "no outline", seen ? "" : "out of sight"].join(" ").trim();
  return why && `${at.tagName} ${at.id} ${at.textContent.trim().slice(0, 40)}: ${why}`;
}"""
"""What has the keyboard and can't be seen to have it; else nothing."""


@dataclass
class Keys:
    """`unseen`: where the keyboard was without being seen there."""

    page: Page
    unseen: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def to(self, what: str) -> None:
        """By Tab, as often as it takes."""
        for _ in range(MOST):
            self.press("Tab")
            if lost := self.page.evaluate(HERE):
                self.unseen.append(f"{self.page.url}: {lost}")
            if self.is_at(what):
                return
        raise AssertionError(f"{what} is not among the first {MOST} stops of {self.page.url}")

    def is_at(self, what: str) -> bool:
        return bool(self.page.evaluate("what => document.activeElement.matches(what)", what))

    def stops_before(self, what: str) -> int:
        for n in range(1, MOST):
            self.press("Tab")
            if self.is_at(what):
                return n
        raise AssertionError(f"{what} is not reached")

    def follow(self, what: str, where: str) -> None:
        """The link or button, and on to the page it leads to."""
        self.to(what)
        with self.page.expect_navigation(url=where):
            self.press("Enter")

    def write(self, what: str, words: str) -> None:
        self.to(what)
        self.page.keyboard.type(words)


@pytest.fixture
def person(house: House) -> Person:
    return house.person()


@pytest.fixture
def case(house: House, person: Person) -> Iterator[tuple[str, str]]:
    """Where the site is, and the path of a case in it."""
    app = site(house, (HOST,))
    client = Client(app, f"http://{HOST}")
    enter(client, house, person)
    furnished = furnish(client, house, person)
    wanting = [advert(f"w{n}", "Aiuto cuoca", certificates=["haccp"]) for n in range(3)]
    furnished.stall.deliver(*wanting, source="more")
    with serving(app) as served:
        yield served, f"/cases/{furnished.case_id}"


def test_from_the_door_to_the_sheet_without_a_mouse(
    browser: Browser, house: House, person: Person, case: tuple[str, str], screenshots: Path
) -> None:
    served, path = case
    page = browser.new_page(viewport=WIDE)
    page.set_default_timeout(15_000)
    keys = Keys(page)
    page.goto(f"{served}/")
    _comes_in(keys, house, person)
    _skips(keys)
    keys.follow(f"a.code[href^='{path}']", f"**{path}*")
    keys.follow(".tabs a[href*='/assessment']", "**/assessment*")
    _draws_her_week(keys)
    _orders_her_wishes(keys)
    keys.follow(".tabs a[href*='/suggestions']", "**/suggestions*")
    _asks_what_if(keys)
    keys.follow("article a[href*='/discuss/']", "**/discuss/*")
    _answers(keys)
    page.screenshot(path=screenshots / "keyboard-answers.png")
    keys.follow("#sheet button", "**/sheet?*")
    assert page.locator("article.sheet section").count() == 1
    keys.follow("#exit button", "**/left")
    page.close()
    assert keys.unseen == [], keys.unseen


def _comes_in(keys: Keys, house: House, person: Person) -> None:
    keys.write("#email", person.email)
    keys.write("#password", PASSWORD)
    house.passes(MINUTE)  # a code is right once
    with keys.page.expect_navigation(url="**/second-factor*"):
        keys.press("Enter")
    if not keys.is_at("#code"):
        keys.to("#code")
    keys.page.keyboard.type(house.digits(person.secret))
    with keys.page.expect_navigation(url="**/cases*"):
        keys.press("Enter")


def _skips(keys: Keys) -> None:
    """The first stop leads past what every page begins with."""
    keys.to(".skip")
    assert keys.stops_before("main a, main button, main input") > 5
    keys.page.reload()
    keys.to(".skip")
    keys.press("Enter")
    assert keys.is_at("#content")
    assert keys.stops_before("main a, main button, main input") == 1


def _draws_her_week(keys: Keys) -> None:
    """In the grid: one stop, then arrows, and the space bar takes half an hour in or out."""
    keys.follow("a[href*='/assessment/time']", "**/assessment/time*")
    keys.to("section[aria-labelledby=free] summary")
    keys.press("Enter")
    keys.to("section[aria-labelledby=free] table.clicked button")
    for _ in range(6):
        keys.press("ArrowRight")
    keys.press("ArrowDown")
    keys.press("Space")
    assert keys.page.input_value("#free-6") == "8:30-9:00"
    keys.follow("button[value=save]:not(.hush)", "**/assessment*")


def _orders_her_wishes(keys: Keys) -> None:
    """What was moved is where the keyboard goes on, not at the top of the page."""
    keys.follow("a[href*='/assessment/wishes']", "**/assessment/wishes*")
    for code in ("money", "near"):
        keys.follow(f"button[value=choose-{code}]", "**/assessment/wishes*")
    last = keys.page.locator("[id^=at-priority]").count() - 1
    assert keys.stops_before(f"button[value=up-priority-{last}]") == 1
    with keys.page.expect_navigation():
        keys.press("Enter")
    place = f"[id=at-priority-{last - 1}] input"
    assert keys.page.locator(place).get_attribute("value") == "near"
    assert keys.stops_before(f"#at-priority-{last - 1} button") == 1
    keys.follow("button[value=save]:not(.hush)", "**/assessment*")


def _asks_what_if(keys: Keys) -> None:
    """The list changes below; the keyboard stays at the switch."""
    keys.to("[role=switch]")
    keys.press("Space")
    keys.page.locator("#supposed").wait_for()
    assert keys.is_at("[role=switch]:checked")


def _answers(keys: Keys) -> None:
    keys.to("input[name=answer]")
    keys.press("ArrowRight")
    assert keys.is_at("input[value=maybe]:checked")
    keys.to("input[name=reason][value=hours]")
    keys.press("Space")
    keys.follow("#answer button", "**/answers*")
