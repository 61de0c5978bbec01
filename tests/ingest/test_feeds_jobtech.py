"""JobTech: search replies, streams, yearly files, and the form that employers fill in."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Contract
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.jobtech import parse
from matcher.ingest.record import OfferRecord
from tests.ingest.odd_values import ODD


def advert(**changes: Any) -> dict[str, Any]:
    return {
        "id": "s1",
        "headline": "Kock till skolkök",
        "webpage_url": "https://jobb.example/s1",
        "application_deadline": "2026-12-20T23:59:59",
        "number_of_vacancies": 2,
        "description": {
            "text": "Vi söker en kock.",
            "conditions": "Heltid.",
            "company_information": "Ett kök.",
        },
        "employment_type": {"label": "Vanlig anställning"},
        "duration": {"label": "Tillsvidare"},
        "working_hours_type": {"label": "Heltid"},
        "scope_of_work": {"min": 100, "max": 100},
        "employer": {"name": "Exempelköket AB"},
        "occupation": {"label": "Kock", "legacy_ams_taxonomy_id": "4444"},
        "occupation_group": {"label": "Kockar", "legacy_ams_taxonomy_id": "5120"},
        "workplace_address": {
            "municipality": "Kiruna",
            "city": "KIRUNA",
            "country": "Sverige",
            "coordinates": [20.22, 67.85],
        },
        "must_have": {"skills": [], "languages": []},
        "removed": False,
        "removed_date": "2026-01-01T00:00:00",
        **changes,
    }


def read(value: object) -> tuple[list[OfferRecord], list[str]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    found: list[Parsed] = list(parse(data, "a.json"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def one(**changes: Any) -> OfferRecord:
    [record], lines = read(advert(**changes))
    assert lines == []
    return record


def test_the_facts_of_an_advert_are_read() -> None:
    record = one()
    assert (record.id, record.title, record.employer) == (
        "s1",
        "Kock till skolkök",
        "Exempelköket AB",
    )
    assert record.occupation_codes == ["ssyk_2012:5120"]
    assert (record.country, record.city) == ("SE", "Kiruna")
    assert (record.lat, record.lon, record.exact_place) == (67.85, 20.22, False)
    assert record.contract is Contract.PERMANENT
    assert (record.full_time, record.hours_per_week) == (True, None)
    assert (record.deadline, record.places_left) == (date(2026, 12, 20), 2)
    assert record.description.startswith("Vi söker en kock.\nHeltid.")
    assert record.employer_description == "Ett kök."


@pytest.mark.parametrize(
    ("least", "most", "label", "full_time", "hours"),
    [
        (75, 75, "Deltid", False, 30),
        (50, 100, "Heltid/Deltid", None, 20),
        (0, 100, "Deltid", False, None),
        (None, None, "Heltid", True, None),
        (80, 60, "Deltid", False, None),
    ],
)
def test_a_share_of_full_time_counts_from_its_lower_end(
    least: int | None, most: int | None, label: str, full_time: bool | None, hours: float | None
) -> None:
    record = one(scope_of_work={"min": least, "max": most}, working_hours_type={"label": label})
    assert (record.full_time, record.hours_per_week) == (full_time, hours)


@pytest.mark.parametrize(
    ("employment", "duration", "contract"),
    [
        ("Behovsanställning", "Tillsvidare", Contract.ON_CALL),
        ("Sommarjobb / feriejobb", None, Contract.FIXED_TERM),
        ("Vikariat", None, Contract.FIXED_TERM),
        ("Tillsvidareanställning (inkl. eventuell provanställning)", None, Contract.PERMANENT),
        ("Vanlig anställning", "3 - 6 månader", Contract.FIXED_TERM),
        ("Vanlig anställning", None, None),
        (None, None, None),
    ],
)
def test_the_contract_is_the_employment_type_or_the_duration(
    employment: str | None, duration: str | None, contract: Contract | None
) -> None:
    record = one(employment_type={"label": employment}, duration={"label": duration})
    assert record.contract is contract


def test_the_group_is_a_swedish_code_and_the_occupations_own_number_is_none() -> None:
    record = one(
        occupation={"legacy_ams_taxonomy_id": "7296"},
        occupation_group={"legacy_ams_taxonomy_id": "5222"},
    )
    assert (record.occupation_codes, record.isco) == (["ssyk_2012:5222"], None)


def test_what_must_be_known_is_required_and_what_is_nice_is_desired() -> None:
    record = one(
        must_have={
            "skills": [{"label": "Matlagning"}],
            "languages": [{"label": "Engelska"}],
            "education_level": [{"label": "Gymnasial utbildning"}],
        },
        nice_to_have={"skills": [{"label": "Bakning"}], "languages": [{"label": "Arabiska"}]},
        driving_license=[{"label": "B"}, {"label": "Utökad B"}],
        experience_required=False,
    )
    assert record.skills is not None
    assert (record.skills.required, record.skills.desired) == (["Matlagning"], ["Bakning"])
    assert record.licences == ["B", "B96"]
    assert (record.education, record.experience_months) == (3, 0)
    assert "Språkkrav: Engelska" in record.description
    assert "Meriterande språk: Arabiska" in record.description
    assert record.languages is None


def test_a_form_left_blank_says_nothing() -> None:
    record = one(driving_license_required=False, experience_required=True, driving_license=None)
    assert (record.licences, record.experience_months, record.skills) == (None, None, None)


def test_a_licence_without_its_class_and_an_own_car_stand_under_the_text() -> None:
    record = one(driving_license_required=True, access_to_own_car=True, driving_license=[])
    assert record.description.endswith("Körkort krävs\nTillgång till egen bil krävs")


def test_a_place_without_a_country_is_swedish_if_it_has_a_municipality() -> None:
    place = {"municipality": "Malmö", "country": None, "coordinates": [None, None]}
    record = one(workplace_address=place)
    assert (record.country, record.city, record.lat) == ("SE", "Malmö", None)
    assert one(workplace_address={"country": "Norge", "region": "x"}).country == "NO"
    assert one(workplace_address={}).country is None


def test_a_removed_advert_is_remarked_on_and_the_rest_is_read() -> None:
    gone = {"id": "s9", "removed": True, "removed_date": "2026-11-02T10:00:00"}
    records, lines = read([gone, advert()])
    assert [record.id for record in records] == ["s1"]
    assert lines == ["a.json: record 1 (id s9): its source took it down on 2026-11-02"]
    assert feed_of(json.dumps([gone]).encode()) is FEEDS["jobtech"]


def test_replies_lists_and_an_advert_a_line_are_read_alike() -> None:
    two = [advert(), advert(id="s2")]
    found = {"hits": {"hits": [{"_id": "x", "_source": each} for each in two]}}
    for shape in ({"total": {"value": 2}, "hits": two}, found, two):
        assert feed_of(json.dumps(shape).encode()) is FEEDS["jobtech"]
        assert [record.id for record in read(shape)[0]] == ["s1", "s2"]
    lines = "\n".join([json.dumps(two[0]), '{"id": "s3", "head', json.dumps(two[1]), ""])
    records, complaints = read(lines.encode())
    assert [record.id for record in records] == ["s1", "s2"]
    assert [line[:20] for line in complaints] == ["a.json: line 2: brok"]


def test_the_employers_form_is_read_like_the_advert_that_comes_of_it() -> None:
    form = {
        "annonsId": 7,
        "annonsrubrik": "Barnskötare",
        "annonstext": "<p>Vi söker dig.</p>",
        "sistaAnsokningsdatum": "2026-12-20 23:59:59",
        "avpublicerad": False,
        "varaktighetTyp": {"namn": "Tillsvidare"},
        "arbetstidTyp": {"namn": "Deltid"},
        "arbetsgivareNamn": "Förskolan",
        "ingenErfarenhetKravs": True,
        "yrkeserfarenheter": [{"namn": "Barnskötare", "vikt": 5}],
        "arbetsplatsadress": {
            "postort": "KNIVSTA", "kommun": {"namn": "Knivsta"},
            "latitud": "59.76", "longitud": "17.77",
        },
    }  # fmt: skip
    [record], lines = read({"testannonser": [form]})
    assert (lines, record.id, record.city, record.country) == ([], "7", "Knivsta", "SE")
    assert (record.lat, record.lon, record.full_time) == (59.76, 17.77, False)
    assert (record.contract, record.experience_months) == (Contract.PERMANENT, 0)
    assert "Meriterande erfarenhet: Barnskötare" in record.description


def test_an_advert_without_a_title_is_named_and_the_rest_is_read() -> None:
    records, lines = read([advert(headline=None), "?", advert(id="s3")])
    assert [record.id for record in records] == ["s3"]
    assert lines == [
        "a.json: record 1 (id s1): field title: is missing",
        "a.json: record 2: is not an object with keys and values",
    ]


def test_a_broken_reply_is_one_line_with_its_place() -> None:
    _, [line] = read(json.dumps({"hits": [advert()]}, indent=1).encode()[:300])
    assert line.startswith("a.json: broken JSON at line ")


@given(key=st.sampled_from([*sorted(advert()), "nice_to_have", "driving_license"]), value=ODD)
def test_an_odd_value_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read(advert(**{key: value}))[1])


@given(
    key=st.sampled_from(["workplace_address", "must_have", "description", "scope_of_work"]),
    inner=st.sampled_from(["coordinates", "skills", "text", "min", "city", "country"]),
    value=ODD,
)
def test_an_odd_value_inside_is_a_record_or_a_complaint(
    key: str, inner: str, value: object
) -> None:
    assert all("\n" not in line for line in read(advert(**{key: {inner: value}}))[1])


def test_with_a_street_the_point_is_that_of_the_house() -> None:
    placed = advert()
    placed["workplace_address"]["street_address"] = "Exempelgatan 3"
    [record], _ = read(placed)
    assert (record.lat, record.exact_place) == (67.85, None)


@pytest.mark.parametrize(("precision", "exact"), [("POSTNUMMER", False), (None, None)])
def test_the_form_says_how_exact_its_point_is(precision: str | None, exact: bool | None) -> None:
    address = {"postort": "KNIVSTA", "gatuadress": "Exempelvägen 4", "latitud": "59.76",
               "longitud": "17.77", "koordinatPrecision": precision}  # fmt: skip
    form = {"annonsId": 7, "annonsrubrik": "Barnskötare", "arbetsplatsadress": address}
    [record], _ = read({"testannonser": [form]})
    assert (record.lat, record.exact_place) == (59.76, exact)
