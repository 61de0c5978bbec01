"""schema.org JobPosting: JSON-LD and microdata in pages, and files of JSON-LD."""

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
from matcher.ingest.feeds.jobposting import parse
from matcher.ingest.record import OfferRecord
from tests.ingest.odd_values import ODD

ESCO_SKILL = "http://data.europa.eu/esco/skill/1"
ESCO_OCCUPATION = "http://data.europa.eu/esco/occupation/1"


def posting(**changes: Any) -> dict[str, Any]:
    return {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Aiuto cuoca",
        "description": "<p>Cerchiamo un&rsquo;aiuto cuoca.</p>",
        "identifier": {"@type": "PropertyValue", "name": "Mensa Esempio", "value": "17"},
        "hiringOrganization": {"@type": "Organization", "name": "Mensa Esempio"},
        "jobLocation": {
            "@type": "Place",
            "address": {"addressLocality": "Milano", "addressCountry": "IT"},
            "geo": {"latitude": "45.47", "longitude": 9.19},
        },
        "employmentType": "PART_TIME",
        "datePosted": "2026-11-01",
        "validThrough": "2026-12-20T23:59",
        **changes,
    }


def page(*blocks: object, kind: str = 'type="application/ld+json"') -> bytes:
    scripts = "".join(
        f"<script {kind}>{b if isinstance(b, str) else json.dumps(b)}</script>" for b in blocks
    )
    return f"<!DOCTYPE html><html><head>{scripts}</head><body><p>x</p></body></html>".encode()


def read(data: bytes) -> tuple[list[OfferRecord], list[str]]:
    found: list[Parsed] = list(parse(data, "a.html"))
    records = [each.record for each in found if isinstance(each, Admitted)]
    return records, [str(each) for each in found if not isinstance(each, Admitted)]


def one(**changes: Any) -> OfferRecord:
    [record], lines = read(page(posting(**changes)))
    assert lines == []
    return record


def test_the_facts_of_a_posting_are_read() -> None:
    record = one()
    assert (record.id, record.title) == ("Mensa Esempio 17", "Aiuto cuoca")
    assert record.description.startswith("Cerchiamo un’aiuto cuoca.")
    assert (record.country, record.city, record.lat, record.lon) == ("IT", "Milano", 45.47, 9.19)
    assert (record.employer, record.full_time, record.deadline) == (
        "Mensa Esempio",
        False,
        date(2026, 12, 20),
    )


@pytest.mark.parametrize(
    "shape",
    [
        [posting()],
        {"@graph": [{"@type": "WebSite"}, posting()]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": posting()}]},
        posting(**{"@type": ["Thing", "https://schema.org/JobPosting"]}),
    ],
)
def test_a_posting_is_found_wherever_it_stands(shape: object) -> None:
    for data in (page({"@type": "Person"}, shape), json.dumps(shape).encode()):
        assert feed_of(data) is FEEDS["jobposting"]
        assert [record.title for record in read(data)[0]] == ["Aiuto cuoca"]


def test_an_employer_that_is_described_elsewhere_in_the_page_is_found() -> None:
    graph = [
        {"@type": "Organization", "@id": "#us", "name": "Mensa Esempio"},
        posting(hiringOrganization={"@id": "#us"}),
    ]
    [record], _ = read(page({"@graph": graph}))
    assert record.employer == "Mensa Esempio"


MICRODATA = """<!DOCTYPE html>
<div itemscope itemtype="https://schema.org/JobPosting">
 <h1 itemprop="title">Sarta</h1><meta itemprop="employmentType" content="FULL_TIME">
 <div itemprop="description"><p>Cerchiamo una sarta.</p><ul><li>orli</li></ul></div>
 <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
  <b itemprop="name">Atelier Esempio</b></span>
 <span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
  <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
   <i itemprop="addressLocality">Torino</i><i itemprop="addressCountry">Italia</i></span></span>
 <time itemprop="validThrough" datetime="2026-12-24">a Natale</time>
</div>"""


def test_microdata_is_read_like_json_ld() -> None:
    assert feed_of(MICRODATA.encode()) is FEEDS["jobposting"]
    [record], lines = read(MICRODATA.encode())
    assert (lines, record.title, record.employer) == ([], "Sarta", "Atelier Esempio")
    assert (record.country, record.city, record.full_time) == ("IT", "Torino", True)
    assert record.deadline == date(2026, 12, 24)
    assert "orli" in record.description


def test_a_page_that_says_it_twice_gives_one_posting() -> None:
    both = page(posting()) + MICRODATA.encode()
    assert [record.title for record in read(both)[0]] == ["Aiuto cuoca"]


@pytest.mark.parametrize(
    ("types", "full_time", "contract"),
    [
        (["FULL_TIME", "TEMPORARY"], True, Contract.FIXED_TERM),
        ("FULL_TIME, PART_TIME", None, None),
        ("Part-time", False, None),
        ("PER_DIEM", None, Contract.ON_CALL),
        (["PERMANENT", "TEMPORARY"], None, None),
        ("CONTRACTOR", None, None),
    ],
)
def test_employment_types_say_hours_and_contract(
    types: object, full_time: bool | None, contract: Contract | None
) -> None:
    record = one(employmentType=types)
    assert (record.full_time, record.contract) == (full_time, contract)


def test_an_intern_has_an_internship() -> None:
    record = one(employmentType="INTERN")
    assert (record.kind, record.contract) == (Kind.INTERNSHIP, Contract.INTERNSHIP)


@pytest.mark.parametrize(
    ("said", "amount", "amount_to", "period"),
    [
        ({"value": {"minValue": 9.5, "maxValue": 11, "unitText": "HOUR"}}, 9.5, 11, "hour"),
        ({"value": {"value": "1.200,50", "unitText": "MONTH"}}, 1200.5, None, "month"),
        ({"value": {"value": "25,000", "unitText": "YEAR"}}, 25000, None, "year"),
        ({"value": 1300, "unitText": "per month"}, 1300, None, "month"),
        ({"value": {"minValue": 1300, "maxValue": 0, "unitText": "MONTH"}}, 1300, None, "month"),
    ],
)
def test_pay_is_read_with_its_unit(
    said: dict[str, Any], amount: float, amount_to: float | None, period: str
) -> None:
    pay = one(baseSalary={"currency": "EUR", **said}).pay
    assert pay is not None
    assert (pay.amount, pay.amount_to, pay.period) == (amount, amount_to, PayPeriod(period))


@pytest.mark.parametrize(
    "said",
    [
        {"currency": "EUR", "value": {"value": 1300}},
        {"value": {"value": 1300, "unitText": "MONTH"}},
        {"currency": "EUR", "value": {"value": "nach Tarif", "unitText": "MONTH"}},
        {"currency": "EUR", "value": {"maxValue": 1300, "unitText": "MONTH"}},
        "1300",
        None,
    ],
)
def test_pay_without_amount_unit_or_currency_is_not_guessed(said: object) -> None:
    assert one(baseSalary=said).pay is None
    assert one(estimatedSalary={"currency": "EUR", "value": 9, "unitText": "HOUR"}).pay is None


def test_remote_work_needs_no_place_but_a_country() -> None:
    record = one(
        jobLocation=None,
        jobLocationType="TELECOMMUTE",
        applicantLocationRequirements={"@type": "Country", "name": "España"},
    )
    assert (record.remote, record.country, record.city) == (True, "ES", None)
    assert one().remote is None


def test_several_towns_have_no_one_point() -> None:
    places = [
        {"address": {"addressLocality": town, "addressCountry": "IT"}, "geo": geo}
        for town, geo in (("Milano", {"latitude": 45, "longitude": 9}), ("Bari", None))
    ]
    record = one(jobLocation=places)
    assert (record.city, record.country, record.lat) == ("Milano / Bari", "IT", None)


@pytest.mark.parametrize(("other", "point"), [(45.4001, 45.4), (45.45, None)])
def test_two_houses_of_one_town_have_no_one_point_either(other: float, point: float | None) -> None:
    places = [
        {"address": {"addressLocality": "Milano"}, "geo": {"latitude": lat, "longitude": 9}}
        for lat in (45.4, other)
    ]
    record = one(jobLocation=places)
    assert (record.city, record.lat) == ("Milano", point)


@pytest.mark.parametrize(
    ("hours", "read_as"), [("20", 20), ("37,5 h/week", 37.5), ("20 hours per week", 20)]
)
def test_hours_are_read_where_nothing_else_is_said(hours: str, read_as: float) -> None:
    assert one(workHours=hours).hours_per_week == read_as


def test_hours_in_words_join_the_text() -> None:
    record = one(workHours="lun-ven 9:00-13:00", jobBenefits="asilo in sede")
    assert record.hours_per_week is None
    assert "lun-ven 9:00-13:00" in record.description
    assert "asilo in sede" in record.description


def test_education_and_experience_are_read_where_they_are_coded() -> None:
    record = one(
        educationRequirements={"credentialCategory": "high school"},
        experienceRequirements={"monthsOfExperience": "12"},
    )
    assert (record.education, record.experience_months) == (3, 12)
    free = one(educationRequirements="no requirements", experienceRequirements="no requirements")
    assert (free.education, free.experience_months) == (0, 0)
    in_words = one(experienceRequirements="due anni in cucina")
    assert (in_words.experience_months, "due anni" in in_words.description) == (None, True)


def test_skills_are_taken_one_by_one_and_sentences_stay_text() -> None:
    named = one(skills=[{"name": "HACCP", "@id": ESCO_SKILL}, "taglio verdure, impasto"])
    assert named.skills is not None
    assert named.skills.required == [ESCO_SKILL, "taglio verdure", "impasto"]
    sentence = "La persona che cerchiamo sa lavorare con calma anche quando la sala è piena"
    record = one(skills=sentence)
    assert (record.skills, sentence in record.description) == (None, True)


@pytest.mark.parametrize(
    ("category", "isco", "occupation"),
    [
        ("http://data.europa.eu/esco/isco/C5120", ["5120"], None),
        ({"inCodeSet": "ISCO-08", "codeValue": "9412"}, ["9412"], None),
        ("ISCO-08: 5120 Cooks", ["5120"], None),
        (ESCO_OCCUPATION, None, ESCO_OCCUPATION),
        ("5120", None, None),
        ("35-2014.00 Cooks", None, None),
        ({"inCodeSet": "O*NET-SOC", "codeValue": "35-2014"}, None, None),
    ],
)
def test_only_codes_that_say_they_are_isco_count(
    category: object, isco: list[str] | None, occupation: str | None
) -> None:
    record = one(occupationalCategory=category)
    assert (record.isco, record.occupation) == (isco, occupation)


def test_a_nameless_employer_stays_unknown() -> None:
    assert one(hiringOrganization="confidential").employer is None


def test_the_id_is_the_employers_then_the_pages_then_made_from_what_is_said() -> None:
    address = "https://e.example/job?a=1&copy=2"
    assert one(identifier="x9").id == "Mensa Esempio x9"
    assert (one(identifier=None, url=address).id, one(url=address).url) == (address, address)
    made = one(identifier=None)
    assert (made.id, made.id == one(identifier=None).id) == (made.id, True)
    assert made.id != one(identifier=None, title="Cuoca").id


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    assert one(url="javascript:alert(1)").url is None


def test_a_broken_block_is_one_line_and_the_others_are_read() -> None:
    data = page(posting(), '{"@type": "JobPosting", ', posting(identifier="b"), {"title": 1})
    records, lines = read(data)
    assert [record.id for record in records] == ["Mensa Esempio 17", "Mensa Esempio b"]
    assert len(lines) == 1
    assert lines[0].startswith("a.html: JSON-LD block 2: broken JSON: ")


def test_a_posting_without_a_title_is_named_and_the_rest_is_read() -> None:
    records, lines = read(page([posting(title=""), posting(identifier="b")]))
    assert [record.id for record in records] == ["Mensa Esempio b"]
    assert lines == ["a.html: record 1 (id Mensa Esempio 17): field title: is missing"]


@pytest.mark.parametrize(
    "kind", ["type='application/ld+json; charset=utf-8'", 'id="x" type=application/ld+json']
)
def test_blocks_are_found_however_they_are_marked(kind: str) -> None:
    commented = f"<!-- {json.dumps(posting())} -->"
    escaped = json.dumps(posting(identifier="b")).replace('"', "&quot;")
    assert len(read(page(commented, escaped, kind=kind))[0]) == 2


def test_a_page_in_its_own_encoding_is_read_in_it() -> None:
    text = '<html><head><meta charset="windows-1251">{}</head>'
    block = page(json.dumps(posting(title="Готвачка"), ensure_ascii=False)).decode()
    assert read(text.format(block).encode("cp1251"))[0][0].title == "Готвачка"


def test_entities_and_files_that_a_page_names_are_never_opened() -> None:
    doctype = '<!DOCTYPE html [<!ENTITY a "bomb"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    data = MICRODATA.replace("<!DOCTYPE html>", doctype).replace("Sarta", "Sarta &a;&x;")
    [record], _ = read(data.encode())
    assert "bomb" not in record.title
    assert "root" not in record.title


def test_a_page_of_microdata_that_would_take_minutes_is_refused_in_one_line() -> None:
    _, [line] = read(MICRODATA.encode() + b"<p>" * 400_000)
    assert line.startswith("a.html: microdata in a page of 1,2")


def test_a_page_without_postings_is_none() -> None:
    assert feed_of(b"<html><p>JobPosting</p></html>") is None
    assert feed_of(page({"@type": "Person", "name": "JobPosting"})) is None


MORE = ("baseSalary", "skills", "workHours", "url", "experienceRequirements", "skills")


@given(key=st.sampled_from([*posting(), *MORE, "@graph", "occupationalCategory"]), value=ODD)
def test_an_odd_value_is_a_record_or_a_complaint(key: str, value: object) -> None:
    assert all("\n" not in line for line in read(page(posting(**{key: value})))[1])


@given(
    key=st.sampled_from(["baseSalary", "jobLocation", "hiringOrganization", "identifier"]),
    inner=st.sampled_from(["value", "address", "geo", "name", "currency", "@id"]),
    value=ODD,
)
def test_an_odd_value_inside_is_a_record_or_a_complaint(
    key: str, inner: str, value: object
) -> None:
    assert all("\n" not in line for line in read(page(posting(**{key: {inner: value}})))[1])


@given(cut=st.integers(0, 900), length=st.integers(0, 20), instead=st.binary(max_size=8))
def test_damaged_pages_are_records_or_complaints(cut: int, length: int, instead: bytes) -> None:
    for data in (page(posting()), MICRODATA.encode()):
        assert all(
            "\n" not in line for line in read(data[:cut] + instead + data[cut + length :])[1]
        )


def test_a_point_beside_a_town_alone_is_that_of_the_town() -> None:
    assert one().exact_place is False
    geo = {"latitude": 45.47, "longitude": 9.19}
    street = {"addressLocality": "Milano", "streetAddress": "Via Esempio 3"}
    assert one(jobLocation={"address": street, "geo": geo}).exact_place is None
    assert one(jobLocation={"address": "Via Esempio 3, Milano", "geo": geo}).exact_place is None
