"""Bundesagentur für Arbeit (Germany), jobsuche: search replies, job details, lists of either.

Details and the newer search replies name the same things as the older search reply by other names
(`stellenangebotsTitel`, `titel`); both are read. Ticked boxes that have no field of their own (part
time in the morning; shift, night or weekend work, which may be any of the three) stand under the
text in words. The occupation's name is the agency's; its KldB code would need a table of its own.

Source: OpenAPI description of the jobsuche API, version 4 (bundesAPI), and replies seen by it.
"""

import re
from collections.abc import Iterator

from matcher.ingest.feeds.admitting import Parsed, admit
from matcher.ingest.feeds.countries import country_of
from matcher.ingest.feeds.days import day_in
from matcher.ingest.feeds.german_hours import (
    full_time_of,
    hours_words,
    models_of,
    night_of,
    window_of,
)
from matcher.ingest.feeds.german_pay import pay_of, pay_words
from matcher.ingest.feeds.german_terms import contract_of, duration_of, education_of, kind_of
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
from matcher.ingest.feeds.sites import Site, where
from matcher.ingest.rejection import At
from matcher.ingest.text import plain_text

_LISTS = ("stellenangebote", "ergebnisliste")
_MARKS = tuple(
    f'"{key}"'.encode()
    for key in (*_LISTS, "stellenangebotsTitel", "stellenangebotsBeschreibung", "refnr")
)
_PAGE = "https://www.arbeitsagentur.de/jobsuche/jobdetail/"
_ENDINGS = re.compile(r"/-?(?:innen|in|frau|r)\b")
_ALL_AT_HOME = frozenset({"VOLLSTAENDIG", "AUSSCHLIESSLICH"})


def sniff(data: bytes) -> bool:
    start = data[:200_000]
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and any(
        mark in start for mark in _MARKS
    )


def parse(data: bytes, name: str) -> Iterator[Parsed]:
    for document in documents(data, name):
        if not isinstance(document, Document):
            yield document
            continue
        for count, advert in enumerate(_adverts(document.value), 1):
            at = document.at if document.at.number else At(name, count)
            raw = raw_of(advert) if isinstance(advert, dict) else advert
            yield from admit(raw, at, brief=_is_brief(advert))


def _is_brief(advert: object) -> bool:
    """A search hit has no text; the details of the same number have."""
    return isinstance(advert, dict) and not _first(
        advert, "stellenangebotsBeschreibung", "stellenbeschreibung"
    )


def _adverts(value: object) -> list[object]:
    """An empty page of a search says how many there are, and has no list at all."""
    reply = table(value)
    for key in _LISTS:
        if key in reply:
            return listed(reply[key])
    return [] if "maxErgebnisse" in reply else listed(value)


def raw_of(advert: Json) -> Json:
    """The canonical object of a search hit or of job details; what is not said is left out."""
    models = models_of(advert)
    reference = _first(advert, "referenznummer", "refnr")
    raw = {
        "id": reference or advert.get("hashId"),
        "kind": kind_of(advert),
        "title": _first(advert, "stellenangebotsTitel", "titel", "hauptberuf", "beruf"),
        "description": paragraphs(
            plain_text(_first(advert, "stellenangebotsBeschreibung", "stellenbeschreibung")),
            *hours_words(models),
            *pay_words(advert),
            *_remarks(advert),
        ),
        "employer": _first(advert, "firma", "arbeitgeber"),
        "employer_description": plain_text(_first(advert, "arbeitgeberdarstellung")),
        "occupation": _occupation(advert),
        "full_time": full_time_of(models),
        "night": night_of(models),
        "shift_window": window_of(models),
        "flexible_hours": True if "TEILZEIT_FLEXIBEL" in models else None,
        "remote": _is_remote(advert, models),
        "contract": contract_of(advert),
        "duration_months": duration_of(advert),
        "pay": pay_of(advert),
        "start": _day(advert, "eintrittszeitraum", "von")
        or day_in(_first(advert, "eintrittsdatum")),
        "deadline": _day(advert, "veroeffentlichungszeitraum", "bis"),
        "education": education_of(advert),
        "places_left": _count(advert.get("anzahlOffeneStellen")),
        "source": "bundesagentur",
        "url": _first(advert, "externeURL", "externeUrl") or (reference and _PAGE + reference),
        **where(_sites(advert)),
    }
    return said(raw)


def _occupation(advert: Json) -> str:
    """`Verkäufer/in` -> Verkäufer. A group's name (`Helfer/in - Küche`) says less than the title,
    which is then linked instead."""
    name = _first(advert, "hauptberuf", "beruf") or words(
        table(advert.get("hauptberuf")).get("label")
    )
    return "" if " - " in name else _ENDINGS.sub("", name)


def _sites(advert: Json) -> list[Site]:
    """`arbeitsort` of a search hit, `arbeitsorte` of old details, `stellenlokationen` of new."""
    found = []
    for key in ("stellenlokationen", "arbeitsorte", "arbeitsort"):
        for place in map(table, listed(advert.get(key))):
            address = table(place.get("adresse")) or place
            point = table(place.get("koordinaten")) or place
            lat = number(point.get("lat", point.get("breite")))
            lon = number(point.get("lon", point.get("laenge")))
            country = country_of(words(address.get("land")))
            street = words(address.get("strasse"))
            found.append(Site(words(address.get("ort")), country, lat, lon, street))
    return found


def _is_remote(advert: Json, models: frozenset[str]) -> bool | None:
    """Remote only where all of the work is; working from home by agreement has its place."""
    if "HEIM_TELEARBEIT" in models:
        return True
    share = number(advert.get("homeofficeprozent"))
    if words(advert.get("homeofficetyp")).upper() in _ALL_AT_HOME or share == 100:
        return True
    return False if advert.get("homeofficemoeglich") is False else None


def _remarks(advert: Json) -> Iterator[str]:
    if advert.get("quereinstiegGeeignet") is True:
        yield "Quereinsteiger willkommen"
    if advert.get("homeofficemoeglich") is True:
        yield "Homeoffice möglich"
    if advert.get("istPrivateArbeitsvermittlung") is True:
        yield "Angebot einer privaten Arbeitsvermittlung"
    if advert.get("nurFuerSchwerbehinderte") is True:
        yield "Nur für schwerbehinderte Menschen"
    if skills := _skills(advert):
        yield f"Kenntnisse: {', '.join(skills)}"


def _skills(advert: Json) -> list[str]:
    """Skills by how well they must be had; the agency's names are no labels of ESCO."""
    levels = (
        table(table(each).get("auspraegungen")) for each in listed(advert.get("fertigkeiten"))
    )
    names = (words(name) for level in levels for group in level.values() for name in listed(group))
    return list(dict.fromkeys(name for name in names if name))


def _first(advert: Json, *keys: str) -> str:
    return next((text for key in keys if (text := words(advert.get(key)))), "")


def _day(advert: Json, period: str, end: str) -> str | None:
    return day_in(words(table(advert.get(period)).get(end)))


def _count(value: object) -> int | None:
    found = number(value)
    return int(found) if found is not None and found >= 1 else None
