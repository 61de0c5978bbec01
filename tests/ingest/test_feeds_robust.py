"""No bytes of a stranger bring a feed down: whatever comes, it is a record or a complaint."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted
from matcher.ingest.rejection import Rejection, Remark

XML = (
    b'<?xml version="1.0"?><PositionOpening xmlns="http://www.hr-xml.org/3"><DocumentID>1'
    b'</DocumentID><PositionProfile languageCode="es"><PositionTitle>Cocinera</PositionTitle>'
    b"<JobCategoryCode>5120</JobCategoryCode></PositionProfile></PositionOpening>"
)
NAV = {"uuid": "n", "title": "Kokk", "categoryList": [], "properties": {"adtext": "<p>x</p>"}}
SAMPLES = {
    "jsonl": b'{"id": "v1", "title": "Cook", "pay": {"amount": 9, "period": "hour"}}\n' * 2,
    "csv": b'id;title;languages\nv1;"Cook";it:A2\nv2;Baker;en\n',
    "eures": json.dumps(
        {"data": {"items": [{"jobVacancy": {"header": {"handle": "h"}, "hrxml": XML.decode()}}]}}
    ).encode(),
    "nav": json.dumps({"content": [NAV]}).encode(),
    "xlsx": b"PK\x03\x04",
}
# What a program may write where a value is expected.
ODD: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


def check(name: str, data: bytes) -> None:
    feed_of(data)
    for found in FEEDS[name].parse(data, "a"):
        assert isinstance(found, Admitted | Rejection | Remark)
        assert isinstance(found, Admitted) or "\n" not in str(found)


@pytest.mark.parametrize("name", sorted(FEEDS))
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_record_or_a_complaint(name: str, data: bytes) -> None:
    check(name, data)


@pytest.mark.parametrize("name", sorted(SAMPLES))
@given(cut=st.integers(0, 500), length=st.integers(0, 20), instead=st.binary(max_size=8))
def test_a_damaged_file_is_a_record_or_a_complaint(
    name: str, cut: int, length: int, instead: bytes
) -> None:
    sample = SAMPLES[name]
    check(name, sample[:cut] + instead + sample[cut + length :])


@pytest.mark.parametrize("data", [XML[:90], XML + XML, XML.replace(b"</PositionTitle>", b"")])
def test_damaged_xml_is_a_record_or_a_complaint(data: bytes) -> None:
    check("eures", data)


@given(key=st.sampled_from([*NAV, "location", "employer", "expires"]), value=ODD)
def test_an_odd_value_in_a_nav_advert_is_a_record_or_a_complaint(key: str, value: object) -> None:
    check("nav", json.dumps(NAV | {key: value}).encode())


@given(
    key=st.sampled_from(["adtext", "applicationdue", "certificate", "workhours", "extent",
                         "classification_styrk08_score", "starttime", "engagementtype"]),
    value=ODD,
)  # fmt: skip
def test_an_odd_property_of_a_nav_advert_is_a_record_or_a_complaint(
    key: str, value: object
) -> None:
    check("nav", json.dumps(NAV | {"properties": {key: value}}).encode())


@given(
    key=st.sampled_from(["id", "title", "description", "pay", "languages", "skills", "entry",
                         "shifts", "start", "gives", "isco", "country", "documents", "lat"]),
    value=ODD,
)  # fmt: skip
def test_an_odd_value_in_an_offer_is_a_record_or_a_complaint(key: str, value: object) -> None:
    check("jsonl", json.dumps({"id": "v1", "title": "Cook", key: value}).encode())


@given(value=ODD, place=st.sampled_from(["data", "items", "jobVacancy", "header", "related"]))
def test_an_odd_value_in_a_eures_reply_is_a_record_or_a_complaint(
    value: object, place: str
) -> None:
    item: dict[str, Any] = {"jobVacancy": {"header": {"handle": "h"}, "hrxml": XML.decode()}}
    reply: dict[str, Any] = {"data": {"items": [item]}}
    holder = {"data": reply, "items": reply["data"], "header": item["jobVacancy"]}.get(place, item)
    holder[place] = value
    check("eures", json.dumps(reply).encode())
