"""A small sound delivery of every format, of adverts with given ids, to be damaged by tests."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from tests.ingest.test_feeds_bundesagentur import details
from tests.ingest.test_feeds_course import course, held
from tests.ingest.test_feeds_eures import opening
from tests.ingest.test_feeds_jobposting import page, posting
from tests.ingest.test_feeds_jobtech import advert
from tests.ingest.test_feeds_rss import ITEM, rss
from tests.ingest.test_feeds_workbook import workbook


def jsonl_advert(id_: str) -> dict[str, Any]:
    pay = {"amount": 9.5, "period": "hour"}
    return {"id": id_, "title": "Aiuto cuoca", "pay": pay, "languages": [
        {"language": "it", "level": "A2", "modes": ["speaking"]}]}  # fmt: skip


def nav_advert(id_: str) -> dict[str, Any]:
    return {
        "uuid": id_,
        "title": "Kokk",
        "categoryList": [{"categoryType": "STYRK08NAV", "code": "5120.01"}],
        "location": {"city": "OSLO", "country": "NORGE", "latitude": "59.9", "longitude": "10.7"},
        "properties": {
            "adtext": "<p>Vi søker kokk.</p>",
            "extent": "Deltid",
            "starttime": "Snarest",
            "applicationdue": "2026-12-20T00:00",
            "certificate": "Kl. B",
        },
    }


def eures_item(id_: str) -> dict[str, Any]:
    return {"jobVacancy": {"header": {"handle": id_}, "hrxml": opening()}, "related": {"urls": []}}


# The adverts of the formats that are JSON, and the value around them.
JSON_ADVERTS: dict[str, Callable[[str], dict[str, Any]]] = {
    "jsonl": jsonl_advert,
    "eures": eures_item,
    "nav": nav_advert,
    "jobtech": lambda id_: advert(id=id_),
    "bundesagentur": lambda id_: details(referenznummer=id_),
    "jobposting": lambda id_: posting(identifier=id_, hiringOrganization=""),
    "course": lambda id_: {**course(hasCourseInstance=held()), "@id": id_},
}
AROUND: dict[str, Callable[[list[Any]], Any]] = {
    "eures": lambda items: {"data": {"items": items}},
    "nav": lambda adverts: {"content": adverts},
    "jobtech": lambda adverts: {"hits": adverts},
    "bundesagentur": lambda adverts: {"ergebnisliste": adverts},
    "jobposting": lambda adverts: {"@context": "https://schema.org", "@graph": adverts},
    "course": lambda adverts: {"@context": "https://schema.org", "@graph": adverts},
}


def as_json(name: str, adverts: Sequence[object]) -> bytes:
    """A delivery of adverts of a JSON format, the odd ones among them included."""
    if name == "jsonl":
        return b"".join(json.dumps(each).encode() + b"\n" for each in adverts)
    return json.dumps(AROUND[name](list(adverts))).encode()


def delivery(name: str, ids: Sequence[str]) -> bytes:
    if name in JSON_ADVERTS:
        return as_json(name, [JSON_ADVERTS[name](id_) for id_ in ids])
    if name == "csv":
        rows = "".join(f"{id_};Aiuto cuoca;it:A2;20\n" for id_ in ids)
        return f"id;title;languages;hours_per_week\n{rows}".encode()
    if name == "xlsx":
        return workbook(["id", "title", "start"], *([id_, "Cook", "2026-12-01"] for id_ in ids))
    assert name == "rss"
    return rss(*(ITEM.format(id_) for id_ in ids))


def in_pages(ids: Sequence[str]) -> bytes:
    return page(*(posting(identifier=id_, hiringOrganization="") for id_ in ids))


def without_title(name: str, advert: dict[str, Any]) -> None:
    """Empties what an advert of a JSON format takes its title from, in place."""
    if name == "eures":
        advert["jobVacancy"]["hrxml"] = opening(title=" ")
    keys = {"jobtech": ["headline"], "bundesagentur": ["stellenangebotsTitel", "hauptberuf"],
            "course": ["name"]}  # fmt: skip
    for key in keys.get(name, ["title"]):
        advert[key] = ""
