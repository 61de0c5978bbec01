"""Getting in and out by the pages, as people and browsers do it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.web.going_on import own_address
from tests.casework.accounts.house import MINUTE, PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import TOKEN, Browser, enter, logged_in
from tests.web.house_site import site as new_site
from tests.web.page import Page

pytestmark = only_on_sqlite
SECRET = re.compile(r"<code>([A-Za-z0-9-]+)</code>")
NEW = "eight herons by the lake"


def welcome(browser: Browser, house: House, code: str) -> list[str]:
    """Through all the steps; the spare codes."""
    assert browser.post("/account/invitation", code=code).headers["Location"].endswith("password")
    answer = browser.post("/account/welcome/password", password=PASSWORD, repeated=PASSWORD)
    assert answer.headers["Location"] == "/account/welcome/app"
    (secret,) = SECRET.findall(browser.get("/account/welcome/app").text)
    digits = house.digits(secret.replace("-", ""))
    return SECRET.findall(browser.post("/account/welcome/app", code=digits).text)


def test_an_invitation_leads_through_password_and_app_to_the_cases(house: House, browser: Browser):
    _, email, code = house.add()
    codes = welcome(browser, house, code)
    assert len(codes) == 10
    assert browser.get("/cases").status_code == 200
    house.passes(MINUTE)
    other = Browser(browser.client.application)
    other.post("/account/login", email=email, password=PASSWORD)
    answer = other.post("/account/recovery-code", code=codes[0])
    assert answer.headers["Location"] == "/"
    assert "9 spare codes are left." in other.get("/account").text


def test_what_was_mistyped_is_told_on_the_way_in(house: House, browser: Browser):
    _, _, code = house.add()
    assert browser.post("/account/invitation", code="abcd").status_code == 422
    browser.post("/account/invitation", code=code)
    for one, two, said in [
        ("short", "short", "too short: it needs 12 signs"),
        (PASSWORD, NEW, "are not the same"),
        ("password1234", "password1234", "Many people use this"),
        ("Rosa Canaria", "Rosa Canaria", "is no password"),
        ("x" * 2000, "x" * 2000, "too long"),
    ]:
        answer = browser.post("/account/welcome/password", password=one, repeated=two)
        assert answer.status_code == 422
        assert said in answer.text
    browser.post("/account/welcome/password", password=PASSWORD, repeated=PASSWORD)
    browser.get("/account/welcome/app")
    assert "right time" in browser.post("/account/welcome/app", code="000000").text


def test_signing_in_changes_the_cookie_at_each_step(house: House, browser: Browser, rosa: Person):
    assert browser.cookie("__Host-session") is None
    browser.post("/account/login", email=rosa.email, password=PASSWORD)
    half_way = browser.cookie("__Host-session")
    browser.post("/account/second-factor", code=house.digits(rosa.secret))
    assert half_way
    assert browser.cookie("__Host-session") not in (None, half_way)


def test_a_refused_log_in_looks_the_same_whoever_it_was(browser: Browser, rosa: Person):
    def answer(email: str) -> str:
        text = browser.post("/account/login", email=email, password="wrong").text
        return TOKEN.sub("", text).replace(email, "")

    assert answer(rosa.email) == answer("nobody@example.org")
    assert "is not right" in answer("nobody@example.org")


def test_after_many_attempts_the_page_says_how_long_to_wait(browser: Browser, rosa: Person):
    for _ in range(6):
        browser.post("/account/login", email=rosa.email, password="wrong")
    answer = browser.post("/account/login", email=rosa.email, password=PASSWORD)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "30")
    assert "Try again in a minute" in answer.text


def test_cookies_are_for_this_host_over_https_and_for_no_script(
    house: House, browser: Browser, rosa: Person
):
    browser.post("/account/login", email=rosa.email, password=PASSWORD)
    answer = browser.post("/account/second-factor", code=house.digits(rosa.secret))
    set_ = answer.headers.getlist("Set-Cookie")
    assert {line.partition("=")[0] for line in set_} == {"__Host-session", "__Host-device"}
    for line in set_:
        for part in ("; Secure", "; HttpOnly", "; Path=/", "; SameSite=Strict"):
            assert part in line
        assert "Domain" not in line
    assert "max-age" in answer.headers["Strict-Transport-Security"]


def test_on_this_machine_alone_they_go_without_https(house: House, rosa: Person):
    browser = Browser(new_site(house, ("127.0.0.1", "localhost")), "http://localhost")
    answer = enter(browser, house, rosa)
    for line in answer.headers.getlist("Set-Cookie"):
        assert not line.startswith("__Host-")
        assert "Secure" not in line
        assert "HttpOnly" in line
    assert browser.get("/cases").status_code == 200
    assert "Strict-Transport-Security" not in answer.headers


def test_after_signing_out_the_old_cookie_does_nothing(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    kept = browser.cookie("__Host-session")
    assert kept
    assert browser.post("/account/logout").headers["Location"] == "/account/login"
    thief = Browser(site)
    thief.client.set_cookie("__Host-session", kept, domain="desk.example.org", secure=True)
    assert thief.get("/cases").status_code == 303


def test_exit_ends_the_session_and_leaves_nothing_but_the_history(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    kept = browser.cookie("__Host-session")
    answer = browser.post_bare("/exit")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/left")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not [name for name in ("session", "form", "device") if browser.cookie(f"__Host-{name}")]
    assert kept
    assert house.look_for(kept) is None
    assert "history of the browser stays" in browser.get("/left").text


def test_exit_works_for_a_session_that_is_over(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    house.passes(timedelta(hours=3))
    assert browser.post_bare("/exit").headers["Location"] == "/left"


def test_an_idle_session_ends_at_the_neutral_door_and_goes_on_where_it_was(
    site: Flask, house: House
):
    browser, person = logged_in(site, house)
    case = browser.post("/cases", code="K7").headers["Location"]
    house.passes(timedelta(minutes=21))
    door = browser.get(case)
    assert door.headers["Location"] == f"/account/login?next={case}"
    page = browser.get(door.headers["Location"])
    assert Page(page.text).title == "Sign in"
    where = f"?next={case}"
    half = browser.post(f"/account/login{where}", email=person.email, password=PASSWORD)
    assert half.headers["Location"] == f"/account/second-factor{where}"
    code = house.digits(person.secret)
    assert browser.post(half.headers["Location"], code=code).headers["Location"] == case


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/cases",
        "/\\elsewhere.example",
        "///elsewhere.example",
        "/cases\r\nX: y",
        "javascript:alert(1)",
        "elsewhere.example",
        "/static/matcher.css",
        "/there-is-nothing-here",
        "/account/logout",
        "",
    ],
)
def test_nobody_is_led_elsewhere_after_signing_in(site: Flask, address: str):
    with site.test_request_context(base_url="https://desk.example.org"):
        assert own_address(address) is None


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(address=st.text(alphabet="/\\:@.?#%&=acsehttp \t\n", max_size=24))
def test_an_address_to_go_on_to_is_a_path_of_ours_or_none(site: Flask, address: str):
    with site.test_request_context(base_url="https://desk.example.org"):
        own = own_address(address)
        assert own is None or re.match(r"/(?![/\\])", own)


def test_what_matters_asks_for_a_code_again_and_goes_back(site: Flask, house: House):
    browser, person = logged_in(site, house)
    house.passes(timedelta(minutes=6))
    browser.looks_at = "/account"
    answer = browser.post("/account/recovery-codes")
    assert answer.headers["Location"] == "/account/again?next=/account"
    before = browser.cookie("__Host-session")
    again = answer.headers["Location"]
    assert browser.post(again, code="000000").status_code == 422
    answer = browser.post(again, code=house.digits(person.secret))
    assert answer.headers["Location"] == "/account"
    assert browser.cookie("__Host-session") != before
    assert len(SECRET.findall(browser.post("/account/recovery-codes").text)) == 10


def test_who_signs_in_over_an_open_session_has_ended_that(site: Flask, house: House):
    browser, person = logged_in(site, house)
    before = browser.cookie("__Host-session")
    assert before
    token = browser.token()
    house.passes(MINUTE)
    browser.post_bare("/account/login", csrf_token=token, email=person.email, password=PASSWORD)
    assert house.look_for(before) is None
    assert browser.cookie("__Host-session") != before


def test_a_new_password_is_set_and_other_browsers_are_out(site: Flask, house: House):
    browser, person = logged_in(site, house)
    house.passes(MINUTE)
    other = Browser(site)
    enter(other, house, person)
    given = {"current": PASSWORD, "password": NEW, "repeated": NEW}
    assert browser.post("/account/password", **given | {"current": "no"}).status_code == 422
    assert browser.post("/account/password", **given).headers["Location"] == "/account"
    assert browser.get("/cases").status_code == 200
    assert other.get("/cases").status_code == 303


def test_sessions_are_ended_from_another_browser(site: Flask, house: House):
    browser, person = logged_in(site, house)
    house.passes(MINUTE)
    other, third = Browser(site), Browser(site)
    enter(other, house, person)
    house.passes(MINUTE)
    enter(third, house, person)
    page = Page(browser.get("/account").text)
    handles = [each.get("value") for each in page.all(".//h:input[@name='session']")]
    assert len(handles) == 3  # of both other browsers and of the first welcome
    for handle in handles:
        browser.post("/account/sessions/end", session=str(handle))
    assert (other.get("/cases").status_code, third.get("/cases").status_code) == (303, 303)
    assert browser.post("/account/sessions/end", session="0" * 16).status_code == 404


def test_the_door_answers_only_to_its_own_names(site: Flask):
    assert Browser(site, "https://elsewhere.example").get("/account/login").status_code == 400


def test_no_name_address_password_or_code_is_in_logs_addresses_or_files(
    site: Flask, house: House, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("DEBUG")
    browser = Browser(site)
    _, email, code = house.add()
    places: list[str] = []
    browser.client.application.after_request(
        lambda response: places.append(response.headers.get("Location", "")) or response
    )
    codes = welcome(browser, house, code)
    browser.post("/account/login", email=email, password="Wrong-Canary-Password")
    browser.post("/cases", code="Canary-Case-7")
    canaries = [email, "Canaria", PASSWORD, "Wrong-Canary", code, *codes, "Canary-Case"]
    canaries += [each.replace("-", "") for each in (code, *codes)]
    path = Path(str(house.store.engine.url.database))
    files = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    for canary in canaries:
        assert canary not in caplog.text
        assert not [place for place in places if canary in place]
        assert canary.encode() not in files
