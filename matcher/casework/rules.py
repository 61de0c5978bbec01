"""Rules that programme staff edit: the right to work, the sectors that are counted, the fields of
work by which a list is looked through."""

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Annotated, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from matcher.domain.permit import WorkRule, parse_rules
from matcher.errors import RulesError
from matcher.scoring.concentration import Sector, Sectors

Form = TypeVar("Form", bound=BaseModel)


def load_work_rules(path: Path) -> tuple[WorkRule, ...]:
    """Raises RulesError naming the file, the rule, the key and the value."""
    try:
        return parse_rules(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:  # TOML and encoding errors are ValueErrors
        raise RulesError(f"{path}: {error}") from error


Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]


class _SectorForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    code: Said
    isco: Annotated[list[Isco], Field(min_length=1)]
    source: Said


class _SectorsForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    why: Said
    source: Said
    first: Annotated[int, Field(ge=1)]
    sector: Annotated[list[_SectorForm], Field(min_length=1)]


class _FieldsForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    why: Said
    source: Said
    field: Annotated[list[_SectorForm], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_in_one(self) -> Self:
        codes = [code for field in self.field for code in field.isco]
        for code, other in permutations(codes, 2):
            if other.startswith(code):
                raise ValueError(f"{other!r} would stand in two fields, for {code!r} does too")
        return self


def load_sectors(path: Path) -> Sectors:
    """Raises RulesError naming the file, the key and the value."""
    form = _read(path, _SectorsForm)
    return Sectors(form.why, form.source, form.first, tuple(map(_sector, form.sector)))


def load_fields_of_work(path: Path) -> tuple[Sector, ...]:
    """In the order of the file. Raises RulesError as `load_sectors`."""
    return tuple(map(_sector, _read(path, _FieldsForm).field))


def _read(path: Path, form: type[Form]) -> Form:
    try:
        return form.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        value = f"{where} = {first['input']!r}: " if where else ""
        raise RulesError(f"{path}: {value}{first['msg']}") from error
    except (OSError, ValueError) as error:
        raise RulesError(f"{path}: {error}") from error


def _sector(form: _SectorForm) -> Sector:
    return Sector(form.code, tuple(form.isco), form.source)
