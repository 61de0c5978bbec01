"""`matcher user` and `matcher organisation` as their users call them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from matcher import cli
from matcher.store.audit_models import AuditRow
from matcher.store.database import opened, reading
from matcher.user_command import ACTOR
from tests.databases import only_on_sqlite

Run = Callable[..., tuple[int, str, str]]
pytestmark = only_on_sqlite
EMAIL = "rosa.canaria@example.org"


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    database: str,
) -> Run:
    """A command on the database -> exit status, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setenv("MATCHER_KEYS", str(tmp_path / "safe" / "keys.toml"))
    monkeypatch.setenv("MATCHER_DATABASE", database)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    run("keys", "new")
    return run


@pytest.fixture
def casa(run: Run) -> str:
    return str(json.loads(run("organisation", "add", "Casa", "--json")[1])["id"])


def add(run: Run, where: str, *more: str) -> tuple[int, str, str]:
    given = ("--organisation", where, "--email", EMAIL, "--name", "Rosa Canaria")
    return run("user", "add", *given, *(more or ("--role", "advisor")), "--json")


def test_an_account_is_added_invited_reset_disabled_and_listed(run: Run, casa: str):
    added = json.loads(add(run, casa)[1])
    codes = {added["code"]}
    codes.add(json.loads(run("user", "invite", EMAIL.upper(), "--json")[1])["code"])
    codes.add(json.loads(run("user", "reset", added["id"], "--json")[1])["code"])
    assert len(codes) == 3
    assert "invited" in run("user", "list")[1]
    assert run("user", "disable", EMAIL)[0] == 0
    (listed,) = json.loads(run("user", "list", "--json")[1])
    assert (listed["email"], listed["state"], listed["role"]) == (EMAIL, "disabled", "advisor")
    assert run("user", "enable", EMAIL)[0] == 0
    assert "programme from now on" in run("user", "role", EMAIL, "programme")[1]
    assert "Casa" in run("organisation", "list")[1]


def test_what_is_done_stands_in_the_trail_as_done_by_the_system(run: Run, casa: str, database: str):
    add(run, casa)
    with opened(database) as engine, reading(engine) as session:
        rows = {tuple(row) for row in session.execute(select(AuditRow.actor, AuditRow.act))}
    done = ("organisation.added", "account.added", "account.invited")
    assert {(ACTOR, act) for act in done} <= rows
    assert json.loads(run("audit", "verify", "--json")[1])["whole"]


def test_a_role_has_to_be_right_for_its_organisation(run: Run, casa: str):
    add(run, casa)
    status, out, err = run("user", "role", EMAIL, "employer")
    assert (status, out) == (2, "")
    assert "has no employer" in err


@pytest.mark.parametrize(
    ("more", "cause"),
    [
        (("--role", "employer"), "has no employer"),
        (("--role", "advisor", "--language", "xx"), "language 'xx'"),
        (("--role", "advisor", "--email", "nobody"), "no e-mail address"),
        (("--role", "advisor", "--name", " "), "a name is needed"),
    ],
)
def test_what_can_not_be_is_said_in_a_line(run: Run, casa: str, more: tuple[str, ...], cause: str):
    status, out, err = add(run, casa, *more)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert cause in err


def test_an_address_is_taken_once_and_an_organisation_has_to_be_there(run: Run, casa: str):
    assert add(run, casa)[0] == 0
    assert "there is an account with this e-mail address" in add(run, casa)[2]
    assert "no such organisation" in add(run, "nowhere")[2]
    assert "no account with this e-mail" in run("user", "reset", "nobody@example.org")[2]
    assert "no such account" in run("user", "disable", "nobody")[2]


def test_no_name_and_no_address_lies_readable_in_the_database(run: Run, casa: str, database: str):
    code = json.loads(add(run, casa)[1])["code"]
    path = Path(database.removeprefix("sqlite:///"))
    for file in path.parent.glob(f"{path.name}*"):
        raw = file.read_bytes()
        for canary in (EMAIL, "Canaria", code, code.replace("-", "")):
            assert canary.encode() not in raw
