"""`matcher backup` and `matcher restore` as an administrator calls them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from matcher import cli
from matcher.errors import AuditError
from matcher.store.access.case_store import CaseStore, opened_case_store
from matcher.store.database import reading, transaction
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.people.cases import open_case
from matcher.store.people.erasing import ASKED, erase
from tests.databases import Databases, only_on_sqlite
from tests.store.agency import NOW, Agency
from tests.store.backup.making_backups import url_of

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """A command -> exit status, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "home"))
    for name in ("MATCHER_BACKUP_FOLDER", "MATCHER_BACKUP_CASE_KEYS", "MATCHER_CONFIG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_made_tried_out_and_restored_on_a_clean_machine(
    run: Run, full: CaseStore, databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    url, target = url_of(full), databases.bare()
    long, short = tmp_path / "long", tmp_path / "short"
    long.mkdir()
    short.mkdir()
    monkeypatch.setenv("MATCHER_BACKUP_FOLDER", str(long))
    monkeypatch.setenv("MATCHER_BACKUP_CASE_KEYS", str(short))
    status, out, err = run("backup", "--database", url, "--json")
    assert (status, err) == (0, "")
    made = json.loads(out)
    file = Path(made["database"])
    assert (file.parent, Path(made["case_keys"]).parent) == (long, short)
    status, out, _ = run("restore", "--drill", str(file), "--database", url)
    assert status == 0
    assert "audit: 10 rows, each as it was written" in out or "each as it was written" in out
    assert "nothing of it was kept" in out
    (tmp_path / "safe" / f"audit-{full.trail.database}.head").unlink()  # a machine new to it
    status, out, err = run("restore", str(file), "--database", target)
    assert (status, err) == (0, "")
    assert "ended again, as it was since: nothing" in out
    with opened_case_store(target) as store, reading(store.engine) as session:
        acts = session.scalars(text("SELECT act FROM audit ORDER BY number DESC LIMIT 3")).all()
    assert acts == ["backup.restored", "audit.anchored", "backup.begun"]


def test_an_older_copy_is_anchored_anew_by_restoring_it(
    run: Run, full: CaseStore, databases: Databases, tmp_path: Path
):
    url = url_of(full)
    run("backup", str(tmp_path / "one.backup"), "--database", url)
    run("backup", str(tmp_path / "two.backup"), "--database", url)
    status, _, err = run("restore", str(tmp_path / "one.backup"), "--database", url)
    assert (status, err.count("\n")) == (2, 1)
    assert "is not empty; with --replace" in err
    status, _, err = run("restore", "--replace", str(tmp_path / "one.backup"), "--database", url)
    assert (status, err) == (0, "")
    with opened_case_store(url):
        pass


@only_on_sqlite
def test_an_edited_trail_is_restored_and_told_but_not_anchored(
    run: Run, full: CaseStore, databases: Databases, tmp_path: Path
):
    url, target = url_of(full), databases.bare()
    with transaction(full.engine) as session:
        session.execute(text("UPDATE audit SET actor = NULL WHERE number = 2"))
    run("backup", str(tmp_path / "one.backup"), "--database", url)
    status, _, _ = run("restore", "--drill", str(tmp_path / "one.backup"), "--database", url)
    assert status == 1
    (tmp_path / "safe" / f"audit-{full.trail.database}.head").unlink()
    status, _, err = run("restore", str(tmp_path / "one.backup"), "--database", target)
    assert status == 1
    assert "audit trail" in err
    with pytest.raises(AuditError), opened_case_store(target):
        pass


@only_on_sqlite
@pytest.mark.parametrize("command", [("backup", "FILE"), ("restore", "FILE"),
                                     ("restore", "--drill", "FILE")])  # fmt: skip
def test_with_other_keys_or_none_the_commands_say_so_in_a_line(
    run: Run, full: CaseStore, key_file: KeyFile, tmp_path: Path, command: tuple[str, ...]
):
    url, file = url_of(full), str(tmp_path / "one.backup")
    run("backup", file, "--database", url)
    before = Path(file).read_bytes()
    arguments = [file if part == "FILE" else part for part in command]
    key_file.path.unlink()
    status, out, err = run(*arguments, "--database", url)
    assert (status, out, err.count("\n")) == (2, "", 1)
    key_file.replace(new_keyring())
    status, out, err = run(*arguments, "--database", url)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert Path(file).read_bytes() == before


@only_on_sqlite
def test_where_to_has_to_be_said(run: Run, full: CaseStore, tmp_path: Path):
    status, _, err = run("backup", "--database", url_of(full))
    assert (status, err.count("\n")) == (2, 1)
    assert "MATCHER_BACKUP_FOLDER" in err
    status, _, err = run("backup", str(tmp_path / "no" / "folder"), "--database", url_of(full))
    assert "is no folder" in err


@only_on_sqlite
def test_without_the_keys_of_its_cases_it_has_to_be_told(
    run: Run, full: CaseStore, databases: Databases, tmp_path: Path
):
    file, target = tmp_path / "one.backup", databases.bare()
    run("backup", str(file), "--database", url_of(full))
    (tmp_path / "one.case-keys").unlink()
    status, _, err = run("restore", str(file), "--database", target)
    assert status == 2
    assert "no keys of the cases in" in err
    status, _, err = run("restore", "--bare", str(file), "--database", target)
    assert (status, err) == (0, "")


@pytest.mark.parametrize("keys", ["those of then", "the last ones"])
def test_what_was_erased_since_is_erased_from_an_older_backup_once_it_is_restored(
    run: Run, agency: Agency, databases: Databases, tmp_path: Path, keys: str
):
    anna, url, target = agency.actor(), url_of(agency.store), databases.bare()
    case = str(agency.does(anna, open_case, "K-7"))
    old = tmp_path / "old.backup"
    run("backup", str(old), "--database", url)
    erase(agency.store, anna, case, ASKED, NOW)
    run("backup", str(tmp_path / "new.backup"), "--database", url)
    then = ("--case-keys", str(tmp_path / "old.case-keys")) if keys == "those of then" else ()
    if keys == "the last ones":  # and the machine is new: nothing beside the keys says what was
        (tmp_path / "safe" / f"erased-{agency.store.trail.database}.list").unlink()
    status, _, err = run("restore", str(old), *then, "--database", target)
    assert (status, err) == (0, "")
    with opened_case_store(target) as store, reading(store.engine) as session:
        owner = {"owner": f"case:{case}"}
        asked = text("SELECT count(*) FROM sealing_keys WHERE owner = :owner")
        assert session.scalar(asked, owner) == 0
        if then:
            assert session.scalar(text("SELECT count(*) FROM cases")) == 0
