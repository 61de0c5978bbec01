"""What is wrong with a profile, key by key, or its canonical form."""

from typing import Any

from flask import Response

from matcher.casework.partners.profiles import Checked, checked
from matcher.casework.profile_document import Document
from matcher.domain.api_scope import ApiScope
from matcher.web.api.blueprint import api
from matcher.web.api.gate import gate
from matcher.web.api.operations import operation, said
from matcher.web.api.profile_model import EXAMPLE, ProfileAnswer, ProfileQuestion
from matcher.web.api.reading import MOST_PROBLEMS, not_right, read_body, told_problem
from matcher.web.desk_market import desk_market
from matcher.web.guard import by_token

_FIELD = "profile"


@api.post("/v1/profiles/check")
@by_token(ApiScope.RANK, "profiles")
@operation("Check a profile, and bring it into its canonical form", ProfileAnswer,
           asks=ProfileQuestion, example={"profile": EXAMPLE})  # fmt: skip
def check_profile() -> Response:
    asked = read_body(ProfileQuestion, gate().rules.bodies)
    found: Checked = checked(asked.profile, desk_market().knowledge())
    problems = [told_problem(each, _FIELD) for each in found.problems[:MOST_PROBLEMS]]
    return said(ProfileAnswer(valid=not problems, profile=found.document, problems=problems))


def usable(profile: dict[str, Any]) -> Document:
    """The canonical form. Raises RefusedError, 422, that names each wrong key."""
    found = checked(profile, desk_market().knowledge())
    if found.document is None:
        raise not_right([*found.problems], _FIELD)
    return found.document
