"""Canonical JSONL: one broken line is one line of complaint."""

import json

from matcher.ingest.feeds import feed_of
from matcher.ingest.feeds.admitting import Admitted, Parsed
from matcher.ingest.feeds.canonical_jsonl import parse, sniff

GOOD = '{"id": "v1", "title": "Cook"}'


def read(text: str | bytes) -> tuple[list[str], list[str]]:
    """The ids that were admitted, and the lines about the others."""
    data = text.encode() if isinstance(text, str) else text
    found: list[Parsed] = list(parse(data, "a.jsonl"))
    ids = [each.record.id for each in found if isinstance(each, Admitted)]
    return ids, [str(each) for each in found if not isinstance(each, Admitted)]


def test_a_broken_line_is_named_and_the_lines_around_it_are_read() -> None:
    ids, lines = read(GOOD + '\n{"id": "v2", "title": \n\n' + GOOD.replace("v1", "v3"))
    assert ids == ["v1", "v3"]
    assert lines == ["a.jsonl: line 2: broken JSON at character 23: Expecting value"]


def test_an_advert_without_a_title_is_named_with_its_line_and_id() -> None:
    ids, lines = read(f'{GOOD}\n{{"id": "v2"}}')
    assert ids == ["v1"]
    assert lines == ["a.jsonl: line 2 (id v2): field title: is missing"]


def test_a_line_nested_too_deep_costs_only_itself() -> None:
    ids, [line] = read('{"a":' * 200_000 + "\n" + GOOD)
    assert ids == ["v1"]
    assert line.startswith("a.jsonl: line 1: ")


def test_a_number_of_ten_thousand_digits_costs_only_its_line() -> None:
    ids, [line] = read(f'{{"id": {"9" * 10_000}}}\n{GOOD}')
    assert ids == ["v1"]
    assert "can't be read" in line


def test_a_line_in_another_encoding_is_read_and_named() -> None:
    other = '{"id": "v2", "title": "Caffè"}'.encode("cp1252")
    utf8 = '{"id": "v3", "title": "Perché"}'.encode()
    ids, [line] = read(b"\n".join([other, utf8]))
    assert ids == ["v2", "v3"]
    assert line == "a.jsonl: line 1: is not UTF-8 as the lines around it; read as Windows-1252"


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert read(b"\xef\xbb\xbf" + GOOD.encode()) == (["v1"], [])
    assert read(GOOD.encode("utf-16")) == (["v1"], [])


def test_a_json_list_of_offers_is_read_too() -> None:
    offers = [{"id": "v1", "title": "Cook"}, {"id": "v2", "title": " "}]
    ids, lines = read(json.dumps(offers, indent=1))
    assert ids == ["v1"]
    assert lines == ["a.jsonl: record 2 (id v2): field title: the advert has no title"]


def test_json_of_another_kind_is_one_complaint_not_one_a_line() -> None:
    ids, lines = read(json.dumps({"header": {}, "codes": list(range(50))}, indent=1))
    assert ids == []
    assert len(lines) == 1


def test_jsonl_is_recognised_by_its_first_character() -> None:
    assert sniff(b"\n  " + GOOD.encode())
    assert not sniff(b"id,title\n")
    feed = feed_of(GOOD.encode())
    assert feed is not None
    assert feed.parse is parse
