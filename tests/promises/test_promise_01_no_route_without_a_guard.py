"""1. No route without a guard: the URL map of the site that is served is walked, and asked."""

from pathlib import Path

import pytest
from flask import Flask

from matcher import serve_command
from matcher.settings import settings
from matcher.store.access.case_store import opened_case_store
from matcher.store.keys.key_file import KeyFile
from matcher.web.guard import Guard, guard_of
from tests.casework.accounts.house import House, house
from tests.databases import only_on_sqlite
from tests.web.account.test_guards import NOT_THERE, address
from tests.web.house_site import Browser, site

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
REFUSED = {303, 400, 401, 404, 405}
"""To the door; a form without its token; a program without one; not there; no such method."""
ENOUGH = 20  # routes: fewer would mean that the walk looks at something else


@pytest.fixture
def served(
    database: str, key_file: KeyFile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Flask:
    """As each process of `matcher serve` makes it, on the keys of `key_file`."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    with opened_case_store(database):
        pass
    return serve_command._site(settings(), database)()


@only_on_sqlite
def test_promise_01_no_route_of_the_served_site_is_without_a_guard(served: Flask) -> None:
    rules = list(served.url_map.iter_rules())
    assert len(rules) > ENOUGH
    assert [rule.rule for rule in rules if guard_of(served, rule.endpoint) is None] == []


@only_on_sqlite
def test_promise_01_a_route_that_comes_later_without_a_guard_answers_nobody(served: Flask) -> None:
    served.add_url_rule("/forgotten", "forgotten", lambda: "all cases")
    unguarded = [
        rule.rule for rule in served.url_map.iter_rules() if guard_of(served, rule.endpoint) is None
    ]
    assert unguarded == ["/forgotten"]
    answer = served.test_client().get("/forgotten", base_url="http://127.0.0.1")
    assert (answer.status_code, "all cases" in answer.text) == (404, False)


@only_on_sqlite
def test_promise_01_a_stranger_is_let_in_nowhere_by_any_method(home: House) -> None:
    app = site(home)
    asked = 0
    for rule in app.url_map.iter_rules():
        guard = guard_of(app, rule.endpoint)
        assert guard
        if isinstance(guard, Guard) and guard.level is None:
            continue
        for method in METHODS:
            stranger = Browser(app)
            where = address(app, rule, NOT_THERE)
            answer = stranger.client.open(where, method=method, base_url=stranger.base)
            assert answer.status_code in REFUSED, (rule, method)
            asked += 1
    assert asked > ENOUGH * len(METHODS) / 2


@pytest.fixture
def home(store: object) -> House:
    return house(store)
