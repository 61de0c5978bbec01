"""In whose hands a case is, and what is kept of her as hers."""

import json

import pytest
from flask import Flask

from matcher.store.access.scope import scoped
from matcher.store.people.notices import unseen_notices
from tests.casework.accounts.house import House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite
Desk = tuple[Browser, Person]


@pytest.fixture
def anna(site: Flask, house: House) -> Desk:
    return logged_in(site, house)


@pytest.fixture
def bert(site: Flask, house: House, anna: Desk) -> Desk:
    return logged_in(site, house)


@pytest.fixture
def where(anna: Desk) -> str:
    made = anna[0].post("/cases", code="K7").headers["Location"]
    anna[0].post(f"{made}/risks", shares_space="yes")
    return made


def test_a_case_that_is_handed_over_is_no_longer_hers(anna: Desk, bert: Desk, where: str):
    assert bert[0].get(where).status_code == 404
    form = {"to": bert[1].id, "why": "moves to another town"}
    assert anna[0].post(f"{where}/hands", **form).headers["Location"] == "/cases"
    assert bert[0].get(where).status_code == 200
    assert anna[0].get(where).status_code == 404


def test_a_substitute_has_it_until_a_day_and_no_longer_when_ended(
    house: House, anna: Desk, bert: Desk, where: str
):
    past = {"to": bert[1].id, "why": "on holiday for a week", "until": "2020-01-01"}
    assert anna[0].post(f"{where}/hands", **past).status_code == 422
    until = str(house.now.date().replace(year=house.now.year + 1))
    anna[0].post(f"{where}/hands", **past | {"until": until})
    assert bert[0].get(where).status_code == 200
    page = Page(anna[0].get(f"{where}/hands").text)
    (ending,) = [each.get("value") for each in page.all(".//h:input[@name='assignment']")]
    anna[0].post(f"{where}/hands/end", assignment=str(ending))
    assert bert[0].get(where).status_code == 404


def test_a_case_is_given_to_nobody_without_a_reason(anna: Desk, bert: Desk, where: str):
    answer = anna[0].post(f"{where}/hands", to=bert[1].id, why="x")
    assert answer.status_code == 422
    assert bert[0].get(where).status_code == 404


def test_in_need_a_colleague_opens_it_and_its_advisor_is_told(
    house: House, anna: Desk, bert: Desk, where: str
):
    wrong = bert[0].post("/cases/in-need", code="K99", why="she stands at the door")
    assert wrong.status_code == 422
    assert "no case" in Page(wrong.text).texts(".//h:p[@id='problem']")[0]
    opened = bert[0].post("/cases/in-need", code="K7", why="she stands at the door")
    assert opened.headers["Location"] == where
    assert bert[0].get(where).status_code == 200
    with scoped(house.store, house.visitor(anna[1].entered.session).actor, house.now) as scope:
        assert [notice.kind for notice in unseen_notices(scope)] == ["glass_broken"]


def test_she_gets_all_that_is_kept_as_a_file_that_names_nobody(anna: Desk, where: str):
    answer = anna[0].post(f"{where}/data", kind="json")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=data-")
    assert json.loads(answer.text)["case"]["code"] == "K7"
    assert anna[0].post(f"{where}/data", kind="page").mimetype == "text/html"
    assert anna[0].post(f"{where}/data", kind="pdf").status_code == 422


def test_she_is_erased_by_her_code_alone(anna: Desk, where: str):
    assert anna[0].post(f"{where}/erase", code="K8").status_code == 422
    assert anna[0].get(where).status_code == 200
    assert anna[0].post(f"{where}/erase", code="K7").headers["Location"] == "/cases"
    assert anna[0].get(where).status_code == 404
    assert "K7" not in anna[0].get("/cases").text
