"""`matcher token` as its users call it."""

import json
from pathlib import Path

import pytest

from tests.databases import only_on_sqlite
from tests.test_user_commands import Run, casa, run

__all__ = ["casa", "run"]
pytestmark = only_on_sqlite


def add(run: Run, where: str, *more: str) -> tuple[int, str, str]:
    given = ("--organisation", where, "--name", "Casebook", *(more or ("--scope", "rank")))
    return run("token", "add", *given, "--json")


def test_a_token_is_made_shown_once_listed_and_revoked(run: Run, casa: str, database: str):
    made = json.loads(add(run, casa, "--scope", "rank", "--scope", "offers:read")[1])
    assert made["token"].startswith("matcher_")
    (listed,) = json.loads(run("token", "list", "--json")[1])
    assert (listed["id"], listed["state"], listed["last_used"]) == (made["id"], "holds", None)
    assert listed["scopes"] == ["offers:read", "rank"]
    assert "Casebook, Casa: offers:read, rank; until" in run("token", "list")[1]
    assert run("token", "revoke", made["id"])[0] == 0
    assert json.loads(run("token", "list", "--json")[1])[0]["state"] == "revoked"
    path = Path(database.removeprefix("sqlite:///"))
    for file in path.parent.glob(f"{path.name}*"):
        assert made["token"].encode() not in file.read_bytes()
    assert json.loads(run("audit", "verify", "--json")[1])["whole"]


@pytest.mark.parametrize(
    ("more", "cause"),
    [(("--scope", "rank", "--days", "999"), "days 999"), (("--scope", "all"), "Invalid value")],
)
def test_what_can_not_be_is_said(run: Run, casa: str, more: tuple[str, ...], cause: str):
    status, out, err = add(run, casa, *more)
    assert (status, out) == (2, "")
    assert cause in err


def test_an_organisation_or_a_token_that_is_not_there_is_named(run: Run, casa: str):
    assert "no such organisation: 'nowhere'" in add(run, "nowhere")[2]
    assert "no such token: 'nothing'" in run("token", "revoke", "nothing")[2]
    assert "no tokens yet" in run("token", "list")[1]
