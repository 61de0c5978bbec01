"""The profile as it is kept: JSON in the profile file's own words, concepts by their ids."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from matcher.casework.profile_file import profile_of
from matcher.domain.permit import Paper, Residence
from matcher.domain.place import Place
from matcher.domain.profile import Away, Child, Education, Profile, ProfileSkill, Safety, Wishes
from matcher.domain.week import Week
from matcher.errors import TooLittleKnownError
from matcher.taxonomy.model import Taxonomy

Document = dict[str, Any]
"""The tables and keys of a profile file, without `code`; what is not known is not there."""
_ANY_CODE, _ANY_COUNTRY = "case", "IT"  # stand in where a document has none


def profile_from(document: Mapping[str, Any], code: str, taxonomy: Taxonomy) -> Profile:
    """Raises TooLittleKnownError where the host country is missing, without which nobody can say
    where she may work, and InputError for whatever no longer fits."""
    if "country" not in document:
        raise TooLittleKnownError("country: is missing: nobody can say where she may work")
    return replace(_read(document, taxonomy), code=code)


def canonical(document: Mapping[str, Any], taxonomy: Taxonomy) -> Document:
    """The same profile, however it was written. Even the country may be missing. Raises InputError
    naming each wrong key."""
    checked = document_of(_read(document, taxonomy))
    return checked if "country" in document else without(checked, "country")


def document_of(profile: Profile) -> Document:
    """`profile_from` of it gives the profile again."""
    told = {
        "country": profile.country,
        "age": profile.age,
        "digital": profile.digital,
        "literacy": profile.literacy,
        "licences": _names(profile.licences),
        "certificates": _names(profile.certificates),
        "experience_months": dict(sorted(profile.experience_months.items())),
        "place": _place(profile.place),
        "residence": _residence(profile.residence),
        "skills": [_skill(skill) for skill in profile.skills],
        "languages": _languages(profile),
        "education": _education(profile.education),
        "time": _time(profile),
        "children": [_child(child) for child in profile.children],
        "travel": _said(
            modes=[str(mode) for mode in profile.travel_modes] or None,
            limit_minutes=profile.travel_limit_minutes,
        ),
        "money": _said(
            monthly_net_minimum=profile.monthly_net_minimum, needed_from=profile.needed_from
        ),
        "wishes": _wishes(profile.wishes),
        "safety": _safety(profile.safety),
    }
    return {key: _plain(value) for key, value in told.items() if value not in (None, [], {})} | (
        {key: [] for key in ("licences", "certificates") if told[key] == []}
    )


def without(document: Mapping[str, Any], *keys: str) -> Document:
    return {key: value for key, value in document.items() if key not in keys}


def _read(document: Mapping[str, Any], taxonomy: Taxonomy) -> Profile:
    whole = {"country": _ANY_COUNTRY, **document, "code": _ANY_CODE}
    return profile_of(whole, taxonomy, "profile")


def _said(**facts: Any) -> Document:
    return {key: _plain(value) for key, value in facts.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value  # members of an enum too


def _names(names: frozenset[str] | None) -> list[str] | None:
    return None if names is None else sorted(names)


def _week(week: Week | None) -> list[str] | None:
    return None if week is None else week.spans()


def _place(place: Place | None) -> Document:
    return _said(lat=place.lat, lon=place.lon, name=place.name) if place else {}


def _skill(skill: ProfileSkill) -> Document:
    return _said(
        concept=skill.concept,
        level=skill.level,
        origin=skill.origin,
        proof=skill.proof,
        wanted=skill.wanted,
    )


def _languages(profile: Profile) -> Document:
    return {
        skill.language: {str(mode): level.name for mode, level in sorted(skill.levels.items())}
        for skill in profile.languages
    }


def _education(learnt: Education) -> Document:
    return _said(level=learnt.level, recognised=learnt.recognised, field=learnt.field)


def _time(profile: Profile) -> Document:
    return _said(
        available=_week(profile.available),
        busy=_week(profile.busy),
        earliest_start=profile.earliest_start,
        away=_away(profile.away),
    )


def _away(away: Away | None) -> Document | None:
    return _said(first=away.first, last=away.last) if away else None


def _child(child: Child) -> Document:
    return _said(age=child.age, care=_week(child.care))


def _residence(residence: Residence | None) -> Document:
    if residence is None:
        return {}
    return _said(
        document=residence.document,
        since=residence.since,
        until=residence.until,
        local_name=residence.local_name,
        paper_says=_paper(residence.paper_says) if residence.paper_says else None,
    )


def _paper(paper: Paper) -> str:
    """As `parse_paper` reads it."""
    if not paper.allows_work:
        return "work_not_allowed"
    said = [
        "employer_permit" if paper.employer_permit else "",
        f"hours_cap:{paper.hours_per_week}" if paper.hours_per_week else "",
        f"sectors:{','.join(paper.sectors)}" if paper.sectors else "",
        f"from:{paper.from_date.isoformat()}" if paper.from_date else "",
    ]
    return "; ".join(part for part in said if part) or "work_allowed"


def _wishes(wishes: Wishes) -> Document:
    return _said(
        occupations=list(wishes.occupations) or None,
        refused_occupations=list(wishes.refused_occupations) or None,
        refuses=sorted(map(str, wishes.refuses)) or None,
        contracts=sorted(map(str, wishes.contracts)) or None,
        priorities=list(wishes.priorities) or None,
    )


def _safety(safety: Safety) -> Document:
    areas = [
        _said(
            name=area.centre.name,
            lat=area.centre.lat,
            lon=area.centre.lon,
            radius_km=area.radius_km,
        )
        for area in safety.avoid_areas
    ]
    return _said(
        avoid_areas=areas or None,
        avoid_employers=list(safety.avoid_employers) or None,
        no_public_facing=safety.no_public_facing or None,
    )
