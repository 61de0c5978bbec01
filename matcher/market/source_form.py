"""A source as people configure it, checked before anything is stored."""

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from matcher.errors import FetchError, InputError
from matcher.ingest.feeds import feed_named
from matcher.ingest.fetching.addresses import why_refused
from matcher.ingest.fetching.location import location_of
from matcher.ingest.field_types import CountryCode
from matcher.ingest.problems import problems_of
from matcher.market.schedule import trigger_of

LONGEST_NAME = 100
LONGEST_LOCATION = 2_000
LONGEST_NOTE = 1_000
_COMPULSORY = ("name", "location")


def _line(value: Any) -> Any:
    """One line without spaces around it; whatever else it is, pydantic refuses it."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        raise ValueError(f"{value!r} is empty")
    if not value.strip().isprintable():
        raise ValueError(f"{value!r} has a line break or another character that can't be shown")
    return value.strip()


Line = BeforeValidator(_line)


class SourceForm(BaseModel):
    """The fields of `store.models.SourceRow` that people set; None is "not known"."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Line, Field(max_length=LONGEST_NAME)]
    location: Annotated[str, Line, Field(max_length=LONGEST_LOCATION)]
    format: str | None = None
    schedule: Annotated[str, Line] | None = None
    country: CountryCode | None = None
    licence_note: Annotated[str, Line, Field(max_length=LONGEST_NOTE)] | None = None
    rhythm_days: Annotated[int, Field(ge=1, le=366)] | None = None
    lists_all: bool = True
    enabled: bool = True


def checked(fields: Mapping[str, Any]) -> SourceForm:
    """The form, its location as it is kept. An empty text is "not known", where that may be.

    Raises InputError that names the source, each field that is wrong and its value.
    """
    source = f"source {fields.get('name', '')!r}"
    try:
        form = SourceForm.model_validate(
            {k: None if v == "" and k not in _COMPULSORY else v for k, v in fields.items()}
        )
    except ValidationError as error:
        problems = "; ".join(map(str, problems_of(error, SourceForm)))
        raise InputError(f"{source}: {problems}") from error
    if form.schedule:
        trigger_of(form.name, form.schedule)
    try:
        if form.format:
            feed_named(form.format)
        return form.model_copy(update={"location": location_kept(form.location)})
    except InputError as error:
        raise InputError(f"{source}: {error}") from error


def location_kept(location: str) -> str:
    """An address that may be fetched, or the whole path of a file or folder that is there."""
    if "://" in location:
        return _address(location)
    path = Path(location)
    if not path.exists():
        raise InputError(f"location {location!r}: no such file or folder, and no https address")
    return path.resolve().as_posix()


def _address(url: str) -> str:
    """By the rules of fetching; where a name leads is checked at each visit."""
    try:
        location = location_of(url, {urlsplit(url).hostname or ""})
    except (FetchError, ValueError) as error:
        raise InputError(f"location {error}") from error
    try:
        refused = why_refused(str(ip_address(location.host)))
    except ValueError:
        return url
    if refused:
        raise InputError(f"location {location}: {location.host} is no public address ({refused})")
    return url
