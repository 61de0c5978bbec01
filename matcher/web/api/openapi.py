"""The description of the API, OpenAPI 3.1, made of the views and of the models that they use."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask import Flask
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema
from werkzeug.routing import Rule

import matcher
from matcher.web.api.model import AS_MODEL, REFERENCE
from matcher.web.api.operations import Operation, operation_of
from matcher.web.api.problems import MEDIA_TYPE, Problem
from matcher.web.api.profile_model import ProfileAsSent
from matcher.web.api.reading import JSON
from matcher.web.guard import TokenGuard, guard_of

Schema = dict[str, Any]
OF_ALL = (401, 403, 422, 429, 503)
OF_BODIES = (400, 413, 415)
_ABOUT = (
    "Offers, and lists for a profile with the reasons for each place. It proposes; people decide. "
    "A token of the organisation goes into the header Authorization: Bearer, and nowhere else."
)
_LIMITS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
"""pydantic leaves the limits of a type that is looked at first in its own words."""


class _Schemas(GenerateJsonSchema):
    ref_template = REFERENCE


def document(app: Flask) -> Schema:
    found = list(_operations(app))
    return {
        "openapi": "3.1.0",
        "info": {"title": "matcher", "version": matcher.__version__, "description": _ABOUT},
        "paths": _paths(app, found),
        "components": {
            "schemas": _schemas([operation for _, operation in found]),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operations(app: Flask) -> Iterator[tuple[Rule, Operation]]:
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        if operation := operation_of(app, rule.endpoint):
            yield rule, operation


def _paths(app: Flask, found: list[tuple[Rule, Operation]]) -> Schema:
    paths: Schema = {}
    for rule, operation in found:
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        methods = (rule.methods or set()) - {"HEAD", "OPTIONS"}
        for method in sorted(methods):
            paths.setdefault(path, {})[method.lower()] = _described(app, rule, operation)
    return paths


def _described(app: Flask, rule: Rule, operation: Operation) -> Schema:
    guard = guard_of(app, rule.endpoint)
    view = app.view_functions[rule.endpoint]
    told: Schema = {
        "operationId": view.__name__,
        "summary": operation.summary,
        "parameters": [*_in_path(rule), *_in_query(operation)],
        "responses": _responses(operation),
    }
    if isinstance(guard, TokenGuard):
        told["security"] = [{"token": []}]
        told["x-scope"] = guard.scope.value
    if operation.asks:
        content = {JSON: {"schema": _ref(operation.asks), "example": operation.example}}
        told["requestBody"] = {"required": True, "content": content}
    return told


def _in_path(rule: Rule) -> list[Schema]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in sorted(rule.arguments)
    ]


def _in_query(operation: Operation) -> list[Schema]:
    if operation.query is None:
        return []
    schema = operation.query.model_json_schema(schema_generator=_Schemas, ref_template=REFERENCE)
    return [_parameter(name, each) for name, each in schema["properties"].items()]


def _parameter(name: str, schema: Schema) -> Schema:
    """In a query there is no null: what is not asked for is left out."""
    plain = _plain(schema)
    description = plain.pop("description", None)
    if "anyOf" in plain:
        (given,) = (each for each in plain.pop("anyOf") if each != {"type": "null"})
        plain = {key: value for key, value in plain.items() if key != "default"} | given
    told = {"name": name, "in": "query", "required": False, "schema": plain}
    return told | ({"description": description} if description else {})


def _responses(operation: Operation) -> Schema:
    refused = {*OF_ALL, *operation.refuses, *(OF_BODIES if operation.asks else ())}
    return {
        "200": {"description": "OK", "content": {JSON: {"schema": _ref(operation.says)}}},
        **{str(status): _refusal(status) for status in sorted(refused)},
    }


def _refusal(status: int) -> Schema:
    return {
        "description": HTTPStatus(status).phrase,
        "content": {MEDIA_TYPE: {"schema": _ref(Problem)}},
    }


def _schemas(operations: list[Operation]) -> Schema:
    queries = {op.query for op in operations if op.query}
    asked = {op.asks for op in operations if op.asks} | queries | {ProfileAsSent}
    said = {op.says for op in operations} | {Problem}
    _, found = models_json_schema(
        [
            *((model, "validation") for model in _by_name(asked)),
            *((model, "serialization") for model in _by_name(said)),
        ],
        schema_generator=_Schemas,
        ref_template=REFERENCE,
    )
    left_out = {query.__name__ for query in queries}  # they stand where they are asked
    kept = {name: _plain(each) for name, each in found["$defs"].items() if name not in left_out}
    return dict(sorted(kept.items()))


def _by_name(models: set[type[BaseModel]]) -> list[type[BaseModel]]:
    return sorted(models, key=lambda model: model.__name__)


def _ref(model: type[BaseModel]) -> Schema:
    return {"$ref": REFERENCE.format(model=model.__name__)}


def _plain(schema: Any) -> Any:
    """The limits in the words of JSON Schema, and no titles, which only repeat the names."""
    if isinstance(schema, list):
        return [_plain(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if AS_MODEL in schema:
        return {"$ref": REFERENCE.format(model=schema[AS_MODEL])}
    return {
        _LIMITS.get(key, key): _plain(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }
