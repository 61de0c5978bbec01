"""The description of the API as a page of ours, made of the same document."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from matcher.web.api.model import REFERENCE

Schema = dict[str, Any]
_PREFIX = REFERENCE.format(model="")


@dataclass(frozen=True, slots=True)
class Field:
    """`refers`: the models that are named in its type; `kind`: its type in words."""

    name: str
    kind: str
    refers: tuple[str, ...]
    required: bool
    said: str


@dataclass(frozen=True, slots=True)
class Section:
    """One operation. `asks` and `says`: names of models; `example`: a body, as JSON."""

    anchor: str
    method: str
    path: str
    summary: str
    scope: str
    fields: tuple[Field, ...]
    asks: str | None
    example: str
    says: str
    refusals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelTable:
    name: str
    said: str
    fields: tuple[Field, ...]
    values: tuple[str, ...]


def sections(document: Schema) -> Iterator[Section]:
    for path, methods in document["paths"].items():
        for method, each in methods.items():
            body = each.get("requestBody")
            yield Section(
                anchor=each["operationId"],
                method=method.upper(),
                path=path,
                summary=each["summary"],
                scope=each.get("x-scope", ""),
                fields=tuple(_parameter(parameter) for parameter in each["parameters"]),
                asks=_named(body["content"]) if body else None,
                example=_example(body["content"]) if body else "",
                says=_named(each["responses"]["200"]["content"]) or "",
                refusals=tuple(
                    f"{status} {answer['description']}"
                    for status, answer in each["responses"].items()
                    if status != "200"
                ),
            )


def models(document: Schema) -> Iterator[ModelTable]:
    for name, schema in document["components"]["schemas"].items():
        required = set(schema.get("required", ()))
        fields = schema.get("properties", {}).items()
        yield ModelTable(
            name,
            _sentence(schema),
            tuple(_field(key, each, required=key in required) for key, each in fields),
            tuple(map(str, schema.get("enum", ()))),
        )


def _parameter(parameter: Schema) -> Field:
    said = {"description": parameter.get("description", "")}
    return _field(parameter["name"], parameter["schema"] | said, required=parameter["required"])


def _field(name: str, schema: Schema, *, required: bool) -> Field:
    kind, refers = _kind(schema)
    return Field(name, kind, tuple(dict.fromkeys(refers)), required, _sentence(schema))


def _kind(schema: Schema) -> tuple[str, list[str]]:
    """A type in words, and the models that it names."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_PREFIX)
        return name, [name]
    if choices := schema.get("anyOf") or schema.get("allOf"):
        found = [_kind(each) for each in choices]
        return " or ".join(kind for kind, _ in found), [r for _, refers in found for r in refers]
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"])), []
    if schema.get("type") == "array":
        kind, refers = _kind(schema.get("items", {}))
        return f"list of {kind}", refers
    if isinstance(schema.get("additionalProperties"), dict):
        kind, refers = _kind(schema["additionalProperties"])
        return f"table of {kind}", refers
    return _plain_kind(schema), []


def _plain_kind(schema: Schema) -> str:
    kind = str(schema.get("format") or schema.get("type") or "any")
    low, high = schema.get("minimum"), schema.get("maximum")
    return f"{kind} {low} to {high}" if low is not None and high is not None else kind


def _sentence(schema: Schema) -> str:
    return " ".join(str(schema.get("description", "")).split())


def _example(content: Schema) -> str:
    (each,) = content.values()
    return json.dumps(each["example"], ensure_ascii=False)


def _named(content: Schema) -> str | None:
    (each,) = content.values()
    reference: str = each["schema"]["$ref"]
    return reference.removeprefix(_PREFIX)
