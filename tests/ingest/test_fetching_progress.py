"""The bar of a long download."""

import io

import pytest
from rich.console import Console

from matcher.ingest.fetching import progress
from matcher.ingest.fetching.limits import FetchSettings, silent
from matcher.ingest.fetching.progress import fetch_shown_on, shown_on
from tests.ingest.hostile_server import answer, serving


def console(*, terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=100)


def shown(patience: float, *, terminal: bool, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    screen = console(terminal=terminal)
    with shown_on(screen, "eures") as tell:
        tell(1_000_000, 8_000_000)
        tell(2_000_000, 8_000_000)
    return screen.file.getvalue()


def test_a_long_download_shows_how_far_it_is(monkeypatch):
    bar = shown(0, terminal=True, monkeypatch=monkeypatch)
    assert "eures" in bar
    assert "2.0/8.0 MB" in bar


def test_a_short_download_shows_nothing(monkeypatch):
    assert shown(60, terminal=True, monkeypatch=monkeypatch) == ""


def test_where_nobody_looks_nothing_is_drawn(monkeypatch):
    assert shown(0, terminal=False, monkeypatch=monkeypatch) == ""
    with shown_on(console(terminal=False), "eures") as tell:
        assert tell is silent


def test_a_fetch_can_be_shown(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    screen = console(terminal=True)
    settings = FetchSettings(loopback=True)
    with serving(feed=answer(b"{}")) as server:
        fetched = fetch_shown_on(screen)(
            server.url("/feed"), allowed_hosts={"127.0.0.1"}, settings=settings
        )
    assert fetched.body == b"{}"
    assert "127.0.0.1" in screen.file.getvalue()
