"""`matcher ingest` as its users call it."""

import json
from pathlib import Path

import pytest

from matcher import cli
from matcher.settings import data_dir
from tests.market.stall import DANGER, advert

ADDS_UP = ("new", "changed", "unchanged", "held", "rejected")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("MATCHER_DATABASE", raising=False)
    return tmp_path


def ingest(capsys: pytest.CaptureFixture, *arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["matcher", "ingest", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def feed(folder: Path, *adverts: dict) -> str:
    path = folder / "feed.jsonl"
    path.write_text("\n".join(json.dumps(each) for each in adverts), encoding="utf-8")
    return str(path)


def test_one_command_takes_in_every_sample_of_a_folder_and_the_report_adds_up(folder: Path, capsys):
    _, out, _ = ingest(capsys, str(data_dir() / "demo"), "--json", "--today", "2026-11-23")
    told = json.loads(out)
    assert len(told["sources"]) >= 12
    assert told["total"]["seen"] >= 180
    for counts in (told["total"], *told["sources"]):
        assert counts["seen"] == sum(counts[name] for name in ADDS_UP)


def test_the_second_time_nothing_is_new(folder: Path, capsys):
    path = feed(folder, advert("a"), advert("b"))
    ingest(capsys, path, "--today", "2026-11-23")
    status, out, _ = ingest(capsys, path, "--json", "--today", "2026-11-24")
    assert status == 0
    assert (
        json.loads(out)["total"] | {"seen": 2, "unchanged": 2, "new": 0} == json.loads(out)["total"]
    )
    assert (folder / "home" / "matcher.sqlite").exists()


def test_what_was_refused_is_named_and_the_exit_status_says_so(folder: Path, capsys):
    status, out, _ = ingest(capsys, feed(folder, advert("a"), advert("b", " ")))
    assert status == 1
    assert "no title" in out


def test_held_adverts_are_reported_with_their_signs(folder: Path, capsys):
    _, out, _ = ingest(capsys, feed(folder, advert("x", description=DANGER)), "--json")
    told = json.loads(out)["sources"][0]
    assert told["held"] == 1
    assert any(reason.startswith("held: ") for reason in told["reasons"])


def test_the_health_of_the_sources_is_a_table(folder: Path, capsys):
    ingest(capsys, feed(folder, advert("a"), advert("x", description=DANGER)))
    status, out, _ = ingest(capsys, "--report", "--json")
    (source,) = json.loads(out)
    assert status == 0
    assert (source["open"], source["waiting"], source["alarm"]) == (1, 1, None)
    assert "feed.jsonl" in ingest(capsys, "--report")[1]


def test_a_delivery_that_is_not_believed_is_said_and_may_be_accepted(folder: Path, capsys):
    ingest(capsys, feed(folder, *map(advert, "abcdef")), "--today", "2026-11-23")
    status, out, _ = ingest(capsys, feed(folder, advert("a")), "--today", "2026-11-24")
    assert status == 1
    assert "nothing was closed" in out
    status, out, _ = ingest(
        capsys, feed(folder, advert("a")), "--today", "2026-11-24", "--accept", "--json"
    )
    assert status == 0
    assert json.loads(out)["total"]["closed"] == 5


def test_the_formats_are_listed(folder: Path, capsys):
    status, out, _ = ingest(capsys, "--formats")
    assert status == 0
    assert {"jsonl", "csv", "xlsx", "eures", "nav"} <= set(out.split())


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "SOURCE"),
        (["gone.jsonl"], "gone.jsonl"),
        (["gone.jsonl", "--database", "nonsense"], "nonsense"),
        (["gone.jsonl", "--today", "soon"], "soon"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(folder: Path, capsys, arguments, named):
    status, _, err = ingest(capsys, *arguments)
    assert status == 2
    assert named in err
    assert len(err.splitlines()) == 1
