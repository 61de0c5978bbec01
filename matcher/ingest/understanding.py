"""Records -> offers: what the fields state wins; what they leave out is read from the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.domain.offer import Fact, Kind, Offer
from matcher.domain.place import Place, distance_km
from matcher.ingest.asked_skills import AskedSkills, skills_of
from matcher.ingest.duplicate_marks import Marks, marks_of
from matcher.ingest.facts import Reading, read_facts
from matcher.ingest.occupations import Trade, trades_of
from matcher.ingest.places import City, Named, Places
from matcher.ingest.record import OfferRecord
from matcher.ingest.screening import Signs, screen
from matcher.ingest.screening_pay import with_signs
from matcher.ingest.stated import gives, stated_facts, training_terms
from matcher.ingest.text_language import text_language
from matcher.ingest.towns_in_text import towns_in_text
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.model import Taxonomy

# What a course may ask of those who enter it, and may be about.
PAPERS = frozenset({"licences", "certificates"})
ENTRY = PAPERS | {"languages", "education", "experience_months"}
UNKNOWN_TOWN_KM = 5  # around the point of a town or postal code that the table of towns has not
CENTRE_KM = (
    0.15  # a point that is nearer to the middle of the town that is named is that of the town
)


@dataclass(frozen=True, slots=True)
class Understood:
    """The offers in the order of their records, and a line for each word that no label fits.

    `marks`: of each offer, where they were asked for.
    """

    offers: tuple[Offer, ...]
    warnings: tuple[str, ...]
    marks: tuple[Marks, ...] = ()


def understand(
    records: Sequence[OfferRecord],
    taxonomy: Taxonomy,
    linker: Linker,
    signs: Signs,
    places: Places,
    *,
    marked: bool = False,
) -> Understood:
    """One Offer a record. `marked`: with what its doubles are found by."""
    languages = [language_of(record) for record in records]
    trades = trades_of(records, languages, taxonomy, linker)
    skills = skills_of(records, languages, trades, taxonomy, linker)
    known = list(zip(records, languages, trades, skills, strict=True))
    offers = tuple(_offer(*each, signs, places) for each in known)
    warnings = [
        line for record, _, trade, asked in known for line in _warnings(record, trade, asked)
    ]
    return Understood(offers, tuple(warnings), marks_of(offers) if marked else ())


def language_of(record: OfferRecord) -> str | None:
    """The language that a record is written in, None where it can't be told."""
    return record.text_language or text_language(f"{record.title}\n{record.description}")


def _offer(
    record: OfferRecord,
    language: str | None,
    trade: Trade,
    skills: AskedSkills,
    signs: Signs,
    places: Places,
) -> Offer:
    stated = stated_facts(record)
    town = _town(record, places)
    reading = _read(record, language)
    read = tuple(fact for fact in reading.facts if fact.name not in stated)
    offer = Offer(
        description=record.description,
        occupation=trade.occupation,
        isco=trade.isco,
        required_skills=skills.required,
        desired_skills=skills.desired,
        unknown_skills=skills.unknown,
        gives=gives(record, skills.given),
        training=training_terms(record),
        facts=(*read, *_place_fact(record, town, stated)),
        unclear=_unclear(reading.unclear, stated, trade),
        **_identity(record),
        **_other_towns(record, stated, town, places),
        **({"text_language": language} | stated | _values(read) | _roughly(record, town, stated)),
    )
    return with_signs(offer, screen(_whole_text(record), language, signs), signs)


def _read(record: OfferRecord, language: str | None) -> Reading:
    """The title of a course names what it teaches ("Theory for licence B", "Italian B1"): what it
    asks for stands in its description alone, and is no licence or certificate of its title."""
    whole = read_facts(record.title, record.description, language)
    if record.kind is not Kind.TRAINING:
        return whole
    asked = read_facts("", record.description, language)
    taught = {fact.name: fact.value for fact in read_facts(record.title, "", language).facts}
    entry = [
        fact
        for fact in asked.facts
        if fact.name in ENTRY and not (fact.name in PAPERS and fact.value == taught.get(fact.name))
    ]
    return Reading(
        (*(fact for fact in whole.facts if fact.name not in ENTRY), *entry),
        whole.unclear - ENTRY | asked.unclear & ENTRY,
    )


def _unclear(read: frozenset[str], stated: Mapping[str, Any], trade: Trade) -> frozenset[str]:
    """A field settles what the text contradicts; a code against its title settles nothing."""
    of_trade = {"occupation"} if trade.contradicted_by else set()
    return frozenset(name for name in read if name not in stated) | of_trade


def _identity(record: OfferRecord) -> dict[str, Any]:
    return {"id": record.id, "kind": record.kind, "title": record.title}


def _town(record: OfferRecord, places: Places) -> City | None:
    """The town of an advert; where it gives no coordinates, its centre stands for the workplace."""
    if not record.city or record.remote:
        return None
    return places.find(record.city, record.country)


def _roughly(record: OfferRecord, town: City | None, stated: Mapping[str, Any]) -> dict[str, Any]:
    """How far around its place the work may be: nothing where the house is known."""
    point: Place | None = stated.get("place")
    if point is None:
        return {"place": town.place, "place_radius_km": town.radius_km} if town else {}
    if record.exact_place is False or (record.exact_place is None and _is_centre(point, town)):
        return {"place_radius_km": town.radius_km if town else UNKNOWN_TOWN_KM}
    return {}


def _other_towns(
    record: OfferRecord, stated: Mapping[str, Any], town: City | None, places: Places
) -> dict[str, Any]:
    """Those that the field of the place names, and those that only the words do."""
    several = places.several(record.city, record.country) if record.city else Named()
    named = [*(each.place for each in several.towns), *([town.place] if town else [])]
    text = f"{record.city or ''}\n{record.title}\n{record.description}"
    in_text = towns_in_text(text, record.country, places, stated.get("place"), named)
    return {"towns": several.towns, "more_towns": several.more, "text_towns": in_text}


def _is_centre(point: Place, town: City | None) -> bool:
    """Such a point is what a source gives that knows no more than the town."""
    return town is not None and distance_km(point, town.place) <= CENTRE_KM


def _place_fact(
    record: OfferRecord, town: City | None, stated: Mapping[str, Any]
) -> Iterator[Fact]:
    if town and record.city and "place" not in stated:
        yield Fact("place", town.place, record.city, "place.town_centre")


def _values(facts: Sequence[Fact]) -> dict[str, Any]:
    return {fact.name: fact.value for fact in facts}


def _whole_text(record: OfferRecord) -> str:
    return "\n".join((record.title, record.description, record.employer_description))


def _warnings(record: OfferRecord, trade: Trade, skills: AskedSkills) -> Iterator[str]:
    if trade.contradicted_by is not None:
        codes = ", ".join((*(record.isco or ()), *(record.occupation_codes or ())))
        yield f"{record.id}: title {record.title!r} is not the work of {codes}; neither is taken"
    if trade.unknown is not None:
        yield f"{record.id}: occupation {trade.unknown!r} fits no label; linked by likeness instead"
    for words in skills.unknown:
        yield f"{record.id}: skill {words!r} fits no label; it counts as unknown"
