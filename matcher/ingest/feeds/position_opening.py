"""One HR-XML 3.2 `PositionOpening`, as EURES partners write it -> the canonical object.

Namespaces are not looked at: partners bind the same names to different ones. Read are:
title, location, organisation, ISCO code, offering type, schedule, ISCED level, experience, driving
licences, languages (competencies of the taxonomy "language"), remuneration, working hours, start,
close date, and the description with its HTML taken out.

Source: HR-XML 3.2 PositionOpening and the code lists that the EURES API publishes.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from matcher.ingest.feeds.days import day_in

Raw = dict[str, Any]

# DirectHire only says who hires; partners write it for fixed and open-ended work alike, so it
# stays unknown. Volunteer and RecruitmentReserve are no contract.
CONTRACTS = {
    "temporary": "fixed_term",
    "temporarytohire": "fixed_term",
    "contract": "fixed_term",
    "contracttohire": "fixed_term",
    "seasonal": "fixed_term",
    "internship": "internship",
    "apprenticeship": "apprenticeship",
    "oncall": "on_call",
    "selfemployed": "self_employed",
}
FULL_TIME = {"fulltime": True, "parttime": False}
PERIODS = {
    "hour": "hour",
    "hourly": "hour",
    "day": "day",
    "daily": "day",
    "week": "week",
    "weekly": "week",
    "month": "month",
    "monthly": "month",
    "year": "year",
    "yearly": "year",
    "annual": "year",
    "once": "total",
}
MONTHS_OF_EXPERIENCE = {"year": 12.0, "month": 1.0, "week": 12 / 52, "day": 12 / 365}
MODES = {
    "cef-understanding-listening": "listening",
    "cef-understanding-reading": "reading",
    "cef-speaking-interaction": "speaking",
    "cef-speaking-production": "speaking",
    "cef-writing-interaction": "writing",
    "cef-writing-production": "writing",
}
ISCED_LEVELS = frozenset("012345678")  # 9 is "other" in the EURES list: not known
_URL = re.compile(r"https?://[^\s\"'<>]+")


def local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def raw_of(opening: Element) -> Raw:
    """The canonical object of an opening; what it does not say is left out."""
    profile = _first(opening, "PositionProfile")
    profile = opening if profile is None else profile
    offering = _said(profile, "PositionOfferingTypeCode").casefold()
    raw = {
        "id": _said(opening, "DocumentID"),
        "kind": "internship" if offering == "internship" else "vacancy",
        "title": _said(profile, "PositionTitle"),
        "description": _said(profile, "Content"),
        "text_language": profile.get("languageCode"),
        "employer": _said(_first(profile, "PositionOrganization"), "OrganizationName"),
        "isco": _isco(profile),
        "contract": CONTRACTS.get(offering),
        "full_time": FULL_TIME.get(_said(profile, "PositionScheduleTypeCode").casefold()),
        "deadline": day_in(_said(profile, "ApplicationCloseDate")),
        "start": day_in(_said(_first(profile, "PositionPeriod"), "StartDate")),
        "hours_per_week": _number(_said(profile, "WorkingHoursQuantity")),
        "pay": _pay(profile),
        "source": "eures",
        "url": _url(profile),
        **_place(profile),
        **_asked(profile),
    }
    return {key: value for key, value in raw.items() if value not in (None, "", [])}


def _place(profile: Element) -> Raw:
    location = _first(profile, "PositionLocation")
    point = {
        "lat": _number(_said(location, "LatitudeMeasure")),
        "lon": _number(_said(location, "LongitudeMeasure")),
    }
    city = _said(location, "CityName")
    return {
        "city": city.title() if city.isupper() else city,
        "country": _said(location, "CountryCode"),
        **(point if None not in point.values() else {}),
    }


def _asked(profile: Element) -> Raw:
    asked = _first(profile, "PositionQualifications")
    if asked is None:
        return {}
    level = _said(asked, "EducationLevelCode")
    return {
        "education": level if level in ISCED_LEVELS else None,
        "experience_months": _experience(asked),
        "licences": [_text(e) for e in _all(asked, "LicenseTypeCode") if _text(e)],
        "languages": list(_languages(asked)),
    }


def _isco(profile: Element) -> list[str]:
    return [
        code
        for element in _children(profile, "JobCategoryCode")
        if (code := _text(element)).isdigit() and "ISCO" in element.get("listName", "ISCO").upper()
    ]


def _experience(asked: Element) -> int | None:
    """The longest experience asked for, in months."""
    months = [
        number * MONTHS_OF_EXPERIENCE[measure.get("unitCode", "").lower()]
        for category in _all(asked, "ExperienceCategory")
        for measure in _all(category, "Measure")
        if (number := _number(_text(measure))) is not None
        and measure.get("unitCode", "").lower() in MONTHS_OF_EXPERIENCE
    ]
    return round(max(months)) if months else None


def _languages(asked: Element) -> Iterator[Raw]:
    """Levels by mode say more than the overall one, which stands for all four modes at once; a
    language that is only desired is not asked for."""
    for competency in _all(asked, "PositionCompetency"):
        if _said(competency, "TaxonomyID").casefold() != "language":
            continue
        code = _said(competency, "CompetencyID")
        required = _level(_first(competency, "RequiredProficiencyLevel"))
        desired = _level(_first(competency, "DesiredProficiencyLevel"))
        by_mode = list(_by_dimension(competency, code)) if required or not desired else []
        if required and not by_mode:
            yield {"language": code, "level": required}
        yield from by_mode


def _by_dimension(competency: Element, code: str) -> Iterator[Raw]:
    """Levels by mode; of two for one mode (speaking to, speaking with) the higher."""
    levels: dict[str, str] = {}
    for dimension in _all(competency, "CompetencyDimension"):
        mode = MODES.get(_said(dimension, "CompetencyDimensionTypeCode").casefold())
        level = _level(dimension)
        if mode and level:
            levels[mode] = max(level, levels.get(mode, ""))
    for level in sorted(set(levels.values())):
        modes = [mode for mode, its_level in levels.items() if its_level == level]
        yield {"language": code, "level": level, "modes": modes}


def _level(element: Element | None) -> str:
    return _said(element, "ScoreText") or _said(element, "ScoreValue")


def _pay(profile: Element) -> Raw | None:
    package = _first(profile, "RemunerationPackage")
    if package is None:
        package = _first(profile, "OfferedRemunerationPackage")
    least = _amount(package, "MinimumAmount") or _amount(package, "Amount")
    period = PERIODS.get(_said(package, "RemunerationIntervalCode").casefold())
    if least is None or period is None:
        return None
    most = _amount(package, "MaximumAmount")
    currency = least.get("currencyID") or least.get("currency") or _said(package, "CurrencyCode")
    pay = {
        "amount": _number(_text(least)),
        "amount_to": _number(_text(most)) if most is not None else None,
        "period": period,
        "currency": currency or None,
    }
    return {key: value for key, value in pay.items() if value is not None}


def _amount(package: Element | None, ending: str) -> Element | None:
    """The first element whose name ends so: partners write `MinimumAmount` with and without
    `Remuneration` before it."""
    if package is None:
        return None
    found = (e for e in package.iter() if local_name(e).endswith(ending))
    return next((element for element in found if _number(_text(element))), None)


def _url(profile: Element) -> str | None:
    found = _URL.search(_said(profile, "Instructions"))
    return found[0] if found else None


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None


def _said(element: Element | None, name: str) -> str:
    found = None if element is None else _first(element, name)
    return "" if found is None else _text(found)


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _first(element: Element, name: str) -> Element | None:
    return next(iter(_all(element, name)), None)


def _all(element: Element, name: str) -> list[Element]:
    return [e for e in element.iter() if local_name(e) == name]


def _children(element: Element, name: str) -> list[Element]:
    return [e for e in element if local_name(e) == name]
