"""`matcher db` as its users call it, and the other commands on PostgreSQL."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from matcher import cli
from matcher.store import postgresql, sqlite
from matcher.store.connecting import connect
from matcher.store.database import opened, transaction
from matcher.store.form import REVISIONS
from tests.databases import Databases
from tests.market.stall import DANGER, advert

FORMS = Path(__file__).parent / "store" / "forms"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command -> exit status, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.delenv("MATCHER_DATABASE", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_a_database_without_a_history_is_refused_until_it_is_taken_over(run: Run, tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'old.sqlite'}"
    with closing(sqlite3.connect(tmp_path / "old.sqlite")) as connection:
        connection.executescript((FORMS / "before_the_history.sql").read_text(encoding="utf-8"))
    status, out, err = run("held", "list", "--database", url)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "`matcher db upgrade`" in err
    assert run("db", "current", "--database", url)[0] == 1
    assert "up to date from unversioned" in run("db", "upgrade", "--database", url)[1]
    assert run("db", "current", "--database", url)[0] == 0
    assert "Stella Srl" in run("held", "list", "--database", url)[1]
    assert "Stella" in run("employer", "banned", "--database", url)[1]


def test_an_empty_database_can_be_made_by_the_upgrade(run: Run, databases: Databases):
    url = databases.bare()
    status, out, _ = run("db", "current", "--database", url, "--json")
    assert (status, json.loads(out)["form"], json.loads(out)["revision"]) == (0, "empty", None)
    assert run("db", "upgrade", "--database", url)[0] == 0
    known = json.loads(run("db", "current", "--database", url, "--json")[1])
    assert (known["form"], known["revision"], known["newest"]) == ("current", *REVISIONS[-1:] * 2)


def test_a_database_of_a_newer_matcher_is_left_alone(run: Run, databases: Databases):
    url = databases.bare()
    run("db", "upgrade", "--database", url)
    engine = connect(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    for command in (("held", "list"), ("db", "upgrade")):
        status, out, err = run(*command, "--database", url)
        assert (status, out) == (2, "")
        assert "'9999'" in err
        assert "update" in err
    status, out, _ = run("db", "current", "--database", url)
    assert (status, "at 9999" in out) == (1, True)


def test_a_command_that_waits_too_long_for_another_one_says_so_in_a_line(
    run: Run, database: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(postgresql, "SETTINGS", {"lock_timeout": "10ms"})
    monkeypatch.setattr(sqlite, "PRAGMAS", ("PRAGMA busy_timeout = 10", *sqlite.PRAGMAS[2:]))
    with opened(database) as engine, transaction(engine) as other:
        other.execute(text("UPDATE leases SET holder = NULL"))
        asked = ("employer", "ban", "Stella", "--who", "anna", "--why", "documents")
        status, out, err = run(*asked, "--database", database)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "lock" in err
    assert json.loads(run("employer", "banned", "--database", database, "--json")[1]) == []


def test_sources_offers_and_decisions_go_through_the_same_commands_on_both(
    run: Run, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    monkeypatch.setenv("MATCHER_DATABASE", database)
    feed = tmp_path / "feed.jsonl"
    adverts = (advert("x", "Cameriera", description=DANGER, employer="Stella Srl"), advert("a"))
    feed.write_text("\n".join(map(json.dumps, adverts)), encoding="utf-8")
    run("source", "add", "coop", str(feed), "--schedule", "0 5 * * 1")
    counts = json.loads(run("ingest", "--json")[1])["total"]
    assert (counts["new"], counts["held"]) == (1, 1)
    assert run("held", "release", "x", "--who", "anna", "--why", "phoned")[0] == 0
    assert run("employer", "ban", "Stella", "--who", "anna", "--why", "documents")[0] == 0
    assert [line["id"] for line in json.loads(run("held", "list", "--json")[1])] == ["x"]
    (health,) = json.loads(run("ingest", "--report", "--json")[1])
    assert health["source"] == "coop"
    assert run("index", "build")[0] == 0
