"""Sources as people configure them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import InputError
from matcher.market.holding import reject
from matcher.market.source_editing import (
    add,
    change,
    close,
    import_file,
    listed,
    remove,
    switch,
)
from matcher.market.sources import bring_all, bring_in, bring_source
from matcher.market.store_state import state_of
from matcher.settings import data_dir
from matcher.store.database import reading
from tests.market.stall import DANGER, Stall, advert, day
from tests.market.test_sources import lines, server

URL = "https://jobs.example.org/feed.jsonl"


def nav(**fields: Any) -> Mapping[str, Any]:
    return {"name": "nav", "location": URL} | fields


def test_a_source_is_kept_as_it_was_entered(stall: Stall):
    add(
        stall.engine,
        nav(format="nav", schedule="30 5 * * 1-5", country="no", licence_note="NLOD 2.0",
            rhythm_days="1", lists_all=False),
    )  # fmt: skip
    (kept,) = listed(stall.engine)
    assert (kept.name, kept.location, kept.format, kept.schedule) == (
        *("nav", URL, "nav", "30 5 * * 1-5"),
    )
    assert (kept.country, kept.licence_note, kept.rhythm_days) == ("NO", "NLOD 2.0", 1)
    assert (kept.lists_all, kept.enabled) == (False, True)


def test_a_file_is_kept_under_its_whole_path(stall: Stall, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("offers.jsonl").write_bytes(lines(advert("1")))
    add(stall.engine, {"name": "list", "location": "offers.jsonl"})
    assert listed(stall.engine)[0].location == (tmp_path / "offers.jsonl").as_posix()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"name": " "}, "name: ' ' is empty"),
        ({"location": ""}, "location: '' is empty"),
        ({"name": "a\nb"}, "name"),
        ({"location": "http://jobs.example.org/"}, "is not https"),
        ({"location": "ftp://jobs.example.org/"}, "is no address"),
        ({"location": "file:///etc/passwd"}, "is no address"),
        ({"location": "https://anna:secret@jobs.example.org/"}, "user name or password"),
        ({"location": "https://127.0.0.1/feed"}, "loopback"),
        ({"location": "https://192.168.1.5/feed"}, "private"),
        ({"location": "https://[64:ff9b::a00:1]/feed"}, "NAT64"),
        ({"location": "https://[::1"}, "location"),
        ({"location": "gone.jsonl"}, "'gone.jsonl': no such file"),
        ({"format": "odf"}, "format 'odf'"),
        ({"schedule": "every day"}, "schedule 'every day'"),
        ({"schedule": "61 5 * * *"}, "schedule '61 5 * * *'"),
        ({"schedule": "0 0 30 2 *"}, "never comes"),
        ({"country": "Italy"}, "country: 'Italy'"),
        ({"rhythm_days": 0}, "rhythm_days: 0"),
        ({"rhythm_days": "often"}, "rhythm_days: 'often'"),
        ({"licence_note": "x" * 1001}, "licence_note"),
        ({"shedule": "0 5 * * *"}, "the nearest is 'schedule'"),
    ],
)
def test_what_can_not_be_is_named_and_nothing_is_stored(stall: Stall, wrong: dict, named: str):
    with pytest.raises(InputError) as told:
        add(stall.engine, nav(**wrong))
    assert named in str(told.value)
    assert "source" in str(told.value)
    assert "secret" not in str(told.value)
    assert listed(stall.engine) == []


def test_two_sources_have_two_names_and_two_locations(stall: Stall):
    add(stall.engine, nav())
    with pytest.raises(InputError, match="'nav' is here already"):
        add(stall.engine, nav(location=URL + "?page=2"))
    with pytest.raises(InputError, match="that of source 'nav'"):
        add(stall.engine, nav(name="other"))
    add(stall.engine, nav(name="other", location=URL + "?page=2"))
    with pytest.raises(InputError, match="'nav' is here already"):
        change(stall.engine, "other", {"name": "nav"})
    assert [source.name for source in listed(stall.engine)] == ["nav", "other"]


def test_a_change_leaves_what_it_does_not_name_and_an_empty_text_is_not_known(stall: Stall):
    add(stall.engine, nav(schedule="0 5 * * *", country="NO"))
    changed = change(stall.engine, "nav", {"name": "NAV", "schedule": ""})
    assert (changed.name, changed.schedule, changed.country) == ("NAV", None, "NO")
    with pytest.raises(InputError, match="'nav' is not known"):
        change(stall.engine, "nav", {"country": "SE"})
    with pytest.raises(InputError, match="schedule"):
        change(stall.engine, "NAV", {"schedule": "soon"})
    assert listed(stall.engine) == [changed]


def test_a_source_that_is_read_in_another_way_is_asked_for_everything_again(stall: Stall):
    add(stall.engine, nav())
    list(bring_in(stall.market, "nav", day(0), fetched_by=server(lines(advert("1")))))
    change(stall.engine, "nav", {"schedule": "0 5 * * *"})
    assert asked_with(stall, day(1)) == '"e1"'
    change(stall.engine, "nav", {"country": "NO"})
    assert asked_with(stall, day(2)) is None


def asked_with(stall: Stall, on: Any) -> str | None:
    fetch = server(lines(advert("1")))
    list(bring_in(stall.market, "nav", on, fetched_by=fetch))
    return fetch.asked["etag"]


def test_adverts_without_a_country_are_in_that_of_their_source(stall: Stall):
    add(stall.engine, nav(country="SE"))
    nowhere = {key: value for key, value in advert("1").items() if key != "country"}
    body = lines(nowhere, advert("2"))
    list(bring_in(stall.market, "nav", day(0), fetched_by=server(body)))
    assert {id_: offer.country for id_, offer in stall.offers().items()} == {"1": "SE", "2": "IT"}


def test_all_enabled_sources_are_brought_in_and_a_missing_one_stops_nobody(
    stall: Stall, tmp_path: Path
):
    for name in "abc":
        (tmp_path / name).write_bytes(lines(advert(name)))
        add(stall.engine, {"name": name, "location": str(tmp_path / name)})
    (tmp_path / "a").unlink()
    switch(stall.engine, "c", on=False)
    reports = list(bring_all(stall.market, day(0)))
    assert [(r.source, r.seen) for r in reports] == [("a", 0), ("b", 1)]
    assert "no such file" in (reports[0].failure or "")
    assert "no such file" in (stall.failure_of("a") or "")
    assert stall.states() == {"b": "open"}


def test_a_folder_that_is_configured_is_one_delivery(stall: Stall, tmp_path: Path):
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_bytes(lines(advert(name)))
    add(stall.engine, {"name": "folder", "location": str(tmp_path)})
    (report,) = bring_all(stall.market, day(0))
    assert (report.source, report.new) == ("folder", 2)


def test_the_adverts_of_a_disabled_source_stay_and_are_asked_about_in_time(stall: Stall):
    stall.deliver(advert("a"))
    switch(stall.engine, "feed", on=False)
    assert list(bring_all(stall.market, day(1))) == []
    assert stall.offers()["a"].fresh_until == day(14)


def test_the_adverts_of_a_source_that_is_gone_are_closed_and_open_again_with_it(
    stall: Stall, tmp_path: Path
):
    (tmp_path / "feed").write_bytes(lines(advert("a"), advert("x", description=DANGER)))
    add(stall.engine, {"name": "list", "location": str(tmp_path / "feed")})
    list(bring_all(stall.market, day(0)))
    reject(stall.engine, "x", "anna", "a trap")
    with reading(stall.engine) as session:
        before = state_of(session, stall.market)
    assert close(stall.engine, "list", day(0)) == 1
    assert stall.states() == {"a": "closed", "x": "rejected"}
    with reading(stall.engine) as session:  # or the index would go on showing it
        assert state_of(session, stall.market) != before
    switch(stall.engine, "list", on=True)
    list(bring_all(stall.market, day(0)))
    assert stall.states() == {"a": "open", "x": "rejected"}


def test_a_source_with_adverts_is_not_removed(stall: Stall):
    stall.deliver(advert("a"))
    with pytest.raises(InputError, match="has 1 adverts, which stay: disable it"):
        remove(stall.engine, "feed")
    assert stall.states() == {"a": "open"}


def test_a_source_that_brought_nothing_is_removed_with_its_runs(stall: Stall):
    add(stall.engine, nav())
    stall.deliver(advert("a", " "))
    for name in ("nav", "feed"):
        remove(stall.engine, name)
    assert listed(stall.engine) == []
    with pytest.raises(InputError, match="'nav' is not known"):
        remove(stall.engine, "nav")


def test_the_example_file_is_imported_twice_and_entered_once(stall: Stall):
    example = data_dir() / "sources.example.toml"
    first = import_file(stall.engine, example)
    assert import_file(stall.engine, example) == first
    assert sorted(s.name for s in first) == [source.name for source in listed(stall.engine)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[[source]]\nname = "b"\nlocation = "http://jobs.example.org/"', "source 'b': location"),
        ('[[source]]\nlocation = "https://jobs.example.org/"', "name: is missing"),
        ('[[sources]]\nname = "b"', "[[source]]"),
        ("[[source", "broken TOML"),
        ("source = 3", "[[source]]"),
    ],
)
def test_a_file_with_something_wrong_changes_nothing(
    stall: Stall, tmp_path: Path, text: str, named: str
):
    path = tmp_path / "sources.toml"
    good = f'[[source]]\nname = "a"\nlocation = "{URL}"\n' if text.startswith("[[source]]") else ""
    path.write_text(good + text, encoding="utf-8")
    with pytest.raises(InputError) as told:
        import_file(stall.engine, path)
    assert named in str(told.value)
    assert str(told.value).startswith("sources.toml: ")
    assert listed(stall.engine) == []


def test_a_configured_format_wins_over_the_content(stall: Stall, tmp_path: Path):
    path = tmp_path / "feed"
    path.write_text("id;title\n1;Aiuto cuoca\n", encoding="utf-8")
    add(stall.engine, {"name": "list", "location": str(path), "format": "jsonl"})
    for reports in (bring_all(stall.market, day(0)), bring_in(stall.market, str(path), day(0))):
        assert [report.new for report in reports] == [0]
    change(stall.engine, "list", {"format": ""})
    assert bring_source(stall.market, stall.kept_source_named("list"), day(0)).new == 1
