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
