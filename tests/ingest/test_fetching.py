"""Fetching from a server that misbehaves on purpose."""

import gzip
import socket
import time
from dataclasses import replace

import pytest

from matcher.errors import FetchError
from matcher.ingest.fetching.fetch import Fetched, fetch
from matcher.ingest.fetching.limits import FetchSettings, World
from tests.ingest.hostile_server import (
    Server,
    answer,
    drip,
    endless,
    head,
    in_turn,
    raw_bytes,
    reset,
    serving,
    silence,
)

FEED = b'{"id": "v1", "title": "Aiuto cuoca"}\n' * 50
HASTY = FetchSettings(
    loopback=True, connect_seconds=1, read_seconds=0.3, total_seconds=5, attempts=1
)
SHORT = replace(HASTY, read_seconds=2, total_seconds=0.4)


def get(server: Server, path: str, settings: FetchSettings = HASTY, **options) -> Fetched:
    return fetch(server.url(path), allowed_hosts={"127.0.0.1"}, settings=settings, **options)


def refusal(server: Server, path: str, settings: FetchSettings = HASTY, **options) -> FetchError:
    with pytest.raises(FetchError) as caught:
        get(server, path, settings, **options)
    return caught.value


def answering(*answers: list[str]) -> World:
    """A name system that answers in turn, and has no more to say after the last."""
    each = iter(answers)
    return World(resolve=lambda _host, _port: next(each))


def test_a_feed_arrives_whole_with_what_is_needed_for_the_next_time():
    feed = answer(FEED, ETag='"a1"', Last_Modified="Mon, 23 Nov 2026 05:00:00 GMT")
    with serving(**{"offers.jsonl": feed}) as server:
        fetched = get(server, "/offers.jsonl")
    assert fetched.body == FEED
    assert fetched.name == "offers.jsonl"
    assert fetched.etag == '"a1"'
    assert fetched.last_modified == "Mon, 23 Nov 2026 05:00:00 GMT"
    assert not fetched.not_modified


def test_what_has_not_changed_is_not_sent_again():
    with serving(feed=raw_bytes(head(304, ETag='"a2"'))) as server:
        fetched = get(server, "/feed", etag='"a1"', last_modified="Mon, 23 Nov 2026 05:00:00 GMT")
    sent = server.requests[0].headers
    assert sent["if-none-match"] == '"a1"'
    assert sent["if-modified-since"] == "mon, 23 nov 2026 05:00:00 gmt"
    assert fetched.not_modified
    assert fetched.body == b""
    assert fetched.etag == '"a2"'
    assert fetched.last_modified == "Mon, 23 Nov 2026 05:00:00 GMT"


def test_not_modified_without_being_asked_is_no_answer():
    with serving(feed=raw_bytes(head(304))) as server:
        assert "was not asked" in str(refusal(server, "/feed"))


@pytest.mark.parametrize("size", [0, 1, 5_000])
def test_gzip_on_the_way_is_undone(size: int):
    packed = gzip.compress(FEED * size)
    with serving(feed=answer(packed, Content_Encoding="gzip")) as server:
        assert get(server, "/feed").body == FEED * size
    assert server.requests[0].headers["accept-encoding"] == "gzip, identity"


def test_a_gzip_bomb_is_stopped_while_it_unfolds():
    bomb = gzip.compress(b"0" * 60_000_000)
    with serving(feed=answer(bomb, Content_Encoding="gzip")) as server:
        error = refusal(server, "/feed")
    assert len(bomb) < 100_000
    assert "expands to more than 50 MB" in str(error)
    assert not error.passing


@pytest.mark.parametrize(
    ("encoding", "body", "cause"),
    [
        ("gzip", FEED, "says that it is gzip"),
        ("gzip", gzip.compress(FEED)[:-9], "breaks off"),
        ("gzip", gzip.compress(FEED) + b"more", "says that it is gzip"),
        ("br", FEED, "'br', which was not asked for"),
        ("gzip, gzip", FEED, "not asked for"),
    ],
)
def test_a_wrong_encoding_is_refused(encoding: str, body: bytes, cause: str):
    with serving(feed=answer(body, Content_Encoding=encoding)) as server:
        assert cause in str(refusal(server, "/feed"))


def test_slow_headers_are_cut_off_at_the_deadline_although_no_read_times_out():
    with serving(feed=drip(b"HTTP/1.1 200 OK\r\n" + b"X-Slow: yes\r\n" * 100)) as server:
        started = time.monotonic()
        assert "took longer than 0.4 s" in str(refusal(server, "/feed", SHORT))
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "before", [head(), head(Content_Length=500), head(Transfer_Encoding="chunked") + b"1f4\r\n"]
)
def test_a_body_that_drips_is_cut_off_at_the_deadline(before: bytes):
    with serving(feed=drip(b"x" * 500, before)) as server:
        assert "took longer than 0.4 s" in str(refusal(server, "/feed", SHORT))


@pytest.mark.parametrize("before", [b"", head(), head(Content_Length=500)])
def test_silence_ends_with_the_read_time_out(before: bytes):
    def behave(connection: socket.socket, request: object) -> None:
        connection.sendall(before)
        silence(connection, request)

    with serving(feed=behave) as server:
        error = refusal(server, "/feed")
    assert "does not answer in time" in str(error)
    assert error.passing


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        (head(), b"x" * 65_536),
        (head(Content_Length=10**15), b"x"),
        (head(Content_Length="9" * 5_000), b"x"),
        (head(Transfer_Encoding="chunked"), b"ffff\r\n" + b"x" * 65_535 + b"\r\n"),
    ],
)
def test_an_endless_body_is_stopped_at_the_cap(before: bytes, piece: bytes):
    with serving(feed=endless(before, piece)) as server:
        assert "is larger than 10 MB" in str(refusal(server, "/feed"))


def test_endless_headers_are_refused():
    with serving(feed=endless(head()[:-2], b"X-More: yes\r\n")) as server:
        assert "does not answer in HTTP" in str(refusal(server, "/feed"))


@pytest.mark.parametrize("early", [1, len(FEED) - 1])
def test_a_length_that_promises_more_than_comes_is_a_broken_off_feed(early: int):
    with serving(feed=raw_bytes(head(Content_Length=len(FEED)) + FEED[:-early])) as server:
        error = refusal(server, "/feed")
    assert f"announces {len(FEED)} bytes, sends {len(FEED) - early}" in str(error)
    assert error.passing


@pytest.mark.parametrize("late", [1, 36, len(FEED) - 1])
def test_a_length_that_would_hide_the_last_adverts_is_a_lie(late: int):
    with serving(feed=raw_bytes(head(Content_Length=len(FEED) - late) + FEED)) as server:
        assert "sends more" in str(refusal(server, "/feed"))


def test_a_server_that_keeps_the_connection_open_is_not_waited_for():
    def behave(connection: socket.socket, request: object) -> None:
        connection.sendall(head(Content_Length=len(FEED)) + FEED)
        silence(connection, request)

    with serving(feed=behave) as server:
        assert get(server, "/feed").body == FEED


@pytest.mark.parametrize("length", ["-1", "1e3", "many", "5\r\nContent-Length: 6"])
def test_a_length_that_is_none_is_refused(length: str):
    with serving(feed=raw_bytes(head(Content_Length=length) + b"12345")) as server:
        assert "no usable length" in str(refusal(server, "/feed"))


def test_a_chunked_feed_that_breaks_off_is_noticed():
    whole = head(Transfer_Encoding="chunked") + b"5\r\n12345\r\n5\r\n67890\r\n0\r\n\r\n"
    with serving(whole=raw_bytes(whole), broken=raw_bytes(whole[:-9])) as server:
        assert get(server, "/whole").body == b"1234567890"
        assert "breaks off" in str(refusal(server, "/broken"))


def test_a_redirect_on_the_same_site_is_followed():
    with serving(feed=answer(b"", 302, Location="/there"), there=answer(FEED)) as server:
        fetched = get(server, "/feed")
    assert (fetched.body, fetched.name) == (FEED, "there")


def test_a_redirect_to_another_host_is_refused_and_its_query_not_told():
    elsewhere = "http://localhost:1/feed?token=s3cret"
    with serving(feed=answer(b"", 301, Location=elsewhere)) as server:
        error = refusal(server, "/feed")
    assert "redirects to another site, http://localhost:1" in str(error)
    assert "s3cret" not in str(error)


@pytest.mark.parametrize("target", ["/feed", ""])
def test_a_redirect_loop_ends(target: str):
    with serving(feed=answer(b"", 307, Location=target)) as server:
        assert "redirects more than 3 times" in str(refusal(server, "/feed"))
        assert server.asked("/feed") == 4


@pytest.mark.parametrize(
    "garbage", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\0" * 9]
)
def test_what_is_no_http_is_refused(garbage: bytes):
    with serving(feed=raw_bytes(garbage)) as server:
        assert not refusal(server, "/feed").passing


def test_a_key_in_the_query_is_sent_but_never_shown():
    with serving(feed=answer(b"", 403)) as server:
        error = refusal(server, "/feed?key=s3cret")
        assert server.asked("/feed?key=s3cret") == 1
    assert str(error).endswith("/feed?...: answers with status 403")


def test_a_header_from_a_server_that_could_break_the_next_request_is_not_kept():
    folded = raw_bytes(head(ETag='"a"\r\n b', Content_Length=0))
    with serving(feed=folded, long=answer(ETag="e" * 1_000)) as server:
        assert get(server, "/feed").etag is None
        assert get(server, "/long").etag is None
        assert "can't be sent" in str(refusal(server, "/feed", etag="a\r\nX: y"))


def test_an_unreachable_source_is_told_by_its_name():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchError, match=rf"http://127.0.0.1:{port}/feed: connection refused"):
        fetch(f"http://127.0.0.1:{port}/feed", allowed_hosts={"127.0.0.1"}, settings=HASTY)


def test_a_connection_that_is_torn_down_is_told():
    with serving(feed=reset) as server:
        error = refusal(server, "/feed")
    assert error.passing


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch):
    """The name means nothing to the system: only the answer that was checked can lead there."""

    def unknown(*_arguments, **_options):
        raise AssertionError("looked up a second time")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with serving(feed=answer(FEED)) as server:
        fetched = fetch(
            server.url("/feed", host="jobs.example"),
            allowed_hosts={"jobs.example"},
            settings=HASTY,
            world=answering(["127.0.0.1"]),
        )
    assert fetched.body == FEED
    assert server.requests[0].headers["host"] == f"jobs.example:{server.port}"


def test_a_name_that_changes_its_answer_is_refused_the_second_time():
    with (
        serving(feed=answer(b"", 302, Location="/inside"), inside=answer(FEED)) as server,
        pytest.raises(FetchError, match=r"its address 10\.0\.0\.5 is refused: private"),
    ):
        fetch(
            server.url("/feed", host="jobs.example"),
            allowed_hosts={"jobs.example"},
            settings=HASTY,
            world=answering(["127.0.0.1"], ["10.0.0.5"]),
        )
    assert server.asked("/inside") == 0


@pytest.mark.parametrize(
    ("addresses", "cause"),
    [
        (["127.0.0.1", "169.254.169.254"], "169.254.169.254 is refused: link-local"),
        (["64:ff9b::7f00:1"], "NAT64"),
        (["8.8.8.8"], "http is for this machine only"),
        ([], "has no address"),
    ],
)
def test_one_bad_address_is_enough_to_refuse_a_name(addresses: list[str], cause: str):
    with serving(feed=answer(FEED)) as server, pytest.raises(FetchError, match=cause):
        fetch(
            server.url("/feed", host="jobs.example"),
            allowed_hosts={"jobs.example"},
            settings=HASTY,
            world=answering(addresses),
        )
    assert not server.requests


def test_loopback_is_refused_unless_a_setting_allows_it():
    with serving(feed=answer(FEED)) as server:
        strict = replace(HASTY, loopback=False)
        assert "not https" in str(refusal(server, "/feed", strict))
        with pytest.raises(FetchError, match=r"127\.0\.0\.1 is refused: loopback"):
            fetch(server.url("/feed", scheme="https"), allowed_hosts={"127.0.0.1"}, settings=strict)
    assert not server.requests


def test_the_second_address_is_tried_when_the_first_is_dead():
    with serving(feed=in_turn(answer(FEED))) as server:
        fetched = fetch(
            server.url("/feed", host="jobs.example"),
            allowed_hosts={"jobs.example"},
            settings=HASTY,
            world=answering(["127.0.0.2", "127.0.0.1"]),
        )
    assert fetched.body == FEED


def test_progress_is_told_with_the_announced_size():
    told = []
    with serving(feed=answer(FEED)) as server:
        get(server, "/feed", world=World(progress=lambda *numbers: told.append(numbers)))
    assert told[-1] == (len(FEED), len(FEED))
