"""Bundesagentur: search hits and job details, old names and new ones, ticked boxes."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.domain.offer import Contract, Kind
from matcher.domain.pay import PayPeriod
from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.bundesagentur import parse
from matcher.ingest.reading import batch_of
from matcher.ingest.record import OfferRecord
from tests.ingest.odd_values import ODD


def hit(**changes: Any) -> dict[str, Any]:
    return {
        "refnr": "10001-1-S",
        "titel": "Küchenhilfe (m/w/d)",
        "beruf": "Helfer/in - Küche",
        "arbeitgeber": "Beispiel GmbH",
        "eintrittsdatum": "2026-12-01",
        "arbeitsort": {
            "ort": "Köln",
            "land": "Deutschland",
            "koordinaten": {"lat": 50.93, "lon": 6.95},
        },
        **changes,
    }


def details(**changes: Any) -> dict[str, Any]:
    return {
        "referenznummer": "10001-2-S",
        "stellenangebotsTitel": "Verkauf am Morgen (m/w/d)",
        "hauptberuf": "Verkäufer/in",
        "firma": "Beispiel GmbH",
        "stellenangebotsBeschreibung": "<p>Sie verkaufen Brot.</p>",
        "stellenangebotsart": "ARBEIT",
        "stellenlokationen": [
            {"adresse": {"ort": "Köln", "land": "DEUTSCHLAND"}, "breite": 50.93, "laenge": 6.95}
        ],
        "vertragsdauer": "UNBEFRISTET",
        "eintrittszeitraum": {"von": "2027-01-01"},
        "veroeffentlichungszeitraum": {"von": "2026-11-01", "bis": "2026-12-31"},
        "verguetungsangabe": "KEINE_ANGABEN",
        **changes,
    }


def read(value: object) -> tuple[list[OfferRecord], list[str]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    found: list[Parsed] = list(parse(data, "a.json"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def one(**changes: Any) -> OfferRecord:
    [record], lines = read(details(**changes))
    assert lines == []
    return record


def test_a_search_hit_gives_title_employer_place_and_start() -> None:
    [record], lines = read({"stellenangebote": [hit()], "maxErgebnisse": 1})
    assert (lines, record.id, record.title) == ([], "10001-1-S", "Küchenhilfe (m/w/d)")
    assert (record.country, record.city, record.lat, record.lon) == ("DE", "Köln", 50.93, 6.95)
    assert (record.employer, record.start) == ("Beispiel GmbH", date(2026, 12, 1))
    assert record.url == "https://www.arbeitsagentur.de/jobsuche/jobdetail/10001-1-S"


def test_details_and_newer_search_hits_have_other_names_for_the_same() -> None:
    for shape in (details(), {"ergebnisliste": [details()]}, [details()]):
        assert feed_of(json.dumps(shape).encode()) is FEEDS["bundesagentur"]
        [record], lines = read(shape)
        assert (lines, record.id, record.employer) == ([], "10001-2-S", "Beispiel GmbH")
        assert (record.country, record.lat, record.lon) == ("DE", 50.93, 6.95)
        assert (record.start, record.deadline) == (date(2027, 1, 1), date(2026, 12, 31))
        assert record.description == "Sie verkaufen Brot."


def test_the_trades_name_is_the_occupation_and_a_groups_name_is_not() -> None:
    assert one().occupation == "Verkäufer"
    assert one(hauptberuf="Bürokaufmann/-frau").occupation == "Bürokaufmann"
    assert one(hauptberuf="Helfer/in - Küche").occupation is None


@pytest.mark.parametrize(
    ("models", "full_time"),
    [
        ({"arbeitszeitVollzeit": True}, True),
        ({"arbeitszeitVollzeit": False, "arbeitszeitTeilzeitAbend": True}, False),
        ({"arbeitszeitVollzeit": True, "arbeitszeitTeilzeitFlexibel": True}, None),
        ({"istGeringfuegigeBeschaeftigung": True}, False),
        ({"arbeitszeitmodelle": ["VOLLZEIT"]}, True),
        ({"arbeitszeit": "vz;tz"}, None),
        ({"arbeitszeit": "mj"}, False),
        ({"arbeitszeitVollzeit": False}, None),
    ],
)
def test_full_time_is_known_where_only_one_of_both_is_ticked(
    models: dict[str, Any], full_time: bool | None
) -> None:
    assert one(**models).full_time is full_time


def test_mornings_and_afternoons_alone_have_no_nights() -> None:
    morning = one(arbeitszeitTeilzeitVormittag=True, arbeitszeitTeilzeitNachmittag=True)
    assert morning.night is False
    assert "Teilzeit am Vormittag oder am Nachmittag" in morning.description


@pytest.mark.parametrize(
    ("models", "window"),
    [
        ({"arbeitszeitTeilzeitVormittag": True}, ["Mon-Sun 05:00-14:00"]),
        (
            {"arbeitszeitTeilzeitVormittag": True, "arbeitszeitTeilzeitAbend": True},
            ["Mon-Sun 05:00-14:00", "Mon-Sun 16:00-24:00"],
        ),
        ({"arbeitszeitTeilzeitVormittag": True, "arbeitszeitVollzeit": True}, None),
        ({"arbeitszeitTeilzeitVormittag": True, "arbeitszeitTeilzeitFlexibel": True}, None),
        ({"arbeitszeitTeilzeitVormittag": True, "istGeringfuegigeBeschaeftigung": True}, None),
        ({"arbeitszeitVollzeit": False}, None),
    ],
)
def test_the_part_of_the_day_is_known_where_nothing_else_is_ticked(
    models: dict[str, Any], window: list[str] | None
) -> None:
    assert one(**models).shift_window == window


def test_shift_night_or_weekend_may_be_any_of_them_and_must_be_asked() -> None:
    shifts = one(arbeitszeitTeilzeitVormittag=True, arbeitszeitSchichtNachtWochenende=True)
    assert (shifts.night, shifts.weekend) == (None, None)
    assert "Schicht, Nacht oder Wochenende" in shifts.description
    assert one(arbeitszeitSchichtNachtWochenende=False).night is None


@pytest.mark.parametrize(
    ("said", "contract"),
    [
        ({"vertragsdauer": "BEFRISTET"}, Contract.FIXED_TERM),
        ({"vertragsdauer": "KEINE_ANGABE"}, None),
        ({"vertragsdauer": None, "befristung": "2"}, Contract.PERMANENT),
        ({"vertragsdauer": None, "befristung": 3}, None),
        ({"istArbeitnehmerUeberlassung": True}, Contract.AGENCY),
        ({"stellenangebotsart": "AUSBILDUNG"}, Contract.APPRENTICESHIP),
        ({"stellenangebotsart": None, "angebotsart": 2}, Contract.SELF_EMPLOYED),
    ],
)
def test_the_contract_is_read_from_codes(said: dict[str, Any], contract: Contract | None) -> None:
    assert one(**said).contract is contract


def test_an_internship_is_one() -> None:
    record = one(stellenangebotsart=None, angebotsart="34")
    assert (record.kind, record.contract) == (Kind.INTERNSHIP, Contract.INTERNSHIP)


def test_a_fixed_term_lasts_from_its_first_day_to_its_last() -> None:
    assert one(befristetBis="2027-06-30").duration_months == 6.0
    assert one(befristetBis="2026-06-30").duration_months is None


def test_a_fixed_term_in_months_is_said_in_months() -> None:
    assert one(vertragsdauer="BEFRISTET", befristungInMonaten=12).duration_months == 12
    assert one(befristungInMonaten=0).duration_months is None


def test_the_details_take_the_place_of_the_search_hit_of_their_number() -> None:
    search = hit(refnr="10001-2-S")
    for order in ([search, details()], [details(), search]):
        batch = batch_of(parse(json.dumps(order).encode(), "a.json"))
        assert [record.description for record in batch.records] == ["Sie verkaufen Brot."]
        assert batch.rejections == ()


def test_skills_and_the_employers_own_words_are_kept() -> None:
    skills = [{"hierarchieName": "Verkauf", "auspraegungen": {"ZWINGEND": ["Kasse", "Backwaren"]}}]
    record = one(fertigkeiten=skills, arbeitgeberdarstellung="<p>Wir backen.</p>")
    assert "Kenntnisse: Kasse, Backwaren" in record.description
    assert record.employer_description == "Wir backen."


def test_an_advert_without_an_employer_is_read_as_one_that_names_none() -> None:
    assert one(firma=None, chiffrenummer="C1").employer is None


def test_pay_is_read_with_what_it_is_paid_for() -> None:
    pay = one(verguetungsangabe="STUNDENLOHN", gehaltsspanneVon=14.5, gehaltsspanneBis=16).pay
    assert pay is not None
    assert (pay.amount, pay.amount_to, pay.period) == (14.5, 16, PayPeriod.HOUR)
    fixed = one(verguetungsangabe="JAHRESGEHALT", festgehalt="36000").pay
    assert fixed is not None
    assert (fixed.amount, fixed.period) == (36000, PayPeriod.YEAR)


def test_pay_without_its_period_is_not_guessed() -> None:
    assert one(gehaltsspanneVon=18.5).pay is None
    tariff = one(verguetungsangabe="nach Tarif")
    assert (tariff.pay, "Vergütung: nach Tarif" in tariff.description) == (None, True)
    assert "Vergütung" not in one().description


def test_career_changers_are_welcome_in_words() -> None:
    assert "Quereinsteiger willkommen" in one(quereinstiegGeeignet=True).description


@pytest.mark.parametrize(
    ("said", "remote"),
    [
        ({"homeofficemoeglich": True, "homeofficetyp": "NACH_VEREINBARUNG"}, None),
        ({"homeofficemoeglich": True, "homeofficetyp": "AUSSCHLIESSLICH"}, True),
        ({"arbeitszeitmodelle": ["ho"]}, True),
        ({"homeofficemoeglich": False}, False),
        ({}, None),
    ],
)
def test_remote_is_what_is_all_done_from_home(said: dict[str, Any], remote: bool | None) -> None:
    assert one(**said).remote is remote


def test_several_towns_have_no_one_point() -> None:
    places = [
        {"adresse": {"ort": town, "land": "DEUTSCHLAND"}, "breite": 50.9, "laenge": 6.9}
        for town in ("Köln", "Bonn")
    ]
    record = one(stellenlokationen=places)
    assert (record.city, record.country, record.lat) == ("Köln / Bonn", "DE", None)
    assert one(stellenlokationen=[places[0], places[0]]).lat == 50.9


def test_an_empty_search_reply_has_no_offers_and_no_complaint() -> None:
    assert read({"maxErgebnisse": 0, "page": 1, "size": 25}) == ([], [])


def test_a_hit_without_a_title_or_number_is_named_and_the_rest_is_read() -> None:
    broken = [hit(titel=None, beruf=None), hit(refnr=None), 7, hit(refnr="b")]
    records, lines = read({"stellenangebote": broken})
    assert [record.id for record in records] == ["b"]
    assert lines == [
        "a.json: record 1 (id 10001-1-S): field title: is missing",
        "a.json: record 2: field id: is missing",
        "a.json: record 3: is not an object with keys and values",
    ]


def test_a_broken_reply_is_one_line_with_its_place() -> None:
    _, [line] = read(json.dumps(details(), indent=1).encode()[:200])
    assert line.startswith("a.json: broken JSON at line ")


@given(
    key=st.sampled_from(
        [
            *details(),
            "arbeitszeit",
            "befristung",
            "festgehalt",
            "fertigkeiten",
            "befristungInMonaten",
        ]
    ),
    value=ODD,
)
def test_an_odd_value_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read(details(**{key: value}))[1])


@given(key=st.sampled_from(sorted(hit())), value=ODD)
def test_an_odd_value_in_a_hit_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read({"stellenangebote": [hit(**{key: value})]})[1])


def test_a_point_without_a_street_is_that_of_the_town() -> None:
    [record], _ = read({"stellenangebote": [hit()]})
    assert (record.lat, record.exact_place) == (50.93, False)
    town = {"ort": "Köln", "land": "Deutschland", "koordinaten": {"lat": 50.93, "lon": 6.95}}
    [record], _ = read({"stellenangebote": [hit(arbeitsort=town | {"strasse": "Domstr. 3"})]})
    assert (record.lat, record.exact_place) == (50.93, None)
    place = {"adresse": {"ort": "Köln"}, "breite": 50.93, "laenge": 6.95}
    assert one(stellenlokationen=[place]).exact_place is False
    place["adresse"] = {"ort": "Köln", "strasse": "Domstr."}
    assert one(stellenlokationen=[place]).exact_place is None
