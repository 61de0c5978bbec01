"""schema.org `JobPosting` in web pages (JSON-LD, microdata) and in JSON-LD files.

Pages say much of it in free words (`workHours`, `qualifications`, `jobBenefits` ...): those join
the text, where facts are read from them. `estimatedSalary` is a search engine's guess, no offer.

Source: schema.org, JobPosting; Google Search Central, job posting structured data.
"""

import re
from collections.abc import Iterator
from hashlib import blake2s

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.iso_duration import months_in
from matcher.ingest.feeds.loose import Json, listed, number, paragraphs, said, table, words
from matcher.ingest.feeds.occupation_schemes import coded
from matcher.ingest.feeds.posting_terms import contract_of, full_time_of, kind_of, types_in
from matcher.ingest.feeds.schema_items import has_items, items_of
from matcher.ingest.feeds.schema_values import count, day, language, link, pay, sites, text, texts
from matcher.ingest.feeds.sites import Site, where
from matcher.ingest.rejection import At

TYPES = frozenset({"JobPosting"})
_IN_WORDS = (
    "description", "responsibilities", "qualifications", "skills", "educationRequirements",
    "experienceRequirements", "workHours", "employmentType", "jobBenefits", "incentiveCompensation",
    "eligibilityToWorkRequirement", "physicalRequirement", "specialCommitments",
)  # fmt: skip
_LONGEST_SKILL = 60  # characters; longer ones are sentences
_SEPARATORS = re.compile(r"\s*[,;•|\n]\s*")
_ESCO_SKILL = "http://data.europa.eu/esco/skill/"
_ESCO_OCCUPATION = "http://data.europa.eu/esco/occupation/"
_ISCO = re.compile(r"(?:/esco/isco/C|\bISCO(?:-?08)?\b\D{0,3})(\d{1,4})\b", re.I)
_HOURS = re.compile(
    r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|ore|horas|stunden|std)?\.?\s*"
    r"(?:(?:/|per|a|pro|a la|alla)\s*(?:week|settimana|semana|woche)"
    r"|weekly|settimanali|semanales)?",
    re.I,
)
# What a school-leaving paper or degree is in ISCED; a "professional certificate" may be anything.
_CREDENTIALS = {
    "no requirements": 0,
    "high school": 3,
    "associate degree": 5,
    "bachelor degree": 6,
    "postgraduate degree": 7,
}
_NAMELESS = frozenset({"confidential", "confidenziale", "anonymous", "anonimo", "vertraulich"})


def sniff(data: bytes) -> bool:
    return has_items(data, TYPES)


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    number_of_item = 0
    for item in items_of(data, name, TYPES):
        if isinstance(item, dict):
            number_of_item += 1
            yield from admit(raw_of(item), At(name, number_of_item))
        else:
            yield item


def raw_of(posting: Json) -> Json:
    """The canonical object of a posting; what it does not say is left out."""
    types = types_in(posting)
    raw = {
        "id": _id(posting),
        "kind": kind_of(types),
        "title": text(posting.get("title")) or text(posting.get("name")),
        "description": _description(posting),
        "text_language": language(posting.get("inLanguage")),
        "employer": _employer(posting),
        "employer_description": text(table(posting.get("hiringOrganization")).get("description")),
        "occupation": _occupation(posting),
        "isco": _isco(posting),
        "occupation_codes": _occupation_codes(posting),
        "skills": said({"required": _skills(posting)}),
        "contract": contract_of(types),
        "full_time": full_time_of(types),
        "hours_per_week": _hours(posting),
        "duration_months": months_in(text(posting.get("jobDuration"))),
        "pay": pay(posting.get("baseSalary"), posting.get("salaryCurrency")),
        "start": day(posting.get("jobStartDate")),
        "deadline": day(posting.get("validThrough")),
        "education": _education(posting),
        "experience_months": _experience(posting),
        "places_left": count(posting.get("totalJobOpenings")),
        "source": "jobposting",
        "url": link(posting.get("url")),
        **_place(posting),
    }
    return said(raw)


def _id(posting: Json) -> str:
    """The employer's own number where it gives one: the same on every site that carries it."""
    identifier = next(iter(listed(posting.get("identifier"))), None)
    value = (
        text(table(identifier).get("value")) if isinstance(identifier, dict) else text(identifier)
    )
    if value:
        return f"{text(table(identifier).get('name')) or _employer(posting)} {value}".strip()
    named = link(posting.get("url")) or words(posting.get("@id"))
    said_of_it = (_employer(posting), text(posting.get("title")), str(_place(posting)))
    return named or f"posting {blake2s(repr(said_of_it).encode(), digest_size=6).hexdigest()}"


def _employer(posting: Json) -> str:
    name = text(posting.get("hiringOrganization"))
    return "" if name.casefold() in _NAMELESS else name


def _description(posting: Json) -> str:
    parts = [part for key in _IN_WORDS for part in texts(posting.get(key))]
    if (
        "baseSalary" in posting
        and pay(posting["baseSalary"], posting.get("salaryCurrency")) is None
    ):
        parts += texts(posting["baseSalary"])
    return paragraphs(*parts)


def _place(posting: Json) -> Json:
    """Someone who works from where she lives needs a country at most."""
    remote = "TELECOMMUTE" in text(posting.get("jobLocationType")).upper() or None
    found = list(sites(posting.get("jobLocation")))
    if not found and remote:
        asked = listed(posting.get("applicantLocationRequirements"))
        found = [
            Site(country=site.country)
            for each in asked
            for site in sites({"address": {"addressCountry": text(each)}})
        ]
    return {"remote": remote, **where(found)}


def _skills(posting: Json) -> list[str]:
    """Skills that are named one by one; a paragraph about them stays text."""
    found: list[str] = []
    for each in listed(posting.get("skills")):
        if _link(each).startswith(_ESCO_SKILL):
            found.append(_link(each))
        elif isinstance(each, dict):
            found += texts(each)[:1]
        else:
            parts = [part for part in _SEPARATORS.split(text(each)) if part]
            found += parts if all(len(part) <= _LONGEST_SKILL for part in parts) else []
    return list(dict.fromkeys(found))


def _occupation(posting: Json) -> str:
    links = map(_link, _categories(posting))
    return next((each for each in links if each.startswith(_ESCO_OCCUPATION)), "")


def _isco(posting: Json) -> list[str]:
    """Only codes that say they are ISCO's: other countries' have four digits as well."""
    found = []
    for each in _categories(posting):
        scheme, code = _scheme_and_code(each)
        ours = "isco" in scheme.casefold() and "88" not in scheme
        found += _ISCO.findall(f"ISCO {code}" if ours else f"{_link(each)} {text(each)}")
    return list(dict.fromkeys(found))


def _occupation_codes(posting: Json) -> list[str]:
    """Of national schemes, where the category names its scheme."""
    codes = [coded(*_scheme_and_code(each)) for each in _categories(posting)]
    return [code for code in dict.fromkeys(codes) if code and not code.startswith("isco_08")]


def _scheme_and_code(category: object) -> tuple[str, str]:
    each = table(category)
    scheme = each.get("inCodeSet") or each.get("inDefinedTermSet")
    name = text(scheme) or text(table(scheme).get("name"))
    return name, text(each.get("codeValue")) or text(each.get("termCode"))


def _categories(posting: Json) -> list[object]:
    return listed(posting.get("occupationalCategory")) + listed(posting.get("relevantOccupation"))


def _link(value: object) -> str:
    if isinstance(value, dict):
        keys = ("@id", "url", "sameAs", "codeValue", "termCode")
        return next((found for key in keys if (found := link(value.get(key)))), "")
    return link(value)


def _hours(posting: Json) -> float | None:
    """Hours a week where that is all that `workHours` says; other words join the text."""
    match = _HOURS.fullmatch(text(posting.get("workHours")))
    hours = number(match[1]) if match else None
    return hours if hours is not None and 1 <= hours <= 80 else None


def _education(posting: Json) -> int | None:
    levels = [
        _CREDENTIALS.get(category.casefold())
        for each in listed(posting.get("educationRequirements"))
        for category in texts(table(each).get("credentialCategory")) or texts(each)
    ]
    return min((level for level in levels if level is not None), default=None)


def _experience(posting: Json) -> int | None:
    for each in listed(posting.get("experienceRequirements")):
        months = number(text(table(each).get("monthsOfExperience")))
        if months is not None and 0 <= months <= 720:
            return round(months)
        if text(each).casefold() == "no requirements":
            return 0
    return None
