"""Each page is valid, neutral, speaks every language of the interface, and is kept by nobody."""

import re

import pytest
from flask import Flask

from matcher.wording.words import LANGUAGES
from tests.casework.accounts.house import PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import HISTORY, Page

pytestmark = only_on_sqlite
OUTSIDE = ("/account/login", "/account/help", "/account/invitation", "/left")
INSIDE = ("/cases", "/account", "/account/password", "/account/again")


def pages(site: Flask, house: House, rosa: Person, language: str) -> dict[str, str]:
    """Address -> HTML, of every page that can be looked at."""
    asked = f"?language={language}"
    stranger, guest, known = Browser(site), Browser(site), Browser(site)
    browser, _ = logged_in(site, house)
    found = {each: stranger.get(each + asked).text for each in OUTSIDE}
    guest.post("/account/invitation", code=house.add()[2])
    for step in ("/account/welcome/password", "/account/welcome/app"):
        found[step] = guest.get(step + asked).text
    known.post("/account/login", email=rosa.email, password=PASSWORD)
    for step in ("/account/second-factor", "/account/recovery-code"):
        found[step] = known.get(step + asked).text
    case = browser.post("/cases", code="K7").headers["Location"]
    for each in (*INSIDE, case):
        found[each] = browser.get(each + asked).text
    found["codes"] = browser.post(f"/account/recovery-codes{asked}").text
    found["refused"] = stranger.post(f"/account/login{asked}", email="a", password="b").text
    found["wrong"] = browser.post(f"/account/password{asked}", password="b").text
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_valid_and_says_nothing_of_what_this_is_for(
    site: Flask, house: House, rosa: Person, language: str
):
    found = pages(site, house, rosa, language)
    assert len(found) == 16
    for address, html in found.items():
        page = Page(html)
        assert len(page.all(".//h:h1")) == 1, address
        ids = [element.get("id") for element in page.root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), address
        assert page.root.get("lang") == language, address
        assert page.title
        assert not re.search(r"matcher|K7|rosa", page.title, re.I), address
        assert not HISTORY.search(html), address
        for script in page.all(".//h:script"):
            assert (script.get("src") or "").startswith("/static/"), address
            assert script.get("nonce"), address
            assert not (script.text or "").strip(), address
        for element in page.root.iter():
            assert "style" not in element.attrib, address
        labels = {each.get("for") for each in page.all(".//h:label")}
        fields = [f for f in page.all(".//h:input") if f.get("type") != "hidden"]
        assert {field.get("id") for field in fields} == labels, address
        for field in fields:
            told = (field.get("aria-describedby") or "").split()
            assert set(told) <= set(ids), address


def test_what_is_behind_the_door_is_kept_by_nobody(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    for address in (*OUTSIDE, *INSIDE, "/cases/none", "/nowhere"):
        headers = browser.get(address).headers
        assert headers["Cache-Control"] == "no-store", address
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Referrer-Policy"] == "same-origin"


def test_a_page_speaks_the_language_of_its_account_and_that_of_the_browser_before(
    site: Flask, house: House, browser: Browser
):
    spanish = {"Accept-Language": "es-ES,es;q=0.9"}
    page = Page(browser.get("/account/login", headers=spanish).text)
    assert (page.root.get("lang"), page.title) == ("es", "Entrar")
    inside, _ = logged_in(site, house)
    assert Page(inside.get("/cases", headers=spanish).text).root.get("lang") == "en"


def test_links_keep_a_language_that_was_chosen(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    page = Page(browser.get("/cases?language=it").text)
    links = [a.get("href", "") for a in page.all(".//h:nav//h:a")]
    assert links
    assert all("language=" in link for link in links)
    forms = [form.get("action", "") for form in page.all(".//h:form")]
    assert forms
    assert all("language=it" in form for form in forms)
