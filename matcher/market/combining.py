"""Several adverts of one job -> one offer with the best value of each fact.

What a source states in a field beats what was read from a text; of two that say the same kind of
thing differently neither is taken: the fact is unclear, and somebody asks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matcher.domain.offer import Fact, Offer
from matcher.domain.place import Town

# Facts that an advert may state or leave to be read. Two adverts of one job name its employer, its
# town and its trade in two ways without contradicting each other: the first advert's stay.
_FACTS = (
    *("remote", "languages", "hours_per_week", "full_time", "shifts", "shift_window"),
    *("night", "weekend", "contract", "duration_months", "pay", "start", "deadline"),
    *("education", "experience_months"),
    *(
        "licences",
        "certificates",
        "documents",
        "papers",
        "welcomes",
        "sponsors",
        "min_age",
        "max_age",
        "childcare_on_site",
    ),
    *("flexible_hours", "public_facing", "alone", "live_in", "men_only_team"),
    *("employer_sensitised", "tutor", "places_left"),
)
_NAMES = ("employer", "country", "city", "occupation", "isco", "training", "url", "text_language")
_LISTS = ("required_skills", "desired_skills", "unknown_skills")


def combined(adverts: Sequence[Offer]) -> Offer:
    """One offer of all; the first gives the title and text. Raises IndexError for no advert."""
    first = adverts[0]
    if len(adverts) == 1:
        return first
    best = {name: _best(adverts, name) for name in _FACTS}
    placed = next((o for o in adverts if o.place and o.place_radius_km is None), None)
    placed = placed or next((o for o in adverts if o.place), first)
    return replace(
        first,
        **{name: _first(adverts, name) for name in (*_NAMES, *_LISTS)},
        **{name: found.value for name, found in best.items()},
        place=placed.place,
        place_radius_km=placed.place_radius_km,
        towns=_towns(adverts),
        more_towns=any(offer.more_towns for offer in adverts),
        text_towns=tuple(dict.fromkeys(town for o in adverts for town in o.text_towns)),
        facts=(*(found.fact for found in best.values() if found.fact), *_place_fact(placed)),
        unclear=frozenset(name for name, found in best.items() if not found.clear),
        signs=tuple({sign.code: sign for o in reversed(adverts) for sign in o.signs}.values()),
        held_back=any(offer.held_back for offer in adverts),
        source=_sources(adverts),
        last_seen=_latest(offer.last_seen for offer in adverts),
        fresh_until=_latest(offer.fresh_until for offer in adverts),
    )


@dataclass(frozen=True, slots=True)
class _Best:
    """The value, and the words it was read from, if it was; not clear: the adverts contradict."""

    value: Any
    fact: Fact | None = None
    clear: bool = True


def _best(adverts: Sequence[Offer], name: str) -> _Best:
    said = [(getattr(o, name), _read(o, name)) for o in adverts if getattr(o, name) is not None]
    stated = [(value, None) for value, fact in said if fact is None]
    doubted = not stated and any(name in offer.unclear for offer in adverts)
    trusted = stated or said
    if doubted or any(value != trusted[0][0] for value, _ in trusted):
        return _Best(None, clear=False)
    return _Best(*trusted[0]) if trusted else _Best(None)


def _read(offer: Offer, name: str) -> Fact | None:
    return next((fact for fact in offer.facts if fact.name == name), None)


def _place_fact(offer: Offer) -> list[Fact]:
    fact = _read(offer, "place")
    return [fact] if fact else []


def _towns(adverts: Sequence[Offer]) -> tuple[Town, ...]:
    """All that any advert names, and where the others say that the work is: of two points both,
    of a town beside a point only that it may be there too."""
    own = [
        Town(offer.place, offer.place_radius_km or 0, not offer.place_radius_km)
        for offer in adverts
        if offer.place and not offer.towns
    ]
    apart = {town.place: town for town in own}
    named = [town for offer in adverts for town in offer.towns]
    elsewhere = own if len(apart) > 1 else []
    return tuple(dict.fromkeys((*named, *elsewhere)))


def _first(adverts: Sequence[Offer], name: str) -> Any:
    """What the first advert that says anything says."""
    values = [getattr(offer, name) for offer in adverts]
    return next((value for value in values if value), values[0])


def _sources(adverts: Sequence[Offer]) -> str | None:
    """ "EURES, agenzia": every source that an advert of the job names."""
    return ", ".join(dict.fromkeys(o.source for o in adverts if o.source)) or None


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
