"""What all answers share."""

from pydantic import BaseModel, ConfigDict

REFERENCE = "#/components/schemas/{model}"
"""Where the description of a model stands."""
AS_MODEL = "x-as-model"
"""In the schema of a field that is read otherwise than the model which describes it."""


class Answer(BaseModel):
    """Nothing stands in an answer that is not described. What is null is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Question(BaseModel):
    """Nothing is taken that nobody reads."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Body(Question):
    """JSON values as they are: "10" is no number."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
