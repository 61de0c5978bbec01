"""A source on a server that misbehaves: it says why nothing came, and what stands here stands."""

import gzip
import json
from collections.abc import Mapping
from functools import partial
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from matcher.ingest.fetching.fetch import fetch
from matcher.ingest.fetching.limits import FetchSettings
from matcher.market.report import RunReport
from matcher.market.sources import bring_address, enter_address
from matcher.store.models import SourceRow
from tests.ingest.hostile_server import (
    Behaviour,
    answer,
    drip,
    endless,
    head,
    in_turn,
    raw_bytes,
    serving,
    silence,
)
from tests.market.stall import Stall, advert, day

HASTY = FetchSettings(
    loopback=True, connect_seconds=1, read_seconds=0.3, total_seconds=1.5, attempts=1
)
HASTY_FETCH = partial(fetch, settings=HASTY)


def lines(*ids: str) -> bytes:
    return b"".join(json.dumps(advert(id_)).encode() + b"\n" for id_ in ids)


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


SOUND = answer(lines("1", "2"), ETag='"e1"')
LATER: dict[str, tuple[Behaviour, str]] = {
    "slow": (drip(lines("1") * 50, head(Content_Length=9_000)), "took longer than 1.5 s"),
    "silent": (silence, "does not answer in time"),
    "endless": (endless(head(), b"x" * 1_000_000), "is larger than 10 MB"),
    "redirecting": (answer(status=302, Location="http://elsewhere.example/"), "redirects to"),
    "circling": (answer(status=302, Location="/feed"), "redirects more than 3 times"),
    "breaking off": (raw_bytes(head(Content_Length=900) + lines("1")), "breaks off: announces 900"),
    "lying": (raw_bytes(head(Content_Length=20) + lines("1", "2")), "announces 20 bytes and sends"),
    "wrongly encoded": (answer(lines("1"), Content_Encoding="gzip"), "says that it is gzip"),
    "busy": (answer(status=429, Retry_After="3600"), "status 429 and asks to wait 3600 s"),
    "gone": (answer(status=404), "answers with status 404"),
    "a gzip bomb": (
        answer(gzip.compress(b" " * 60_000_000), Content_Encoding="gzip"),
        "expands to more than 50 MB",
    ),
    "a zip bomb": (answer(zipped({"a.jsonl": b" " * 60_000_000})), "expands to more than"),
    "a zip that leads outside": (answer(zipped({"../a.jsonl": b"x"})), "leads outside the archive"),
    "a damaged zip": (answer(zipped({"a.jsonl": lines("1")})[:-9]), "a damaged zip"),
}


def bring(stall: Stall, *behaviours: Behaviour) -> tuple[list[RunReport], SourceRow]:
    """A delivery a day from one address, and its source as it stands then."""
    with serving(feed=in_turn(*behaviours)) as server:
        source = enter_address(stall.market, server.url("/feed"), None)
        reports = [
            bring_address(stall.market, source, day(number), fetched_by=HASTY_FETCH)
            for number in range(len(behaviours))
        ]
    with stall.market.engine.connect() as connection:
        row = connection.execute(SourceRow.__table__.select()).one()
    return reports, row


@pytest.mark.parametrize("what", LATER)
def test_whatever_a_server_does_the_adverts_stand_and_the_source_says_why(stall: Stall, what: str):
    behaviour, why = LATER[what]
    (first, second), source = bring(stall, SOUND, behaviour)
    assert (first.new, first.failure) == (2, None)
    assert why in (second.failure or "")
    assert source.failure == second.failure
    assert (second.seen, second.closed) == (0, 0)
    assert stall.states() == {"1": "open", "2": "open"}


def test_a_server_that_has_nothing_new_is_asked_again_and_its_adverts_were_seen(stall: Stall):
    (_, second), source = bring(stall, SOUND, answer(status=304))
    assert (second.seen, second.unchanged, second.failure) == (2, 2, None)
    assert source.etag == '"e1"'
    assert stall.rows()["1"].last_seen == day(1)


def test_text_that_is_not_in_the_encoding_it_claims_is_read_and_remarked_on(stall: Stall):
    text = json.dumps(advert("1", title="Aiuto caffè"), ensure_ascii=False).encode("cp1252")
    claimed = answer(text + b"\n", Content_Type="application/json; charset=utf-8")
    (report,), _ = bring(stall, claimed)
    assert (report.new, report.rejected) == (1, 0)
    assert stall.rows()["1"].title == "Aiuto caffè"
    assert report.remarks == ("feed: is not UTF-8; read as Windows-1252",)


def test_the_feeds_of_a_zip_are_one_delivery_and_its_licence_is_none_of_it(stall: Stall):
    archive = zipped({"a.jsonl": lines("1"), "b.jsonl": lines("2"), "LICENCE": b"words"})
    (report,), _ = bring(stall, answer(archive))
    assert (report.new, report.rejected) == (2, 0)


def test_a_page_instead_of_the_feed_closes_nothing_and_raises_the_alarm(stall: Stall):
    page = answer(b"<!DOCTYPE html><html><body>Wartung</body></html>")
    (_, second), source = bring(stall, SOUND, page)
    assert (second.alarm, second.closed) == ("unreadable", 0)
    assert (stall.states(), source.etag) == ({"1": "open", "2": "open"}, None)


def test_a_list_of_codes_instead_of_the_feed_closes_nothing_and_is_named(stall: Stall):
    codes = json.dumps({"data": {"codelists": [{"codelistName": "COUNTRY", "codes": []}]}})
    (_, second), _ = bring(stall, SOUND, answer(codes.encode()))
    assert (second.alarm, second.closed, second.rejected) == ("empty", 0, 0)
    assert second.remarks == ("feed: is a set of 1 EURES code lists; there are no adverts in it",)
