"""`matcher paths` as its users call it."""

import json
from pathlib import Path

import pytest

from matcher import cli
from matcher.settings import data_dir

MILAN = data_dir() / "demo" / "milan"


def paths(capsys: pytest.CaptureFixture, *options: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    arguments = ["matcher", "paths", str(MILAN / "profile.toml"), str(MILAN), *options]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", [*arguments, "--today", "2026-11-22"])
        with pytest.raises(SystemExit) as ended:
            cli.main()
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")


def test_courses_are_listed_by_what_they_open(capsys: pytest.CaptureFixture) -> None:
    status, out, err = paths(capsys)
    assert (status, err) == (0, "")
    assert "Italiano B1 verso il lavoro" in out
    assert "It opens" in out
    assert "Step 1" in out


def test_the_same_for_software(capsys: pytest.CaptureFixture) -> None:
    _, out, _ = paths(capsys, "--json", "--language", "it")
    found = json.loads(out)
    scores = [course["score"] for course in found["courses"]]
    assert scores == sorted(scores, reverse=True)
    assert found["paths"][0]["steps"]
    assert all(reason["text"] for course in found["courses"] for reason in course["reasons"])


def test_a_wrong_number_is_refused_in_one_line(
    capsys: pytest.CaptureFixture, tmp_path: Path
) -> None:
    text = (data_dir() / "rules" / "pathways.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "mine.toml"
    wrong.write_text(text.replace("power = 2", "power = 9"), encoding="utf-8")
    status, _, err = paths(capsys, "--numbers", str(wrong))
    assert status == 2
    assert "mine.toml: worth.power = 9" in err
