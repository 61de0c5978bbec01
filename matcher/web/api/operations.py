"""What stands in the description of the API about a view: said beside the view, once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from flask import Flask, Response
from pydantic import BaseModel

View = TypeVar("View", bound=Callable[..., Any])
_MARK = "matcher_operation"


@dataclass(frozen=True, slots=True)
class Operation:
    """`asks`: the model of the body; `query`: of the query; `says`: of the answer; `refuses`:
    statuses that it has besides those that all have; `example`: a body that is answered."""

    summary: str
    says: type[BaseModel]
    asks: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    refuses: tuple[int, ...] = ()
    example: Mapping[str, Any] | None = None


def operation(summary: str, says: type[BaseModel], **rest: Any) -> Callable[[View], View]:
    """`rest`: as the fields of Operation."""

    def described(view: View) -> View:
        setattr(view, _MARK, Operation(summary, says, **rest))
        return view

    return described


def operation_of(app: Flask, endpoint: str) -> Operation | None:
    return cast(Operation | None, getattr(app.view_functions[endpoint], _MARK, None))


def said(answer: BaseModel) -> Response:
    return Response(answer.model_dump_json(), 200, {"Content-Type": "application/json"})
