"""Files, folders and addresses as sources."""

import json
from pathlib import Path

import pytest

from matcher.errors import FetchError, InputError
from matcher.ingest.fetching.fetch import Fetched
from matcher.market.health import health
from matcher.market.sources import bring_address, bring_in, enter_address
from tests.market.stall import TODAY, Stall, advert, day

URL = "https://jobs.example.org/feed.jsonl"


def lines(*adverts: dict) -> bytes:
    return "\n".join(json.dumps(each) for each in adverts).encode()


def server(body: bytes = b"", *, not_modified: bool = False):
    def fetch(url: str, **asked: object) -> Fetched:
        fetch.asked = asked
        return Fetched("feed.jsonl", body, '"e1"', None, None, not_modified)

    return fetch


def test_every_feed_file_of_a_folder_is_a_source_of_its_own(stall: Stall, tmp_path: Path):
    folder = tmp_path / "feeds"
    (folder / "milan").mkdir(parents=True)
    (folder / "a.jsonl").write_bytes(lines(advert("1")))
    (folder / "milan" / "b.jsonl").write_bytes(lines(advert("2"), advert("3", " ")))
    reports = list(bring_in(stall.market, str(folder), TODAY))
    assert [(r.source, r.seen) for r in reports] == [
        ("feeds/a.jsonl", 1),
        ("feeds/milan/b.jsonl", 2),
    ]


def test_a_file_is_the_same_source_however_it_is_named(stall: Stall, tmp_path: Path):
    (tmp_path / "a.jsonl").write_bytes(lines(advert("1")))
    list(bring_in(stall.market, str(tmp_path / "a.jsonl"), TODAY))
    (report,) = bring_in(stall.market, str(tmp_path), day(1))
    assert (report.new, report.unchanged) == (0, 1)


def test_a_path_that_is_not_there_is_named(stall: Stall, tmp_path: Path):
    with pytest.raises(InputError, match=r"gone\.jsonl"):
        list(bring_in(stall.market, str(tmp_path / "gone.jsonl"), TODAY))


def test_an_address_is_asked_for_what_has_changed_only(stall: Stall):
    source = enter_address(stall.market, URL, None)
    fetch = server(lines(advert("1")))
    assert bring_address(stall.market, source, TODAY, fetched_by=fetch).new == 1
    assert fetch.asked["etag"] is None
    assert fetch.asked["allowed_hosts"] == {"jobs.example.org"}
    same = server(not_modified=True)
    report = bring_address(stall.market, source, day(1), fetched_by=same)
    assert same.asked["etag"] == '"e1"'
    assert (report.seen, report.unchanged) == (1, 1)
    assert stall.rows()["1"].last_seen == day(1)


def test_a_delivery_that_was_not_believed_is_asked_for_again_whole(stall: Stall):
    source = enter_address(stall.market, URL, None)
    bring_address(stall.market, source, TODAY, fetched_by=server(lines(advert("1"))))
    bring_address(stall.market, source, day(1), fetched_by=server(b""))
    again = server(lines(advert("1")))
    bring_address(stall.market, source, day(2), fetched_by=again)
    assert again.asked["etag"] is None
    assert stall.states() == {"1": "open"}


def test_a_source_that_does_not_answer_is_told_and_nothing_else_happens(stall: Stall):
    def down(url: str, **_: object) -> Fetched:
        raise FetchError(url, "does not answer")

    source = enter_address(stall.market, URL, None)
    bring_address(stall.market, source, TODAY, fetched_by=server(lines(advert("1"))))
    report = bring_address(stall.market, source, day(1), fetched_by=down)
    assert report.failure == f"{URL}: does not answer"
    assert stall.states() == {"1": "open"}
    (one,) = health(stall.engine, stall.market.rules.limits, day(1))
    assert (one.failure, one.open, one.counts["new"]) == (report.failure, 1, 1)
    assert one.last_success is not None
