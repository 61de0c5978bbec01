"""Looking after accounts, on a telephone: with a security key, and what a colleague sees of it."""

from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Browser, Page

from matcher.casework.accounts.door import Door
from matcher.casework.accounts.enrolling import Newcomer, enrol
from matcher.domain.account import OrganisationKind, Role
from matcher.store.access.recorded import recorded
from matcher.store.people.accounts import add_organisation
from matcher.web.inside import now
from tests.browser.conftest import serving
from tests.browser.looking import NARROW
from tests.browser.test_account import door, fill, looked_at
from tests.casework.accounts.house import PASSWORD
from tests.web.house_site import site_of

__all__ = ["door"]

pytestmark = pytest.mark.browser


@pytest.fixture
def codes(door: Door) -> tuple[str, str]:
    """Of an advisor's invitation, and of an administrator's."""
    with recorded(door.store, "system:tests", now()) as record:
        where = add_organisation(record, "Casa", OrganisationKind.PARTNER)
        record.session.flush()
        rosa = Newcomer(where, Role.ADVISOR, "rosa@example.org", "Rosa Canaria", "en")
        eva = Newcomer(where, Role.ADMIN, "eva@example.org", "Eva Verde", "en")
        return enrol(record, door.rules, rosa)[1], enrol(record, door.rules, eva)[1]


def welcomed(page: Page, address: str, code: str) -> None:
    page.goto(f"{address}/account/invitation")
    fill(page, code=code)
    fill(page, password=PASSWORD, repeated=PASSWORD)
    page.locator("summary").click()
    secret = page.locator("details code").inner_text().replace("-", "")
    fill(page, code=pyotp.TOTP(secret).now())
    page.get_by_role("link", name="I have kept them").click()


def with_key(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = {"protocol": "ctap2", "transport": "usb", "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": made})


def test_somebody_is_admitted_waits_and_is_confirmed_by_a_colleague(
    browser: Browser, door: Door, codes: tuple[str, str], screenshots: Path
) -> None:
    with serving(site_of(door, ("localhost",))) as served:
        address = served.replace("127.0.0.1", "localhost")  # keys answer to names alone
        rosa, eva, vera = (browser.new_context(viewport=NARROW).new_page() for _ in range(3))
        welcomed(rosa, address, codes[0])
        with_key(eva)
        welcomed(eva, address, codes[1])
        fill(eva, label="the blue one")
        eva.wait_for_url(f"{address}/account")
        eva.get_by_role("link", name="Accounts").click()
        looked_at(eva, screenshots, "staff")
        eva.get_by_role("link", name="Rosa Canaria").click()
        looked_at(eva, screenshots, "one-account")
        eva.get_by_role("link", name="All accounts").click()
        eva.get_by_role("link", name="Organisations").click()
        looked_at(eva, screenshots, "organisations")
        eva.get_by_role("link", name="All accounts").click()
        eva.get_by_role("link", name="Invite somebody").click()
        looked_at(eva, screenshots, "invite")
        eva.get_by_text("advisor", exact=True).click()
        fill(eva, name="Vera Nova", email="vera@example.org")
        looked_at(eva, screenshots, "code")
        welcomed(vera, address, eva.locator("code").inner_text())
        vera.wait_for_url(f"{address}/account/waiting")
        looked_at(vera, screenshots, "waiting")
        rosa.goto(f"{address}/account/news")
        looked_at(rosa, screenshots, "news")
        rosa.get_by_role("button", name="I have read it").click()
        rosa.get_by_role("link", name="Colleagues").click()
        looked_at(rosa, screenshots, "colleagues")
        rosa.get_by_role("button", name="Yes, it is she").click()
        rosa.wait_for_url(f"{address}/account/colleagues")
        vera.goto(f"{address}/cases")
        assert vera.url == f"{address}/cases"
        for page in (rosa, eva, vera):
            page.context.close()
