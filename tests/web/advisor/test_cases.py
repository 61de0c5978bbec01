"""An advisor's cases: opened, listed, looked at, by their advisor alone."""

from flask import Flask

from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page, text_of

pytestmark = only_on_sqlite


def test_a_case_is_opened_and_looked_at(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    assert "No cases yet" in browser.get("/cases").text
    where = browser.post("/cases", code=" K7 ").headers["Location"]
    assert "K7" not in where
    assert "You are working with K7" in text_of(Page(browser.get(where).text).root)
    assert browser.post("/cases", code="k-7").status_code == 422
    assert browser.post("/cases", code="--").status_code == 422


def test_a_code_that_can_not_be_used_is_told_why_and_stays_in_its_field(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    browser.post("/cases", code="K7")
    for code, why in (("Maria R.", "the letters A to Z"), ("k-7", "Choose another one")):
        page = Page(browser.post("/cases", code=code).text)
        assert why in page.texts(".//h:p[@role='alert']")[0]
        assert page.all(".//h:input[@id='code']")[0].get("value") == code


def test_that_something_is_kept_is_said_once(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    where = browser.post("/cases", code="K7").headers["Location"]
    refused = browser.post(f"{where}/notes", note=" ")
    assert "Kept." not in kept_words(refused.text) + kept_words(browser.get(where).text)
    answer = browser.post(f"{where}/risks", shares_space="yes")
    (cookie,) = [c for c in answer.headers.getlist("Set-Cookie") if "kept" in c]
    assert {"Secure", "HttpOnly", "SameSite=Strict"} <= set(cookie.split("; "))
    assert "Kept." in kept_words(browser.get(where).text)
    assert "Kept." not in kept_words(browser.get(where).text)


def kept_words(page: str) -> list[str]:
    return Page(page).texts(".//h:main//h:p[@role='status']")


def test_a_list_shows_the_own_cases_and_no_others(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    other, _ = logged_in(site, house)
    for code in ("K7", "A1"):
        browser.post("/cases", code=code)
    where = other.post("/cases", code="Z9").headers["Location"]
    assert codes(browser) == ["A1", "K7"]
    assert codes(other) == ["Z9"]
    assert browser.get(where).status_code == 404
    assert "Z9" not in browser.get(where).text


def codes(browser: Browser) -> list[str]:
    return Page(browser.get("/cases").text).texts(".//h:tbody//h:a[@class='code']")
