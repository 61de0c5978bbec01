"""A form that was refused: what was typed into it, and what is wrong with which field."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import request


@dataclass(frozen=True, slots=True)
class Refused:
    """`problem`: a code that the page has words for; `field`: beside which they stand; `typed`: the
    first value of each field."""

    problem: str
    field: str
    typed: Mapping[str, str]

    @classmethod
    def of_new(cls, problem: str, field: str) -> "Refused":
        return cls(problem, field, request.form.to_dict())

    @classmethod
    def of(cls, error: Exception) -> "Refused":
        """Of an error whose text begins with the field and a colon."""
        field = str(error).partition(":")[0]
        return cls.of_new(field, field)

    def said(self, name: str) -> str:
        return self.typed.get(name, "")
