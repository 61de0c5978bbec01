"""What nobody means: refused in one shape, whatever it is, and never a fault of ours."""

import json
from itertools import product
from typing import Any

import pytest

from matcher.casework.partners.rules import load_api_rules
from tests.casework.accounts.house import House
from tests.databases import only_on_sqlite
from tests.web.api.programs import PROFILE, Program, programs

pytestmark = only_on_sqlite


@pytest.fixture
def program(house: House) -> Program:
    """It may ask as often as it likes."""
    return programs(house, a_minute=10**9).program()


RULES = load_api_rules().bodies
POSTS = ("/api/v1/rank", "/api/v1/profiles/check")
BODIES = {
    "no JSON": (b"{", 400),
    "nothing": (b"", 400),
    "NaN": (b'{"profile": {"country": "IT", "age": NaN}}', 400),
    "infinity": (b'{"profile": {"country": "IT", "age": -Infinity}}', 400),
    "a number beyond all": (b'{"profile": {"country": "IT", "age": 1e999}}', 400),
    "ten thousand digits": (b'{"profile": {"age": ' + b"9" * 10_000 + b"}}", 400),
    "deep lists": (b'{"profile": ' + b"[" * 20_000 + b"]" * 20_000 + b"}", 400),
    "deep objects": (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, 400),
    "deep and never closed": (b"[" * 60_000, 400),
    "a surrogate": (b'{"profile": {"country": "\\ud800"}}', 400),
    "a surrogate as a key": (b'{"profile": {"\\udc00": 1}}', 400),
    "not UTF-8": (b'{"profile": "\xff\xfe"}', 400),
    "UTF-16": ('{"profile": {}}'.encode("utf-16"), 400),
    "a key twice": (b'{"profile": {"country": "IT", "country": "ES"}}', 400),
    "a long list": (json.dumps({"profile": {"skills": [1] * 2_000}}).encode(), 400),
    "a megabyte": (json.dumps({"profile": {"country": "x" * 1_000_000}}).encode(), 413),
    "a list": (b"[]", 422),
    "null": (b"null", 422),
    "a word": (b'"profile"', 422),
    "an unknown field": (b'{"profile": {"country": "IT"}, "store": true}', 422),
    "no profile": (b"{}", 422),
    "a list as profile": (b'{"profile": []}', 422),
    "a number as profile": (b'{"profile": 1}', 422),
    "null as profile": (b'{"profile": null}', 422),
    "a list as language": (b'{"profile": {"country": "IT"}, "language": []}', 422),
}


def test_a_hostile_body_is_refused_in_one_shape(program: Program):
    for (name, (body, status)), path in product(BODIES.items(), POSTS):
        answer = program.post(path, data=body)
        assert (answer.status_code, answer.mimetype) == (status, "application/problem+json"), name
        assert len(answer.data) < 5_000, name


VALUES = {
    "a large whole number": 10**20,
    "a large number": 1e300,
    "below zero": -(10**18),
    "a boolean": True,
    "a long text": "x" * 50_000,
    "an empty text": "",
    "a zero byte": "\x00",
    "a direction override": "\u202eIT",
    "an object": {"a": {"b": [1]}},
    "a list of lists": [[[]]],
    "null": None,
}


def test_a_hostile_value_in_any_field_is_told_and_breaks_nothing(program: Program):
    """Some values fit some fields; nothing is a fault of ours."""
    fields = ["country", "age", "digital", "licences", "certificates", "experience_months", "place",
              "residence", "skills", "languages", "education", "time", "children", "travel",
              "money", "wishes", "safety", "code"]  # fmt: skip
    for field, (name, value) in product(fields, VALUES.items()):
        answer = program.post("/api/v1/profiles/check", {"profile": PROFILE | {field: value}})
        assert answer.status_code == 200, (field, name, answer.text)
        for problem in answer.json["problems"]:
            assert len(problem["problem"]) < 400
            assert problem["field"].startswith("profile"), field


def test_numbers_that_fit_their_type_and_nothing_else(program: Program):
    hostile: dict[str, Any] = {
        "money": {"monthly_net_minimum": 1e9},
        "place": {"lat": 90, "lon": -180},
        "experience_months": {"5": 720},
    }
    answer = program.post("/api/v1/rank", {"profile": PROFILE | hostile})
    assert answer.status_code == 200, answer.text
    beyond = {"money": {"monthly_net_minimum": 1e300}}
    assert program.post("/api/v1/rank", {"profile": PROFILE | beyond}).status_code == 422


LAX: tuple[dict[str, Any], ...] = (
    {"age": "27"}, {"age": 27.5}, {"safety": {"no_public_facing": 0}},
    {"education": {"recognised": "yes"}}, {"travel": {"limit_minutes": "30"}},
)  # fmt: skip


def test_a_value_of_another_type_is_not_taken_for_what_it_looks_like(program: Program):
    for lax in LAX:
        answer = program.post("/api/v1/rank", {"profile": PROFILE | lax})
        assert answer.status_code == 422, lax
        assert len(answer.json["problems"]) == 1, lax
    assert program.post("/api/v1/rank", {"profile": PROFILE, "top": "5"}).status_code == 422


def test_many_wrong_concepts_are_told_and_the_telling_is_short(program: Program):
    wrong = [{"concept": f"zzz{n}"} for n in range(RULES.longest_list)]
    answer = program.post("/api/v1/profiles/check", {"profile": {"country": "IT", "skills": wrong}})
    assert answer.status_code == 200
    assert len(answer.json["problems"]) <= 100


QUERIES = ("limit=0", "limit=51", "limit=99999999999999999999", "limit=1e1", "limit=NaN", "limit=",
     "cursor=%00", "cursor=é", "cursor=a", "cursor=" + "x" * 9_000, "kind=job", "country=ITA",
     "country=XX", "q=", "q=" + "x" * 101, "q=%00", "city=%0a", "language=xx", "nothing=1",
     "limit=1&limit=2", "q=a&q=b")  # fmt: skip


def test_a_wrong_query_names_its_part(program: Program):
    for query in QUERIES:
        answer = program.get(f"/api/v1/offers?{query}")
        assert answer.status_code == 422, query
        (problem,) = answer.json["problems"]
        assert problem["field"] == query.partition("=")[0], query
