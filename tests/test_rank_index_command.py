"""`matcher rank --index`, as a person types it, beside the same ranking of files."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matcher.cli import app
from matcher.errors import InputError
from matcher.settings import data_dir, index_dir
from tests.market.damage import HARMS, damage

RUN = CliRunner()
HER = data_dir() / "demo" / "milan" / "profile.toml"


@pytest.fixture
def feeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A database with the demo's offers of one city."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    found = sorted(map(str, HER.parent.glob("*.jsonl")))
    assert found
    done = RUN.invoke(app, ["ingest", *found, "--processes", "1", "--today", "2026-11-23"])
    assert done.exit_code in (0, 1), done.output
    return found


def ranked(*arguments: str) -> dict:
    done = RUN.invoke(app, ["rank", str(HER), *arguments, "--today", "2026-11-23", "--json"])
    assert done.exit_code in (0, 1), (done.output, done.exception)
    return json.loads(done.stdout)


def has_expired(aside: dict) -> bool:
    """What passed its deadline is no offer any more in a database; of files it is set aside."""
    return any(why["code"] == "deadline.passed" for why in aside["reasons"])


def why_not(aside: dict) -> set[str]:
    return {why["criterion"] for why in aside["reasons"]}


def test_the_list_and_its_reasons_are_those_of_the_files(feeds: list[str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'matcher.sqlite'}"
    files, found = ranked(*feeds), ranked("--index", database, "--top", "100")
    assert [each["id"] for each in found["ranked"]] == [each["id"] for each in files["ranked"]]
    assert found["ranked"] == files["ranked"]
    aside = [each for each in files["set_aside"] if not has_expired(each)]
    counts = found["counts"]
    assert counts["set_aside"] == len(aside) > 0
    assert counts["held_back"] == len(files["held_back"]) == len(found["held_back"])
    assert counts["offers"] == counts["ranked"] + counts["set_aside"] + counts["held_back"]
    for criterion, count in found["set_aside_by"].items():
        told = ranked("--index", str(index_dir()), "--top", "100", "--aside", criterion)
        ids = {each["id"] for each in aside if criterion in why_not(each)}
        assert {each["id"] for each in told["set_aside"]} == ids
        assert len(ids) == count


def test_a_decision_reaches_the_next_list(feeds: list[str], tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'matcher.sqlite'}"
    before = ranked("--index", database)
    first = before["held_back"][0]["id"]
    done = RUN.invoke(app, ["held", "release", first, "--who", "Anna", "--why", "asked"])
    assert done.exit_code == 0, done.output
    about = json.loads(RUN.invoke(app, ["index", "info", "--json"]).output)
    assert about["generation"] == 2, "the index has followed before anybody asked"
    after = ranked("--index", database)["counts"]
    assert after["held_back"] == before["counts"]["held_back"] - 1
    assert after["offers"] == before["counts"]["offers"]


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_index_is_made_anew_from_the_database_and_never_served(
    feeds: list[str], tmp_path: Path, harm: str
) -> None:
    database = f"sqlite:///{tmp_path / 'matcher.sqlite'}"
    before = ranked("--index", database)
    damage(index_dir(), harm)
    arguments = ["rank", str(HER), "--index", database, "--today", "2026-11-23", "--json"]
    done = RUN.invoke(app, arguments)
    assert json.loads(done.stdout) == before
    assert str(index_dir()) in done.stderr, "and it is said why"
    assert not RUN.invoke(app, arguments).stderr
    about = json.loads(RUN.invoke(app, ["index", "info", "--json"]).output)
    assert about["offers"] == before["counts"]["ranked"] + before["counts"]["set_aside"]


def test_people_read_counts(feeds: list[str]) -> None:
    done = RUN.invoke(app, ["rank", str(HER), "--index", str(index_dir())])
    assert isinstance(done.exception, InputError), "no index has been built"
    assert RUN.invoke(app, ["index", "build"]).exit_code == 0
    done = RUN.invoke(app, ["rank", str(HER), "--index", str(index_dir()), "--top", "1"])
    assert done.exit_code == 0, done.output
    assert "set aside: why" in done.output
    assert "more." in done.output


def test_what_an_index_can_not_do_is_said(feeds: list[str]) -> None:
    for wrong in (["--index", "sqlite://", "--kind", "training"], ["--aside", "time"], []):
        done = RUN.invoke(app, ["rank", str(HER), *wrong])
        assert isinstance(done.exception, InputError)
