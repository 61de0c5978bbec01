"""What is answered when there is no answer: `application/problem+json` (RFC 9457), one shape."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Response, g
from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"
NOT_RIGHT = 422


class FieldProblem(BaseModel):
    """One thing that is wrong with what was sent."""

    model_config = ConfigDict(extra="forbid")

    field: str = Field(description="Where it stands, as `profile.skills[0].level`.")
    value: str | None = Field(
        description="The value, shortened; null where it is missing, or is not repeated."
    )
    problem: str = Field(description="What is wrong with it.")


class Problem(BaseModel):
    """Why a request was not answered."""

    model_config = ConfigDict(extra="forbid")

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    request_id: str = Field(description="To be named when asking people about it.")
    problems: list[FieldProblem] = Field(description="What is wrong, field by field; often empty.")


class RefusedError(Exception):
    """A request that is answered with a problem."""

    def __init__(
        self,
        status: int,
        detail: str,
        problems: Sequence[FieldProblem] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.problems = problems
        self.headers = headers or {}


def problem_answer(
    status: int,
    detail: str | None = None,
    problems: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """`detail`: None for what the status says anyway."""
    known = HTTPStatus(status)
    told = Problem(
        title=known.phrase,
        status=status,
        detail=detail or known.description or known.phrase,
        request_id=g.get("request_id", ""),
        problems=list(problems),
    )
    return Response(
        told.model_dump_json(), status, {"Content-Type": MEDIA_TYPE, **dict(headers or {})}
    )


def refused_answer(error: RefusedError) -> Response:
    return problem_answer(error.status, error.detail, error.problems, error.headers)
