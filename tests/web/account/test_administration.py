"""The pages of whoever looks after accounts, and what others see of what she does."""

import re

import pytest
from flask import Flask

from matcher.domain.account import Role
from matcher.store.access.scope import scoped
from matcher.store.people.cases import open_case
from matcher.wording.words import LANGUAGES
from tests.casework.accounts.authenticator import Authenticator
from tests.casework.accounts.house import MINUTE, PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, add_key, enter, key_options, logged_in
from tests.web.page import HISTORY, Page

pytestmark = only_on_sqlite
HOME = "/administration"
CODE = re.compile(r"<code>([a-z0-9-]{24})</code>")
AGAIN = "/account/again/security-key"


@pytest.fixture
def boss(site: Flask, house: House, rosa: Person) -> tuple[Browser, Authenticator]:
    """With a security key, shown just now."""
    browser, _ = logged_in(site, house, Role.ADMIN)
    return browser, add_key(browser)


def shows_key(browser: Browser, key: Authenticator) -> None:
    assert browser.post(AGAIN, answer=key.sign(key_options(browser, AGAIN))).status_code == 303


def with_case(house: House, person: Person, code: str) -> None:
    house.passes(MINUTE)
    actor = house.visitor(house.log_in(person).session).actor
    with scoped(house.store, actor, house.now) as scope:
        open_case(scope, code)


def comes_in(site: Flask, house: House, code: str, email: str) -> tuple[Browser, str]:
    """By the pages, up to where the log-in led."""
    person = house.enters(code, email)
    browser = Browser(site)
    return browser, enter(browser, house, person).headers["Location"]


def pages(browser: Browser, person: Person, language: str = "en") -> dict[str, str]:
    addresses = (HOME, f"{HOME}/new", f"{HOME}/organisations", f"{HOME}/accounts/{person.id}")
    found = {each: browser.get(f"{each}?language={language}") for each in addresses}
    assert {each.status_code for each in found.values()} == {200}
    return {address: answer.text for address, answer in found.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_valid_and_names_no_case_and_nothing_of_what_this_is_for(
    house: House, rosa: Person, boss: tuple[Browser, Authenticator], language: str
):
    with_case(house, rosa, "K-77")
    house.person()
    browser, key = boss
    shows_key(browser, key)
    for address, html in pages(browser, rosa, language).items():
        page = Page(html)
        assert len(page.all(".//h:h1")) == 1, address
        assert page.root.get("lang") == language, address
        assert not re.search(r"matcher|rosa", page.title, re.I), address
        assert "K-77" not in html, address
        assert not HISTORY.search(html), address
        told = {each.get("for") for each in page.all(".//h:label") if each.get("for")}
        fields = [*page.all(".//h:select"), *page.all(".//h:input[@id]")]
        assert {each.get("id") for each in fields} == told, address


def test_an_administrator_s_home_is_the_list_of_accounts(
    house: House, rosa: Person, boss: tuple[Browser, Authenticator]
):
    browser, _ = boss
    house.add(Role.ADVISOR, house.agency.porta)
    assert browser.get("/").headers["Location"] == HOME
    text = browser.get(HOME).text
    assert "Rosa Canaria" in text
    assert "Casa" in text
    assert "Porta" not in text


def test_before_a_form_is_shown_the_key_is_asked_for_and_no_code_of_the_app_will_do(
    house: House, rosa: Person, boss: tuple[Browser, Authenticator]
):
    browser, key = boss
    house.passes(6 * MINUTE)
    one = f"{HOME}/accounts/{rosa.id}"
    asked = browser.get(one).headers["Location"]
    assert asked == f"/account/again?next={one}"
    there = browser.get(asked).headers["Location"]
    assert there == f"{AGAIN}?next={one}"
    assert "app’s code" not in browser.get(there).text
    assert browser.post(f"{one}/reset").headers["Location"].startswith("/account/again")
    answer = browser.post(there, answer=key.sign(key_options(browser, there)))
    assert answer.headers["Location"] == one


def test_who_was_admitted_waits_until_a_colleague_says_on_her_page_that_it_is_she(
    site: Flask, house: House, rosa: Person, boss: tuple[Browser, Authenticator]
):
    casa, email = house.agency.casa, "vera@example.org"
    told = {"organisation": casa, "role": "advisor", "name": "Vera Nova", "email": email}
    answer = boss[0].post(f"{HOME}/new", language="en", **told)
    (code,) = CODE.findall(answer.text)
    vera, _ = comes_in(site, house, code, email)
    for _ in range(2):
        assert vera.get("/cases").headers["Location"] == "/account/waiting"
    assert "One word of a colleague" in vera.get("/account/waiting").text
    assert vera.get("/account/colleagues").headers["Location"] == "/account/waiting"
    house.passes(MINUTE)
    colleague = Browser(site)
    news = enter(colleague, house, rosa).headers["Location"]
    assert news == "/account/news"
    page = Page(colleague.get(news).text)
    assert "Vera Nova was admitted." in page.text
    assert "By whoever looks after accounts." in page.text
    notices = [each.get("value") or "" for each in page.all(".//h:input[@name='notice']")]
    assert colleague.post(news, notice=notices[0]).headers["Location"] == "/"
    assert colleague.get(news).headers["Location"] == "/"
    list_ = Page(colleague.get("/account/colleagues").text)
    (account,) = [e.get("value") or "" for e in list_.all(".//h:input[@name='account']")]
    assert colleague.post("/account/colleagues", account=account).status_code == 303
    assert vera.get("/cases").status_code == 200


def test_who_was_reset_is_told_so_when_she_comes_back(
    site: Flask, house: House, rosa: Person, boss: tuple[Browser, Authenticator]
):
    answer = boss[0].post(f"{HOME}/accounts/{rosa.id}/reset")
    (code,) = CODE.findall(answer.text)
    browser, where = comes_in(site, house, code, rosa.email)
    assert where == "/account/news"
    assert "Your account was reset" in browser.get(where).text
    assert PASSWORD not in browser.get(where).text


def test_what_can_not_be_is_said_on_the_page(
    house: House, rosa: Person, boss: tuple[Browser, Authenticator]
):
    browser, _ = boss
    one = f"{HOME}/accounts/{rosa.id}"
    for address, fields, said in (
        (f"{one}/invite", {}, "This account is in use"),
        (f"{one}/desk", {"to": "nobody", "why": "she has left us"}, "an advisor of the same"),
        (f"{one}/desk", {"to": rosa.id, "why": "she has left us"}, "Choose somebody else"),
        (f"{one}/role", {"role": "admin"}, "an account for that alone"),
        (f"{HOME}/new", {"role": "nonsense"}, "Choose a role"),
        (f"{HOME}/organisations", {"name": " "}, "needs a name"),
    ):
        answer = browser.post(address, **fields)
        assert answer.status_code == 422, address
        assert said in Page(answer.text).text, address
        in_italian = Page(browser.post(f"{address}?language=it", **fields).text).text
        assert "Così non si può salvare" in in_italian, address
        assert said not in in_italian, address
    assert browser.post(f"{one}/disable").headers["Location"] == one
    assert "closed" in browser.get(one).text
    assert browser.post(f"{one}/enable").headers["Location"] == one
    made = browser.post(f"{HOME}/organisations", name="Ponte", kind="partner")
    assert made.headers["Location"] == f"{HOME}/organisations"
    assert "Ponte" in browser.get(HOME).text


def test_somebody_is_invited_in_any_language_of_the_desk(boss: tuple[Browser, Authenticator]):
    browser, _ = boss
    page = Page(browser.get(f"{HOME}/new?language=fr").text)
    options = page.all(".//h:select[@id='language']/h:option")
    assert [each.get("value") for each in options] == list(LANGUAGES)
    assert [each.get("value") for each in options if each.get("selected") is not None] == ["fr"]
