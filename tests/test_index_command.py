"""`matcher index` and `matcher bench`, as a person types them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matcher.cli import app
from matcher.errors import IndexDamagedError
from matcher.settings import data_dir

RUN = CliRunner()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with the demo's offers, and the index of them."""
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    feeds = sorted((data_dir() / "demo").glob("*/*.jsonl"))[:1]
    assert feeds
    done = RUN.invoke(app, ["ingest", *map(str, feeds), "--processes", "1"])
    assert done.exit_code in (0, 1), done.output
    done = RUN.invoke(app, ["index", "build"])
    assert done.exit_code == 0, done.output
    return tmp_path


def test_an_index_is_built_described_and_verified(home: Path) -> None:
    about = json.loads(RUN.invoke(app, ["index", "info", "--json"]).output)
    assert about["offers"] > 0
    assert about["generation"] == 1
    done = RUN.invoke(app, ["index", "verify"])
    assert (done.exit_code, done.output) == (0, f"sound: {about['offers']} offers\n")


def test_a_damaged_index_is_refused_and_made_again_if_so_wished(home: Path) -> None:
    (segment,) = (home / "index").glob("*.segment")
    segment.write_bytes(segment.read_bytes()[:-1])
    done = RUN.invoke(app, ["index", "verify"])
    assert done.exit_code == 2
    assert done.output.startswith("refused:")
    assert RUN.invoke(app, ["index", "verify", "--rebuild"]).exit_code == 0
    assert RUN.invoke(app, ["index", "verify"]).output.startswith("sound:")


def test_where_there_is_no_index_none_is_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    done = RUN.invoke(app, ["index", "info"])
    assert isinstance(done.exception, IndexDamagedError)


def test_a_ranking_is_measured_beside_a_bare_sum(tmp_path: Path) -> None:
    done = RUN.invoke(app, ["bench", "rank", "--offers", "1000", "--json"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.output)
    assert found["offers"] == 1000
    assert found["local_to_scan"] == pytest.approx(found["local_ms"] / found["scan_ms"])
