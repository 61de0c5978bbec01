"""`matcher keys` as its users call it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher import cli
from matcher.store.database import opened, transaction
from matcher.store.keys.opening import open_vault
from matcher.store.keys.source import key_source

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """A command -> exit status, standard output, standard error."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setenv("MATCHER_KEYS", str(tmp_path / "safe" / "keys.toml"))

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["matcher", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run


def test_keys_are_made_rotated_and_told(run: Run, database: str):
    assert run("keys", "new")[0] == 0
    status, _, err = run("keys", "new")
    assert (status, err.count("\n")) == (2, 1)
    assert "is left as it is" in err
    with opened(database) as engine:
        vault = open_vault(engine, key_source())
        with transaction(engine) as session:
            vault.add_key(session, "case:a")
    assert (
        "master key 1: wraps 1 keys; the newest" in run("keys", "status", "--database", database)[1]
    )
    out = run("keys", "rotate", "--database", database)[1]
    assert "1 keys wrapped anew" in out
    assert "master key 1: wraps no key; only backups from before the rotation need it" in out
    out = run("keys", "forget", "1", "--database", database, "--json")[1]
    assert json.loads(out) == {"newest": 2, "rotating": False, "uses": {"2": 1}}


@pytest.mark.parametrize("command", ["status", "rotate"])
def test_without_keys_the_commands_say_so_in_a_line(run: Run, database: str, command: str):
    status, out, err = run("keys", command, "--database", database)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "no key file; `matcher keys new` makes one" in err
