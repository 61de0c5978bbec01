"""What `docs/api.md` tells people to type does what it says."""

import re
import shlex
from pathlib import Path
from urllib.parse import quote

from werkzeug.test import TestResponse

from matcher.casework.partners.rules import load_api_rules
from matcher.domain.api_scope import ApiScope
from matcher.domain.casework import ConsentAct
from matcher.store.people.consents import record_consent
from tests.databases import only_on_sqlite
from tests.store.people.test_lists import SHOWN
from tests.web.account.test_guards import of_programs
from tests.web.api.programs import Program, Programs
from tests.web.api.test_asking import shared_case
from tests.web.house_site import HTTPS

pytestmark = only_on_sqlite
DOCUMENT = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", DOCUMENT, re.DOTALL | re.MULTILINE)
CURLS = [block for block in BLOCKS if block.startswith("curl")]


def typed(programs: Programs, command: str, **known: str) -> TestResponse:
    """A curl command, as a shell would read it, asked of the site."""
    for name, value in known.items():
        command = command.replace(f"${name}", value)
    assert "$" not in command, command
    address, body, headers = "", None, {}
    words = iter(shlex.split(command)[1:])
    for word in words:
        if word == "-H":
            name, _, value = next(words).partition(": ")
            headers[name] = value
        elif word == "-d":
            body = next(words)
        else:
            address = word.removeprefix(HTTPS)
    client = programs.app.test_client()
    method = "GET" if body is None else "POST"
    return client.open(address, method=method, base_url=HTTPS, headers=headers, data=body)


def test_every_curl_command_is_answered_and_every_endpoint_has_one(
    programs: Programs, program: Program
):
    agency = programs.house.agency
    case, anna = shared_case(programs)
    own = f"organisation:{agency.casa}"
    agency.does(anna, record_consent, case, ConsentAct.SHARE_LIST, own, SHOWN)
    known = {"SITE": HTTPS, "TOKEN": program.token, "OFFER": quote("cuoca/1"), "CASE": case}
    asked = set()
    for command in CURLS:
        answer = typed(programs, command, **known)
        assert answer.status_code == 200, answer.text
        assert answer.json["profile"] is not None if "valid" in answer.json else answer.json
        asked.add(programs.app.url_map.bind("").match(
            answer.request.path, method=answer.request.method)[0])  # fmt: skip
    assert asked == {rule.endpoint for rule, _, _ in of_programs(programs.app)}


def test_what_it_says_of_scopes_costs_and_statuses_is_so(programs: Programs):
    rules = load_api_rules()
    scopes = set(re.findall(r"^\| `([a-z:]+)` \|", DOCUMENT, re.MULTILINE))
    assert scopes == {scope.value for scope in ApiScope}
    assert f"ends after {rules.tokens.days} days" in DOCUMENT
    assert f"may spend {rules.requests.a_minute} in a minute" in DOCUMENT
    assert f"costs {rules.requests.offers}, a\nlist {rules.requests.rank}" in DOCUMENT
    twice = {rules.requests.what_if, rules.requests.paths}
    assert [f"what-if and paths {cost}" in DOCUMENT for cost in twice] == [True]
    assert f"more than {rules.bodies.largest_kilobytes} kB" in DOCUMENT
    told = programs.app.test_client().get("/api/openapi.json", base_url=HTTPS).json
    refusals = {
        status
        for methods in told["paths"].values()
        for each in methods.values()
        for status in each["responses"]
    } - {"200"}
    listed = set(re.findall(r"\b[45]\d\d\b", DOCUMENT.split("| status |")[1]))
    assert listed == refusals
