"""A served site with a case in it, and windows of the browser that are logged in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.browser.looking import NARROW, OVERFLOW
from tests.casework.accounts.house import House
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.house_site import Browser as Client
from tests.web.house_site import enter, site

HOST = "127.0.0.1"


@dataclass
class InACase:
    """`address`: of the case."""

    address: str
    furnished: Furnished
    session: str
    browser: Browser
    screenshots: Path

    def new_case(self) -> None:
        """One of which nothing is known yet; from here on it is the one looked at."""
        where = self.furnished.browser.post("/cases", code="N9").headers["Location"]
        self.furnished.browser.post(f"{where}/risks", shares_space="yes")
        self.address = self.address.rpartition("/cases/")[0] + where

    @contextmanager
    def window(self, width: dict[str, int] = NARROW, *, script: bool = True) -> Iterator[Page]:
        context = self.browser.new_context(viewport=width, java_script_enabled=script)
        host = self.address.partition("/cases/")[0]
        context.add_cookies([{"name": "session", "value": self.session, "url": host}])
        yield context.new_page()
        context.close()

    def looked_at(self, page: Page, name: str) -> None:
        """No wider than its window, and axe finds nothing; the screenshot is kept."""
        width = (page.viewport_size or NARROW)["width"]
        page.screenshot(path=self.screenshots / f"{name}-{width}.png", full_page=True)
        assert page.evaluate(OVERFLOW) <= 0, name
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"


@contextmanager
def in_a_case(browser: Browser, house: House, screenshots: Path) -> Iterator[InACase]:
    app = site(house, (HOST,))
    person = house.person()
    client = Client(app, f"http://{HOST}")
    enter(client, house, person)
    furnished = furnish(client, house, person)
    cookie = client.client.get_cookie("session", HOST)
    assert cookie is not None
    with serving(app) as served:
        address = f"{served}/cases/{furnished.case_id}"
        yield InACase(address, furnished, cookie.value, browser, screenshots)
