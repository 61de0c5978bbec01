"""4. What an employer's account can reach holds no marker of the programme, and nothing of anybody.

Employers have no pages, files, mails or API of their own yet. What there is: the pages of getting
in, the account's own, and the list of applicants in `store`, which no page shows. Whoever adds a
page for employers finds here the test that it has to pass."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from matcher.casework.accounts.door import Door
from matcher.casework.applying import apply, send
from matcher.domain.account import AuthLevel, Role
from matcher.store.people.applicants import applicants
from matcher.web.guard import Guard, guard_of
from matcher.wording.language import LANGUAGES
from tests.casework.accounts.house import CHEAP, PASSWORD, House
from tests.casework.desk import Desk
from tests.databases import only_on_sqlite
from tests.promises.canary import CANARIES, put_everywhere
from tests.promises.test_promise_03_nothing_without_consent import agrees
from tests.web.account.test_guards import address
from tests.web.house_site import Browser, logged_in, site
from tests.wording.test_catalogues import FORBIDDEN

ENDS = {"account.logout", "account.leave"}
OURS = ("Casa", "Porta")  # who accompanies women here: that it does is what nobody has to know


def told(answer: TestResponse) -> str:
    """All of an answer, its headers too, but for the names of files and chance."""
    return f"{answer.headers}\n{answer.text}"


def markers(text: str) -> list[str]:
    found = FORBIDDEN.findall(text)
    return found + [word for word in (*CANARIES, *OURS) if re.search(rf"\b{word}\b", text)]


def addresses(app: Flask) -> Iterator[str]:
    """Whatever an employer may open, and what is open to all."""
    for rule in app.url_map.iter_rules():
        guard = guard_of(app, rule.endpoint)
        if not isinstance(guard, Guard):
            continue  # for programs, by a token: no account gets in
        ours = guard.level in (None, AuthLevel.SECOND_FACTOR) and Role.EMPLOYER in guard.roles
        if ours and "GET" in (rule.methods or ()) and rule.endpoint not in {*ENDS, "static"}:
            yield address(app, rule)


@pytest.fixture
def home(desk: Desk, tmp_path: Path) -> House:
    """Beside a case full of canaries, and an application that she agreed to and that was sent."""
    put_everywhere(desk, tmp_path / "index")
    agency = desk.agency
    agrees(desk, f"organisation:{agency.hotel}")
    send(*desk.who, apply(*desk.who, "b", agency.hotel, agency.now), agency.now)
    return House(Door(agency.store, hashing=CHEAP), agency, count(1))


@only_on_sqlite
def test_promise_04_no_page_that_an_employer_can_open_bears_a_marker_in_any_language(
    home: House,
) -> None:
    app = site(home)
    browser, _ = logged_in(app, home, Role.EMPLOYER)
    opened = list(addresses(app))
    assert len(opened) >= 5
    for where in opened:
        for language in LANGUAGES:
            mark = "&" if "?" in where else "?"
            answer = browser.get(f"{where}{mark}language={language}")
            assert answer.status_code < 500
            assert markers(told(answer)) == [], (where, language)


@only_on_sqlite
def test_promise_04_neither_does_the_way_in_nor_what_is_refused(home: House) -> None:
    app = site(home)
    _, email, code = home.add(Role.EMPLOYER, home.agency.hotel)
    browser = Browser(app)
    answers = [browser.get(where) for where in ("/", "/account/login", "/nowhere", "/cases")]
    answers.append(browser.post("/account/login", email=email, password=PASSWORD))
    answers.append(browser.post("/account/invitation", code="wrong"))
    answers.append(browser.post("/account/invitation", code=code))
    answers.append(browser.get("/account/welcome/password"))
    employer, _ = logged_in(app, home, Role.EMPLOYER)
    answers += [employer.get(where) for where in ("/cases", "/cases/aaaaaaaaaaaaaaaaaaaa")]
    for answer in answers:
        assert markers(told(answer)) == [], answer.request.path
    assert {answer.status_code for answer in answers} == {200, 303, 404, 422}


@only_on_sqlite
def test_promise_04_the_list_of_applicants_names_nobody(home: House) -> None:
    employer = home.agency.actor(Role.EMPLOYER, home.agency.hotel)
    found = home.agency.does(employer, applicants)
    assert len(found) >= 1
    assert markers(repr(found)) == []


@only_on_sqlite
def test_promise_04_there_is_no_page_for_employers_alone_yet(home: House) -> None:
    """When there is one, the first test here opens it by itself; it has to show her application
    then, and this one goes."""
    app = site(home)
    guards = {rule.endpoint: guard_of(app, rule.endpoint) for rule in app.url_map.iter_rules()}
    alone = [
        name
        for name, guard in guards.items()
        if isinstance(guard, Guard) and guard.roles == {Role.EMPLOYER}
    ]
    assert alone == []


def test_promise_04_the_markers_are_seen() -> None:
    seen = "for victims of trafficking; ZEBRA-7 of Casa"
    assert {"victim", "traffick", "ZEBRA-7", "Casa"} <= set(markers(seen))
