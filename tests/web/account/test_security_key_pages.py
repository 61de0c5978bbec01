"""Security keys by the pages: for everybody, and before all else for administrators."""

from flask import Flask

from matcher.domain.account import Role
from tests.casework.accounts.house import MINUTE, PASSWORD, House
from tests.databases import only_on_sqlite
from tests.web.house_site import NEW_KEY as NEW
from tests.web.house_site import Browser, add_key, key_options, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
SHOW = "/account/security-key"


def test_a_key_is_added_used_and_removed(site: Flask, house: House):
    browser, person = logged_in(site, house)
    key = add_key(browser)
    assert "the blue one" in browser.get("/account").text
    other = Browser(site)
    other.post("/account/login", email=person.email, password=PASSWORD)
    assert "I have a security key" in other.get("/account/second-factor").text
    assert other.post(SHOW, answer="{}").status_code == 422
    answer = other.post(f"{SHOW}?next=/account", answer=key.sign(key_options(other, SHOW)))
    assert answer.headers["Location"] == "/account"
    assert other.get("/account").status_code == 200
    other.post("/account/security-keys/remove", key=key.id.hex())
    assert "the blue one" not in browser.get("/account").text


def test_who_has_not_just_proved_is_asked_to_before_adding_one(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    key = add_key(browser)
    house.passes(6 * MINUTE)
    assert browser.get(NEW).headers["Location"] == f"/account/again?next={NEW}"
    again = "/account/again/security-key?next=/account/security-keys/new"
    answer = browser.post(again, answer=key.sign(key_options(browser, again)))
    assert answer.headers["Location"] == NEW
    assert browser.get(NEW).status_code == 200


def test_an_administrator_adds_a_key_before_anything_else(site: Flask, house: House):
    browser, person = logged_in(site, house, Role.ADMIN)
    for address in ("/account", "/account/password"):
        assert browser.get(address).headers["Location"] == NEW
    assert "needs one" in browser.get(NEW).text
    add_key(browser)
    assert browser.get("/account").status_code == 200
    house.passes(MINUTE)
    other = Browser(site)
    other.post("/account/login", email=person.email, password=PASSWORD)
    code = house.digits(person.secret)
    assert other.post("/account/second-factor", code=code).status_code == 422


def test_a_script_has_the_nonce_of_its_answer(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    seen = set()
    for _ in range(2):
        answer = browser.get(NEW)
        (script,) = Page(answer.text).all(".//h:script")
        assert script.get("src") == "/static/security-key.js"
        nonce = script.get("nonce")
        assert f"script-src 'nonce-{nonce}'" in answer.headers["Content-Security-Policy"]
        assert not (script.text or "").strip()
        seen.add(nonce)
    assert len(seen) == 2
    outside = Browser(site).get("/account/login")
    assert "script-src" not in outside.headers["Content-Security-Policy"]
