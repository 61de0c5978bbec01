"""The EURES portal's own JSON -> canonical objects: a card of its list (`jvs`), and an advert with
a profile in each language (`jvProfiles`).

Source: answers of europa.eu/eures/api/jv-searchengine/public, as public software describes them
(read in 2026; the API has no published schema). Moments are milliseconds since 1970.
"""

from datetime import UTC, datetime

from matcher.ingest.feeds.countries import country_of
from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.eures_terms import (
    BASE_PAY,
    COMMISSION_ONLY,
    EDUCATION,
    MONTHS_OF_EXPERIENCE,
    contract_of,
    flexible_of,
    full_time_of,
    kind_of,
    pay_of,
    trade_of,
)
from matcher.ingest.feeds.loose import Json, listed, number, said, table, words
from matcher.ingest.feeds.months import months_between
from matcher.ingest.feeds.sites import Site, where
from matcher.ingest.text import plain_text

_PAGE = "https://europa.eu/eures/portal/jv-se/jv-details/"
_MOST_POSTS = 10_000


def raw_of_card(card: Json) -> Json:
    """A card says little, and names no town."""
    countries = {country_of(code) for code in table(card.get("locationMap"))}
    languages = _words(card.get("availableLanguages"))
    return said(
        {
            **_work(card),
            "id": card.get("id"),
            "country": countries.pop() if len(countries) == 1 else None,
            "text_language": languages[0] if len(languages) == 1 else None,
            "url": _page(card),
        }
    )


def raw_of_details(advert: Json) -> Json:
    """The profile in the language that the advert is written in, else the first."""
    profiles = table(advert.get("jvProfiles"))
    language = words(advert.get("preferredLanguage"))
    profile = table(profiles.get(language)) or table(next(iter(profiles.values()), None))
    language = language if language in profiles else next(iter(profiles), "")
    package = table(profile.get("offeredRemunerationPackage"))
    return said(
        {
            **_work(profile),
            "id": advert.get("id"),
            "description": _text(profile, package),
            "text_language": language or None,
            "employer_description": plain_text(words(_employer(profile).get("description"))),
            "pay": _pay(package),
            "education": EDUCATION.get(words(profile.get("requiredEducationLevelCode")).casefold()),
            "experience_months": _experience(profile),
            "licences": _words(profile.get("requiredDrivingLicenses")),
            "languages": _languages(profile),
            "skills": {"required": _words(profile.get("requiredSkills")) or None},
            "deadline": _day(profile.get("lastApplicationDate")),
            "url": _page(advert),
            **_period(table(profile.get("employmentPeriod"))),
            **where([_site(table(each)) for each in listed(profile.get("locations"))]),
        }
    )


def _work(advert: Json) -> Json:
    offering = [words(advert.get("positionOfferingCode"))]
    schedules = _words(advert.get("positionScheduleCodes"))
    posts = number(advert.get("numberOfPosts"))
    return {
        "kind": kind_of(offering),
        "title": advert.get("title"),
        "description": plain_text(words(advert.get("description"))),
        "employer": words(_employer(advert).get("name")),
        "contract": contract_of(offering),
        "full_time": full_time_of(schedules),
        "flexible_hours": flexible_of(schedules),
        "places_left": int(posts) if posts is not None and 1 <= posts < _MOST_POSTS else None,
        "source": "eures",
        **trade_of(_words(advert.get("jobCategoriesCodes"))),
    }


def _employer(advert: Json) -> Json:
    return table(advert.get("employer"))


def _page(advert: Json) -> str | None:
    return _PAGE + words(advert.get("id")) if words(advert.get("id")) else None


def _text(profile: Json, package: Json) -> str:
    basis = words(package.get("remunerationBasisCode")).casefold()
    lines = [
        plain_text(words(profile.get("description"))),
        words(package.get("description")),
        *_words(package.get("benefitsSummaries")),
        *(["Paid by commission only"] if basis == COMMISSION_ONLY else []),
    ]
    return "\n".join(line for line in lines if line)


def _pay(package: Json) -> Json | None:
    if words(package.get("remunerationBasisCode")).casefold() == COMMISSION_ONLY:
        return None
    salaries = [table(each) for each in listed(package.get("salaries"))]
    base = (s for s in salaries if words(s.get("remunerationTypeCode")).casefold() in BASE_PAY)
    return next(filter(None, map(_salary, base)), None)


def _salary(salary: Json) -> Json | None:
    return pay_of(
        number(salary.get("minimumSalary")),
        number(salary.get("maximumSalary")),
        words(salary.get("payingIntervalCode")),
        words(salary.get("currencyCode")).upper(),
    )


def _experience(profile: Json) -> int | None:
    """The longest that is asked for, in months."""
    years = number(profile.get("requiredYearsOfExperience"))
    months = [] if years is None else [years * 12]
    for each in listed(profile.get("requiredExperiences")):
        measure = table(table(each).get("measure"))
        value = number(measure.get("value"))
        unit = MONTHS_OF_EXPERIENCE.get(words(measure.get("unitCode")).casefold())
        months += [value * unit] if value is not None and unit else []
    return round(max(months)) if months else None


def _languages(profile: Json) -> list[Json]:
    asked = (table(each) for each in listed(profile.get("positionLanguages")))
    levels = ((each.get("languageCode"), words(each.get("requiredSkillLevel"))) for each in asked)
    return [{"language": code, "level": level} for code, level in levels if level]


def _period(period: Json) -> Json:
    start, end = (
        _day(period.get(f"{which}Date")) or day_in(words(period.get(f"{which}DateText")))
        for which in ("start", "end")
    )
    return {"start": start, "duration_months": months_between(start, end)}


def _site(place: Json) -> Site:
    return Site(words(place.get("cityName")), country_of(words(place.get("countryCode"))))


def _day(moment: object) -> str | None:
    """A day of milliseconds since 1970, or of words with a date in them."""
    milliseconds = number(moment) if not isinstance(moment, str) else None
    if milliseconds is None:
        return day_in(words(moment))
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()
    except (OSError, OverflowError, ValueError):
        return None


def _words(value: object) -> list[str]:
    return [text for each in listed(value) if (text := words(each))]
