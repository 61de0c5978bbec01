"""What every answer of the served site has, and what none says."""

import subprocess
import sys

import pytest
from flask import Blueprint, Flask, request
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from matcher.settings.model import Web
from matcher.web.headers import HEADERS
from matcher.web.health import Standing
from matcher.web.site import create_site
from tests.web import desk
from tests.web.page import Page

CANARY = "Blessing-Osagie"
WEB = Web(hosts=("matcher.example.org",), largest_request_kilobytes=16)
probe = Blueprint("probe", __name__)


@probe.post("/probe/<name>")
def say(name: str) -> str:
    return str(len(request.form.get("text", "")))


@probe.get("/probe/<name>")
def fail(name: str) -> str:
    raise ValueError(f"{name} and {request.args} can't be shown")


@probe.get("/where")
def where() -> dict[str, str | None]:
    return {"from": request.remote_addr, "scheme": request.scheme, "host": request.host}


def site(web: Web = WEB, standing: Standing | None = None) -> Flask:
    app = create_site(web, lambda: standing or Standing(), desk.words_of)
    app.register_blueprint(probe)
    return app


@pytest.fixture
def client() -> FlaskClient:
    return site().test_client()


PLACES = ("/", "/healthz", "/readyz", "/nowhere", f"/probe/{CANARY}", "/static/matcher.css")


@pytest.mark.parametrize("address", PLACES)
def test_every_answer_has_the_headers_and_a_number(client: FlaskClient, address: str):
    with client.get(address) as answer:
        assert_headers(address, answer)


def assert_headers(address: str, answer: TestResponse) -> None:
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert len(answer.headers["X-Request-ID"]) == 16
    if not address.startswith("/static"):
        assert answer.headers["Cache-Control"] == "no-store"


def test_there_is_no_page_of_a_case_and_none_without_a_reason(client: FlaskClient):
    rules = {rule.rule for rule in site().url_map.iter_rules()}
    assert rules - {"/probe/<name>", "/where"} == {
        "/healthz", "/readyz", "/static/<path:filename>",
    }  # fmt: skip
    assert client.get("/cases/K7/suggestions").status_code == 404


def test_a_refusal_says_nothing_of_what_is_there_in_the_browsers_language(client: FlaskClient):
    page = Page(client.get("/nowhere", headers={"Accept-Language": "es-ES,es;q=0.9"}).text)
    assert page.root.get("lang") == "es"
    for told in ("matcher", "login", "case", "caso"):
        assert told not in page.text.lower()


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", f"/nowhere/{CANARY}?name={CANARY}", 404),
        ("DELETE", f"/probe/{CANARY}", 405),
        ("GET", f"/probe/{CANARY}?name={CANARY}", 500),
        ("POST", f"/probe/{CANARY}", 413),
    ],
)
def test_a_refusal_is_a_page_that_repeats_nothing(
    client: FlaskClient, method: str, address: str, status: int
):
    data = {"text": CANARY * 2_000} if method == "POST" else None
    answer = client.open(address, method=method, data=data)
    assert answer.status_code == status
    page = Page(answer.text)
    assert len(page.all(".//h:h1")) == 1
    assert CANARY not in answer.text
    assert CANARY not in str(answer.headers)
    if status == 405:
        assert "POST" in answer.headers["Allow"]
    if status == 500:
        assert answer.headers["X-Request-ID"] in page.text


def test_another_name_than_ours_is_refused_but_those_of_this_machine_are_not(client: FlaskClient):
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/", headers={"Host": "matcher.example.org"}).status_code == 404
    assert client.get("/healthz", headers={"Host": "127.0.0.1:8000"}).status_code == 200


FORWARDED = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https",
             "X-Forwarded-Host": "evil.example", "Forwarded": "for=203.0.113.9"}  # fmt: skip


@pytest.mark.parametrize(
    ("proxies", "peer", "told"),
    [
        ((), "127.0.0.1", ("127.0.0.1", "http")),
        (("127.0.0.1",), "127.0.0.1", ("203.0.113.9", "https")),
        (("10.0.0.0/8",), "10.1.2.3", ("203.0.113.9", "https")),
        (("10.0.0.0/8",), "::ffff:10.1.2.3", ("203.0.113.9", "https")),
        (("10.0.0.0/8",), "127.0.0.1", ("127.0.0.1", "http")),
        (("127.0.0.1",), "", ("203.0.113.9", "https")),
        ((), "", ("", "http")),
    ],
)
def test_only_a_proxy_that_was_named_speaks_for_the_browser(
    proxies: tuple[str, ...], peer: str, told: tuple[str, str]
):
    client = site(Web(forwarded_from=proxies)).test_client()
    answer = client.get("/where", headers=FORWARDED, environ_overrides={"REMOTE_ADDR": peer})
    assert answer.json == {"from": told[0], "scheme": told[1], "host": "localhost"}


def test_several_proxies_in_a_row_are_not_believed_beyond_the_last():
    client = site(Web(forwarded_from=("127.0.0.1",))).test_client()
    answer = client.get("/where", headers={"X-Forwarded-For": "6.6.6.6, 203.0.113.9"})
    assert answer.json is not None
    assert answer.json["from"] == "203.0.113.9"


def test_being_alive_asks_nothing_and_being_ready_says_what_lacks():
    away = site(standing=Standing(["database"], [])).test_client()
    assert away.get("/healthz").text == "ok\n"
    answer = away.get("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"ready": False, "lacks": ["database"], "notes": []}
    assert site().test_client().get("/readyz").status_code == 200


SCRIPT = """
import sys
from matcher.logs import set_up
from matcher.settings.model import Log
from tests.web.test_site import CANARY, site

set_up(Log(format=sys.argv[1], level="debug"))
client = site().test_client()
for address in (f"/probe/{CANARY}?name={CANARY}", f"/nowhere/{CANARY}", f"/{CANARY}", "/readyz"):
    client.get(address, headers={"Host": CANARY if address == f"/{CANARY}" else "localhost",
                                 "User-Agent": CANARY, "X-Request-ID": CANARY, "Cookie": CANARY})
client.post(f"/probe/{CANARY}", data={"text": CANARY})
client.open("/", method="BLESSING")
"""


@pytest.mark.parametrize("form", ["json", "lines"])
def test_a_forced_fault_leaves_no_name_in_the_log(form: str):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, form], capture_output=True, text=True, check=True
    )
    assert "/probe/<name>" in done.stderr
    assert "test_site.py" in done.stderr  # where it was
    assert "ValueError" in done.stderr
    for word in CANARY.split("-"):
        assert word.lower() not in (done.stderr + done.stdout).lower()
