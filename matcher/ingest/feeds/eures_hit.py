"""A hit of a EURES search answer (`jobVacancyHeader` with its facets) -> the canonical object."""

from base64 import urlsafe_b64encode
from collections.abc import Callable

from matcher.ingest.feeds.countries import country_of
from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.eures_terms import (
    EXPERIENCE_BANDS,
    contract_of,
    flexible_of,
    full_time_of,
    kind_of,
    pay_of,
    trade_of,
)
from matcher.ingest.feeds.loose import Json, listed, number, said, table, words
from matcher.ingest.feeds.months import months_between


def raw_of_hit(item: Json) -> Json:
    """The canonical object; what the hit does not say is left out, as a 0 for pay does."""
    header = table(item.get("jobVacancyHeader"))
    facets = _facets(item)
    durations, schedules = facets("CONTRACT_DURATION"), facets("CONTRACT_TYPE")
    start = day_in(words(header.get("startDate")))
    return said(
        {
            "id": handle_of(header),
            "kind": kind_of(durations),
            "title": header.get("title"),
            "description": header.get("jobDescription"),
            "employer": words(header.get("employerName")),
            "contract": contract_of(durations),
            "full_time": full_time_of(schedules),
            "flexible_hours": flexible_of(schedules),
            "start": start,
            "duration_months": months_between(start, day_in(words(header.get("endDate")))),
            "deadline": day_in(words(header.get("lastApplicationDate"))),
            "experience_months": _experience(facets("EXPERIENCE")),
            "places_left": _posts(header),
            "pay": _pay(header),
            "country": _country(facets("LOCATION")),
            "source": "eures",
            **trade_of(facets("OCCUPATION")),
        }
    )


def handle_of(header: Json) -> str | None:
    """What the full advert is called: its handle, or the same made of its reference and source."""
    reference, source = header.get("dataSourceUniqueJVId"), header.get("dataSourceId")
    if handle := words(header.get("handle")):
        return handle
    if words(reference) and isinstance(source, int | str):
        named = f"{words(reference)} {source}".encode()
        return urlsafe_b64encode(named).decode().rstrip("=")
    return words(header.get("jobVacancyHandle")) or None


def _facets(item: Json) -> Callable[[str], list[str]]:
    """Name -> the codes that a hit has under it."""
    facets = [table(facet) for facet in listed(item.get("jobFacets"))]

    def codes(name: str) -> list[str]:
        of_name = (facet for facet in facets if facet.get("facetName") == name)
        return [code for facet in of_name if (code := words(facet.get("facetValue")))]

    return codes


def _experience(bands: list[str]) -> int | None:
    months = [EXPERIENCE_BANDS.get(band.casefold()) for band in bands]
    return months[0] if len(months) == 1 else None


def _country(regions: list[str]) -> str | None:
    """The country of NUTS regions (`BE211`), if it is one."""
    countries = {country_of(region[:2]) for region in regions}
    return countries.pop() if len(countries) == 1 else None


def _posts(header: Json) -> int | None:
    posts = number(header.get("posts"))
    return int(posts) if posts is not None and 1 <= posts < 10_000 else None


def _pay(header: Json) -> Json | None:
    return pay_of(
        number(header.get("minimalSalary")),
        number(header.get("maximalSalary")),
        words(header.get("salaryPeriodCode")),
        words(header.get("salaryCurrencyCode")),
    )
