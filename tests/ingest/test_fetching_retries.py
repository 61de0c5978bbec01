"""Trying again: when, after how long, and when not."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email.message import Message

import pytest

from matcher.errors import FetchError
from matcher.ingest.fetching.fetch import fetch
from matcher.ingest.fetching.limits import FetchSettings, World
from matcher.ingest.fetching.retrying import asked_pause
from tests.ingest.hostile_server import (
    Server,
    answer,
    head,
    in_turn,
    raw_bytes,
    reset,
    serving,
    silence,
)

FEED = b"{}"
PATIENT = FetchSettings(loopback=True, read_seconds=0.2, attempts=4, first_pause=1)
BROKEN_OFF = raw_bytes(head(Content_Length=9) + FEED)


@dataclass
class Time:
    """A clock that only sleeping moves."""

    now: float = 1_000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def world(self, chance: float = 1.0) -> World:
        return World(sleep=self.sleep, clock=lambda: self.now, chance=lambda: chance)


def get(
    server: Server, time: Time, settings: FetchSettings = PATIENT, chance: float = 1.0
) -> bytes:
    url = server.url("/feed")
    hosts = {"127.0.0.1"}
    return fetch(url, allowed_hosts=hosts, settings=settings, world=time.world(chance)).body


@pytest.mark.parametrize(
    "trouble", [answer(b"", 500), answer(b"", 503), answer(b"", 429), reset, silence, BROKEN_OFF]
)
def test_trouble_that_passes_is_waited_for(trouble: Callable):
    time = Time()
    with serving(feed=in_turn(trouble, answer(FEED))) as server:
        assert get(server, time) == FEED
    assert len(time.slept) == 1


def test_pauses_double_and_are_spread():
    for chance, pauses in ((1.0, [1, 2, 4]), (0.0, [0.5, 1, 2])):
        time = Time()
        with serving(feed=answer(b"", 502)) as server:
            with pytest.raises(FetchError, match="status 502") as caught:
                get(server, time, chance=chance)
            assert server.asked("/feed") == 4
        assert time.slept == pauses
        assert caught.value.passing


def test_no_pause_is_longer_than_the_longest():
    time = Time()
    with serving(feed=answer(b"", 500)) as server, pytest.raises(FetchError):
        get(server, time, replace(PATIENT, first_pause=10, longest_pause=15))
    assert time.slept == [10, 15, 15]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 451, 204, 206])
def test_a_refusal_is_taken_at_its_word(status: int):
    time = Time()
    with serving(feed=answer(b"", status)) as server:
        with pytest.raises(FetchError, match=f"status {status}") as caught:
            get(server, time)
        assert server.asked("/feed") == 1
    assert time.slept == []
    assert not caught.value.passing


def test_the_pause_that_a_server_asks_for_is_kept():
    time = Time()
    with serving(feed=in_turn(answer(b"", 429, Retry_After=7), answer(FEED))) as server:
        assert get(server, time) == FEED
    assert time.slept == [7]


def test_a_server_that_asks_for_longer_than_the_cap_is_left_alone():
    time = Time()
    with serving(feed=answer(b"", 429, Retry_After=3600)) as server:
        with pytest.raises(FetchError, match="asks to wait 3600 s") as caught:
            get(server, time)
        assert server.asked("/feed") == 1
    assert time.slept == []
    assert caught.value.wait == 3600


def test_no_pause_goes_beyond_the_deadline():
    time = Time()
    with serving(feed=answer(b"", 500)) as server, pytest.raises(FetchError, match="status 500"):
        get(server, time, replace(PATIENT, first_pause=4, total_seconds=10))
    assert time.slept == [4]


def test_a_refused_address_is_not_tried_again():
    time = Time()
    world = replace(time.world(), resolve=lambda _host, _port: ["10.0.0.1"])
    with pytest.raises(FetchError, match="private"):
        fetch("https://jobs.example/", allowed_hosts={"jobs.example"}, world=world)
    assert time.slept == []


def test_a_name_that_is_not_found_is_looked_up_again():
    time = Time()

    def unknown(_host: str, _port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(FetchError, match="name is not found"):
        fetch(
            "https://jobs.example/",
            allowed_hosts={"jobs.example"},
            world=replace(time.world(), resolve=unknown),
        )
    assert len(time.slept) == 3


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 23 Nov 2026 05:01:30 GMT", 90),
        ("Mon, 23 Nov 2026 04:00:00 GMT", 0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("9" * 5_000, 999_999_999),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(asked: str, seconds: float | None):
    headers = Message()
    headers["Retry-After"] = asked
    headers["Date"] = "Mon, 23 Nov 2026 05:00:00 GMT"
    assert asked_pause(headers) == seconds
