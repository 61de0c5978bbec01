"""The next step of each case: planned, shown where it is looked for, kept apart, done."""

from datetime import timedelta

import pytest
from flask import Flask
from icalendar import Calendar

from matcher.casework.opening import screen
from matcher.casework.planning import plan
from matcher.errors import ConflictError
from tests.casework.accounts.house import House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, logged_in
from tests.web.page import Page

pytestmark = only_on_sqlite


@pytest.fixture
def desk(site: Flask, house: House) -> tuple[Browser, Person]:
    return logged_in(site, house)


def new_case(browser: Browser, code: str) -> str:
    where = browser.post("/cases", code=code).headers["Location"]
    browser.post(f"{where}/risks", shares_space="yes")
    return where


def row(browser: Browser, code: str, address: str = "/cases") -> list[str]:
    page = Page(browser.get(address).text)
    rows = [[text.split() for text in page.texts(".//h:tbody/h:tr")], page.all(".//h:tbody/h:tr")]
    return next(words for words in rows[0] if words[0] == code)


def test_a_case_without_a_step_is_stalled_and_one_with_a_step_is_not(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    where = new_case(browser, "K7")
    assert "No next step" in " ".join(row(browser, "K7"))
    day = house.now.date() + timedelta(days=3)
    sent = browser.post(f"{where}/steps", words="Call the workshop", day=str(day), time="14.30")
    assert sent.headers["Location"] == where
    said = " ".join(row(browser, "K7"))
    assert "Call the workshop" in said
    assert "14:30" in said
    assert "No next step" not in said
    assert "Call the workshop" in Page(browser.get(where).text).text


def test_the_nearest_step_comes_first_and_a_late_one_says_so(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    today = house.now.date()
    for code, days in (("A1", 9), ("B2", 1), ("C3", -2)):
        where = new_case(browser, code)
        day = str(today + timedelta(days=days))
        browser.post(f"{where}/steps", words="Talk", day=day)
    new_case(browser, "D4")
    codes = Page(browser.get("/cases").text).texts(".//h:tbody//h:a[@class='code']")
    assert codes == ["C3", "B2", "A1", "D4"]
    assert "2 days late" in " ".join(row(browser, "C3"))
    waiting = Page(browser.get("/cases?show=waiting").text)
    assert waiting.texts(".//h:tbody//h:a[@class='code']") == ["C3", "D4"]


def test_a_step_pressed_twice_is_planned_once_and_is_gone_when_done(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    where = new_case(browser, "K7")
    for _ in range(2):
        browser.post(f"{where}/steps", words="Talk", day=str(house.now.date()))
    page = Page(browser.get(where).text)
    (step,) = [each.get("value") for each in page.all(".//h:input[@name='step']")]
    assert step
    browser.post(f"{where}/steps/done", step=step)
    assert Page(browser.get(where).text).all(".//h:input[@name='step']") == []


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [("day", "tomorrow", "Which day"), ("time", "half past two", "14:30"), ("words", " ", "words")],
)
def test_what_can_not_be_planned_comes_back_as_typed(
    house: House, desk: tuple[Browser, Person], field: str, value: str, told: str
):
    browser, _ = desk
    where = new_case(browser, "K7")
    typed = {"words": "Talk", "day": str(house.now.date()), "time": "9:00"} | {field: value}
    answer = browser.post(f"{where}/steps", **typed)
    assert answer.status_code == 422
    page = Page(answer.text)
    assert told in page.texts(".//h:p[@id='problem']")[0]
    kept = {each.get("name"): each.get("value") for each in page.all(".//h:input[@id]")}
    assert {name: kept[name] for name in typed} == typed


def test_two_who_must_not_meet_never_come_at_the_same_time(
    house: House, desk: tuple[Browser, Person]
):
    browser, person = desk
    actor = house.visitor(person.entered.session).actor
    her, other = (new_case(browser, code).rpartition("/")[2] for code in ("K7", "K8"))
    screen(house.store, actor, her, {}, house.now, ["K8"], "they fell out")
    day = house.now.date() + timedelta(days=1)
    plan(house.store, actor, other, day, "Talk", house.now, minute=10 * 60)
    with pytest.raises(ConflictError) as refused:
        plan(house.store, actor, her, day, "Talk", house.now, minute=11 * 60)
    assert "K8" not in str(refused.value)
    plan(house.store, actor, her, day, "Talk", house.now, minute=14 * 60)
    plan(house.store, actor, her, day, "Write to the school", house.now)


def test_the_calendar_tells_when_and_nothing_else(house: House, desk: tuple[Browser, Person]):
    browser, _ = desk
    where = new_case(browser, "KANARI-7")
    day = house.now.date() + timedelta(days=1)
    browser.post(f"{where}/steps", words="Zerlina at the tailor", day=str(day), time="10:00")
    answer = browser.get("/cases/calendar.ics")
    assert answer.mimetype == "text/calendar"
    (event,) = Calendar.from_ical(answer.text).walk("VEVENT")
    assert event["summary"] == "Appointment"
    assert event.start.isoformat() == f"{day}T10:00:00"
    for told in ("KANARI", "Zerlina", "matcher", "Casa", where.rpartition("/")[2]):
        assert told not in answer.text


def test_a_case_is_paused_closed_and_taken_up_again(desk: tuple[Browser, Person]):
    browser, _ = desk
    where = new_case(browser, "K7")
    assert browser.post(f"{where}/state", change="pause", why="").status_code == 422
    browser.post(f"{where}/state", change="pause", why="she is away")
    assert "Paused" in " ".join(row(browser, "K7"))
    browser.post(f"{where}/state", change="close", why="she has moved")
    assert "K7" in Page(browser.get("/cases/closed").text).text
    assert browser.get(where).status_code == 404
    browser.post(f"{where}/state", change="go_on", why="she is back")
    assert browser.get(where).status_code == 200


def test_a_note_is_kept_and_shown(desk: tuple[Browser, Person]):
    browser, _ = desk
    where = new_case(browser, "K7")
    assert browser.post(f"{where}/notes", note=" ").status_code == 422
    browser.post(f"{where}/notes", note="Brings the certificate next time")
    assert "Brings the certificate" in Page(browser.get(where).text).text


def test_a_note_pressed_twice_is_one_and_the_same_words_later_are_another(
    house: House, desk: tuple[Browser, Person]
):
    browser, _ = desk
    where = new_case(browser, "K7")
    for _ in range(2):
        browser.post(f"{where}/notes", note="She called.")
    assert browser.get(where).text.count("She called.") == 1
    house.passes(timedelta(minutes=6))
    browser.post(f"{where}/notes", note="She called.")
    assert browser.get(where).text.count("She called.") == 2
