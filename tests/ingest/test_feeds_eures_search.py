"""EURES search answers and the portal's own JSON: short adverts, and the full ones after them."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.language import Cefr
from matcher.domain.offer import Contract
from matcher.domain.pay import PayPeriod
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.reading import Batch, batch_of, parsed_bytes
from matcher.ingest.record import OfferRecord
from tests.ingest.odd_values import ODD
from tests.ingest.test_feeds_eures import opening

SAME = "ODkyMDQ2IDEyMQ"  # what EURES calls reference 892046 of source 121


def hit(facets: dict[str, str] | None = None, **header: Any) -> dict[str, Any]:
    return {
        "jobVacancyHeader": {
            "jobVacancyHandle": "a2008b6c5b8d4a33ada64e81c0e9b63d",
            "dataSourceId": 121,
            "dataSourceUniqueJVId": "892046",
            "title": "Kökshjälp",
            "jobDescription": "<p>Du diskar &amp; lagar mat.</p>",
            "posts": 2,
            "employerName": "Exempel AB",
            "minimalSalary": 0,
            "maximalSalary": 0,
            "salaryPeriodCode": None,
            "salaryCurrencyCode": None,
            "lastApplicationDate": "2026-12-20",
            "startDate": None,
            "endDate": None,
            **header,
        },
        "related": {"urls": [{"urlValue": "https://example.org/portal/1"}]},
        "jobFacets": [
            {"facetName": name, "facetValue": value} for name, value in (facets or {}).items()
        ],
    }


def read_hits(*hits: object) -> tuple[list[OfferRecord], list[str]]:
    return read({"data": {"items": list(hits)}})


def read(reply: object) -> tuple[list[OfferRecord], list[str]]:
    batch = batch_of(FEEDS["eures"].parse(json.dumps(reply).encode(), "a.json"))
    return list(batch.records), [str(each) for each in batch.rejections + batch.warnings]


def test_a_hit_is_a_short_advert() -> None:
    facets = {"CONTRACT_TYPE": "F", "CONTRACT_DURATION": "P", "LOCATION": "SE110",
              "OCCUPATION": "9412", "EXPERIENCE": "A"}  # fmt: skip
    [record], lines = read_hits(hit(facets))
    assert lines == []
    assert (record.title, record.employer, record.country) == ("Kökshjälp", "Exempel AB", "SE")
    assert record.description == "Du diskar & lagar mat."
    assert (record.full_time, record.contract) == (True, Contract.PERMANENT)
    assert (record.isco, record.experience_months) == (["9412"], 0)
    assert (record.deadline, record.places_left) == (date(2026, 12, 20), 2)
    assert (record.pay, record.url) == (None, "https://example.org/portal/1")


def test_what_a_hit_says_of_pay_and_length_is_read() -> None:
    [record], _ = read_hits(
        hit(minimalSalary=1200, maximalSalary=1500, salaryPeriodCode="month",
            salaryCurrencyCode="EUR", startDate="2027-01-01", endDate="2027-06-30")
    )  # fmt: skip
    assert record.pay is not None
    assert (record.pay.amount, record.pay.amount_to, record.pay.period) == (
        1200, 1500, PayPeriod.MONTH)  # fmt: skip
    assert (record.start, record.duration_months) == (date(2027, 1, 1), 6.0)


@pytest.mark.parametrize(
    ("changed", "id_"),
    [
        ({}, SAME),
        ({"handle": "h1"}, "h1"),
        ({"dataSourceUniqueJVId": None}, "a2008b6c5b8d4a33ada64e81c0e9b63d"),
    ],
)
def test_a_hit_is_called_as_its_full_advert_will_be(changed: dict[str, Any], id_: str) -> None:
    [record], _ = read_hits(hit(**changed))
    assert record.id == id_


def test_a_broken_hit_costs_only_itself() -> None:
    records, lines = read_hits(hit(title=None), 7, hit(dataSourceUniqueJVId="2"))
    assert len(records) == 1
    assert lines == [
        f"a.json: record 1 (id {SAME}): field title: is missing",
        "a.json: record 2: has no hrxml",
    ]


def full() -> dict[str, Any]:
    return {"jobVacancy": {"header": {"handle": SAME}, "hrxml": opening(title="Kökshjälp")}}


@pytest.mark.parametrize("order", [1, -1])
def test_the_full_advert_takes_the_place_of_the_short_one_whichever_came_first(order: int) -> None:
    records, lines = read_hits(*[hit(), full()][::order])
    assert [record.city for record in records] == ["Sevilla"]
    assert len(lines) == 1
    assert "is the short form of a.json: record" in lines[0]


def test_two_hits_of_one_name_are_one_and_a_complaint() -> None:
    records, [line] = read_hits(hit(), hit())
    assert len(records) == 1
    assert "is already the id of a.json: record 1" in line


def card(**changes: Any) -> dict[str, Any]:
    return {
        "id": SAME,
        "title": "Kökshjälp",
        "description": "<p>Du diskar.</p>",
        "numberOfPosts": 1,
        "locationMap": {"SE": ["SE110"]},
        "jobCategoriesCodes": ["http://data.europa.eu/esco/isco/C9412"],
        "positionScheduleCodes": ["parttime"],
        "positionOfferingCode": "temporary",
        "employer": {"name": "Exempel AB"},
        "availableLanguages": ["sv"],
        **changes,
    }


def details(**changes: Any) -> dict[str, Any]:
    profile = {
        "title": "Kökshjälp",
        "description": "Du diskar och lagar mat.",
        "locations": [{"countryCode": "SE", "cityName": "STOCKHOLM"}],
        "jobCategoriesCodes": ["http://data.europa.eu/esco/occupation/1"],
        "positionScheduleCodes": ["parttime", "flextime"],
        "positionOfferingCode": "seasonal",
        "requiredEducationLevelCode": "2",
        "requiredYearsOfExperience": 1,
        "requiredDrivingLicenses": ["B"],
        "requiredSkills": ["http://data.europa.eu/esco/skill/1"],
        "positionLanguages": [
            {"languageCode": "sv", "requiredSkillLevel": "B1"},
            {"languageCode": "en", "desiredSkillLevel": "B2"},
        ],
        "offeredRemunerationPackage": {
            "salaries": [
                {"minimumSalary": 150, "maximumSalary": 160, "currencyCode": "sek",
                 "payingIntervalCode": "hour", "remunerationTypeCode": "basepay"}
            ],
        },
        "employmentPeriod": {"startDate": 1796083200000, "endDate": 1811721600000},
        "lastApplicationDate": 1797724800000,
        "employer": {"name": "Exempel AB"},
        **changes,
    }  # fmt: skip
    other = {**profile, "title": "Kitchen help"}
    return {"id": SAME, "preferredLanguage": "sv", "jvProfiles": {"en": other, "sv": profile}}


def test_a_card_of_the_portal_is_a_short_advert() -> None:
    [record], lines = read({"numberRecords": 1, "jvs": [card()]})
    assert (lines, record.id, record.country, record.city) == ([], SAME, "SE", None)
    assert (record.isco, record.full_time) == (["9412"], False)
    assert (record.contract, record.text_language) == (Contract.FIXED_TERM, "sv")


def test_an_advert_of_the_portal_is_read_in_the_language_it_was_written_in() -> None:
    [record], lines = read(details())
    assert (lines, record.title, record.text_language) == ([], "Kökshjälp", "sv")
    assert (record.city, record.country) == ("Stockholm", "SE")
    assert record.occupation == "http://data.europa.eu/esco/occupation/1"
    assert (record.full_time, record.flexible_hours) == (False, True)
    assert (record.education, record.experience_months, record.licences) == (2, 12, ["B"])
    assert record.languages is not None
    assert [(n.language, n.level) for n in record.languages] == [("sv", Cefr.B1)]
    assert record.pay is not None
    assert (record.pay.amount, record.pay.amount_to, record.pay.currency) == (150, 160, "SEK")
    assert (record.start, record.duration_months) == (date(2026, 12, 1), 6.0)
    assert record.deadline == date(2026, 12, 20)


def test_the_portals_advert_takes_the_place_of_its_card() -> None:
    records, [line] = read([card(), details()])
    assert [record.city for record in records] == ["Stockholm"]
    assert line == (
        f"a.json: record 1 (id {SAME}): is the short form of a.json: record 2, which is taken"
    )


def test_commission_alone_is_no_pay_on_the_portal_either() -> None:
    package = details()["jvProfiles"]["sv"]["offeredRemunerationPackage"]
    package = {**package, "remunerationBasisCode": "commissiononly"}
    [record], _ = read(details(offeredRemunerationPackage=package))
    assert (record.pay, "commission only" in record.description) == (None, True)


def test_search_answers_and_portal_adverts_are_recognised() -> None:
    for reply in ({"data": {"items": [hit()]}}, {"jvs": [card()]}, details()):
        assert feed_of(json.dumps(reply).encode()) is FEEDS["eures"]


@given(
    key=st.sampled_from(["title", "jobDescription", "posts", "minimalSalary", "startDate",
                         "dataSourceId", "dataSourceUniqueJVId", "handle", "salaryPeriodCode"]),
    value=ODD,
)  # fmt: skip
def test_an_odd_value_in_a_hit_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read_hits(hit(**{key: value}))[1])


@given(key=st.sampled_from(sorted(card())), value=ODD)
def test_an_odd_value_in_a_card_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read({"jvs": [card(**{key: value})]})[1])


@given(key=st.sampled_from(sorted(details()["jvProfiles"]["sv"])), value=ODD)
def test_an_odd_value_in_a_portal_advert_is_a_record_or_a_complaint(
    key: str, value: object
) -> None:
    assert all("\n" not in line for line in read(details(**{key: value}))[1])


def whole(data: bytes) -> Batch:
    return batch_of(parsed_bytes(data, "a.json", None))


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"data": {"codelists": [{"codes": [], "codelistName": "CONTRACT TYPE"}]}},
         "a.json: is a set of 1 EURES code lists; there are no adverts in it"),
        ({"endpoints": {"search": {"path": "/jobs", "fields": {"stellenangebote": {}}}}},
         "a.json: describes an API; there are no adverts in it"),
        ({"openapi": "3.0.3", "paths": {"/jobs": {}}},
         "a.json: describes an API; there are no adverts in it"),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"},
         "a.json: is a JSON schema; there are no adverts in it"),
    ],
)  # fmt: skip
def test_a_file_beside_the_feeds_is_named_and_is_no_refused_record(value: Any, line: str) -> None:
    batch = whole(json.dumps(value).encode())
    assert (batch.records, batch.rejections) == ((), ())
    assert [str(remark) for remark in batch.warnings] == [line]


def test_an_advert_that_speaks_of_endpoints_is_an_advert() -> None:
    advert = {"id": "v1", "title": "Tester", "description": 'Writes "openapi" and "endpoints"'}
    assert [r.id for r in whole(json.dumps(advert).encode()).records] == ["v1"]
