"""The profile file's keys and what each may hold; concepts are looked up while it is checked."""

import re
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from matcher.casework.address import looks_like_address
from matcher.casework.case_code import RULE, is_case_code
from matcher.domain.language import ALL_MODES, Mode
from matcher.domain.offer import Ability, Contract
from matcher.domain.permit import Paper, parse_paper
from matcher.domain.place import TravelMode
from matcher.domain.profile import Origin, Proof, Refusal, SkillLevel
from matcher.ingest.field_types import (
    Age,
    CefrName,
    Certificate,
    CountryCode,
    Day,
    FreeTime,
    Isced,
    IscoCode,
    LanguageCode,
    Latitude,
    Level,
    Licence,
    Longitude,
    Months,
    Number,
    ResidenceDocument,
    ShiftTimes,
    Whole,
    Words,
    cefr_level,
)
from matcher.ingest.record import Money
from matcher.taxonomy.model import ConceptKind, Taxonomy

_ISCO = re.compile(r"\d{1,4}")


def _case_code(value: Any) -> str:
    if isinstance(value, str) and is_case_code(value):
        return value
    raise ValueError(f"{value!r} is not a case code; {RULE}")


def _public_place(name: str) -> str:
    if looks_like_address(name):
        raise ValueError(f"{name!r} looks like an address; name a public stop or square instead")
    return name


def _each_once(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    """`it` and `IT` are one language: which of the two levels is hers, nobody could tell."""
    languages = handler(value)
    if len(languages) < len(value):
        raise ValueError(f"{', '.join(value)}: one of these languages stands there twice")
    return languages


def _all_modes(value: Any) -> Any:
    return value if isinstance(value, dict) else dict.fromkeys(ALL_MODES, cefr_level(value))


def _paper(value: Any) -> Paper:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not what a paper says (work_allowed, hours_cap:20 ...)")
    try:
        return parse_paper(value)
    except ValueError as error:
        raise ValueError(str(error).removeprefix("paper_says: ")) from error


def _taxonomy(info: ValidationInfo) -> Taxonomy:
    context: dict[str, Any] = info.context or {}
    taxonomy: Taxonomy = context["taxonomy"]
    return taxonomy


def _concept(words: str, kind: ConceptKind, info: ValidationInfo) -> str:
    taxonomy, context = _taxonomy(info), info.context or {}
    concept_id = taxonomy.resolve(words, kind)
    if concept_id is None:
        search = next(context["left"], None) is not None
        nearest = ", ".join(taxonomy.nearest(words, kind)) if search else ""
        raise ValueError(f'"{words}" fits no label' + (f"; nearest: {nearest}" if nearest else ""))
    return concept_id


def _skill(words: str, info: ValidationInfo) -> str:
    return _concept(words, ConceptKind.SKILL, info)


def _occupations(words: Any, info: ValidationInfo) -> tuple[str, ...]:
    """The occupation of that name; every one of the group when it is an ISCO-08 code."""
    if not isinstance(words, str) or not words.strip():
        raise ValueError(f"{words!r} is not the name of an occupation")
    taxonomy = _taxonomy(info)
    group = taxonomy.occupations_in(words) if _ISCO.fullmatch(words) else ()
    return group or (_concept(words, ConceptKind.OCCUPATION, info),)


Occupations = list[
    Annotated[tuple[str, ...], BeforeValidator(_occupations, json_schema_input_type=str)]
]

Languages = Annotated[
    dict[
        LanguageCode,
        Annotated[
            dict[Mode, Level],
            BeforeValidator(_all_modes, json_schema_input_type=CefrName | dict[Mode, CefrName]),
        ],
    ],
    WrapValidator(_each_once),
]


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PlaceForm(Form):
    name: Annotated[Words, AfterValidator(_public_place)] | None = None
    lat: Latitude
    lon: Longitude


class ResidenceForm(Form):
    document: ResidenceDocument
    since: Day | None = None
    until: Day | None = None
    local_name: Words | None = None
    paper_says: Annotated[Paper, BeforeValidator(_paper, json_schema_input_type=str)] | None = None

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> "ResidenceForm":
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"until {self.until} is before since {self.since}")
        return self


class SkillForm(Form):
    concept: Annotated[Words, AfterValidator(_skill)]
    level: SkillLevel | None = None
    origin: Origin | None = None
    proof: Proof | None = None
    wanted: bool | None = None


class EducationForm(Form):
    level: Isced | None = None
    recognised: bool | None = None
    field: Words | None = None


class AwayForm(Form):
    first: Day
    last: Day

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError("the last day is before the first")
        return self


class TimeForm(Form):
    available: FreeTime | None = None
    busy: ShiftTimes | None = None
    earliest_start: Day | None = None
    away: AwayForm | None = None


class ChildForm(Form):
    age: Annotated[Whole, Field(ge=0, le=30)] | None = None
    care: FreeTime | None = None


class TravelForm(Form):
    modes: list[TravelMode] = []
    limit_minutes: Annotated[Whole, Field(ge=0, le=600)] | None = None


class MoneyForm(Form):
    monthly_net_minimum: Money | None = None
    needed_from: Day | None = None


class WishesForm(Form):
    occupations: Occupations = []
    refused_occupations: Occupations = []
    refuses: list[Refusal] = []
    contracts: list[Contract] = []
    priorities: list[Words] = []


class AreaForm(Form):
    name: Annotated[Words, AfterValidator(_public_place)] | None = None
    lat: Latitude
    lon: Longitude
    radius_km: Annotated[Number, Field(gt=0, le=500)]


class SafetyForm(Form):
    avoid_areas: list[AreaForm] = []
    avoid_employers: list[Words] = []
    no_public_facing: bool = False


class ProfileForm(Form):
    """The whole file. Only `code` and `country` are compulsory; what is absent is unknown."""

    code: Annotated[str, BeforeValidator(_case_code)]
    country: CountryCode
    age: Age | None = None
    digital: Ability | None = None
    literacy: Ability | None = None
    licences: list[Licence] | None = None
    certificates: list[Certificate] | None = None
    experience_months: dict[IscoCode, Months] = {}
    place: PlaceForm | None = None
    residence: ResidenceForm | None = None
    skills: list[SkillForm] = []
    languages: Languages = {}
    education: EducationForm = EducationForm()
    time: TimeForm = TimeForm()
    children: list[ChildForm] = []
    travel: TravelForm = TravelForm()
    money: MoneyForm = MoneyForm()
    wishes: WishesForm = WishesForm()
    safety: SafetyForm = SafetyForm()
