"""A database opens with its own keys only, and every case with its own."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, select, text

from matcher.errors import KeysError, SealError
from matcher.store.database import reading, transaction
from matcher.store.key_models import KeyCheckRow, SealingKeyRow
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import Keyring, new_key, new_keyring
from matcher.store.keys.opening import identity, open_vault
from matcher.store.keys.sealing import Place
from matcher.store.keys.vault import Vault
from tests.web.queries import counted_queries

WORDS = Place("notes", "words", "n1")


@pytest.fixture
def source(tmp_path: Path) -> KeyFile:
    made = KeyFile(tmp_path / "keys.toml")
    made.create(new_keyring())
    return made


@pytest.fixture
def vault(engine: Engine, source: KeyFile) -> Vault:
    return open_vault(engine, source)


def rows(engine: Engine) -> list[tuple[object, ...]]:
    """All that is in the tables of keys."""
    with reading(engine) as session:
        return [
            tuple(row)
            for table in ("sealing_keys", "key_checks", "database_identity")
            for row in session.execute(select(text(f"* FROM {table}")))
        ]


def test_every_owner_has_a_key_of_its_own(engine: Engine, vault: Vault):
    with transaction(engine) as session:
        for owner in ("case:a", "case:b"):
            vault.add_key(session, owner)
        sealed = vault.seal(session, "case:a", WORDS, "zażółć")
    with reading(engine) as session:
        assert vault.unseal(session, "case:a", WORDS, sealed) == "zażółć"
        with pytest.raises(SealError, match=r"notes\.words of n1: .*not sealed for this place"):
            vault.unseal(session, "case:b", WORDS, sealed)
        with pytest.raises(SealError, match="case:c has no key"):
            vault.seal(session, "case:c", WORDS, "x")


def test_a_key_is_read_once_in_a_transaction_however_much_is_opened_and_anew_in_the_next(
    engine: Engine, vault: Vault
):
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
        sealed = vault.seal_document(session, "case:a", WORDS, {"a": 1})
    for _ in range(2):
        with reading(engine) as session, counted_queries(engine) as sent:
            for _ in range(20):
                vault.unseal_document(session, "case:a", WORDS, sealed)
        assert len([each for each in sent if "sealing_keys" in each]) == 1


def test_a_key_that_is_destroyed_opens_nothing_more_in_the_same_transaction(
    engine: Engine, vault: Vault
):
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
        sealed = vault.seal(session, "case:a", WORDS, "x")
        assert vault.unseal(session, "case:a", WORDS, sealed) == "x"
        assert vault.destroy_key(session, "case:a")
        with pytest.raises(SealError, match="case:a has no key"):
            vault.unseal(session, "case:a", WORDS, sealed)


def test_a_document_comes_back_as_it_was(engine: Engine, vault: Vault):
    value = {"skills": [{"concept": "s1", "level": None}], "ü": 1.5}
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
        sealed = vault.seal_document(session, "case:a", WORDS, value)
        assert vault.unseal_document(session, "case:a", WORDS, sealed) == value


def test_a_key_put_in_the_place_of_another_one_is_refused(engine: Engine, vault: Vault):
    with transaction(engine) as session:
        for owner in ("case:a", "case:b"):
            vault.add_key(session, owner)
        one, other = (session.get_one(SealingKeyRow, owner) for owner in ("case:a", "case:b"))
        one.wrapped = other.wrapped
        with pytest.raises(SealError, match="the key of case:a was altered"):
            vault.seal(session, "case:a", WORDS, "x")


def test_what_a_destroyed_key_sealed_is_lost(engine: Engine, vault: Vault):
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
        sealed = vault.seal(session, "case:a", WORDS, "x")
        assert vault.destroy_key(session, "case:a")
        assert not vault.destroy_key(session, "case:a")
    with transaction(engine) as session:
        with pytest.raises(SealError, match="case:a has no key: it was destroyed"):
            vault.unseal(session, "case:a", WORDS, sealed)
        vault.add_key(session, "case:a")
        with pytest.raises(SealError, match="not sealed for this place"):
            vault.unseal(session, "case:a", WORDS, sealed)


def test_the_keys_of_many_owners_are_fetched_at_once(engine: Engine, vault: Vault):
    owners = [f"case:{number}" for number in range(3)]
    with transaction(engine) as session:
        for owner in owners:
            vault.add_key(session, owner)
    with reading(engine) as session:
        vault.fetch_keys(session, owners)
        session.connection().close()  # nothing more can be asked
        assert [vault.seal(session, owner, WORDS, "x")[:1] for owner in owners] == [b"\x01"] * 3


def test_a_database_opened_again_with_its_keys_stays_as_it_is(
    engine: Engine, vault: Vault, source: KeyFile
):
    before = rows(engine)
    assert len(before) == 3
    assert open_vault(engine, source).ring == vault.ring
    assert rows(engine) == before


@pytest.mark.parametrize("wrong", ["root", "master", "both"])
def test_a_wrong_key_is_refused_and_nothing_is_written(
    engine: Engine, vault: Vault, source: KeyFile, wrong: str
):
    before, ring = rows(engine), vault.ring
    root = ring.root if wrong == "master" else new_key()
    masters = ring.masters if wrong == "root" else {1: new_key()}
    source.replace(Keyring(root, masters))
    with pytest.raises(KeysError, match=r"is not the one that this database was sealed with"):
        open_vault(engine, source)
    assert rows(engine) == before


def test_a_missing_key_file_is_refused_and_nothing_is_written(
    engine: Engine, vault: Vault, source: KeyFile
):
    before = rows(engine)
    source.path.unlink()
    with pytest.raises(KeysError, match="no key file"):
        open_vault(engine, source)
    assert rows(engine) == before


def test_a_missing_master_key_that_is_in_use_is_refused(
    engine: Engine, vault: Vault, source: KeyFile
):
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
    before = rows(engine)
    source.replace(vault.ring.with_new_master().without(1))
    with pytest.raises(KeysError, match="master key 1 is missing; keys are wrapped by it"):
        open_vault(engine, source)
    assert rows(engine) == before


def test_keys_are_not_taken_for_right_because_nothing_says_which_are(
    engine: Engine, vault: Vault, source: KeyFile
):
    with transaction(engine) as session:
        vault.add_key(session, "case:a")
        session.execute(delete(KeyCheckRow))
        session.execute(text("DELETE FROM database_identity"))
    with pytest.raises(KeysError, match="not what tells the right master key"):
        open_vault(engine, source)


def test_a_database_knows_nothing_of_its_keys_that_another_one_knows(engine: Engine, vault: Vault):
    with reading(engine) as session:
        here = identity(session)
        kept = {row.name: row.value for row in session.scalars(select(KeyCheckRow))}
    assert kept == vault.ring.checks(here)
    assert not set(kept.values()) & set(vault.ring.checks("another").values())
