"""The files that go to the browser as they are: each is listed with its sha256."""

import hashlib
from pathlib import Path

import matcher.web.site

STATIC = Path(matcher.web.site.__file__).parent / "static"


def _listed() -> dict[str, str]:
    lines = (STATIC / "HASHES.txt").read_text().splitlines()
    return {name: digest for digest, name in (line.split(maxsplit=1) for line in lines)}


def test_every_static_file_is_listed_and_none_has_changed_unnoticed() -> None:
    files = [path for path in STATIC.rglob("*") if path.is_file() and path.name != "HASHES.txt"]
    found = {
        str(path.relative_to(STATIC)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    assert found == _listed()


def test_the_stylesheet_fetches_nothing() -> None:
    css = (STATIC / "matcher.css").read_text()
    assert "@import" not in css
    assert "url(" not in css
