"""An offer as programs get it: what was understood of an advert, and from which words."""

from datetime import date
from typing import Literal

from pydantic import Field

from matcher.domain.language import LanguageNeed, Mode
from matcher.domain.offer import Contract, Gives, Kind, Offer, TrainingTerms
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.web.advert import is_web_address
from matcher.web.api.model import Answer
from matcher.wording.words import Words

Level = Literal["A0", "A1", "A2", "B1", "B2", "C1", "C2"]


class NamedConcept(Answer):
    """A concept of the taxonomy."""

    id: str
    label: str


class PayOut(Answer):
    amount: float
    amount_to: float | None
    period: PayPeriod
    currency: str
    gross: bool | None

    @classmethod
    def of(cls, pay: Pay | None) -> "PayOut | None":
        if pay is None:
            return None
        return cls(
            amount=pay.amount,
            amount_to=pay.amount_to,
            period=pay.period,
            currency=pay.currency,
            gross=pay.gross,
        )


class LanguageOut(Answer):
    language: str = Field(description="ISO 639")
    level: Level = Field(description="CEFR")
    modes: list[Mode]

    @classmethod
    def of(cls, need: LanguageNeed) -> "LanguageOut":
        return cls.model_validate(
            {"language": need.language, "level": need.level.name, "modes": [*need.modes]}
        )


class GivesOut(Answer):
    """What a training leaves somebody with."""

    skills: list[NamedConcept]
    languages: list[LanguageOut]
    certificates: list[str]
    licences: list[str]

    @classmethod
    def of(cls, gives: Gives, words: Words) -> "GivesOut":
        return cls(
            skills=named(gives.skills, words),
            languages=[LanguageOut.of(need) for need in gives.languages],
            certificates=sorted(gives.certificates),
            licences=sorted(gives.licences),
        )


class TrainingOut(Answer):
    weeks: float | None
    hours_total: float | None
    teaching_languages: list[str]
    mediator: bool | None
    allowance: bool | None
    cost: float | None
    attendance_percent: float | None

    @classmethod
    def of(cls, terms: TrainingTerms | None) -> "TrainingOut | None":
        if terms is None:
            return None
        return cls(
            weeks=terms.weeks,
            hours_total=terms.hours_total,
            teaching_languages=[*terms.teaching_languages],
            mediator=terms.mediator,
            allowance=terms.allowance,
            cost=terms.cost,
            attendance_percent=terms.attendance_percent,
        )


class FactOut(Answer):
    """A field that was read from the advert's text."""

    field: str
    quote: str = Field(description="The words it was read from.")


class OfferBrief(Answer):
    """An offer in a list."""

    id: str
    kind: Kind
    title: str
    employer: str | None
    country: str | None = Field(description="ISO 3166-1, two letters")
    city: str | None
    text_language: str | None
    occupation: NamedConcept | None
    hours_per_week: float | None
    contract: Contract | None
    pay: PayOut | None
    start: date | None
    deadline: date | None
    last_seen: date | None = Field(description="When its source last showed it.")


class OfferOut(OfferBrief):
    """One offer, with all that was understood of it."""

    description: str
    url: str | None = Field(description="Of a web page; no other address is given.")
    remote: bool | None
    isco: str | None = Field(description="ISCO-08")
    required_skills: list[NamedConcept]
    desired_skills: list[NamedConcept]
    languages: list[LanguageOut] | None
    full_time: bool | None
    shifts: list[str] | None = Field(description="As `Mon-Fri 08:00-14:00`.")
    night: bool | None
    weekend: bool | None
    duration_months: float | None
    education: int | None = Field(description="ISCED 0 to 8")
    experience_months: int | None
    licences: list[str] | None
    certificates: list[str] | None
    childcare_on_site: bool | None
    flexible_hours: bool | None
    places_left: int | None
    gives: GivesOut
    training: TrainingOut | None
    facts: list[FactOut] = Field(description="What was read from its text.")
    unclear: list[str] = Field(description="Fields on which the advert contradicts itself.")


def brief(offer: Offer, words: Words) -> OfferBrief:
    return OfferBrief.model_validate(_brief(offer, words))


def whole(offer: Offer, words: Words) -> OfferOut:
    return OfferOut.model_validate(_brief(offer, words) | _rest(offer, words))


def named(concepts: tuple[str, ...], words: Words) -> list[NamedConcept]:
    return [NamedConcept(id=id_, label=words.show(id_, "concept")) for id_ in concepts]


def _brief(offer: Offer, words: Words) -> dict[str, object]:
    occupation = named((offer.occupation,), words)[0] if offer.occupation else None
    same = ("id", "kind", "title", "employer", "country", "city", "text_language",
            "hours_per_week", "contract", "start", "deadline", "last_seen")  # fmt: skip
    plain = {name: getattr(offer, name) for name in same}
    return plain | {"occupation": occupation, "pay": PayOut.of(offer.pay)}


def _rest(offer: Offer, words: Words) -> dict[str, object]:
    same = ("description", "remote", "isco", "full_time", "night", "weekend",
            "duration_months", "education", "experience_months", "childcare_on_site",
            "flexible_hours", "places_left")  # fmt: skip
    needs = offer.languages
    return {name: getattr(offer, name) for name in same} | {
        "url": offer.url if is_web_address(offer.url) else None,
        "required_skills": named(offer.required_skills, words),
        "desired_skills": named(offer.desired_skills, words),
        "languages": None if needs is None else [LanguageOut.of(need) for need in needs],
        "shifts": _spans(offer.shifts),
        "licences": _sorted(offer.licences),
        "certificates": _sorted(offer.certificates),
        "gives": GivesOut.of(offer.gives, words),
        "training": TrainingOut.of(offer.training),
        "facts": [FactOut(field=fact.name, quote=fact.quote) for fact in offer.facts],
        "unclear": sorted(offer.unclear),
    }


def _spans(week: Week | None) -> list[str] | None:
    return None if week is None else week.spans()


def _sorted(names: frozenset[str] | None) -> list[str] | None:
    return None if names is None else sorted(names)
