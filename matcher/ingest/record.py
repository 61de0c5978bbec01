"""The canonical offer: the object of the canonical JSONL, to which every feed is parsed.

None is "the advert does not say"; an empty list is "it asks for none".
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from matcher.domain.language import ALL_MODES, Mode
from matcher.domain.offer import Ability, Contract, Kind
from matcher.domain.papers import Papers
from matcher.domain.pay import PayPeriod
from matcher.ingest.field_types import (
    Age,
    Certificate,
    CountryCode,
    Day,
    Isced,
    IscoCode,
    LanguageCode,
    Latitude,
    Level,
    Licence,
    Longitude,
    Months,
    Number,
    OccupationCode,
    ResidenceDocument,
    ShiftTimes,
    Whole,
    Words,
    clean,
    one_line,
)

LONGEST_DESCRIPTION = 200_000  # characters; the longest real adverts have about 20,000
LONGEST_TITLE = 300

MOST_MONEY = 1e9  # in any currency and period
Positive = Annotated[Number, Field(gt=0)]
Money = Annotated[Number, Field(ge=0, le=MOST_MONEY)]
Places = Annotated[Whole, Field(ge=0, le=100_000)]


def _id(value: Any) -> Any:
    if isinstance(value, bool | float):
        raise ValueError(f"{value!r} is not an id")
    return one_line(str(value)) if isinstance(value, int | str) else value


def _title(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    title = one_line(value)
    if not title:
        raise ValueError("the advert has no title")
    return title


def _text(value: Any) -> Any:
    return clean(value).strip() if isinstance(value, str) else value


def _several(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


class Part(BaseModel):
    """What all parts of a record share: frozen, and no key that nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SkillsRecord(Part):
    """Labels, ids or URIs; a list that is None is not said."""

    required: list[Words] | None = None
    desired: list[Words] | None = None


class LanguageRecord(Part):
    language: LanguageCode
    level: Level
    modes: Annotated[list[Mode], Field(min_length=1)] = list(ALL_MODES)


class PayRecord(Part):
    amount: Money
    period: PayPeriod
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "EUR"
    gross: bool | None = None
    amount_to: Money | None = None
    payments_a_year: Annotated[Whole, Field(ge=12, le=16)] = 12

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> "PayRecord":
        if self.amount_to is not None and self.amount_to < self.amount:
            raise ValueError(f"pay ends at {self.amount_to}, below its start {self.amount}")
        return self


class GivesRecord(Part):
    skills: list[Words] = []
    languages: list[LanguageRecord] = []
    certificates: list[Certificate] = []
    licences: list[Licence] = []


class EntryRecord(Part):
    """What a training asks at its door."""

    language: Annotated[list[LanguageRecord], BeforeValidator(_several)] | None = None
    literacy: Ability | None = None
    digital: Ability | None = None
    education: Isced | None = None
    documents: list[ResidenceDocument] | None = None
    age: Age | None = None  # at least
    max_age: Age | None = None


class OfferRecord(Part):
    """One advert with the facts its source states, not yet linked to the taxonomy."""

    id: Annotated[str, BeforeValidator(_id), Field(min_length=1, max_length=300)]
    kind: Kind = Kind.VACANCY
    title: Annotated[str, BeforeValidator(_title), Field(max_length=LONGEST_TITLE)]
    description: Annotated[str, BeforeValidator(_text), Field(max_length=LONGEST_DESCRIPTION)] = ""
    text_language: LanguageCode | None = None
    employer: Words | None = None
    employer_description: Annotated[
        str, BeforeValidator(_text), Field(max_length=LONGEST_DESCRIPTION)
    ] = ""
    country: CountryCode | None = None
    city: Words | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    exact_place: bool | None = None  # false: lat and lon are of a town or a postal code
    remote: bool | None = None

    occupation: Words | None = None  # taxonomy id, URI, label, or ISCO-08 code
    isco: list[IscoCode] | None = None
    occupation_codes: list[OccupationCode] | None = None  # of national schemes: kldb_2010:29302
    skills: SkillsRecord | None = None
    languages: list[LanguageRecord] | None = None

    full_time: bool | None = None  # false: part time
    hours_per_week: Annotated[Positive, Field(le=168)] | None = None
    shifts: ShiftTimes | None = None
    shift_window: ShiftTimes | None = None  # the shifts lie somewhere within: "in the morning"
    night: bool | None = None
    weekend: bool | None = None
    contract: Contract | None = None
    duration_months: Annotated[Positive, Field(le=720)] | None = None
    pay: PayRecord | None = None
    start: Day | None = None
    deadline: Day | None = None

    education: Isced | None = None
    experience_months: Months | None = None
    licences: list[Licence] | None = None
    certificates: list[Certificate] | None = None
    documents: list[ResidenceDocument] | None = None  # the only residence documents it takes
    papers: list[Papers] | None = None  # it asks for, in general terms; any of them will do
    welcomes: list[Papers] | None = None
    sponsors: bool | None = None
    min_age: Age | None = None
    max_age: Age | None = None

    childcare_on_site: bool | None = None
    flexible_hours: bool | None = None
    public_facing: bool | None = None
    alone: bool | None = None
    live_in: bool | None = None
    men_only_team: bool | None = None
    employer_sensitised: bool | None = None
    tutor: bool | None = None
    places_left: Places | None = None

    gives: GivesRecord | None = None
    weeks: Annotated[Positive, Field(le=520)] | None = None
    hours_total: Annotated[Positive, Field(le=20_000)] | None = None
    modular: bool | None = None
    teaching_languages: list[LanguageCode] | None = None
    mediator: bool | None = None
    group_size: Annotated[Whole, Field(ge=1, le=10_000)] | None = None
    allowance: bool | None = None
    travel_refunded: bool | None = None
    cost: Money | None = None
    attendance_percent: Annotated[Number, Field(ge=0, le=100)] | None = None
    entry: EntryRecord | None = None

    source: Words | None = None
    url: Words | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> "OfferRecord":
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"lat {self.lat} and lon {self.lon} go together; one is missing")
        if self.min_age and self.max_age and self.min_age > self.max_age:
            raise ValueError(f"min_age {self.min_age} is above max_age {self.max_age}")
        return self
