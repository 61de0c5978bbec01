"""The shape of data/rules/exploitation_signs.toml; what is misspelt or missing is named."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from matcher.errors import RulesError
from matcher.ingest.problems import problems_of

ASK_LANGUAGES = ("en", "it", "es")

Text = Annotated[str, Field(min_length=1)]
Phrases = dict[str, list[Text]]  # by language


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageEntry(_Entry):
    """What holds for every sign in one language."""

    denies: list[Text] = []
    unless: list[Text] = []
    lists: dict[str, Text] = {}


class SignEntry(_Entry):
    code: Annotated[str, Field(pattern="^[a-z][a-z_]+$")]
    name: Text
    source: Text
    weight: Annotated[float, Field(gt=0, le=1)]
    ask: dict[str, Text]
    phrases: Phrases = {}  # none: the sign is read from figures, not from words
    unless: Phrases = {}
    together: Phrases = {}

    @model_validator(mode="after")
    def _asks_in_every_language(self) -> "SignEntry":
        if missing := [language for language in ASK_LANGUAGES if language not in self.ask]:
            raise ValueError(f"ask lacks {', '.join(missing)}")
        return self


class RuleFile(_Entry):
    threshold: Annotated[float, Field(gt=0)]
    languages: Annotated[dict[str, LanguageEntry], Field(alias="language")] = {}
    signs: Annotated[list[SignEntry], Field(alias="sign")] = []


def read_rule_file(table: Mapping[str, Any], file: str) -> RuleFile:
    """Raises RulesError naming the file, the sign, the field and the value."""
    try:
        read = RuleFile.model_validate(table)
    except ValidationError as error:
        first = problems_of(error, RuleFile)[0]
        raise RulesError(f"{file}: {_where(first.field, table)}{first.message}") from error
    codes = [entry.code for entry in read.signs]
    if twice := {code for code in codes if codes.count(code) > 1}:
        raise RulesError(f"{file}: sign {min(twice)!r} stands twice")
    return read


def _where(path: str, table: Mapping[str, Any]) -> str:
    """`sign[3].weight` -> `sign 'cash_only': weight: `"""
    if not path.startswith("sign["):
        return f"{path}: " if path else ""
    number, _, field = path.removeprefix("sign[").partition("]")
    code = table["sign"][int(number)].get("code")
    return f"sign {code!r}: " + (f"{field.lstrip('.')}: " if field else "")
