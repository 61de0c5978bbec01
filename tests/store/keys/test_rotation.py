"""A rotation loses no key, whatever stops it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine

from matcher.errors import KeysError
from matcher.store.database import reading, transaction
from matcher.store.keys import rotation
from matcher.store.keys.key_file import KeyFile, KeyVariable, text_of
from matcher.store.keys.keyring import new_keyring
from matcher.store.keys.opening import open_vault
from matcher.store.keys.rotation import KeysStatus, forget, keys_status, rotate
from matcher.store.keys.sealing import Place
from matcher.store.keys.vault import Vault

CASES = [f"case:{number}" for number in range(7)]
WORDS = Place("notes", "words")


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotation, "AT_ONCE", 2)


@pytest.fixture
def source(tmp_path: Path) -> KeyFile:
    made = KeyFile(tmp_path / "keys.toml")
    made.create(new_keyring())
    return made


@pytest.fixture
def vault(engine: Engine, source: KeyFile) -> Vault:
    vault = open_vault(engine, source)
    with transaction(engine) as session:
        for owner in CASES:
            vault.add_key(session, owner)
    return vault


@pytest.fixture
def sealed(engine: Engine, vault: Vault) -> dict[str, bytes]:
    with reading(engine) as session:
        return {owner: vault.seal(session, owner, WORDS, owner) for owner in CASES}


def all_open(engine: Engine, vault: Vault, sealed: dict[str, bytes]) -> bool:
    with reading(engine) as session:
        return all(
            vault.unseal(session, owner, WORDS, text) == owner for owner, text in sealed.items()
        )


def test_a_rotation_wraps_every_key_anew_and_opens_what_was_sealed_before(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes]
):
    steps: list[int] = []
    assert rotate(engine, source, steps.append) == KeysStatus(2, {1: 0, 2: 7}, unmet=False)
    assert steps == [2, 2, 2, 1]
    assert all_open(engine, open_vault(engine, source), sealed)


def test_a_program_that_runs_meanwhile_learns_of_the_new_key_by_itself(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes]
):
    rotate(engine, source)
    assert vault.ring.newest == 1
    assert all_open(engine, vault, sealed)
    assert vault.ring.newest == 2


def test_a_program_that_runs_meanwhile_wraps_what_is_new_with_the_new_key(
    engine: Engine, vault: Vault, source: KeyFile
):
    """With the old one, which nothing seemed to use any more, it would be lost when that is
    forgotten, and the program would not start again."""
    rotate(engine, source)
    forget(engine, source, 1)
    with transaction(engine) as session:
        vault.add_key(session, "case:new")
        words = vault.seal(session, "case:new", WORDS, "hers")
    assert keys_status(engine, source) == KeysStatus(2, {2: 8}, unmet=False)
    with reading(engine) as session:
        again = open_vault(engine, source)
        assert again.unseal(session, "case:new", WORDS, words) == "hers"


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_rotation_that_was_broken_off_goes_on_with_the_same_key(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes], steps: int
):
    done: list[int] = []

    def broken(wrapped: int) -> None:
        done.append(wrapped)
        if len(done) > steps:
            raise OSError("the machine went away")

    with pytest.raises(OSError, match="went away"):
        rotate(engine, source, broken)
    assert keys_status(engine, source).rotating
    assert all_open(engine, vault, sealed)
    begun = source.load()
    assert rotate(engine, source) == KeysStatus(2, {1: 0, 2: 7}, unmet=False)
    assert source.load() == begun
    assert all_open(engine, vault, sealed)


def test_a_rotation_broken_off_before_the_database_knew_goes_on_with_the_same_key(
    engine: Engine, vault: Vault, source: KeyFile
):
    source.replace(source.load().with_new_master())
    begun = source.load()
    assert keys_status(engine, source) == KeysStatus(2, {1: 7, 2: 0}, unmet=True)
    assert rotate(engine, source) == KeysStatus(2, {1: 0, 2: 7}, unmet=False)
    assert source.load() == begun


KILLED = """
import os, signal, sys
from pathlib import Path
from matcher.store.database import opened
from matcher.store.keys import rotation
from matcher.store.keys.key_file import KeyFile

rotation.AT_ONCE, left = 2, int(sys.argv[3])
def told(wrapped):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
with opened(sys.argv[1]) as engine:
    rotation.rotate(engine, KeyFile(Path(sys.argv[2])), told)
"""


def test_a_rotation_killed_in_the_middle_goes_on(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes], database: str
):
    command = [sys.executable, "-c", KILLED, database, str(source.path), "1"]
    killed = subprocess.run(command, capture_output=True, env=os.environ)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert keys_status(engine, source).uses == {1: 3, 2: 4}
    assert all_open(engine, vault, sealed)
    assert rotate(engine, source).uses == {1: 0, 2: 7}
    assert all_open(engine, vault, sealed)


def test_two_who_rotate_at_once_lose_no_key(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes]
):
    both = [threading.Thread(target=rotate, args=(engine, source)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    status = keys_status(engine, source)
    assert (status.uses[status.newest], status.rotating) == (7, False)
    assert all_open(engine, vault, sealed)


def test_an_old_master_key_is_forgotten_only_when_nothing_needs_it(
    engine: Engine, vault: Vault, source: KeyFile, sealed: dict[str, bytes]
):
    with pytest.raises(KeysError, match="master key 1 is in use"):
        forget(engine, source, 1)
    source.replace(source.load().with_new_master())
    with pytest.raises(KeysError, match="master key 1 is in use"):
        forget(engine, source, 1)
    rotate(engine, source)
    with pytest.raises(KeysError, match="master key 2 is in use"):
        forget(engine, source, 2)
    with pytest.raises(KeysError, match="there is no master key 3"):
        forget(engine, source, 3)
    forget(engine, source, 1)
    assert list(source.load().masters) == [2]
    assert all_open(engine, open_vault(engine, source), sealed)


def test_keys_from_the_environment_are_rotated_with_the_key_that_stands_there(
    engine: Engine, source: KeyFile, vault: Vault, monkeypatch: pytest.MonkeyPatch
):
    variable = KeyVariable("THE_KEYS")
    monkeypatch.setenv("THE_KEYS", text_of(vault.ring))
    with pytest.raises(KeysError, match="change the keys there yourself"):
        rotate(engine, variable)
    monkeypatch.setenv("THE_KEYS", text_of(vault.ring.with_new_master()))
    assert rotate(engine, variable).uses == {1: 0, 2: 7}
