"""What a program sent, as the model that it has to be: body and query."""

from typing import Any, TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from matcher.casework.partners.rules import BodyRules
from matcher.ingest.problems import LONGEST_VALUE, Problem, problems_of
from matcher.web.api.problems import NOT_RIGHT, FieldProblem, RefusedError
from matcher.web.api.strict_json import parsed

Model = TypeVar("Model", bound=BaseModel)
JSON = "application/json"
LONGEST_MESSAGE = 300
MOST_PROBLEMS = 100  # that are told; who mends these learns of the others
_UNKNOWN = "is not a known key"


def read_body(model: type[Model], rules: BodyRules) -> Model:
    """Raises RefusedError: 413, 415, 400 for what is no JSON, 422 for what is not the model."""
    if request.mimetype != JSON:
        raise RefusedError(415, f"Content-Type has to be {JSON}")
    request.max_content_length = rules.largest_kilobytes * 1024
    try:
        text = request.get_data(cache=False).decode("utf-8")
    except RequestEntityTooLarge:
        raise RefusedError(413, f"more than {rules.largest_kilobytes} kB") from None
    except UnicodeDecodeError:
        raise RefusedError(400, "the body is not UTF-8") from None
    try:
        value = parsed(text, rules)
    except ValueError as error:
        raise RefusedError(400, f"the body can't be read: {error}") from None
    return _validated(model, value)


def read_query(model: type[Model]) -> Model:
    """Raises RefusedError, 422, also for what nobody knows or what stands there twice."""
    twice = [name for name, values in request.args.lists() if len(values) > 1]
    if twice:
        raise RefusedError(NOT_RIGHT, "a part of the query stands twice", [
            FieldProblem(field=_short(name), value=None, problem="stands there twice")
            for name in twice
        ])  # fmt: skip
    return _validated(model, request.args.to_dict())


def _validated(model: type[Model], value: Any) -> Model:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise not_right(problems_of(error, model)) from None


def not_right(problems: list[Problem], above: str = "") -> RefusedError:
    """`above`: the field in which they were found."""
    told = [told_problem(each, above) for each in problems[:MOST_PROBLEMS]]
    return RefusedError(NOT_RIGHT, "what was sent can't be used", told)


def told_problem(problem: Problem, above: str = "") -> FieldProblem:
    """A table or a list is not repeated, for what is in it nobody has looked at."""
    field = ".".join(part for part in (above, problem.field) if part)
    value, message = problem.value, problem.message
    if value and value.startswith(("{", "[")):
        value = None
        message = message if message.startswith(_UNKNOWN) else "can't be a table or a list"
    return FieldProblem(
        field=_short(field or "(all)"),
        value=value,
        problem=message if len(message) <= LONGEST_MESSAGE else f"{message[:LONGEST_MESSAGE]}...",
    )


def _short(text: str) -> str:
    return text if len(text) <= 2 * LONGEST_VALUE else f"{text[: 2 * LONGEST_VALUE]}..."
