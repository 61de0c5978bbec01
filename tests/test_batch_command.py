"""`matcher batch`, as a person or a timer calls it."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from matcher import batch_progress
from matcher.batch_command import travels_in_the_clear, whole_file
from matcher.batch_progress import shown_on
from matcher.cli import app
from matcher.errors import InputError
from matcher.settings import data_dir
from tests.market.damage import HARMS, damage

RUN = CliRunner()
MILAN = data_dir() / "demo" / "milan"
OFFERS = ("--offers", str(MILAN / "trainings.jsonl"), "--today", "2026-11-22")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No taxonomy but the embedded one."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def women(tmp_path: Path) -> Path:
    """A folder with ten profiles."""
    folder = tmp_path / "women"
    folder.mkdir()
    for number in range(10):
        text = f'code = "K{number}"\ncountry = "IT"\nage = {20 + number}\n'
        (folder / f"{number}.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_woman_of_a_folder_has_a_list_whoever_does_the_work(women: Path) -> None:
    ways = [("local", "1"), ("local", "2"), ("threads", "2")]
    arguments = ["batch", "--women", str(women), *OFFERS, "--json"]
    outputs = [
        RUN.invoke(
            app,
            [*arguments, "--scheduler", scheduler, "--processes", number],
        )
        for scheduler, number in ways
    ]
    assert [done.exit_code for done in outputs] == [0, 0, 0], outputs[0].output
    lists = [json.loads(line) for line in outputs[0].stdout.splitlines()]
    assert [each["profile"] for each in lists] == [f"K{n}" for n in range(10)]
    assert all(each["ranked"] for each in lists)
    assert len({done.stdout for done in outputs}) == 1


def test_the_lists_from_an_index_are_those_from_the_feeds_it_was_built_of(
    women: Path, home: Path
) -> None:
    fed = RUN.invoke(app, ["batch", "--women", str(women), *OFFERS, "--json"])
    assert RUN.invoke(app, ["ingest", OFFERS[1], "--processes", "1"]).exit_code == 0
    assert RUN.invoke(app, ["index", "build"]).exit_code == 0
    day = ("--today", "2026-11-22")
    usual = RUN.invoke(app, ["batch", "--women", str(women), *day, "--json"])
    named = ["batch", "--women", str(women), "--offers", str(home / "index"), *day, "--json"]
    assert usual.exit_code == 0, usual.output
    assert fed.stdout == usual.stdout == RUN.invoke(app, named).stdout


def test_an_index_that_is_spoilt_is_made_anew_and_no_list_is_another_one(
    women: Path, home: Path
) -> None:
    assert RUN.invoke(app, ["ingest", OFFERS[1], "--processes", "1"]).exit_code == 0
    arguments = ["batch", "--women", str(women / "1.toml"), "--today", "2026-11-22", "--json"]
    expected = without_generation(RUN.invoke(app, arguments).stdout)
    assert expected[0]["ranked"]
    for harm in HARMS:
        damage(home / "index", harm)
        assert RUN.invoke(app, ["index", "verify"]).exit_code == 2, harm
        done = RUN.invoke(app, arguments)
        assert done.stderr.startswith(str(home / "index")), harm
        assert without_generation(done.stdout) == expected, harm
        assert RUN.invoke(app, ["index", "verify"]).exit_code == 0, harm


def without_generation(printed: str) -> list[dict[str, object]]:
    lists: list[dict[str, object]] = [json.loads(line) for line in printed.splitlines()]
    for each in lists:
        del each["generation"]
    return lists


def test_the_file_holds_what_is_printed_otherwise(women: Path, tmp_path: Path) -> None:
    out = tmp_path / "night.jsonl"
    arguments = ["batch", "--women", str(women), *OFFERS, "--processes", "1", "--top", "2"]
    assert RUN.invoke(app, [*arguments, "--out", str(out)]).exit_code == 0
    assert out.read_text(encoding="utf-8") == RUN.invoke(app, [*arguments, "--json"]).stdout
    shown = RUN.invoke(app, arguments).stdout.splitlines()
    first = json.loads(out.read_text(encoding="utf-8").splitlines()[0])["ranked"][0]
    assert shown[0].startswith(f"K0: {first['id']} ({first['verdict']} ")


def test_a_profile_that_cannot_be_used_is_named_and_left_out(women: Path) -> None:
    (women / "1.toml").write_text('code = "K1"\nage = 3\n', encoding="utf-8")
    (women / "2.toml").write_text('code = "K0"\ncountry = "IT"\n', encoding="utf-8")
    (women / "3.toml").write_text(
        'code = "K3"\ncountry = "IT"\n[wishes]\npriorities = ["luck"]\n', encoding="utf-8"
    )
    done = RUN.invoke(app, ["batch", "--women", str(women), *OFFERS, "--json"])
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 7
    assert "1.toml: country" in done.stderr
    assert "2.toml: code: 'K0' is that of " in done.stderr
    assert "3.toml: wishes.priorities: 'luck' is none of" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--scheduler", "dask"], "--scheduler 'dask' is none of"),
        (["--women", "nowhere.toml"], "no profile can be used"),
        (["--women", "EMPTY"], r"no profile \(\*\.toml\) in this folder"),
    ],
)
def test_what_cannot_be_done_at_all_is_said(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    given = [str(empty) if word == "EMPTY" else word for word in arguments]
    if "--women" not in given:
        given += ["--women", str(MILAN)]
    done = RUN.invoke(app, ["batch", *given, *OFFERS])
    assert isinstance(done.exception, InputError)
    with pytest.raises(InputError, match=said):
        raise done.exception


def written_in_part(out: Path) -> None:
    with whole_file(out) as file:
        file.write("half of today")
        raise KeyboardInterrupt


def test_a_batch_that_is_broken_off_leaves_the_file_of_yesterday(tmp_path: Path) -> None:
    out = tmp_path / "night.jsonl"
    out.write_text("yesterday", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        written_in_part(out)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.glob("*night*")] == [
        ("night.jsonl", "yesterday")
    ]
    with whole_file(out) as file:
        file.write("today")
        assert out.read_text(encoding="utf-8") == "yesterday"
    assert out.read_text(encoding="utf-8") == "today"


def test_the_lists_are_for_their_owners_eyes(tmp_path: Path) -> None:
    out = tmp_path / "night.jsonl"
    with whole_file(out) as file:
        file.write("today")
    assert out.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("tcp://127.0.0.1:9", False),
        ("tcp://[::1]:9", False),
        ("tcp://localhost:9", False),
        ("tcp://203.0.113.9:9", True),
        ("tcp://dask.example.org:9", True),
        ("tls://dask.example.org:9", False),
        ("local", False),
    ],
)
def test_profiles_that_would_travel_in_the_clear_are_warned_about(
    address: str, warned: bool
) -> None:
    assert travels_in_the_clear(address) is warned


def test_a_bar_stands_where_somebody_is_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_progress, "PATIENCE", 0)
    looked_at, piped = io.StringIO(), io.StringIO()
    for console in (Console(file=looked_at, force_terminal=True), Console(file=piped)):
        with shown_on(console, 12) as advance:
            advance(8)
    assert "8/12" in looked_at.getvalue()
    assert piped.getvalue() == ""
