"""Rules that programme staff edit: the right to work, the sectors that are counted."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from matcher.domain.permit import WorkRule, parse_rules
from matcher.errors import RulesError
from matcher.scoring.concentration import Sector, Sectors


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


def load_sectors(path: Path) -> Sectors:
    """Raises RulesError naming the file, the key and the value."""
    try:
        form = _SectorsForm.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise RulesError(f"{path}: {where} = {first['input']!r}: {first['msg']}") from error
    except (OSError, ValueError) as error:
        raise RulesError(f"{path}: {error}") from error
    sectors = tuple(Sector(each.code, tuple(each.isco), each.source) for each in form.sector)
    return Sectors(form.why, form.source, form.first, sectors)
