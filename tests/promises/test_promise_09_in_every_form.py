"""9. Nothing personal in logs, addresses, titles, file names, faults, or readable on a disk: a
name, an address and a case code are typed into every form of every page."""

import io
import logging
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from matcher.casework.half_typed import keep_half_typed
from matcher.domain.casework import AssignmentKind
from matcher.logs.setting_up import formatter_of
from matcher.settings.model import Log
from matcher.store.access.case_store import CaseStore
from matcher.store.access.recorded import recorded
from matcher.store.access.scope import Scope, scoped
from matcher.store.case_models import NoteRow
from matcher.store.database import reading
from matcher.store.people.accounts import disable_account
from matcher.store.people.assignments import assign
from matcher.store.people.security_keys import add_security_key
from matcher.web.guard import Guard, guard_of
from tests.casework.accounts.house import House, house
from tests.databases import only_on_sqlite
from tests.promises.canary import CODE, TOLD, found_in, raw_of
from tests.promises.every_form import Form, forms_of, send, sent_by, tomorrow
from tests.web.everywhere import Everywhere, everywhere
from tests.web.house_site import site
from tests.web.page import Page

pytestmark = only_on_sqlite
FAULT, MOVED = 500, 303
ENOUGH = 30
BY_SCRIPT: Mapping[str, dict[str, str]] = {
    "account.stay": {},
    "account.check_key": {"answer": TOLD},
    "account.check_key_again": {"answer": TOLD},
    "account.add_new_key": {"answer": TOLD, "label": TOLD},
    "advisor.assessment_draft": {"tab": "t9", "based_on": "", "income": TOLD, "place": TOLD},
    "advisor.half_typed": {"tab": "t9", "note": TOLD},
}
"""What is sent by no form that a page shows without script: with what it takes."""


@pytest.fixture
def home(store: CaseStore) -> House:
    return house(store)


@pytest.fixture
def app(home: House) -> Flask:
    return site(home)


@pytest.fixture
def there(app: Flask, home: House) -> Everywhere:
    """With a note half typed, and more in it that can be ended: an advisor's security key, somebody
    in her place, and accounts that nobody has entered or nobody can."""
    made = everywhere(app, home)
    eva, gone, me = home.person(), home.person(), made.furnished.visitor
    until = home.now + timedelta(hours=9)
    with scoped(home.store, me.actor, home.now) as scope:
        kind, case = AssignmentKind.SUBSTITUTE, made.furnished.case_id
        assign(scope, case, eva.id, kind, "she is on leave", until)
    with recorded(home.store, "system:tests", home.now) as record:
        add_security_key(record, me.account_id, b"mine", b"public", 0, "the blue one")
        disable_account(record, gone.id)
    keep_half_typed(home.store, me.actor, case, "note", {"note": ["She"]}, home.now, "t8")
    made.others = [{"account_id": id_} for id_ in (home.add()[0], gone.id)]
    return made


@pytest.fixture
def told() -> Iterator[io.StringIO]:
    """What the log of a process that serves says, of everything that there is to be told."""
    stream, root = io.StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(stream), root.level
    handler.setFormatter(formatter_of(Log()))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(before)


def is_page(answer: TestResponse) -> bool:
    return "html" in str(answer.content_type) and bool(answer.text) and answer.status_code != MOVED


def beside_the_text(answer: TestResponse) -> str:
    """Headers, and of a page its title and every address in it."""
    found = [str(answer.headers)]
    if is_page(answer):
        page = Page(answer.text)
        found.append(page.title)
        for name in ("href", "src", "action", "data-draft", "id", "class"):
            found += [str(each.get(name)) for each in page.all(f".//*[@{name}]")]
    return "\n".join(found)


def require_silent(answer: TestResponse, where: object) -> None:
    assert found_in(beside_the_text(answer).encode()) == [], where


@dataclass
class Walk:
    """What was sent so far. `opened`: cases, whose code is the canary's."""

    app: Flask
    there: Everywhere
    known: set[object] = field(default_factory=set)
    endpoints: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)
    late: list[Form] = field(default_factory=list)

    def through(self, forms: Iterable[Form]) -> None:
        """Each twice, and what their answers ask for; what ends something is kept for the end."""
        for form in forms:
            if form.key in self.known:
                continue
            self.known.add(form.key)
            if form.is_late:
                self.late.append(form)
                continue
            for all_of_it in (True, False):
                answer = self.send(form, all_of_it=all_of_it)
                if answer.status_code == MOVED:
                    self.follow(form, answer.headers["Location"])
                elif is_page(answer):
                    self.through(sent_by(self.app, form.who, form.page, Page(answer.text)))

    def follow(self, form: Form, address: str) -> None:
        """Where it leads to there may be forms of what was just kept, of a kind not met before."""
        shown = self.there.people[form.who].get(address)
        require_silent(shown, (form, address))
        if is_page(shown):
            found = sent_by(self.app, form.who, address, Page(shown.text))
            self.through([each for each in found if each.endpoint not in self.endpoints])

    def to_its_end(self) -> None:
        for form in sorted(self.late, key=lambda form: form.late):
            self.send(form, all_of_it=False)

    def send(self, form: Form, *, all_of_it: bool) -> TestResponse:
        browser = self.there.people[form.who]
        answer = send(browser, form, all_of_it=all_of_it, day=tomorrow(self.there))
        assert answer.status_code < FAULT, form
        require_silent(answer, (form, all_of_it))
        self.endpoints.add(form.endpoint)
        if form.endpoint == "advisor.new_case" and answer.status_code == MOVED:
            self.opened.append(answer.headers["Location"].rpartition("/")[2])
        return answer

    def by_script(self) -> None:
        for rule in self.app.url_map.iter_rules():
            if rule.endpoint in BY_SCRIPT and "POST" in (rule.methods or ()):
                for who in ("advisor", "admin", "known"):
                    where = self.there.furnished.built(self.app, rule)
                    answer = self.there.people[who].post(where, **BY_SCRIPT[rule.endpoint])
                    assert answer.status_code < FAULT, rule
                    require_silent(answer, rule)


def posts(app: Flask) -> set[str]:
    return {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ()) and isinstance(guard_of(app, rule.endpoint), Guard)
    }


def test_promise_09_what_is_typed_into_every_form_is_told_and_readable_nowhere(
    app: Flask,
    there: Everywhere,
    told: io.StringIO,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    walk = Walk(app, there)
    for _ in range(2):  # some are there only once others were sent
        sent, asked = forms_of(app, there)
        assert [each.get("name") for each in asked] == [], "words would stand in an address"
        walk.through(sent)
    walk.by_script()
    engine, pages = there.furnished.house.store.engine, 0
    assert walk.opened, "a case with the canary for its code"
    for who, address in there.addresses("en", case_id=walk.opened[0]):
        answer = there.people[who].get(address)
        pages += is_page(answer) and CODE in Page(answer.text).text
        require_silent(answer, address)
    assert pages > 10, "there she is told by it"
    walk.to_its_end()
    assert walk.endpoints | set(BY_SCRIPT) == posts(app), "a form that nobody has filled in here"
    with reading(engine) as session:
        kept = session.scalar(select(func.count()).select_from(NoteRow))
    assert kept, "it was kept"
    raw = raw_of(engine, Path(f"{engine.url.database}.index"), tmp_path / "safe", temporary)
    assert b"Lavapiatti di notte" in raw, "what may be read is found"
    assert found_in(raw) == []
    assert told.getvalue().count("\n") > 100
    assert found_in(told.getvalue().encode()) == []
    assert found_in("".join(capfd.readouterr()).encode()) == []


def test_promise_09_a_fault_on_any_page_repeats_nothing_nor_does_the_log(
    app: Flask, there: Everywhere, told: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        name_of_her = TOLD
        raise ValueError(f"{name_of_her} can't be shown")

    forms = [form for form in forms_of(app, there)[0] if "/cases/" in form.action]
    monkeypatch.setattr(Scope, "enter", broken)
    faults = 0
    for who, address in there.addresses("en"):
        answer = there.people[who].get(address)
        faults += answer.status_code == FAULT
        assert found_in(f"{answer.headers}{answer.text}".encode()) == [], address
    for form in forms:
        answer = send(there.people[form.who], form, all_of_it=False, day=tomorrow(there))
        if answer.status_code == FAULT:  # a form that is told to be wrong holds what was typed
            faults += 1
            assert found_in(f"{answer.headers}{answer.text}".encode()) == [], form
    assert faults > ENOUGH
    assert "ValueError" in told.getvalue()
    assert found_in(told.getvalue().encode()) == []
