"""Every page that there is, on a telephone and on a desk: it fits, axe finds nothing, nothing is
fetched from elsewhere, and the browser has nothing to say."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from matcher.store.access.case_store import case_store
from matcher.store.database import open_database
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from tests.browser.conftest import serving
from tests.browser.looking import CUT, NARROW, OPEN_ALL, OVERFLOW, WIDE
from tests.casework.accounts.house import house as new_house
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import Browser as Client
from tests.web.house_site import site

pytestmark = pytest.mark.browser
HOST = "127.0.0.1"
AXE = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Everywhere]:
    folder = tmp_path_factory.mktemp("everywhere")
    keys = KeyFile(folder / "safe" / "keys.toml")
    keys.create(new_keyring())
    engine = open_database(f"sqlite:///{folder / 'desk.sqlite'}")
    house = new_house(case_store(engine, keys))
    yield everywhere(site(house, (HOST,)), house, f"http://{HOST}")
    engine.dispose()


class Watch:
    """`wrong`: what was asked of others, said by the browser, or found by axe; page by page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        page.on("request", self._asked)
        page.on("console", self._said)

    def look_at(self, address: str) -> None:
        self.page.set_viewport_size(NARROW)
        self.page.goto(address)
        self.page.evaluate(OPEN_ALL)
        for width in (NARROW, WIDE):
            self.page.set_viewport_size(width)
            where = f"{urlsplit(address).path} at {width['width']}"
            beyond = self.page.evaluate(OVERFLOW)
            if beyond > 0:
                self.wrong.append(f"{where}: {beyond} px too wide")
            self.wrong += [f"{where}: {hours} is cut" for hours in self.page.evaluate(CUT)]
            self.wrong += [f"{where}: {_told(each)}" for each in self.page.evaluate(AXE)]

    def _asked(self, request: Request) -> None:
        if not request.url.startswith("data:") and urlsplit(request.url).hostname != HOST:
            self.wrong.append(f"{self.page.url}: asks {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        not_there = message.text.startswith("Failed to load") and "/nowhere" in self.page.url
        if not not_there and not message.text.startswith("[DOM]"):  # a hint
            self.wrong.append(f"{self.page.url}: {message.text}")


def _told(violation: dict[str, object]) -> str:
    return f"{violation['id']} {json.dumps(violation['nodes'])[:400]}"


def window(browser: Browser, client: Client, served: str) -> Watch:
    """Of somebody who is as far in as the test's client."""
    context = browser.new_context(viewport=NARROW)
    context.add_init_script(path=AXE_FILE_PATH)
    for name in ("session", "device"):
        cookie = client.client.get_cookie(name, HOST)
        if cookie is not None:
            context.add_cookies([{"name": name, "value": cookie.value, "url": served}])
    return Watch(context.new_page())


@pytest.mark.parametrize("language", ["de", "ar"])  # the longest words, and right to left
def test_every_page_fits_and_axe_finds_nothing(
    browser: Browser, there: Everywhere, language: str
) -> None:
    with serving(there.app) as served:
        windows = {who: window(browser, each, served) for who, each in there.people.items()}
        for who, address in there.addresses(language):
            windows[who].look_at(served + address)
        for each in windows.values():
            each.page.context.close()
    assert "\n".join(line for each in windows.values() for line in each.wrong) == ""
