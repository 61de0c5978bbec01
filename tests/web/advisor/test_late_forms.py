"""A session that ends while somebody is typing: what is sent then is kept, and shows nothing."""

from datetime import timedelta

import pytest
from flask import Flask

from matcher.casework.accounts.upkeep import end_other_sessions
from tests.casework.accounts.house import MINUTE, PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.web.advisor.asking import Asking
from tests.web.advisor.test_steps_answered import new_case
from tests.web.house_site import TOKEN, Browser, enter
from tests.web.page import Page

pytestmark = only_on_sqlite
IDLE = timedelta(minutes=21)


@pytest.fixture
def asking(site: Flask, house: House, rosa: Person) -> Asking:
    browser = Browser(site)
    enter(browser, house, rosa)
    return Asking(browser, new_case(browser))


def sent_late(asking: Asking, page: Page, step: str = "money", **other: str) -> str:
    """From a page that was opened before; where the answer leads."""
    held = {name: asking.hidden(page, name) for name in ("tab", "based_on", "csrf_token")}
    fields = held | {"income": "850", "act": "save"} | other
    answer = asking.browser.post_bare(f"{asking.where}/{step}", **fields)
    assert answer.status_code == 303
    assert "850" not in answer.text
    return answer.headers["Location"]


def come_back(asking: Asking, house: House, person: Person, where: str) -> str:
    """By the log-in to which the answer led; where that leads at last."""
    house.passes(MINUTE)
    browser = asking.browser
    login = browser.get(where).text
    token = TOKEN.findall(login)[-1]
    entered = {"email": person.email, "password": PASSWORD, "csrf_token": token}
    second = browser.post_bare(where, **entered).headers["Location"]
    token = TOKEN.findall(browser.get(second).text)[-1]
    code = house.digits(person.secret)
    return browser.post_bare(second, code=code, csrf_token=token).headers["Location"]


def test_a_form_sent_after_the_session_has_ended_waits_as_a_draft(
    asking: Asking, house: House, rosa: Person
):
    page = asking.page("money")
    house.passes(IDLE)
    where = sent_late(asking, page)
    assert where.startswith("/account/login")
    assert asking.browser.get(asking.where).status_code == 303  # it has not let anybody in
    back = come_back(asking, house, rosa, where)
    assert back.startswith(f"{asking.where}/money?")
    tab = asking.hidden(page, "tab")
    assert asking.value("money", "income") == ""
    assert asking.value("money", "income", tab) == "850"


def test_an_answer_to_one_question_that_came_late_is_gone_on_with_there(
    asking: Asking, house: House, rosa: Person
):
    """The draft holds that question alone: what was kept of the others meanwhile stays."""
    page = asking.page("money/income")
    house.passes(IDLE)
    back = come_back(asking, house, rosa, sent_late(asking, page, question="income"))
    assert back.startswith(f"{asking.where}/money/income?")
    asking.send("money", needed_from="2027-01-01")
    tab = asking.hidden(page, "tab")
    assert asking.value("money/income", "income", tab) == "850"
    assert asking.value("money", "needed_from", tab) == "2027-01-01"


def hidden_in(page: Page, form: str) -> dict[str, str]:
    """The hidden fields of the form whose address ends so."""
    forms = page.all(".//h:form[@data-draft]")
    (found,) = (each for each in forms if str(each.get("data-draft")).endswith(f"/{form}"))
    hidden = (each for each in found.iter() if each.get("type") == "hidden")
    return {str(each.get("name")): each.get("value") or "" for each in hidden}


@pytest.mark.parametrize(
    ("form", "path", "fields", "where"),
    [
        ("note", "/notes", {"note": "She called and"}, ".//h:textarea[@id='note']"),
        ("plan", "/steps", {"words": "call her", "day": "2027-01-07"}, ".//h:input[@id='words']"),
        ("note", "/half-typed/note", {"note": "She called and"}, ".//h:textarea[@id='note']"),
    ],
)
def test_words_that_are_sent_late_wait_where_they_were_typed(
    asking: Asking, house: House, rosa: Person, form: str, path: str,
    fields: dict[str, str], where: str,
):  # fmt: skip
    browser, case = asking.browser, asking.where.removesuffix("/assessment")
    hidden = hidden_in(Page(browser.get(case).text), form)
    house.passes(IDLE)
    answer = browser.post_bare(case + path, **hidden, **fields)
    assert (answer.status_code, "/account/login?next=" in answer.headers["Location"]) == (303, True)
    back = come_back(asking, house, rosa, answer.headers["Location"])
    assert back == case
    page = Page(browser.get(back).text)
    (field,) = page.all(where)
    assert next(iter(fields.values())) in (field.get("value") or "", *field.itertext())
    assert "not saved yet" in page.text
    again = hidden_in(page, form)
    assert again["tab"] == hidden["tab"]
    kept = "/steps" if form == "plan" else "/notes"
    sent = {name: value for name, value in again.items() if name != "csrf_token"}
    assert browser.post(case + kept, **sent, **fields).status_code == 303
    page = Page(browser.get(case).text)
    assert next(iter(fields.values())) in page.text
    assert "not saved yet" not in page.text


def test_without_the_ended_session_s_own_token_nothing_is_kept(
    asking: Asking, house: House, rosa: Person
):
    page = asking.page("money")
    house.passes(IDLE)
    assert "next" not in sent_late(asking, page, csrf_token="guessed")
    assert "next" not in sent_late(asking, page, step="history")
    assert "next" not in sent_late(asking, page, street="Via Roma 12")
    enter(asking.browser, house, rosa)
    assert "not saved yet" not in asking.page("money").text


def test_a_session_that_somebody_has_ended_keeps_nothing_any_more(
    asking: Asking, house: House, rosa: Person
):
    page = asking.page("money")
    end_other_sessions(house.door, house.visitor(rosa.entered.session), house.now)
    house.passes(IDLE)
    assert "next" not in sent_late(asking, page)


def test_a_case_that_is_not_theirs_keeps_nothing(asking: Asking, site: Flask, house: House):
    other, browser = house.person(), Browser(site)
    enter(browser, house, other)
    stranger = Asking(browser, new_case(browser, "Z9"))
    page = stranger.page("money")
    stranger.where = asking.where
    house.passes(IDLE)
    assert "next" not in sent_late(stranger, page)


def test_late_words_need_the_ended_session_s_own_token_too(
    asking: Asking, house: House, rosa: Person
):
    browser, case = asking.browser, asking.where.removesuffix("/assessment")
    hidden = hidden_in(Page(browser.get(case).text), "note")
    house.passes(IDLE)
    for wrong in ({"csrf_token": "guessed"}, {"tab": "no tab"}):
        answer = browser.post_bare(f"{case}/notes", **(hidden | wrong), note="She called and")
        assert "next=" not in answer.headers["Location"]
    enter(browser, house, rosa)
    assert "She called" not in browser.get(case).text
