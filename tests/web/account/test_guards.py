"""No page without a guard: what stands here is asked of every route that there is."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.routing import Rule

from matcher.domain.account import AuthLevel, Role
from matcher.store.access.scope import scoped
from matcher.store.audit_models import AuditRow
from matcher.store.database import reading
from matcher.store.people.cases import open_case
from matcher.web.guard import Guard, TokenGuard, guard_of, require_guards
from tests.casework.accounts.house import MINUTE, PASSWORD, House, Person
from tests.databases import only_on_sqlite
from tests.web.house_site import Browser, add_key, logged_in

pytestmark = only_on_sqlite
NOT_THERE = "zzzzzzzzzzzzzzzzzzzz"
OTHERS = {
    "offer_id": "nothing", "step": "about", "question": "age", "criterion": "travel",
    "form": "note",
}  # fmt: skip
"""What stands in addresses beside a case: nothing of hers, so that it may be there or not."""
ID_IN_THE_FORM = {
    "advisor.consents_take_back",
    "account.confirm_colleague",
    "account.end_session",
    "advisor.case_take_back",
    "advisor.services_change",
    "advisor.suggestions_drop",
    "account.remove_one_key",
}  # theirs is not in it
WITHOUT_TOKEN = {"account.leave"}  # it must never fail; see `leaving.leave`
MOVED = 303
NO_TOKEN = 401  # what every session gets from a route of programs


def routes(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Each rule with each method that does something."""
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods or ()):
            if method in ("GET", "POST") and rule.endpoint != "static":
                yield rule, method


def of_pages(app: Flask) -> Iterator[tuple[Rule, str, Guard]]:
    """The routes that people may call, each with its guard."""
    for rule, method in routes(app):
        guard = guard_of(app, rule.endpoint)
        if isinstance(guard, Guard):
            yield rule, method, guard


def of_programs(app: Flask) -> Iterator[tuple[Rule, str, TokenGuard]]:
    """The routes that programs may call, each with its guard."""
    for rule, method in routes(app):
        guard = guard_of(app, rule.endpoint)
        if isinstance(guard, TokenGuard):
            yield rule, method, guard


def address(app: Flask, rule: Rule, case_id: str = NOT_THERE, account_id: str = NOT_THERE) -> str:
    values = OTHERS | {"case_id": case_id, "account_id": account_id}
    assert rule.arguments <= set(values), f"{rule}: tell OTHERS what to put there"
    with app.test_request_context():
        built = rule.build({name: values[name] for name in rule.arguments})
    assert built is not None
    return str(built[1])


def call(browser: Browser, address: str, method: str) -> tuple[int, str, str]:
    """Status, where it leads, and the text without the form's token."""
    if method == "GET":
        answer = browser.get(address)
        token = ""
    else:
        token = browser.token()
        answer = browser.post_bare(address, csrf_token=token)
    location = answer.headers.get("Location", "").partition("?")[0]
    return answer.status_code, location, answer.text.replace(token or "no token", "")


def own_case(house: House, person: Person, code: str) -> str:
    visitor = house.visitor(person.entered.session)
    with scoped(house.store, visitor.actor, house.now) as scope:
        return open_case(scope, code)


def refusals(house: House, act: str) -> int:
    with reading(house.store.engine) as session:
        asked = select(func.count()).select_from(AuditRow).where(AuditRow.act == act)
        return session.scalar(asked) or 0


def test_every_route_says_who_may_call_it(site: Flask):
    assert len(list(routes(site))) > 25
    require_guards(site)
    pages = {rule.endpoint for rule, _, _ in of_pages(site)}
    programs = {rule.endpoint for rule, _, _ in of_programs(site)}
    assert {rule.endpoint for rule, _ in routes(site)} == pages | programs
    assert len(programs) >= 5


def test_a_route_without_a_guard_stops_the_site_and_answers_nobody(house: House, site: Flask):
    site.add_url_rule("/forgotten", "forgotten", lambda: "all cases")
    with pytest.raises(RuntimeError, match="/forgotten"):
        require_guards(site)
    browser, _ = logged_in(site, house)
    assert browser.get("/forgotten").status_code == 404


def test_open_pages_are_those_of_getting_in_and_out(site: Flask):
    """A page that is opened to all has to be added here as well."""
    opened = {rule.endpoint for rule, _, guard in of_pages(site) if guard.level is None}
    names = "home login check_password no_way_in invitation check_invitation logout leave left"
    others = {"health.alive", "health.ready", "api.description", "api.documentation"}
    assert opened == {f"account.{name}" for name in names.split()} | others


def test_who_is_not_in_is_led_to_the_door_from_everywhere(site: Flask, browser: Browser):
    for rule, method, _ in of_programs(site):
        assert call(browser, address(site, rule), method)[0] == NO_TOKEN, rule
    for rule, method, guard in of_pages(site):
        if guard.level is not None:
            status, location, _ = call(browser, address(site, rule), method)
            assert (status, location) == (MOVED, "/account/login"), (rule, method)


@pytest.mark.parametrize("level", [AuthLevel.INVITED, AuthLevel.PASSWORD])
def test_who_is_half_way_in_gets_no_further_than_the_next_step(
    site: Flask, house: House, rosa: Person, browser: Browser, level: AuthLevel
):
    if level is AuthLevel.PASSWORD:
        browser.post("/account/login", email=rosa.email, password=PASSWORD)
        step = "/account/second-factor"
    else:
        browser.post("/account/invitation", code=house.add()[2])
        step = "/account/welcome/password"
    for rule, method, _ in of_programs(site):
        assert call(browser, address(site, rule), method)[0] == NO_TOKEN, rule
    for rule, method, guard in of_pages(site):
        if guard.level not in (None, level):
            status, location, _ = call(browser, address(site, rule), method)
            assert (status, location) == (MOVED, step), (rule, method)


@pytest.mark.parametrize("role", Role)
def test_each_role_on_each_route_with_each_kind_of_id(site: Flask, house: House, role: Role):
    """Another's case, one that is not there, and a page of another role: not found, all alike."""
    browser, person = logged_in(site, house, role)
    if role is Role.ADMIN:
        add_key(browser)
    ids = {"none": NOT_THERE, "foreign": own_case(house, house.person(), "F1")}
    if role is Role.ADVISOR:
        ids["own"] = own_case(house, house_session(house, person), "K7")
    accounts = {"none": NOT_THERE, "foreign": house.add(Role.ADVISOR, house.agency.porta)[0]}
    if role is Role.ADMIN:
        accounts["own"] = house.add()[0]
    _, _, nothing = call(browser, "/there-is-nothing-here", "GET")
    for rule, method, _ in of_programs(site):
        for case_id in ids.values():
            assert call(browser, address(site, rule, case_id), method)[0] == NO_TOKEN, rule
    for rule, method, guard in of_pages(site):
        ends = {"account.leave", "account.logout"}
        if guard.level in (AuthLevel.INVITED, AuthLevel.PASSWORD) or rule.endpoint in ends:
            continue
        of_case, of_account = ("case_id" in rule.arguments), ("account_id" in rule.arguments)
        kinds = ids if of_case else accounts if of_account else {"no": ""}
        for kind, id_ in kinds.items():
            status, _, text = call(browser, address(site, rule, id_, id_), method)
            allowed = guard.level is None or role in guard.roles
            found = allowed and (kind in ("own", "no"))
            found &= rule.endpoint not in ID_IN_THE_FORM
            assert (status != 404) == found, (rule, method, kind)
            assert status < 500, (rule, method, kind)
            if not found:
                assert text == nothing, (rule, method, kind)


def house_session(house: House, person: Person) -> Person:
    """The person with a session of her own beside the browser's."""
    house.passes(MINUTE)
    person.entered = house.log_in(person)
    return person


def test_whoever_looks_for_what_is_not_theirs_stands_in_the_trail(site: Flask, house: House):
    foreign = own_case(house, house.person(), "F1")
    advisor, _ = logged_in(site, house)
    advisor.get(f"/cases/{foreign}")
    assert refusals(house, "access.refused") == 1
    admin, _ = logged_in(site, house, Role.ADMIN)
    add_key(admin)
    admin.get("/cases")
    assert refusals(house, "access.route_refused") == 1


def test_every_form_needs_its_token(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    boss, _ = logged_in(site, house, Role.ADMIN)
    add_key(boss)
    stranger = Browser(site)
    for rule, method, guard in of_pages(site):
        if method != "POST" or rule.endpoint in WITHOUT_TOKEN:
            continue
        if guard.level in (None, AuthLevel.SECOND_FACTOR):
            who = browser if Role.ADVISOR in guard.roles else boss
            for token in ("", "x", stranger.token()):
                answer = who.post_bare(address(site, rule), csrf_token=token)
                assert answer.status_code == 400, rule


def test_a_form_from_another_site_is_refused_even_with_a_token(site: Flask, house: House):
    browser, _ = logged_in(site, house)
    answer = browser.client.post(
        "/account/sessions/end-others",
        base_url=browser.base,
        data={"csrf_token": browser.token()},
        headers={"Referer": "https://elsewhere.example/"},
    )
    assert answer.status_code == 400
