"""What pydantic finds wrong with a record, in words that name the field and its value."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

LONGEST_VALUE = 80  # characters of a wrong value that are shown


@dataclass(frozen=True, slots=True)
class Problem:
    """One wrong field: `field` as a path (`languages[0].level`), `value` as shown or None."""

    field: str
    value: str | None
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


def problems_of(error: ValidationError, model: type[BaseModel]) -> list[Problem]:
    """The problems of a record that failed as `model`, in the order of its fields."""
    return [_problem(details, model) for details in error.errors(include_url=False)]


def path_of(steps: tuple[int | str, ...]) -> str:
    """`("languages", 0, "level")` -> `languages[0].level`"""
    path = ""
    for step in steps:
        if step == "[key]":  # pydantic's word for a wrong key of a table
            continue
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else str(step)
    return path


def shown(value: object) -> str:
    """A wrong value as it is quoted in a message: short, on one line."""
    text = repr(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 3] + "..."


def nearest_key(key: str, known: Mapping[str, object]) -> str:
    """`; the nearest is 'title'`"""
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.0)
    return f"; the nearest is {near[0]!r}" if near else ""


def _problem(details: Any, model: type[BaseModel]) -> Problem:
    steps = details["loc"]
    value = details["input"]
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return Problem(path_of(steps), None, "is missing")
        case "extra_forbidden":
            near = nearest_key(str(steps[-1]), _keys_at(model, steps[:-1]))
            return Problem(path_of(steps), shown(value), f"is not a known key{near}")
        case "value_error":  # raised by our own validators, which name the value themselves
            message = str(context["error"])
        case "enum":
            message = f"{shown(value)} should be {context['expected']}"
        case _:
            message = f"{shown(value)}: {details['msg']}".replace(": Input should", " should")
    return Problem(path_of(steps), shown(value), message)


def _keys_at(model: type[BaseModel], steps: tuple[int | str, ...]) -> Mapping[str, object]:
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
