"""`data/rules/api.toml`: how long tokens hold, what may be asked, how often, and of what size."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.casework.accounts.rules import AttemptRule
from matcher.errors import RulesError
from matcher.settings import data_dir

_Number = Annotated[int, Field(ge=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    why: str


class TokenRules(_Section):
    days: _Number
    longest_days: _Number


class RequestRules(_Section):
    """`a_minute`: what a token may spend; the others: what one request of its kind costs."""

    a_minute: _Number
    offers: _Number
    profiles: _Number
    suggestions: _Number
    rank: _Number
    what_if: _Number
    paths: _Number


class BodyRules(_Section):
    largest_kilobytes: _Number
    deepest: _Number
    longest_list: _Number


class ApiRules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    tokens: TokenRules
    requests: RequestRules
    bodies: BodyRules
    attempts: AttemptRule


def load_api_rules(path: Path | None = None) -> ApiRules:
    """Raises RulesError."""
    path = path or data_dir() / "rules" / "api.toml"
    try:
        return ApiRules.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise RulesError(f"{path}: {' '.join(str(error).split())}") from error
