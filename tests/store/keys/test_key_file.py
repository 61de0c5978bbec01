"""The key file is private, whole, and never overwritten by accident."""

import os
from pathlib import Path

import pytest

from matcher.errors import KeysError
from matcher.store.keys import key_file
from matcher.store.keys.key_file import KeyFile, KeyVariable, keyring_of, text_of
from matcher.store.keys.keyring import Keyring, derived, new_key, new_keyring
from matcher.store.keys.source import key_source


@pytest.fixture
def kept(tmp_path: Path) -> KeyFile:
    made = KeyFile(tmp_path / "safe" / "keys.toml")
    made.create(new_keyring())
    return made


def test_a_new_key_file_is_private_and_is_read_again(tmp_path: Path):
    ring, kept = new_keyring(), KeyFile(tmp_path / "safe" / "keys.toml")
    kept.create(ring)
    assert kept.load() == ring
    assert kept.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept.path.parent.iterdir()] == ["keys.toml"]


def test_a_key_file_is_never_overwritten_by_a_new_one(kept: KeyFile):
    before = kept.path.read_bytes()
    with pytest.raises(KeysError, match="is there already"):
        kept.create(new_keyring())
    assert kept.path.read_bytes() == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_a_key_file_that_others_can_read_is_refused(kept: KeyFile, mode: int):
    kept.path.chmod(mode)
    with pytest.raises(KeysError, match=f"others may read it .mode {mode:o}.; chmod 600"):
        kept.load()


def test_a_missing_key_file_is_named_with_what_helps(tmp_path: Path):
    with pytest.raises(KeysError, match=r"keys.toml: no key file; `matcher keys new`"):
        KeyFile(tmp_path / "keys.toml").load()


def test_a_new_master_key_that_can_not_be_written_whole_leaves_the_old_file(
    kept: KeyFile, monkeypatch: pytest.MonkeyPatch
):
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    before = kept.path.read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KeysError, match=r"can't be written: .*No space left"):
        kept.replace(kept.load().with_new_master())
    assert kept.path.read_bytes() == before
    assert len(list(kept.path.parent.iterdir())) == 1


SECRET = "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3I="


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "root and .master. have to be there"),
        (f'root = "{SECRET}"', "root and .master. have to be there"),
        (f'root = "{SECRET}"\nmaster = 3', "root and .master. have to be there"),
        (f'root = "{SECRET}"\n[master]\n', "no master key"),
        (f'root = "{SECRET}"\n[master]\n1 = "c2hvcnQ="', "master 1 has 5 bytes, not 32"),
        (f'root = "{SECRET}"\n[master]\n1 = "{SECRET}"', "the same secret stands there twice"),
        (f'root = "{SECRET}!"\n[master]\n1 = "{SECRET}"', "is damaged"),
        (f'root = "{SECRET}\n[master]\n1 = "{SECRET}"', "is damaged"),
        (f'root = "{SECRET}"\n[master]\nfirst = "{SECRET}"', "is damaged"),
    ],
)
def test_a_damaged_key_file_is_told_without_its_secrets(text: str, why: str):
    with pytest.raises(KeysError, match=f"here: .*{why}") as refused:
        keyring_of(text, "here")
    assert SECRET not in str(refused.value)


def test_a_keyring_never_shows_its_secrets():
    assert repr(new_keyring()) == "Keyring()"


def test_each_use_has_a_key_of_its_own():
    ring = Keyring(new_key(), {1: new_key(), 2: new_key()})
    keys = [ring.blind_index, ring.audit, ring.erasures, ring.wrapping(1), ring.wrapping(2)]
    keys += [ring.root, *ring.masters.values(), *ring.checks("a").values()]
    assert len(set(keys)) == len(keys)


def test_keys_are_derived_as_rfc_5869_says():
    """Its third test case would have another label; this one was worked out with hmac alone."""
    import hmac

    pseudorandom = hmac.digest(b"\0" * 32, b"k" * 32, "sha256")
    expected = hmac.digest(pseudorandom, b"matcher/1 wrapping\x01", "sha256")
    assert derived(b"k" * 32, "wrapping") == expected


def test_keys_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    ring = new_keyring()
    monkeypatch.setenv("MATCHER_KEYS", str(tmp_path / "k.toml"))
    monkeypatch.delenv("MATCHER_KEYRING", raising=False)
    assert key_source() == KeyFile(tmp_path / "k.toml")
    monkeypatch.setenv("MATCHER_KEYRING", text_of(ring))
    assert key_source() == KeyVariable("MATCHER_KEYRING")
    assert key_source().load() == ring
    with pytest.raises(KeysError, match=r"\$MATCHER_KEYRING: change the keys there yourself"):
        key_source().replace(ring)


def test_what_is_made_privately_is_never_open_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen: list[int] = []
    real = os.fsync

    def look(handle: int) -> None:
        seen.append(os.fstat(handle).st_mode & 0o077)
        real(handle)

    monkeypatch.setattr(key_file.os, "fsync", look)
    key_file.write_whole(tmp_path / "x", b"x")
    assert seen[0] == 0
