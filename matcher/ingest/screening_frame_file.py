"""The shape of data/rules/exploitation_frames.toml; what is misspelt or missing is named."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.errors import RulesError
from matcher.ingest.problems import problems_of

Ideas = list[Annotated[str, Field(pattern=r"^[a-z]+(\|[a-z]+)*$")]]  # "boss|safe" is either


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FrameEntry(_Entry):
    sign: str
    near: Ideas = []
    within: Annotated[int, Field(ge=1, le=60)] = 12
    across: Annotated[int, Field(ge=0, le=20)] = 0
    unless: Ideas = []
    anywhere: Ideas = []
    at_least: Annotated[int, Field(ge=0)] = 0
    nowhere: Ideas = []
    deniable: bool = True
    weight: Annotated[float | None, Field(gt=0, le=1)] = None

    def ideas(self) -> Iterator[str]:
        """Every idea that the frame names."""
        for either in (*self.near, *self.unless, *self.anywhere, *self.nowhere):
            yield from either.split("|")


class SpareEntry(_Entry):
    sign: str
    unless: Ideas = []
    together: Ideas = []
    inside: Ideas = []

    def ideas(self) -> Iterator[str]:
        """Every idea that takes the sign away."""
        for either in (*self.unless, *self.together, *self.inside):
            yield from either.split("|")


class FrameFile(_Entry):
    """The whole file."""

    denied: list[str] = []
    denied_in_points: list[str] = []
    spares: Annotated[list[SpareEntry], Field(alias="spare")] = []
    frames: Annotated[list[FrameEntry], Field(alias="frame")] = []

    def ideas(self) -> set[str]:
        """Every idea that the file names."""
        entries: list[FrameEntry | SpareEntry] = [*self.frames, *self.spares]
        named = {name for entry in entries for name in entry.ideas()}
        return named.union(self.denied, self.denied_in_points)


def read_frame_file(path: Path) -> FrameFile:
    """Raises RulesError naming the file, the field and the value."""
    try:
        table: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return FrameFile.model_validate(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError(f"{path.name}: {error}") from error
    except ValidationError as error:
        first = problems_of(error, FrameFile)[0]
        raise RulesError(f"{path.name}: {first.field}: {first.message}") from error
