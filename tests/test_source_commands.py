"""`matcher source`, and `matcher ingest` of what is configured, as their users call them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher import cli
from tests.market.stall import advert

Run = Callable[..., tuple[int, str, str]]
URL = "https://jobs.example.org/feed.jsonl"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command -> exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("MATCHER_DATABASE", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def said(run: Run, *arguments: str) -> Any:
    status, out, err = run(*arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def offers(name: str, *adverts: dict) -> None:
    Path(name).write_text("\n".join(map(json.dumps, adverts)), encoding="utf-8")


def test_a_source_is_entered_listed_changed_and_switched(run: Run):
    settings = ["--country", "NO", "--licence", "NLOD", "--rhythm", "2", "--changes-only"]
    where = [f"{URL}?key=s3cret", "--schedule", "0 5 * * *"]
    entered = said(run, "source", "add", "nav", *where, *settings)
    assert (entered["rhythm_days"], entered["lists_all"], entered["licence_note"]) == (
        *(2, False, "NLOD"),
    )
    assert said(run, "source", "list") == [entered]
    out = run("source", "list")[1]
    assert "0 5 * * *" in out
    assert "s3cret" not in out
    changed = said(run, "source", "change", "nav", "--rhythm", "", "--lists-all")
    assert (changed["rhythm_days"], changed["lists_all"]) == (None, True)
    assert said(run, "source", "disable", "nav")["enabled"] is False
    assert "disabled" in run("source", "list")[1]
    assert said(run, "source", "enable", "nav")["enabled"] is True
    assert said(run, "source", "remove", "nav") == {"name": "nav", "removed": True}
    assert "no source" in run("source", "list")[1]


def test_sources_are_imported_from_a_file(run: Run):
    Path("sources.toml").write_text(f'[[source]]\nname = "nav"\nlocation = "{URL}"\n')
    (entered,) = said(run, "source", "import", "sources.toml")
    assert entered["name"] == "nav"


def test_ingest_takes_a_source_by_its_name_or_all_that_are_enabled(run: Run):
    offers("one.jsonl", advert("a"))
    offers("two.jsonl", advert("b"))
    run("source", "add", "one", "one.jsonl")
    run("source", "add", "two", "two.jsonl")
    told = said(run, "ingest", "two")
    assert [source["source"] for source in told["sources"]] == ["two"]
    told = said(run, "ingest")
    assert [(s["source"], s["seen"]) for s in told["sources"]] == [("one", 1), ("two", 1)]
    run("source", "disable", "two", "--close")
    told = said(run, "ingest")
    assert [source["source"] for source in told["sources"]] == ["one"]


def test_a_source_that_can_not_be_read_is_told_and_the_exit_status_says_so(run: Run):
    for name in ("one.jsonl", "two.jsonl"):
        offers(name, advert(name))
        run("source", "add", name, name)
    Path("one.jsonl").unlink()
    status, out, _ = run("ingest")
    assert status == 1
    assert "one.jsonl: no such file" in out
    assert run("ingest", "--report")[1].count("no such file") == 1


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["source", "add", "nav", "http://jobs.example.org/"], "is not https"),
        (["source", "add", "nav", URL, "--schedule", "soon"], "schedule 'soon'"),
        (["source", "add", "nav", URL, "--country", "Norway"], "'Norway'"),
        (["source", "change", "nav", "--country", "NO"], "'nav' is not known"),
        (["source", "change", "nav"], "nothing to change"),
        (["source", "enable", "nav"], "'nav' is not known"),
        (["source", "disable", "nav", "--close"], "'nav' is not known"),
        (["source", "remove", "nav"], "'nav' is not known"),
        (["source", "import", "gone.toml"], "gone.toml"),
        (["ingest"], "SOURCE"),
        (["ingest", "--format", "csv"], "SOURCE"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, arguments: list[str], named: str):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert named in err
    assert len(err.splitlines()) == 1
