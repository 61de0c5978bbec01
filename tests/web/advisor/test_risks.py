"""Before anything else in a case its risks are looked at, on their page."""

import pytest
from flask import Flask

from matcher.store.access.scope import scoped
from matcher.store.people.avoiding import avoided_codes
from matcher.store.people.cases import screening
from tests.casework.accounts.house import House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite


@pytest.fixture
def her(site: Flask, house: House) -> tuple[Browser, Person, str]:
    browser, person = logged_in(site, house)
    where = browser.post("/cases", code="K7").headers["Location"]
    return browser, person, where


def kept(house: House, person: Person, where: str) -> tuple[dict[str, object], list[str]]:
    actor = house.visitor(person.entered.session).actor
    case_id = where.rpartition("/")[2]
    with scoped(house.store, actor, house.now) as scope:
        return dict(screening(scope, case_id) or {}), avoided_codes(scope, case_id)


def test_a_new_case_leads_to_its_risks(her: tuple[Browser, Person, str]):
    browser, _, where = her
    page = Page(browser.get(where).text)
    assert f"{where}/risks" in [each.get("href") for each in page.all(".//h:main//h:a")]


def test_what_was_found_is_kept_and_shown_again(house: House, her: tuple[Browser, Person, str]):
    browser, person, where = her
    answer = browser.post(
        f"{where}/risks", shares_space="ask", trial_under_way="no", protected_witness="",
        threats=" a man in the north ", places_to_avoid="Porta Nuova\r\n\r\n Loreto ",
    )  # fmt: skip
    assert (answer.status_code, answer.headers["Location"]) == (303, where)
    found, apart = kept(house, person, where)
    assert found == {
        "shares_space": "ask", "protected_witness": None, "trial_under_way": False,
        "threats": "a man in the north", "places_to_avoid": ["Porta Nuova", "Loreto"],
    }  # fmt: skip
    assert apart == []
    page = Page(browser.get(f"{where}/risks").text)
    assert page.texts(".//h:textarea")[:2] == ["a man in the north", "Porta Nuova Loreto"]
    ticked = [each.get("value") for each in page.all(".//h:input[@checked]")]
    assert ticked == ["ask", "", "no"]


def test_what_can_not_be_kept_comes_back_as_it_was_typed(
    house: House, her: tuple[Browser, Person, str]
):
    browser, person, where = her
    answer = browser.post(f"{where}/risks", shares_space="perhaps", threats="a man")
    assert answer.status_code == 422
    assert Page(answer.text).texts(".//h:textarea")[0] == "a man"
    assert kept(house, person, where) == ({}, [])


def test_whom_she_must_not_meet_is_kept_with_a_reason_and_not_without(
    house: House, her: tuple[Browser, Person, str]
):
    browser, person, where = her
    answer = browser.post(f"{where}/risks", apart="K9")
    assert answer.status_code == 422
    assert "Say why" in answer.text
    assert kept(house, person, where)[1] == []
    why = "they came on one road"
    assert browser.post(f"{where}/risks", apart="K9", apart_why=why).status_code == 303
    assert kept(house, person, where)[1] == ["K9"]
    assert browser.post(f"{where}/risks", apart="K9").status_code == 303  # it is known


def test_of_two_windows_the_slower_one_is_told_and_nothing_is_lost(
    house: House, her: tuple[Browser, Person, str]
):
    browser, person, where = her
    slow, fast = (seen(browser, where) for _ in range(2))
    browser.post(f"{where}/risks", seen=fast, threats="a man in the north", shares_space="ask")
    answer = browser.post(f"{where}/risks", seen=slow, threats="her cousin")
    assert answer.status_code == 409
    page = Page(answer.text)
    (told,) = page.texts(".//h:section[@role='alert']")
    assert "a man in the north" in told
    assert "Ask first, each time" in told
    assert page.texts(".//h:textarea")[0] == "her cousin"
    assert kept(house, person, where)[0]["threats"] == "a man in the north"
    (now,) = [each.get("value") or "" for each in page.all(".//h:input[@name='seen']")]
    browser.post(f"{where}/risks", seen=now, threats="a man in the north, her cousin")
    assert kept(house, person, where)[0]["threats"] == "a man in the north, her cousin"


def test_pressed_twice_it_is_no_conflict(her: tuple[Browser, Person, str]):
    browser, _, where = her
    began = seen(browser, where)
    for _ in range(2):
        sent = browser.post(f"{where}/risks", seen=began, threats="her cousin")
        assert sent.status_code == 303


def seen(browser: Browser, where: str) -> str:
    """What the form began from."""
    page = Page(browser.get(f"{where}/risks").text)
    return next(each.get("value") or "" for each in page.all(".//h:input[@name='seen']"))
