"""NAV: pages, lists and single adverts, with closed lists and free words."""

import json
from datetime import date
from typing import Any

import pytest

from matcher.domain.offer import Contract
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.nav import parse
from matcher.ingest.record import OfferRecord


def advert(**properties: Any) -> dict[str, Any]:
    return {
        "uuid": "n1",
        "title": "Renholder på hotell",
        "businessName": "EKSEMPEL HOTELL AS",
        "expires": "2026-12-31T01:00:00",
        "categoryList": [{"categoryType": "STYRK08NAV", "code": "9112.03", "name": "Renholder"}],
        "location": {
            "city": "BERGEN", "country": "NORGE", "latitude": "60.39", "longitude": "5.32",
        },
        "properties": {
            "adtext": "<h3>Oppgaver</h3><ul><li>Rengj&oslash;ring av rom</li></ul>",
            "applicationdue": "2026-12-20T01:00",
            "engagementtype": "Vikariat",
            "extent": "Deltid",
            "starttime": "01.12.2026",
            **properties,
        },
    }  # fmt: skip


def read(value: object) -> tuple[list[OfferRecord], list[str]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    found: list[Parsed] = list(parse(data, "a.json"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def one(**properties: Any) -> OfferRecord:
    [record], lines = read(advert(**properties))
    assert lines == []
    return record


def test_the_facts_of_an_advert_are_read() -> None:
    record = one()
    assert (record.id, record.title) == ("n1", "Renholder på hotell")
    assert record.employer == "EKSEMPEL HOTELL AS"
    assert record.occupation_codes == ["styrk_08:911203"]
    assert (record.country, record.city, record.lat, record.lon) == ("NO", "Bergen", 60.39, 5.32)
    assert record.contract is Contract.FIXED_TERM
    assert record.full_time is False
    assert (record.start, record.deadline) == (date(2026, 12, 1), date(2026, 12, 20))
    assert "Rengjøring av rom" in record.description
    assert "<" not in record.description


@pytest.mark.parametrize(
    ("due", "deadline"),
    [
        ("02.12.2026", date(2026, 12, 2)),
        ("29. november 2026", date(2026, 11, 29)),
        ("Snarest", date(2026, 12, 31)),
        ("31.02.2026", date(2026, 12, 31)),
        (None, date(2026, 12, 31)),
    ],
)
def test_a_deadline_in_free_words_is_the_day_the_advert_ends(due: object, deadline: date) -> None:
    assert one(applicationdue=due).deadline == deadline


@pytest.mark.parametrize(
    ("score", "codes"),
    [(None, ["styrk_08:911203"]), ("0.94", ["styrk_08:911203"]), ("0.64", None), ("?", None)],
)
def test_a_code_that_the_classifier_only_guessed_is_not_a_fact(
    score: object, codes: list[str] | None
) -> None:
    assert one(classification_styrk08_score=score).occupation_codes == codes


@pytest.mark.parametrize(
    ("words", "contract"),
    [("Fast", Contract.PERMANENT), ("Lærling", Contract.APPRENTICESHIP), ("Annet", None)],
)
def test_the_engagement_type_is_the_contract(words: str, contract: Contract | None) -> None:
    assert one(engagementtype=words).contract is contract


def test_ticked_hours_and_days_say_night_and_weekend() -> None:
    record = one(workhours=["Dagtid", "Natt"], workday="Ukedager")
    assert (record.night, record.weekend) == (True, False)
    assert (one().night, one().weekend) == (None, None)


def test_driving_licences_are_found_in_the_certificates() -> None:
    record = one(certificate="Førerkort: Kl. B (personbil) Førerkort: Kl. C1 (lett lastebil)")
    assert record.licences == ["B", "C1"]


def test_the_employers_point_stands_in_only_in_the_same_town() -> None:
    here = advert() | {
        "employer": {"location": {"city": "BERGEN", "latitude": 60.4, "longitude": 5.3}}
    }
    here["location"] = {"city": "BERGEN", "country": "NORGE", "latitude": None, "longitude": None}
    [record], _ = read(here)
    assert (record.lat, record.lon, record.exact_place) == (60.4, 5.3, False)
    here["employer"]["location"]["city"] = "OSLO"
    [record], _ = read(here)
    assert record.lat is None


def test_pages_lists_and_single_adverts_are_read_alike() -> None:
    two = [advert(), advert() | {"uuid": "n2"}]
    for shape in ({"content": two, "totalElements": 2}, two):
        records, lines = read(shape)
        assert ([record.id for record in records], lines) == (["n1", "n2"], [])
    assert read(advert())[0][0].id == "n1"


def test_an_advert_without_a_title_is_named_and_the_rest_of_the_page_is_read() -> None:
    records, lines = read({"content": [advert() | {"title": None}, "?", advert() | {"uuid": "n3"}]})
    assert [record.id for record in records] == ["n3"]
    assert lines == [
        "a.json: record 1 (id n1): field title: is missing",
        "a.json: record 2: is not an object with keys and values",
    ]


def test_an_advert_with_nothing_but_a_title_is_an_offer() -> None:
    [record], lines = read({"uuid": "n1", "title": "Kokk", "properties": None, "location": []})
    assert (record.title, lines) == ("Kokk", [])
    assert record.licences is None


def test_coordinates_outside_the_world_are_refused() -> None:
    far = advert()
    far["location"]["latitude"] = "160.2"
    records, [line] = read(far)
    assert records == []
    assert "field lat: '160.2' should be less than or equal to 90" in line


def test_a_broken_page_is_one_complaint_with_line_and_column() -> None:
    _, [line] = read(json.dumps(advert(), indent=1).encode()[:200])
    assert line.startswith("a.json: broken JSON at line ")


def test_nav_is_recognised_by_its_keys_not_by_words_in_an_advert() -> None:
    assert feed_of(json.dumps({"content": [advert()]}).encode()) is FEEDS["nav"]
    quoting = json.dumps({"id": "v1", "title": "Cook", "description": 'knows "adtext"'})
    assert feed_of(quoting.encode()) is FEEDS["jsonl"]


def test_a_point_without_a_street_is_that_of_the_postal_code() -> None:
    assert one().exact_place is False
    placed = advert()
    placed["location"]["address"] = "Eksempelgata 3"
    [record], _ = read(placed)
    assert (record.lat, record.exact_place) == (60.39, None)


@pytest.mark.parametrize(("office", "exact"), [("Eksempelgata 3", None), ("Annengata 1", False)])
def test_the_employers_point_is_the_works_where_both_are_in_one_street(
    office: str, exact: bool | None
) -> None:
    here = advert() | {
        "location": {"city": "BERGEN", "address": "Eksempelgata 3"},
        "employer": {
            "location": {"city": "BERGEN", "address": office, "latitude": 60.4, "longitude": 5.3}
        },
    }
    [record], _ = read(here)
    assert (record.lat, record.exact_place) == (60.4, exact)
