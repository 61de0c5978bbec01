"""The demo's desk: whoever reads what it prints gets in, and finds the three cases."""

from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from matcher import demo
from matcher.demo_desk import DemoDesk, site_of_desk
from matcher.settings.model import Web
from tests.market.stall import loaded
from tests.web.house_site import Browser
from tests.web.page import Page


def test_the_demo_prints_lists_and_a_login_that_lets_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    monkeypatch.setattr(demo, "Loaded", loaded)
    served: list[str] = []
    monkeypatch.setattr(demo, "serve_desk", lambda desk, _: served.extend(seen(desk)))
    console = Console(record=True, width=100)
    demo.run(console, "en", 8000)
    said = console.export_text()
    assert "Milano: " in said
    assert served[0] in said
    assert served[1:] == ["B5", "K7", "S3"]


def seen(desk: DemoDesk) -> list[str]:
    """The code used, and the cases on the page that comes then."""
    assert desk.day == date(2026, 11, 23)
    browser = Browser(site_of_desk(desk, Web()), "http://127.0.0.1")
    code = desk.login.spare_codes[0]
    browser.post("/account/login", email=desk.login.email, password=desk.login.password)
    browser.post("/account/recovery-code", code=code)
    page = Page(browser.get("/cases").text)
    return [code, *page.texts(".//h:tbody//h:a[@class='code']")]
