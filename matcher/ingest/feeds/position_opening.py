"""One HR-XML 3.2 `PositionOpening`, as EURES partners write it -> the canonical object.

What has no field of its own (benefits, shifts in words, commission) stands under the text. A
`WorkingLanguageCode` says what is spoken at work, not what level she needs: it is left out.

Source: HR-XML 3.2 PositionOpening and the code lists that the EURES API publishes.
"""

import re
from xml.etree.ElementTree import Element

from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.eures_terms import (
    Raw,
    contract_of,
    flexible_of,
    full_time_of,
    kind_of,
    trade_of,
)
from matcher.ingest.feeds.loose import paragraphs
from matcher.ingest.feeds.months import months_between
from matcher.ingest.feeds.occupation_schemes import coded
from matcher.ingest.feeds.position_demands import demands_in
from matcher.ingest.feeds.position_pay import offered_pay, package_in, pay_lines
from matcher.ingest.feeds.sites import Site, where
from matcher.ingest.feeds.xml_values import (
    all_said,
    children,
    everywhere,
    first,
    local_name,
    number_in,
    said,
    text_of,
)

__all__ = ["local_name", "raw_of"]

_URL = re.compile(r"https?://[^\s\"'<>]+")


def raw_of(opening: Element) -> Raw:
    """The canonical object of an opening; what it does not say is left out."""
    profile = first(opening, "PositionProfile")
    profile = opening if profile is None else profile
    offerings = all_said(profile, "PositionOfferingTypeCode")
    schedules = all_said(profile, "PositionScheduleTypeCode")
    raw = {
        "id": said(opening, "DocumentID"),
        "kind": kind_of(offerings),
        "title": said(profile, "PositionTitle"),
        "text_language": profile.get("languageCode"),
        "employer": said(first(profile, "PositionOrganization"), "OrganizationName"),
        "contract": contract_of(offerings),
        "full_time": full_time_of(schedules),
        "flexible_hours": flexible_of(schedules),
        "deadline": day_in(said(profile, "ApplicationCloseDate")),
        "hours_per_week": number_in(said(profile, "WorkingHoursQuantity")),
        "places_left": _posts(profile),
        "source": "eures",
        "url": _url(profile),
        **_text_and_pay(profile),
        **_period(first(profile, "PositionPeriod")),
        **_trade(profile),
        **_place(profile),
        **demands_in(profile),
    }
    return {key: value for key, value in raw.items() if value not in (None, "", [])}


def _text_and_pay(profile: Element) -> Raw:
    package = package_in(profile)
    language = (profile.get("languageCode") or "").casefold()
    text = said(profile, "Content")
    more = [*all_said(profile, "ShiftDescription"), *pay_lines(package, language)]
    return {"description": _with_lines(text, more), "pay": offered_pay(package)}


def _with_lines(text: str, more: list[str]) -> str:
    """HTML takes no line break for one."""
    if more and "<" in text:
        return text + "".join(f"<p>{line}</p>" for line in more)
    return paragraphs(text, *more)


def _posts(profile: Element) -> int | None:
    posts = number_in(said(profile, "PositionOpenQuantity"))
    return int(posts) if posts is not None and 1 <= posts < 10_000 else None


def _period(period: Element | None) -> Raw:
    start, end = (day_in(said(period, name)) for name in ("StartDate", "EndDate"))
    return {"start": start, "duration_months": months_between(start, end)}


def _trade(profile: Element) -> Raw:
    """A category whose list is not named is ISCO-08, as the EURES rules want it."""
    esco_or_isco, national = [], []
    for category in children(profile, "JobCategoryCode"):
        scheme, code = category.get("listName") or "ISCO-08", text_of(category)
        known = coded(scheme, code)
        if "/esco/" in code or (known or "").startswith("isco_08:"):
            esco_or_isco.append(code)
        elif known:
            national.append(known)
    return trade_of(esco_or_isco) | {"occupation_codes": national}


def _place(profile: Element) -> Raw:
    return where([_site(location) for location in everywhere(profile, "PositionLocation")])


def _site(location: Element) -> Site:
    return Site(
        said(location, "CityName"),
        said(location, "CountryCode"),
        number_in(said(location, "LatitudeMeasure")),
        number_in(said(location, "LongitudeMeasure")),
    )


def _url(profile: Element) -> str | None:
    found = _URL.search(said(profile, "Instructions"))
    return found[0] if found else None
