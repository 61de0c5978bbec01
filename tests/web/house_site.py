"""A site with a house behind its door, for a test client."""

import re
import tempfile
from collections.abc import Callable
from datetime import datetime
from html import unescape
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from matcher.casework.accounts.door import Door
from matcher.casework.partners.letting_in import Gate
from matcher.domain.account import Role
from matcher.market_for_desk import market_for_desk
from matcher.settings.model import Web
from matcher.web.api.adding import add_api
from matcher.web.desk_market import DeskMarket
from matcher.web.desk_pages import add_desk
from matcher.web.guard import require_guards
from matcher.web.health import Standing
from matcher.web.inside import now as real_clock
from matcher.web.site import create_site
from tests.casework.accounts.authenticator import Authenticator
from tests.casework.accounts.house import PASSWORD, House, Person
from tests.market.stall import loaded
from tests.web import desk

HOST = "desk.example.org"
NEW_KEY = "/account/security-keys/new"
HTTPS = f"https://{HOST}"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Browser:
    """One browser, with its cookies, that brings back what its forms held."""

    def __init__(self, app: Flask, base: str = HTTPS) -> None:
        self.client: FlaskClient = app.test_client()
        self.base = base
        self.looks_at = "/"  # the page whose forms are sent

    def get(self, address: str, **rest: object) -> TestResponse:
        return self.client.get(address, base_url=self.base, **rest)

    def post(self, address: str, **fields: str) -> TestResponse:
        """As somebody who looks at the page first."""
        return self.post_bare(address, csrf_token=self.token(), **fields)

    def post_bare(self, address: str, **fields: str) -> TestResponse:
        headers = {"Referer": self.base + self.looks_at}
        return self.client.post(address, base_url=self.base, data=fields, headers=headers)

    def token(self) -> str:
        """Of a form on whatever page this visitor may see."""
        page = self.client.get("/", base_url=self.base, follow_redirects=True)
        return TOKEN.findall(page.text)[-1]

    def cookie(self, name: str) -> str | None:
        found = self.client.get_cookie(name, HOST)
        return None if found is None else found.value


def site(house: House, hosts: tuple[str, ...] = (HOST,)) -> Flask:
    return site_of(house.door, hosts, lambda: house.now)


def site_of(
    door: Door,
    hosts: tuple[str, ...],
    clock: Callable[[], datetime] = real_clock,
    gate: Gate | None = None,
) -> Flask:
    app = create_site(Web(hosts=hosts), Standing, desk.words_of)
    add_desk(app, door, _market(door.store.engine), hosts, clock)
    add_api(app, gate or Gate(door.store))
    require_guards(app)
    return app


def _market(engine: Engine) -> DeskMarket:
    """The index stands beside the test's database, or in a folder of its own."""
    file = engine.url.database if engine.dialect.name == "sqlite" else None
    folder = Path(f"{file}.index" if file else tempfile.mkdtemp(prefix="matcher-index-"))
    return market_for_desk(engine, folder, loaded())


def logged_in(app: Flask, house: House, role: Role = Role.ADVISOR) -> tuple[Browser, Person]:
    where = house.agency.hotel if role is Role.EMPLOYER else house.agency.casa
    person = house.person(role, where)
    browser = Browser(app)
    enter(browser, house, person)
    return browser, person


def key_options(browser: Browser, address: str) -> str:
    """What a page asks of a security key."""
    (found,) = re.findall(r'data-options="([^"]+)"', browser.get(address).text)
    return unescape(found)


def add_key(browser: Browser) -> Authenticator:
    """By the page, for whoever has just proved."""
    key = Authenticator()
    made = key.make(key_options(browser, NEW_KEY))
    answer = browser.post(NEW_KEY, answer=made, label="the blue one")
    assert answer.headers["Location"] == "/account"
    return key


def enter(browser: Browser, house: House, person: Person) -> TestResponse:
    browser.post("/account/login", email=person.email, password=PASSWORD)
    return browser.post("/account/second-factor", code=house.digits(person.secret))
