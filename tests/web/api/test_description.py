"""The description is OpenAPI 3.1, made of the models; answers are as it says; it marks nobody."""

import json
import re
from typing import Any

import jsonschema_rs
import pytest

from matcher.casework.profile_form import ProfileForm
from matcher.domain.permit import Document
from matcher.web.api.operations import operation_of
from tests.databases import only_on_sqlite
from tests.web.api.programs import PROFILE, Program, Programs
from tests.web.house_site import HTTPS
from tests.web.page import Page
from tests.wording.test_catalogues import FORBIDDEN

pytestmark = only_on_sqlite


@pytest.fixture
def described(program: Program) -> dict[str, Any]:
    told: dict[str, Any] = program.client.get("/api/openapi.json", base_url=HTTPS).json
    return told


def validator(described: dict[str, Any], path: str, method: str, status: int) -> Any:
    answer = described["paths"][path][method]["responses"][str(status)]
    ((_, content),) = answer["content"].items()
    return jsonschema_rs.validator_for(content["schema"] | {"components": described["components"]})


def test_every_view_of_the_api_is_described(programs: Programs, described: dict[str, Any]):
    views = {rule.endpoint for rule in programs.app.url_map.iter_rules()
             if rule.rule.startswith("/api/v")}  # fmt: skip
    assert views == {endpoint for endpoint in views if operation_of(programs.app, endpoint)}
    assert described["openapi"].startswith("3.1")
    told = [each for methods in described["paths"].values() for each in methods.values()]
    assert len(told) == len(views)
    assert all(each["security"] == [{"token": []}] for each in told)


def test_each_schema_is_one_and_each_reference_leads_somewhere(described: dict[str, Any]):
    schemas = described["components"]["schemas"]
    for schema in schemas.values():
        jsonschema_rs.meta.validate(
            schema | {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        )
    text = json.dumps(described)
    named = set(re.findall(r"#/components/schemas/(\w+)", text))
    assert named <= set(schemas)
    assert not re.findall(r'"(ge|le|gt|lt)": ', text)


def test_real_answers_are_as_described(program: Program, described: dict[str, Any]):
    asked = [
        ("/api/v1/offers", "get", program.get("/api/v1/offers")),
        ("/api/v1/offers/{offer_id}", "get", program.get("/api/v1/offers/corso")),
        ("/api/v1/rank", "post", program.post("/api/v1/rank", {"profile": PROFILE})),
        ("/api/v1/profiles/check", "post",
         program.post("/api/v1/profiles/check", {"profile": PROFILE})),
        ("/api/v1/what-if", "post",
         program.post("/api/v1/what-if", {"profile": PROFILE, "changes": ["it=C1", "licence=B"]})),
        ("/api/v1/paths", "post", program.post("/api/v1/paths", {"profile": PROFILE})),
    ]  # fmt: skip
    for path, method, answer in asked:
        assert answer.status_code == 200, answer.text
        validator(described, path, method, 200).validate(answer.json)


def test_each_example_is_answered(program: Program, described: dict[str, Any]):
    bodies = [
        (path, content["example"])
        for path, methods in described["paths"].items()
        for each in methods.values()
        for content in each.get("requestBody", {}).get("content", {}).values()
    ]
    assert len(bodies) == 4
    for path, example in bodies:
        answer = program.post(path, example)
        assert answer.status_code == 200, answer.text
        assert answer.json.get("valid", True)


def test_the_profile_is_described_by_the_keys_of_the_file(described: dict[str, Any]):
    schema = described["components"]["schemas"]["ProfileAsSent"]
    assert set(schema["properties"]) == set(ProfileForm.model_fields)
    assert schema["required"] == ["country"]
    whole = {"$ref": "#/components/schemas/ProfileAsSent", "components": described["components"]}
    jsonschema_rs.validator_for(whole).validate(PROFILE)
    for wrong in (
        {"age": 7},
        {"languages": {"it": "B7"}},
        {"hobby": 1},
        {"place": {"lat": 91, "lon": 0}},
    ):
        assert not jsonschema_rs.is_valid(whole, PROFILE | wrong), wrong


def test_nothing_in_it_could_mark_her(described: dict[str, Any]):
    text = json.dumps(described)
    assert not FORBIDDEN.search(text)
    codes = {str(each) for each in Document} - {"none", "other", "student", "family"}
    assert not [code for code in codes if code in text]


def test_the_page_is_made_of_it_and_needs_no_script(program: Program, described: dict[str, Any]):
    answer = program.client.get("/api/docs?language=it", base_url=HTTPS)
    assert "script" not in answer.headers["Content-Security-Policy"]
    page = Page(answer.text)
    assert page.root.get("lang") == "en"
    assert not page.all(".//h:script") + page.all(".//h:style")
    assert not [one for one in page.root.iter() if "style" in one.attrib]
    for path, methods in described["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page.text
    ids = {one.get("id") for one in page.root.iter() if one.get("id")}
    links = {str(a.get("href")) for a in page.all(".//h:a")}
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert {link for link in links if not link.startswith("#")} == {"/api/openapi.json"}
    assert set(described["components"]["schemas"]) <= set(page.texts(".//h:h3"))
