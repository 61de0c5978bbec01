"""`matcher audit` as its users call it."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import text

from matcher import cli
from matcher.store.access.case_store import opened_case_store
from matcher.store.access.recorded import recorded
from matcher.store.database import opened, transaction
from matcher.store.keys.key_file import KeyFile
from tests.store.agency import NOW
from tests.store.conftest import key_file

__all__ = ["key_file"]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    database: str,
    key_file: KeyFile,
) -> Run:
    """A command on a database with three rows of audit -> exit status, output, errors."""
    monkeypatch.setenv("COLUMNS", "300")
    with opened_case_store(database) as store:
        for act in ("case.opened", "case.looked", "case.closed"):
            with recorded(store, "a1", NOW) as record:
                record.note(act, "case:c1")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments, "--database", database])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def change(database: str, statement: str) -> None:
    with opened(database) as engine, transaction(engine) as session:
        session.execute(text(statement))


def test_a_whole_trail_is_told_with_its_head(run: Run):
    status, out, _ = run("audit", "verify")
    assert (status, out.splitlines()[0]) == (0, "3 rows, whole")
    assert out.splitlines()[1].startswith("head: 3 ")


def test_what_is_wrong_is_told_and_the_anchor_stays(run: Run, database: str):
    change(database, "DELETE FROM audit WHERE number = 2")
    status, out, _ = run("audit", "verify")
    assert (status, out.splitlines()[0]) == (1, "row 2: missing")
    status, _, err = run("audit", "anchor")
    assert (status, "does not hold together" in err) == (2, True)


def test_an_older_copy_goes_on_after_somebody_said_so_and_that_stays_written(
    run: Run, database: str
):
    change(database, "DELETE FROM audit WHERE number = 3")
    known = json.loads(run("audit", "verify", "--json")[1])
    assert known["findings"] == [{"fault": "cut", "from": 3, "until": 3}]
    assert run("audit", "anchor")[0] == 0
    known = json.loads(run("audit", "verify", "--json")[1])
    assert (known["whole"], known["rows"], known["head"]["number"]) == (True, 3, 3)
    with opened(database) as engine, transaction(engine) as session:
        kept = session.execute(text("SELECT act, details FROM audit WHERE number = 3")).one()
    assert tuple(kept) == ("audit.anchored", '{"was":3}')
