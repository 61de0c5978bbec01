"""Her profile: what she can do, wants, and needs. What is absent is unknown, never "no".

Nationality, country of birth, ethnicity, religion, marital status, health and history have no
field here, so that no score can read them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from matcher.domain.language import LanguageSkill
from matcher.domain.offer import Ability
from matcher.domain.permit import Residence
from matcher.domain.place import Area, Place, TravelMode
from matcher.domain.week import Week


class SkillLevel(StrEnum):
    SOME = "some"
    GOOD = "good"
    STRONG = "strong"
    CAN_TEACH = "can_teach"


class Origin(StrEnum):
    PAID = "paid"
    INFORMAL = "informal"
    UNPAID_CARE = "unpaid_care"
    HOUSEHOLD = "household"
    STUDY = "study"
    VOLUNTEERING = "volunteering"
    HOBBY = "hobby"
    WORKSHOP = "workshop"


class Proof(StrEnum):
    CERTIFICATE = "certificate"
    REFERENCE = "reference"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ProfileSkill:
    """A skill, however she got it. `wanted` is None when nobody has asked her yet."""

    concept: str  # taxonomy id
    level: SkillLevel | None = None
    origin: Origin | None = None
    proof: Proof | None = None
    wanted: bool | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """`care` is when somebody else has the child; None is not yet talked about."""

    age: int | None = None
    care: Week | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which she does no work, as around a birth. Why has no field: days are enough."""

    first: date
    last: date


class Refusal(StrEnum):
    """What she does not want; an offer that has it is set aside with this reason."""

    NIGHT = "night"
    WEEKEND = "weekend"
    LIVE_IN = "live_in"
    ALONE = "alone"
    MEN_ONLY_TEAM = "men_only_team"
    CUSTOMERS = "customers"
    AGENCY = "agency"
    SELF_EMPLOYED = "self_employed"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class Wishes:
    occupations: tuple[str, ...] = ()  # taxonomy ids of occupations, first first
    refused_occupations: tuple[str, ...] = ()
    refuses: frozenset[Refusal] = frozenset()
    contracts: frozenset[str] = frozenset()
    priorities: tuple[str, ...] = ()  # names of criteria, first first


@dataclass(frozen=True, slots=True)
class Safety:
    avoid_areas: tuple[Area, ...] = ()
    avoid_employers: tuple[str, ...] = ()
    no_public_facing: bool = False


@dataclass(frozen=True, slots=True)
class Education:
    level: int | None = None  # ISCED 0-8
    recognised: bool | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Only the case code and the host country are compulsory."""

    code: str
    country: str  # ISO 3166-1 alpha-2
    age: int | None = None
    digital: Ability | None = None
    literacy: Ability | None = None
    licences: frozenset[str] | None = None
    certificates: frozenset[str] | None = None
    experience_months: Mapping[str, int] = field(default_factory=dict)  # ISCO-08 code -> months
    place: Place | None = None
    residence: Residence | None = None
    skills: tuple[ProfileSkill, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    education: Education = Education()
    available: Week | None = None
    busy: Week | None = None  # classes and appointments; `available` is without them already
    earliest_start: date | None = None
    away: Away | None = None
    children: tuple[Child, ...] = ()
    travel_modes: tuple[TravelMode, ...] = ()
    travel_limit_minutes: int | None = None
    monthly_net_minimum: float | None = None
    needed_from: date | None = None  # the day from which she needs it
    wishes: Wishes = Wishes()
    safety: Safety = Safety()
