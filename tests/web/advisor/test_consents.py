"""What she agrees to: shown in her language, recorded once, taken back without a reason."""

from datetime import timedelta

import pytest
from flask import Flask

from matcher.store.access.scope import scoped
from matcher.store.people.consents import Consent, consents
from matcher.store.people.recipients import outside
from tests.casework.accounts.house import House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
EMPLOYER = {"act": "share_cv", "which": "", "name": "Sartoria Filo & Vivo"}


@pytest.fixture
def desk(site: Flask, house: House) -> tuple[Browser, Person]:
    return logged_in(site, house)


def new_case(browser: Browser) -> str:
    where = browser.post("/cases", code="K7").headers["Location"]
    browser.post(f"{where}/risks", shares_space="yes")
    return where


def given(house: House, person: Person, where: str) -> list[Consent]:
    actor = house.visitor(person.entered.session).actor
    with scoped(house.store, actor, house.now) as scope:
        return consents(scope, where.rpartition("/")[2])


def shown(browser: Browser, where: str, **fields: str) -> Page:
    answer = browser.post(f"{where}/consents", **fields)
    assert answer.status_code == 200, answer.status
    return Page(answer.text)


def says_yes(browser: Browser, where: str, page: Page) -> int:
    """As she presses it: with all that the form holds."""
    inputs = page.all(f".//h:form[@action='{where}/consents/agreed']//h:input")
    fields = {str(i.get("name")): i.get("value") or "" for i in inputs}
    fields.pop("csrf_token")
    return browser.post(f"{where}/consents/agreed", **fields).status_code


def test_she_reads_it_in_her_language_and_the_advisor_below(desk: tuple[Browser, Person]):
    browser, _ = desk
    page = shown(browser, new_case(browser), **EMPLOYER, beside="fa")
    hers, ours = page.all(".//h:blockquote/h:p")
    assert (hers.get("lang"), hers.get("dir")) == ("fa", "rtl")
    assert "رزومه" in (hers.text or "")
    assert "Sartoria Filo & Vivo" in (hers.text or "")
    assert "May we send your CV" in (ours.text or "")
    assert "mediator" in page.text


def test_what_she_agreed_to_names_act_recipient_language_and_words(
    house: House, desk: tuple[Browser, Person]
):
    browser, person = desk
    where = new_case(browser)
    assert says_yes(browser, where, shown(browser, where, **EMPLOYER, beside="es")) == 303
    (kept,) = given(house, person, where)
    assert kept.recipient == outside(house.store.vault, "organisation", "sartoria  filo & VIVO")
    assert kept.shown.language == "es"
    assert "Sartoria Filo & Vivo" in kept.shown.words
    listed = Page(browser.get(f"{where}/consents").text).text
    assert kept.shown.words in listed
    assert "Spanish" in listed


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "assessment"},
        {"act": "storing"},
        {"act": "referral", "name": "Scuola serale"},
        {"act": "messages", "which": "sms"},
        {"act": "hand_list", "name": "Sarta di quartiere"},
    ],
)
def test_each_act_can_be_agreed_to(
    house: House, desk: tuple[Browser, Person], fields: dict[str, str]
):
    browser, person = desk
    where = new_case(browser)
    assert says_yes(browser, where, shown(browser, where, **fields)) == 303
    assert [each.act for each in given(house, person, where)] == [fields["act"]]


def test_an_organisation_of_ours_stands_under_its_own_name(
    house: House, desk: tuple[Browser, Person]
):
    browser, person = desk
    where = new_case(browser)
    for act, which in (("share_cv", house.agency.hotel), ("share_list", house.agency.casa)):
        page = shown(browser, where, act=act, which=which, name="somebody else")
        assert "somebody else" not in page.all(".//h:blockquote/h:p")[0].itertext()
        assert says_yes(browser, where, page) == 303
    recipients = {each.recipient for each in given(house, person, where)}
    assert recipients == {f"organisation:{house.agency.hotel}", f"organisation:{house.agency.casa}"}


def test_her_list_is_asked_for_the_one_program_that_can_get_it(
    house: House, desk: tuple[Browser, Person]
):
    """That of the own organisation: no other's would ever be given it."""
    browser, _ = desk
    page = Page(browser.get(f"{new_case(browser)}/consents").text)
    options = page.all(".//h:select[@id='partner']/h:option")
    assert [each.get("value") for each in options] == [house.agency.casa]


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "everything"},
        {"act": "share_cv", "which": "", "name": " "},
        {"act": "referral"},
        {"act": "hand_list", "name": " "},
        {"act": "messages", "which": "pigeon"},
        {"act": "share_list", "which": "hotel"},
    ],
)
def test_nothing_is_asked_for_nobody(desk: tuple[Browser, Person], fields: dict[str, str]):
    browser, _ = desk
    answer = browser.post(f"{new_case(browser)}/consents", **fields)
    assert answer.status_code == 422
    assert Page(answer.text).all(".//h:p[@id='problem']")


def test_words_that_she_was_not_shown_are_not_agreed_to(house: House, desk: tuple[Browser, Person]):
    browser, person = desk
    where = new_case(browser)
    answer = browser.post(f"{where}/consents/agreed", **EMPLOYER, version="share_cv-000000000000")
    assert answer.status_code == 422
    assert given(house, person, where) == []


def test_she_takes_it_back_with_one_button_and_no_reason_long_after_the_proof(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    where = new_case(browser)
    says_yes(browser, where, shown(browser, where, **EMPLOYER))
    house.passes(timedelta(minutes=10))
    (button,) = Page(browser.get(f"{where}/consents").text).all(".//h:input[@name='consent']")
    browser.post(f"{where}/consents/taken-back", consent=str(button.get("value")))
    page = Page(browser.get(f"{where}/consents").text)
    assert page.all(".//h:input[@name='consent']") == []
    assert "taken back on" in page.text


def test_whoever_has_not_proved_lately_proves_before_she_reads(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    where = new_case(browser)
    house.passes(timedelta(minutes=10))
    browser.looks_at = f"{where}/consents"
    answer = browser.post(f"{where}/consents", **EMPLOYER)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/account/again?next=/cases/")


def test_pressed_twice_it_is_kept_once_and_taken_back_whole(
    house: House, desk: tuple[Browser, Person]
):
    browser, person = desk
    where = new_case(browser)
    for language in ("es", "es", "fa"):
        says_yes(browser, where, shown(browser, where, **EMPLOYER, beside=language))
    kept = given(house, person, where)
    assert sorted(each.shown.language for each in kept) == ["es", "fa"]
    browser.post(f"{where}/consents/taken-back", consent=kept[0].id)
    assert all(each.withdrawn_at for each in given(house, person, where))
