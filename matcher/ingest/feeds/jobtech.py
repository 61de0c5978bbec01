"""JobTech (Sweden): adverts of JobSearch replies, of the JobStream and of the yearly files.

A JSON list, an object with `hits`, or an advert a line. An advert that JobStream says is removed
is remarked on, and is no record. What has no field of its own (languages without a level, the
length of the employment, own car) stands under the text, in the words of the form.

Source: JobSearch and JobStream, documentation of Arbetsförmedlingen's JobTech.
"""

from collections.abc import Iterator

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.countries import country_of
from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.loose import (
    Document,
    Json,
    documents,
    listed,
    number,
    paragraphs,
    said,
    table,
    words,
)
from matcher.ingest.feeds.occupation_schemes import coded
from matcher.ingest.feeds.platsbanken import from_form
from matcher.ingest.feeds.sites import Site, where
from matcher.ingest.feeds.swedish import (
    EDUCATION,
    FULL_TIME,
    FULL_TIME_HOURS,
    LICENCES,
    contract_of,
)
from matcher.ingest.rejection import At, Remark
from matcher.ingest.text import plain_text

_ADVERT = b'"headline"'
_ADVERT_TOO = (b'"application_deadline"', b'"workplace_address"', b'"working_hours_type"')
_FORM = b'"annonsrubrik"'
_REMOVED = (b'"removed_date"', b'"removed"')
# How exact a point is, in the form: no more than so.
_ROUGH = frozenset({"POSTNUMMER", "POSTORT", "ORT", "KOMMUN", "LAN", "LÄN"})
_LEAST_PERCENT = 5  # "0-100 %" of on-call work says nothing


def sniff(data: bytes) -> bool:
    start = data[:200_000]
    if start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return False
    advert = _ADVERT in start and any(mark in start for mark in _ADVERT_TOO)
    return advert or _FORM in start or all(mark in start for mark in _REMOVED)


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    for document in documents(data, name):
        if not isinstance(document, Document):
            yield document
            continue
        for count, advert in enumerate(_adverts(document.value), 1):
            at = document.at if document.at.number else At(name, count)
            yield from _parse_advert(advert, at)


def _adverts(value: object) -> list[object]:
    if not isinstance(value, dict):
        return listed(value)
    hits = value.get("hits", value.get("testannonser"))
    hits = hits.get("hits") if isinstance(hits, dict) else hits
    if hits is None:
        return [value]
    return [hit.get("_source", hit) if isinstance(hit, dict) else hit for hit in listed(hits)]


def _parse_advert(advert: object, at: At) -> Iterator[Parsed]:
    if not isinstance(advert, dict):
        yield from admit(advert, at)
        return
    advert = from_form(advert) if "annonsrubrik" in advert else advert
    if advert.get("removed") is True:
        day = day_in(words(advert.get("removed_date")))
        message = "its source took it down" + (f" on {day}" if day else "")
        yield Remark(at, message, str(advert.get("id"))[:80])
        return
    yield from admit(raw_of(advert), at)


def raw_of(advert: Json) -> Json:
    """The canonical object of an advert; what it does not say is left out."""
    text = table(advert.get("description"))
    employer = table(advert.get("employer"))
    raw = {
        "id": advert.get("id"),
        "title": advert.get("headline"),
        "description": paragraphs(
            plain_text(words(text.get("text")) or words(text.get("text_formatted"))),
            *(plain_text(words(text.get(key))) for key in ("needs", "requirements", "conditions")),
            *_lines(advert),
        ),
        "employer": words(employer.get("name")) or words(employer.get("workplace")),
        "employer_description": words(text.get("company_information")),
        "occupation_codes": _occupation_codes(advert),
        "contract": contract_of(_label(advert, "employment_type"), _label(advert, "duration")),
        "start": day_in(words(advert.get("access"))),
        "deadline": day_in(words(advert.get("application_deadline")))
        or day_in(words(advert.get("last_publication_date"))),
        "places_left": _count(advert.get("number_of_vacancies")),
        "source": "jobtech",
        "url": words(advert.get("webpage_url"))
        or words(table(advert.get("application_details")).get("url")),
        **_place(advert),
        **_hours(advert),
        **_asked(advert),
    }
    return said(raw)


def _occupation_codes(advert: Json) -> list[str]:
    """SSYK stands in the occupation group; the occupation's own number is Arbetsförmedlingen's."""
    groups = _objects(advert, "occupation_group")
    codes = [coded("SSYK 2012", words(group.get("legacy_ams_taxonomy_id"))) for group in groups]
    return [code for code in codes if code]


def _place(advert: Json) -> Json:
    address = table(advert.get("workplace_address"))
    municipality, region = words(address.get("municipality")), words(address.get("region"))
    country = country_of(words(address.get("country")))
    if country is None and not words(address.get("country")) and (municipality or region):
        country = "SE"  # only Swedish places have a municipality and a region
    lon, lat = [*(number(part) for part in listed(address.get("coordinates"))), None, None][:2]
    street = words(address.get("street_address"))
    if words(address.get("precision")).upper() in _ROUGH:
        street = ""
    return where([Site(words(address.get("city")) or municipality, country, lat, lon, street)])


def _hours(advert: Json) -> Json:
    """Full time is 35 to 40 hours, so it stays without a number; a share counts as one of 40."""
    extent = FULL_TIME.get(_label(advert, "working_hours_type").casefold())
    least, most = _scope(advert)
    if least is None or most is None or not _LEAST_PERCENT <= least <= most <= 100:
        return {"full_time": extent}
    if least == 100:
        return {"full_time": True}
    full_time = False if most < 100 else extent
    return {"full_time": full_time, "hours_per_week": FULL_TIME_HOURS * least / 100}


def _scope(advert: Json) -> tuple[float | None, float | None]:
    scope = table(advert.get("scope_of_work"))
    return number(scope.get("min")), number(scope.get("max"))


def _asked(advert: Json) -> Json:
    must, nice = table(advert.get("must_have")), table(advert.get("nice_to_have"))
    levels = [EDUCATION[label] for label in _labels(must, "education_level") if label in EDUCATION]
    return {
        "skills": said(
            {
                "required": _labels(must, "skills") or None,
                "desired": _labels(nice, "skills") or None,
            }
        ),
        "education": min(levels) if levels else None,
        "experience_months": 0 if advert.get("experience_required") is False else None,
        "licences": [LICENCES.get(label, label) for label in _labels(advert, "driving_license")],
    }


def _lines(advert: Json) -> Iterator[str]:
    must, nice = table(advert.get("must_have")), table(advert.get("nice_to_have"))
    for heading, labels in (
        ("Språkkrav", _labels(must, "languages")),
        ("Meriterande språk", _labels(nice, "languages")),
        ("Krav på erfarenhet", _labels(must, "work_experiences")),
        ("Meriterande erfarenhet", _labels(nice, "work_experiences")),
        ("Varaktighet", _labels(advert, "duration")),
        ("Lön", [words(advert.get("salary_description"))]),
    ):
        if any(labels):
            yield f"{heading}: {', '.join(labels)}"
    least, most = _scope(advert)
    if least is not None and most is not None and least != most:
        yield f"Omfattning: {least:g}-{most:g} %"
    if advert.get("driving_license_required") is True and not _labels(advert, "driving_license"):
        yield "Körkort krävs"
    if advert.get("access_to_own_car") is True:
        yield "Tillgång till egen bil krävs"


def _label(advert: Json, key: str) -> str:
    return next(iter(_labels(advert, key)), "")


def _labels(holder: Json, key: str) -> list[str]:
    return [label for each in _objects(holder, key) if (label := words(each.get("label")))]


def _objects(holder: Json, key: str) -> list[Json]:
    """One object or a list of them: older files and newer replies differ."""
    return [each for each in listed(holder.get(key)) if isinstance(each, dict)]


def _count(value: object) -> int | None:
    found = number(value)
    return int(found) if found is not None and found >= 1 else None
