"""Offers of three kinds, as understood from an advert. None is "the advert does not say"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from matcher.domain.language import LanguageNeed
from matcher.domain.papers import Papers
from matcher.domain.pay import Pay
from matcher.domain.permit import Document
from matcher.domain.place import Place, Town
from matcher.domain.week import Week


class Kind(StrEnum):
    VACANCY = "vacancy"
    INTERNSHIP = "internship"
    TRAINING = "training"


class Contract(StrEnum):
    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    AGENCY = "agency"
    APPRENTICESHIP = "apprenticeship"
    INTERNSHIP = "internship"
    SELF_EMPLOYED = "self_employed"
    ON_CALL = "on_call"


class Ability(StrEnum):
    """Literacy or digital ability: what she has, or what a training asks for."""

    NONE = "none"
    SOME = "some"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of an offer that was read from its text, with the words it was read from."""

    name: str  # the offer's field, e.g. "hours_per_week"
    value: object
    quote: str
    rule: str  # the rule that read it, e.g. "hours.per_week"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of exploitation in an advert, quoted."""

    code: str
    quote: str
    weight: float
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Gives:
    """What a training leaves her with."""

    skills: tuple[str, ...] = ()  # taxonomy ids
    languages: tuple[LanguageNeed, ...] = ()
    certificates: frozenset[str] = frozenset()
    licences: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TrainingTerms:
    """How a training is held, and what it asks at its door beyond what any offer may ask."""

    weeks: float | None = None
    hours_total: float | None = None
    modular: bool | None = None
    teaching_languages: tuple[str, ...] = ()
    mediator: bool | None = None
    group_size: int | None = None
    allowance: bool | None = None
    travel_refunded: bool | None = None
    cost: float | None = None
    attendance_percent: float | None = None
    literacy: Ability | None = None
    digital: Ability | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A vacancy, an internship or a training. Empty tuples and sets mean "asks for none"."""

    id: str
    kind: Kind
    title: str
    description: str = ""
    employer: str | None = None
    country: str | None = None
    city: str | None = None
    place: Place | None = None
    place_radius_km: float | None = None  # of the town, where only the town is known
    towns: tuple[Town, ...] = ()  # those that are known, where the advert names several
    more_towns: bool = False  # it names or counts others, and nobody knows where they are
    text_towns: tuple[Town, ...] = ()  # that its words name beside them, whatever for
    remote: bool | None = None
    text_language: str | None = None

    occupation: str | None = None  # taxonomy id
    isco: str | None = None  # ISCO-08, one to four digits
    required_skills: tuple[str, ...] = ()  # taxonomy ids
    desired_skills: tuple[str, ...] = ()
    unknown_skills: tuple[str, ...] = ()  # words that no loaded taxonomy knows

    languages: tuple[LanguageNeed, ...] | None = None
    hours_per_week: float | None = None
    full_time: bool | None = None  # False: part time
    shifts: Week | None = None
    shift_window: Week | None = None  # within which its shifts lie, where only that is said
    night: bool | None = None  # where shifts are words, not times
    weekend: bool | None = None
    contract: Contract | None = None
    duration_months: float | None = None
    pay: Pay | None = None
    start: date | None = None
    deadline: date | None = None

    education: int | None = None  # ISCED 0-8
    experience_months: int | None = None
    licences: frozenset[str] | None = None
    certificates: frozenset[str] | None = None
    documents: frozenset[Document] | None = None  # the only residence documents it takes
    papers: frozenset[Papers] | None = None  # it asks for, in general terms; any of them will do
    welcomes: frozenset[Papers] | None = None  # whom it says are welcome, whoever else is
    sponsors: bool | None = None  # the employer applies for a work permit or visa
    min_age: int | None = None
    max_age: int | None = None

    childcare_on_site: bool | None = None
    flexible_hours: bool | None = None
    public_facing: bool | None = None
    alone: bool | None = None
    live_in: bool | None = None
    men_only_team: bool | None = None
    employer_sensitised: bool | None = None
    tutor: bool | None = None
    places_left: int | None = None

    gives: Gives = field(default_factory=Gives)
    training: TrainingTerms | None = None

    source: str | None = None
    url: str | None = None
    last_seen: date | None = None  # in its source; None for an advert that is not kept
    fresh_until: date | None = None  # if its source has not shown it again by then, it is asked
    facts: tuple[Fact, ...] = ()
    unclear: frozenset[str] = frozenset()  # fields on which the advert contradicts itself
    signs: tuple[Sign, ...] = ()
    held_back: bool = False

    @property
    def quotes(self) -> Mapping[str, str]:
        """Field -> the words it was read from."""
        return {fact.name: fact.quote for fact in self.facts}
