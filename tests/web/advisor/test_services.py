"""The directory of services on its pages, and where something is missing."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from matcher.domain.account import Role
from matcher.domain.service import STALE_AFTER
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.market.stall import advert
from tests.web.advisor.furnished import Furnished, furnish
from tests.web.desk import HOSTILE
from tests.web.house_site import logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
DESK = {"kind": "legal_desk", "name": "Sportello legale", "phone": "02 1234"}


@pytest.fixture
def desk(site: Flask, house: House) -> Furnished:
    browser, person = logged_in(site, house)
    return furnish(browser, house, person)


def look(desk: Furnished, address: str = "/services", status: int = 200) -> Page:
    answer = desk.browser.get(address)
    assert answer.status_code == status, answer.status
    return Page(answer.text)


def entered(desk: Furnished, **fields: str) -> str:
    """Its id."""
    answer = desk.browser.post("/services", **fields)
    assert answer.headers["Location"] == "/services"
    return look(desk).all(".//h:input[@name='service']")[0].get("value", "")


def changed(desk: Furnished, id_: str, act: str, **fields: str) -> int:
    return desk.browser.post("/services/change", service=id_, act=act, **fields).status_code


def test_an_advisor_enters_changes_checks_and_takes_out_a_service(desk: Furnished):
    id_ = entered(desk, **DESK)
    assert "Sportello legale · 02 1234" in look(desk).text
    assert "Last checked on 27 November 2026 by" in look(desk).text
    (name,) = look(desk, f"/services?change={id_}").all(".//h:input[@id='name']")
    assert name.get("value") == "Sportello legale"
    assert changed(desk, id_, "save", **DESK | {"phone": "02 5678"}) == 303
    assert "02 5678" in look(desk).text
    assert changed(desk, id_, "checked") == 303
    assert changed(desk, id_, "save", kind="legal_desk", name="") == 422
    assert changed(desk, id_, "drop") == 303
    assert "Sportello" not in look(desk).text
    assert changed(desk, id_, "checked") == 404
    look(desk, f"/services?change={id_}", 404)


def test_a_refused_entry_comes_back_as_typed(desk: Furnished):
    answer = desk.browser.post("/services", kind="other", name=" ", place="Via Padova 7")
    assert answer.status_code == 422
    page = Page(answer.text)
    (name,) = page.all(".//h:input[@id='name']")
    assert name.get("aria-invalid") == "true"
    assert page.texts(".//h:p[@id='name-problem']")
    (place,) = page.all(".//h:input[@id='place']")
    assert place.get("value") == "Via Padova 7"
    assert page.all(".//h:option[@selected][@value='other']")
    assert desk.browser.post("/services", kind="nonsense", name="x").status_code == 422


def test_what_nobody_has_checked_for_long_says_so(desk: Furnished, house: House):
    id_ = entered(desk, **DESK)
    assert "Not checked for long" not in look(desk).text
    long_ago = {"day": house.now.date() - STALE_AFTER - timedelta(days=1), "id": id_}
    with house.store.engine.begin() as connection:
        connection.execute(text("UPDATE services SET checked_on = :day WHERE id = :id"), long_ago)
    assert "Not checked for long" in look(desk).text
    assert changed(desk, id_, "checked") == 303
    assert "Not checked for long" not in look(desk).text


def test_the_residence_step_names_the_legal_desk(desk: Furnished):
    address = f"/cases/{desk.case_id}/assessment/residence"
    assert "None is in your directory yet" in look(desk, address).text
    entered(desk, **DESK)
    assert "Sportello legale · 02 1234" in look(desk, address).text


def test_where_a_licence_would_open_an_offer_its_page_names_who_gives_it(desk: Furnished):
    desk.stall.deliver(advert("drives", "Autista", licences=["B"]), source="more")
    address = f"/cases/{desk.case_id}/offers/drives"
    told = look(desk, address).texts(".//h:section[@aria-labelledby='help']")
    assert "None is in your directory yet" in told[0]
    entered(desk, kind="training", name="Scuola guida Loreto", place="Via Padova")
    told = look(desk, address).texts(".//h:section[@aria-labelledby='help']")
    assert "Scuola guida Loreto · Via Padova" in told[0]
    links = [a.get("href") for a in look(desk, f"/cases/{desk.case_id}/suggestions").all(".//h:a")]
    assert "/services#training" in links


def test_whom_she_may_be_passed_on_to_is_offered_by_name(desk: Furnished):
    entered(desk, **DESK)
    page = look(desk, f"/cases/{desk.case_id}/applications")
    names = [each.get("value") for each in page.all(".//h:datalist/h:option")]
    assert names == ["Sportello legale"]
    assert page.all(".//h:input[@id='service-name'][@list='known-services']")


def test_what_is_typed_stays_text(desk: Furnished):
    entered(desk, kind="other", name=HOSTILE[:100], note=HOSTILE)
    page = look(desk)
    assert HOSTILE in page.text
    assert not page.all(".//h:img")


def test_others_have_no_directory(site: Flask, house: House):
    for role in (Role.PROGRAMME, Role.ADMIN, Role.EMPLOYER):
        browser, _ = logged_in(site, house, role)
        assert browser.get("/services").status_code == 404
