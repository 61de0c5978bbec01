"""No bytes of a stranger bring a feed down: whatever comes, it is a record or a complaint, and one
bad advert never takes the others with it. One contract for every format."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.ingest.feeds import FEEDS, feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.reading import batch_of
from matcher.ingest.rejection import Rejection, Remark
from tests.ingest.feed_samples import JSON_ADVERTS, as_json, delivery, in_pages, without_title
from tests.ingest.odd_values import ODD
from tests.ingest.test_feeds_eures import opening
from tests.ingest.test_feeds_rss import ITEM, rss

NAMES = sorted(FEEDS)
JSON_NAMES = sorted(JSON_ADVERTS)
TEXTS = sorted(set(NAMES) - {"xlsx"})
IDS = ["a1", "b2", "c3"]
SAMPLES = {name: delivery(name, IDS) for name in NAMES}  # once: a workbook holds the hour
DEEP = b"[" * 100_000
HUGE = b"9" * 5_000  # Python refuses to read an integer of so many digits
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


def check(name: str, data: bytes) -> list[Parsed]:
    feed_of(data)
    found = list(FEEDS[name].parse(data, "a"))
    for each in found:
        assert isinstance(each, Admitted | Rejection | Remark)
        assert isinstance(each, Admitted) or "\n" not in str(each)
    return found


def ids_of(found: list[Parsed]) -> list[str]:
    return [each.record.id for each in found if isinstance(each, Admitted)]


def complaints(found: list[Parsed]) -> list[Rejection]:
    return [each for each in found if isinstance(each, Rejection)]


@pytest.mark.parametrize("name", NAMES)
def test_the_sound_delivery_is_recognised_and_read_without_a_complaint(name: str) -> None:
    data = delivery(name, IDS)
    assert feed_of(data) is FEEDS[name]
    found = check(name, data)
    assert ids_of(found) == IDS
    assert len(found) == len(IDS)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_record_or_a_complaint(name: str, data: bytes) -> None:
    check(name, data)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60)
@given(data=st.data())
def test_a_delivery_damaged_anywhere_is_a_record_or_a_complaint(
    name: str, data: st.DataObject
) -> None:
    sample = SAMPLES[name]
    cut = data.draw(st.integers(0, len(sample)))
    instead = data.draw(st.binary(max_size=8))
    check(name, sample[:cut] + instead + sample[cut + data.draw(st.integers(0, 20)) :])


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=30)
@given(data=st.data())
def test_a_delivery_that_breaks_off_anywhere_is_a_record_or_a_complaint(
    name: str, data: st.DataObject
) -> None:
    sample = SAMPLES[name]
    check(name, sample[: data.draw(st.integers(0, len(sample)))])


@pytest.mark.parametrize("name", JSON_NAMES)
@pytest.mark.parametrize("bad", [None, 7, "x", [], {}, [[1]], True])
def test_something_else_in_the_place_of_an_advert_costs_only_itself(name: str, bad: object) -> None:
    good = [JSON_ADVERTS[name](id_) for id_ in IDS]
    found = check(name, as_json(name, [good[0], bad, *good[1:]]))
    assert ids_of(found) == IDS


@pytest.mark.parametrize("name", JSON_NAMES)
@settings(max_examples=60)
@given(data=st.data())
def test_an_odd_value_anywhere_in_an_advert_costs_at_most_this_advert(
    name: str, data: st.DataObject
) -> None:
    advert = JSON_ADVERTS[name]("b2")
    holder, key = data.draw(st.sampled_from(list(_places(advert))))
    holder[key] = data.draw(ODD)
    first, last = JSON_ADVERTS[name]("a1"), JSON_ADVERTS[name]("c3")
    found = check(name, as_json(name, [first, advert, last]))
    assert {"a1", "c3"} <= set(ids_of(found))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value, as its holder and its key or index there."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inner:
        yield value, key
        if isinstance(each, dict | list):
            yield from _places(each)


@pytest.mark.parametrize("name", JSON_NAMES)
def test_an_advert_without_a_title_is_named_by_its_id_and_its_field(name: str) -> None:
    adverts = [JSON_ADVERTS[name](id_) for id_ in IDS]
    without_title(name, adverts[1])
    found = check(name, as_json(name, adverts))
    assert ids_of(found) == ["a1", "c3"]
    [line] = complaints(found)
    assert (line.id, line.field) == ("b2", "title")


@pytest.mark.parametrize("name", NAMES)
def test_an_id_that_comes_twice_is_taken_once_and_complained_of(name: str) -> None:
    batch = batch_of(check(name, delivery(name, ["a1", "b2", "a1"])))
    assert [record.id for record in batch.records] == ["a1", "b2"]
    [line] = batch.rejections
    assert (line.id, line.field) == ("a1", "id")
    assert "is already the id of a: " in line.message


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_changes_nothing(name: str, encoding: str) -> None:
    data = delivery(name, IDS).decode()
    assert ids_of(check(name, data.replace('encoding="UTF-8"', "").encode(encoding))) == IDS


@pytest.mark.parametrize("name", sorted(set(TEXTS) - {"rss", "eures"}))
def test_text_of_a_spreadsheets_encoding_is_read_all_the_same(name: str) -> None:
    data = delivery(name, IDS).decode().replace("Aiuto", "È").replace("Kokk", "Sjåfør")
    assert ids_of(check(name, data.encode("cp1252", errors="replace"))) == IDS


@pytest.mark.parametrize("name", JSON_NAMES)
@pytest.mark.parametrize("value", [DEEP, HUGE, b"1e400", b"-1e400", b"NaN"])
def test_nesting_without_end_and_numbers_without_end_are_a_record_or_a_complaint(
    name: str, value: bytes
) -> None:
    check(name, value)
    check(name, delivery(name, IDS).replace(b'"b2"', value, 1))


@pytest.mark.parametrize("field", ["hours_per_week", "education", "places_left", "cost"])
@pytest.mark.parametrize("value", [b"1e400", b"-1e400", b"NaN", b"1e308", b"-1", HUGE])
def test_a_number_that_no_advert_means_is_refused_by_its_field(field: str, value: bytes) -> None:
    lines = delivery("jsonl", IDS).splitlines()
    lines[1] = lines[1][:-1] + b', "%s": %s}' % (field.encode(), value)
    found = check("jsonl", b"\n".join(lines))
    assert ids_of(found) == ["a1", "c3"]
    [line] = complaints(found)
    assert line.field in (field, None)  # JSON that can't be read at all has no fields


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rss", rss(ITEM.format(1), head=ENTITIES)),
        ("eures", opening().replace("<PositionOpening", f"{ENTITIES}<PositionOpening", 1).encode()),
    ],
)
def test_xml_that_defines_entities_is_refused_and_nothing_of_it_is_expanded(
    name: str, data: bytes
) -> None:
    found = check(name, data)
    assert ids_of(found) == []
    [line] = complaints(found)
    assert "entities" in line.message


@pytest.mark.parametrize("data", [opening()[:90], opening() + "</PositionOpening>"])
def test_damaged_xml_is_a_record_or_a_complaint(data: str) -> None:
    check("eures", data.encode())


def test_a_broken_block_of_a_page_costs_only_itself() -> None:
    broken = in_pages(IDS).replace(b'"title": "Aiuto cuoca"', b'"title": "Aiuto cuoca', 1)
    found = check("jobposting", broken)
    assert ids_of(found) == ["b2", "c3"]
    assert len(complaints(found)) == 1


def test_a_broken_line_costs_only_itself_and_is_named_by_its_number() -> None:
    lines = delivery("jsonl", IDS).splitlines()
    found = check("jsonl", b"\n".join([lines[0], lines[1][:-5], lines[2]]))
    assert ids_of(found) == ["a1", "c3"]
    assert [str(line.at) for line in complaints(found)] == ["a: line 2"]


def test_a_wrong_cell_costs_only_its_row_and_is_named_with_its_value() -> None:
    data = delivery("csv", IDS).replace(b"b2;Aiuto cuoca;it:A2;20", b"b2;Aiuto cuoca;it:Z9;20")
    found = check("csv", data)
    assert ids_of(found) == ["a1", "c3"]
    [line] = complaints(found)
    assert (line.id, line.field, line.value) == ("b2", "languages[0].level", "'Z9'")


def test_every_json_format_has_a_sound_advert_to_damage() -> None:
    assert set(JSON_NAMES) | {"csv", "xlsx", "rss"} == set(FEEDS)
    assert all(json.loads(json.dumps(make("a1"))) for make in JSON_ADVERTS.values())
