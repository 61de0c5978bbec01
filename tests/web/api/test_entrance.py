"""Nothing but a token opens the API, and a token opens nothing else."""

import json

import pytest

from matcher.domain.account import Role
from matcher.domain.api_scope import ApiScope
from matcher.web.guard import TokenGuard, guard_of
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.account.test_guards import address, routes
from tests.web.api.programs import PROFILE, Program, Programs, programs
from tests.web.house_site import HTTPS, logged_in

pytestmark = only_on_sqlite
SHAPE = {"type", "title", "status", "detail", "request_id", "problems"}
OFFERS = "/api/v1/offers"


def of_programs(programs: Programs) -> list[tuple[str, str, TokenGuard]]:
    """Address, method, guard."""
    found = [(rule, method, guard_of(programs.app, rule.endpoint)) for rule, method in
             routes(programs.app)]  # fmt: skip
    return [
        (address(programs.app, rule), method, guard)
        for rule, method, guard in found
        if isinstance(guard, TokenGuard)
    ]


def test_every_route_of_the_api_but_its_description_asks_for_a_token(programs: Programs):
    under = {rule.rule for rule in programs.app.url_map.iter_rules() if rule.rule[:4] == "/api"}
    asked = {rule.rule for rule, _ in routes(programs.app)
             if isinstance(guard_of(programs.app, rule.endpoint), TokenGuard)}  # fmt: skip
    assert under - asked == {"/api/openapi.json", "/api/docs"}
    assert len(of_programs(programs)) >= 5
    assert {guard.scope for _, _, guard in of_programs(programs)} == set(ApiScope)


HEADERS = (
    None, "", "Bearer", "Bearer ", "Basic YTpi", "Bearer x", "Token {}", "Bearer {} {}", "{}",
    "Bearer matcher_" + "x" * 43, "Bearer é", "Bearer " + "x" * 5_000,
)  # fmt: skip


def test_without_a_token_that_holds_nothing_is_told(programs: Programs):
    token, client = programs.program().token, programs.app.test_client()
    for header in HEADERS:
        given = {} if header is None else {"Authorization": header.format(token, token)}
        for path, method, _ in of_programs(programs):
            answer = client.open(path, method=method, base_url=HTTPS, headers=given)
            told = answer.status_code, answer.mimetype, answer.headers["WWW-Authenticate"]
            assert told == (401, "application/problem+json", "Bearer"), (header, path)


def test_a_token_in_the_address_or_in_a_cookie_is_none(programs: Programs):
    client, token = programs.app.test_client(), programs.program().token
    client.set_cookie("__Host-session", token, domain="desk.example.org")
    for part in ("token", "access_token", "Authorization"):
        answer = client.get(f"{OFFERS}?{part}={token}", base_url=HTTPS)
        assert answer.status_code == 401


@pytest.mark.parametrize("role", Role)
def test_no_session_opens_a_route_of_the_api(programs: Programs, role: Role):
    browser, _ = logged_in(programs.app, programs.house, role)
    for path, method, _ in of_programs(programs):
        answer = browser.client.open(path, method=method, base_url=HTTPS)
        assert answer.status_code == 401, path
        assert "Set-Cookie" not in answer.headers


def test_no_token_opens_a_page(programs: Programs):
    program = programs.program()
    for rule, method in routes(programs.app):
        guard = guard_of(programs.app, rule.endpoint)
        if isinstance(guard, TokenGuard) or guard is None or guard.level is None:
            continue
        path = address(programs.app, rule)
        answer = program.client.open(
            path,
            method=method,
            base_url=HTTPS,
            headers={"Authorization": f"Bearer {program.token}"},
        )
        assert answer.status_code in (303, 400), path
        assert answer.headers.get("Location", "/account/login").startswith("/account/login")


def test_each_scope_opens_its_own_routes_alone(programs: Programs):
    for scope in ApiScope:
        program = programs.program([scope])
        for path, method, guard in of_programs(programs):
            answer = program.get(path) if method == "GET" else program.post(path, {})
            assert (answer.status_code == 403) == (guard.scope is not scope), (scope, path)
            if answer.status_code == 403:
                assert guard.scope.value in answer.json["detail"]


def test_a_revoked_token_opens_nothing(programs: Programs):
    assert programs.revoked().get(OFFERS).status_code == 401


def test_what_is_over_a_minutes_budget_waits(house: House):
    program = programs(house, a_minute=13).program()
    assert program.post("/api/v1/rank", {"profile": PROFILE}).status_code == 200
    assert program.get(OFFERS).status_code == 200
    refused = program.get(OFFERS)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert set(refused.json) == SHAPE


def test_every_refusal_has_one_shape_and_nothing_is_kept_on_the_way(
    programs: Programs, program: Program
):
    answers = {
        404: program.get("/api/v1/nothing"),
        405: program.client.delete(OFFERS, base_url=HTTPS),
        400: program.post("/api/v1/rank", data=b"{"),
        413: program.post("/api/v1/rank", data=b'"' + b"x" * 100_000 + b'"'),
        415: program.post("/api/v1/rank", data=b"x=1", content_type="text/plain"),
        422: program.get(f"{OFFERS}?limit=0"),
    }
    for status, answer in answers.items():
        assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
        assert set(answer.json) == SHAPE
        assert answer.json["status"] == status
        assert answer.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.json["request_id"] == answer.headers["X-Request-ID"]
    for path in ("/api", "/api/", "/api/v2/offers"):
        assert program.get(path).mimetype == "application/problem+json"
    assert program.get("/apis").mimetype == "text/html"
    assert program.get(OFFERS).headers["Cache-Control"] == "no-store"


def test_a_fault_is_told_in_the_same_shape_and_says_nothing(
    programs: Programs, program: Program, monkeypatch: pytest.MonkeyPatch
):
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ZEBRA")

    monkeypatch.setattr("matcher.web.api.offers.words_of", broken)
    answer = program.get(OFFERS)
    assert (answer.status_code, set(json.loads(answer.text))) == (500, SHAPE)
    assert "ZEBRA" not in answer.text
    assert answer.mimetype == "application/problem+json"
