"""The fields that a record states, as values of the domain; what it does not state is left out."""

from collections.abc import Iterable
from typing import Any

from matcher.domain.language import LanguageNeed
from matcher.domain.offer import Gives, Kind, TrainingTerms
from matcher.domain.papers import broadest
from matcher.domain.pay import Pay
from matcher.domain.place import Place
from matcher.domain.week import Week
from matcher.ingest.record import EntryRecord, LanguageRecord, OfferRecord

_AS_THEY_ARE = (
    "employer", "country", "city", "remote", "text_language",
    "hours_per_week", "full_time", "night", "weekend", "contract", "duration_months",
    "start", "deadline", "education", "experience_months", "min_age", "max_age",
    "childcare_on_site", "flexible_hours", "public_facing", "alone", "live_in", "men_only_team",
    "employer_sensitised", "tutor", "sponsors", "places_left", "source", "url",
)  # fmt: skip
_TERMS = (
    "weeks", "hours_total", "modular", "mediator", "group_size",
    "allowance", "travel_refunded", "cost", "attendance_percent",
)  # fmt: skip


def stated_facts(record: OfferRecord) -> dict[str, Any]:
    """Offer field -> value, for every field of the offer that the record states."""
    entry = record.entry or EntryRecord()
    languages = entry.language if entry.language is not None else record.languages
    documents = entry.documents if entry.documents is not None else record.documents
    stated: dict[str, Any] = {name: getattr(record, name) for name in _AS_THEY_ARE}
    stated |= {
        "place": _place(record),
        "languages": None if languages is None else language_needs(languages),
        "shifts": _week(record.shifts),
        "shift_window": _week(record.shift_window),
        "pay": Pay(**dict(record.pay)) if record.pay else None,
        "licences": _set_of(record.licences),
        "certificates": _set_of(record.certificates),
        "documents": _set_of(documents),
        "papers": None if record.papers is None else broadest(record.papers),
        "welcomes": _set_of(record.welcomes),
    }
    stated |= {
        name: value
        for name, value in (
            ("education", entry.education),
            ("min_age", entry.age),
            ("max_age", entry.max_age),
        )
        if value is not None
    }
    return {name: value for name, value in stated.items() if value is not None}


def language_needs(languages: Iterable[LanguageRecord]) -> tuple[LanguageNeed, ...]:
    return tuple(LanguageNeed(n.language, n.level, tuple(n.modes)) for n in languages)


def training_terms(record: OfferRecord) -> TrainingTerms | None:
    if record.kind is not Kind.TRAINING:
        return None
    entry = record.entry or EntryRecord()
    return TrainingTerms(
        **{name: getattr(record, name) for name in _TERMS},
        teaching_languages=tuple(record.teaching_languages or ()),
        literacy=entry.literacy,
        digital=entry.digital,
    )


def gives(record: OfferRecord, skills: tuple[str, ...]) -> Gives:
    """What a training leaves her with; `skills` are taxonomy ids."""
    if record.gives is None:
        return Gives(skills)
    return Gives(
        skills=skills,
        languages=language_needs(record.gives.languages),
        certificates=frozenset(record.gives.certificates),
        licences=frozenset(record.gives.licences),
    )


def _place(record: OfferRecord) -> Place | None:
    if record.lat is None or record.lon is None:
        return None
    return Place(record.lat, record.lon, record.city)


def _week(spans: list[str] | None) -> Week | None:
    return Week.parse(spans, outward=True) if spans else None


def _set_of(names: Iterable[Any] | None) -> frozenset[Any] | None:
    return None if names is None else frozenset(names)
