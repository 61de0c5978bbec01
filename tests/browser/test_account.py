"""Getting in as a person does it: by keyboard, on a telephone, without script."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.domain.account import OrganisationKind, Role
from matcher.store.access.case_store import case_store
from matcher.store.access.recorded import recorded
from matcher.store.database import open_database
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.people.accounts import add_organisation
from matcher.web.inside import now
from tests.browser.conftest import serving
from tests.browser.looking import NARROW, OVERFLOW
from tests.casework.accounts.house import CHEAP, PASSWORD
from tests.web.house_site import site_of

pytestmark = pytest.mark.browser


@pytest.fixture
def door(tmp_path: Path, sqlite_model: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    keys = KeyFile(tmp_path / "safe" / "keys.toml")
    keys.create(new_keyring())
    monkeypatch.setenv("MATCHER_KEYS", str(keys.path))
    engine = open_database(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    yield Door(case_store(engine, keys), hashing=CHEAP)
    engine.dispose()


@pytest.fixture
def code(door: Door) -> str:
    """Of an invitation."""
    with recorded(door.store, "system:tests", now()) as record:
        where = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        record.session.flush()
        newcomer = Newcomer(where, Role.ADVISOR, "rosa@example.org", "Rosa Canaria", "en")
        return enrol(record, door.rules, newcomer)[1]


def looked_at(page: Page, screenshots: Path, name: str) -> None:
    """No wider than the telephone, and axe finds nothing."""
    page.screenshot(path=screenshots / f"account-{name}-360.png", full_page=True)
    assert page.evaluate(OVERFLOW) <= 0, name
    found = Axe().run(page)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"


def fill(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        page.fill(f"#{name}", value)
    page.press(f"#{list(fields)[-1]}", "Enter")


def test_from_the_invitation_to_the_cases_and_out_again(
    browser: Browser, door: Door, code: str, screenshots: Path
) -> None:
    with serving(site_of(door, ("127.0.0.1",))) as address:
        page = browser.new_page(viewport=NARROW)
        page.goto(f"{address}/account/invitation")
        looked_at(page, screenshots, "invitation")
        fill(page, code=code)
        looked_at(page, screenshots, "password")
        fill(page, password=PASSWORD, repeated=PASSWORD)
        page.locator("summary").click()
        looked_at(page, screenshots, "app")
        secret = page.locator("details code").inner_text().replace("-", "")
        fill(page, code=pyotp.TOTP(secret).now())
        looked_at(page, screenshots, "codes")
        spare = page.locator("li code").all_inner_texts()
        page.get_by_role("link", name="I have kept them").click()
        looked_at(page, screenshots, "no-cases")
        fill(page, code="K7")
        looked_at(page, screenshots, "case")
        page.get_by_role("link", name="Leave K7").click()
        looked_at(page, screenshots, "cases")
        page.get_by_role("link", name="Account").click()
        looked_at(page, screenshots, "overview")
        page.get_by_role("link", name="Change the password").click()
        looked_at(page, screenshots, "change")
        page.get_by_role("button", name="Exit").click()
        assert page.url == f"{address}/left"
        assert page.context.cookies() == []
        page.go_back()
        page.reload()
        assert page.url.startswith(f"{address}/account/login")
        looked_at(page, screenshots, "login")
        fill(page, email="rosa@example.org", password="wrong")
        looked_at(page, screenshots, "refused")
        fill(page, email="rosa@example.org", password=PASSWORD)
        looked_at(page, screenshots, "second-factor")
        page.get_by_role("link", name="I have a spare code instead").click()
        fill(page, code=spare[0])
        assert page.get_by_role("link", name="Account").is_visible()
        page.close()


def test_a_security_key_is_added_and_lets_in(
    browser: Browser, door: Door, code: str, screenshots: Path
) -> None:
    with serving(site_of(door, ("localhost",))) as served:
        address = served.replace("127.0.0.1", "localhost")  # keys answer to names alone
        page = browser.new_page(viewport=NARROW)
        devtools = page.context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        made = {"protocol": "ctap2", "transport": "usb", "automaticPresenceSimulation": True}
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": made})
        welcomed(page, address, code)
        page.goto(f"{address}/account/security-keys/new")
        assert not page.locator("#no-key").is_visible()
        looked_at(page, screenshots, "new-key")
        fill(page, label="the blue one")
        page.wait_for_url(f"{address}/account")
        looked_at(page, screenshots, "keys")
        page.get_by_role("button", name="Sign out").click()
        fill(page, email="rosa@example.org", password=PASSWORD)
        page.get_by_role("link", name="I have a security key").click()
        looked_at(page, screenshots, "key")
        page.get_by_role("button", name="Use the security key").click()
        page.wait_for_url(f"{address}/cases")
        page.close()


def welcomed(page: Page, address: str, code: str) -> None:
    """In, at the empty list of cases."""
    page.goto(f"{address}/account/invitation")
    fill(page, code=code)
    fill(page, password=PASSWORD, repeated=PASSWORD)
    page.locator("summary").click()
    secret = page.locator("details code").inner_text().replace("-", "")
    fill(page, code=pyotp.TOTP(secret).now())
    page.get_by_role("link", name="I have kept them").click()
    page.wait_for_url(f"{address}/cases")


def test_the_end_of_a_session_is_announced_and_can_be_put_off(
    browser: Browser, door: Door, code: str, screenshots: Path
) -> None:
    gone_by = [timedelta(0)]  # for the site; the page's clock is moved apart
    with serving(site_of(door, ("127.0.0.1",), lambda: now() + gone_by[0])) as address:
        page = browser.new_page(viewport=NARROW)
        page.clock.install()
        welcomed(page, address, code)
        note = page.locator("#ending")
        page.clock.fast_forward("17:59")
        assert not note.is_visible()
        page.fill("#code", "half a co")
        page.clock.fast_forward("00:02")
        assert note.is_visible()
        looked_at(page, screenshots, "ending")
        with page.expect_response("**/account/stay") as answered:
            note.get_by_role("button").click()
        assert answered.value.status == 204
        note.wait_for(state="hidden")
        assert page.input_value("#code") == "half a co"
        gone_by[0] = timedelta(minutes=21)
        page.clock.fast_forward("20:01")
        page.wait_for_url(f"{address}/account/login")
        page.close()


def test_shift_three_times_leaves_at_once(browser: Browser, door: Door, code: str) -> None:
    with serving(site_of(door, ("127.0.0.1",))) as address:
        page = browser.new_page(viewport=NARROW)
        welcomed(page, address, code)
        assert page.get_by_text("Pressing Shift three times").is_visible()
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_url(f"{address}/left")
        assert page.context.cookies() == []
        page.close()


def test_the_way_in_works_without_script_and_by_keyboard(
    browser: Browser, door: Door, code: str
) -> None:
    with serving(site_of(door, ("127.0.0.1",))) as address:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}/account/invitation")
        page.keyboard.press("Tab")  # past the link to the content
        page.keyboard.press("Tab")
        page.keyboard.type(code)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/account/welcome/password")
        context.close()
