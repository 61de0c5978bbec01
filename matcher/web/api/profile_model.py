"""A profile as a program sends it: the keys of the profile file, and no code is needed."""

from typing import Annotated, Any

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from matcher.casework.profile_form import ProfileForm
from matcher.web.api.languages import Language
from matcher.web.api.model import AS_MODEL, Answer, Body
from matcher.web.api.problems import FieldProblem

EXAMPLE: dict[str, Any] = {
    "country": "IT",
    "languages": {"it": "B1", "en": {"speaking": "C1"}},
    "skills": [{"concept": "cook meat dishes", "level": "good"}],
    "time": {"available": ["Mon-Fri 08:30-15:30"]},
}


class ProfileAsSent(ProfileForm):
    """The keys of the profile file. Only `country` is compulsory; what is absent is unknown."""

    code: str = Field("case", description="Not needed, and neither kept nor repeated.")


class _AsForm:
    """Described by the form of the profile file, and checked by it later, with the taxonomy."""

    def __get_pydantic_json_schema__(
        self,
        schema: CoreSchema,
        handler: GetJsonSchemaHandler,
    ) -> JsonSchemaValue:
        return {AS_MODEL: ProfileAsSent.__name__}


ProfileIn = Annotated[dict[str, Any], _AsForm()]


class ProfileQuestion(Body):
    """A profile to be looked at, whatever is wrong with it; nothing of it is kept."""

    profile: dict[str, Any] = Field(description="As ProfileAsSent, if nothing is wrong with it.")


class ProfileAnswer(Answer):
    """`profile`: canonical, with the concepts' ids; null where something is wrong."""

    valid: bool
    profile: dict[str, Any] | None = Field(description="Without a code; null: see the problems.")
    problems: list[FieldProblem]


class RankQuestion(Body):
    """A profile to be ranked for; nothing of it is kept."""

    profile: ProfileIn
    language: Language = Field("en", description="Of the reasons.")
    top: int = Field(10, ge=1, le=50, description="How many offers to explain.")
