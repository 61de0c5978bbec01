"""A backup put in the place of a database: all of it or nothing."""

import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect as sqlite_connect

import pytest
from sqlalchemy import Engine, text

from matcher.errors import BackupError, KeysError, SealError
from matcher.store.access.case_store import CaseStore, trail_of
from matcher.store.audit.verifying import verify
from matcher.store.backup.container import sealed
from matcher.store.backup.head import Kind, new_head
from matcher.store.backup.reading import content_of, pair_of
from matcher.store.backup.restoring import restore
from matcher.store.backup.sqlite_copy import faults_of, pieces_of
from matcher.store.database import opened, reading, standing_at, transaction
from matcher.store.form import REVISIONS, Form
from matcher.store.keys.key_file import KeyFile
from matcher.store.keys.keyring import new_keyring
from matcher.store.keys.opening import open_vault
from matcher.store.keys.rotation import forget, rotate
from tests.databases import Databases, only_on_postgresql, only_on_sqlite
from tests.store.agency import NOW
from tests.store.backup.making_backups import CANARY, PLACE, canary_of, fill, make

FORMS = Path(__file__).parents[1] / "forms"


def test_what_is_restored_is_what_was_there(full: CaseStore, databases: Databases, tmp_path: Path):
    sealed = bytes.fromhex(canary_of(full))
    database, keys = make(full, tmp_path)
    target = databases.bare()
    ring = full.vault.ring
    restore(pair_of(database, keys, ring), ring.backups, target, replace=False)
    with opened(target) as engine:
        vault = open_vault(engine, full.vault.source)
        with reading(engine) as session:
            assert vault.unseal(session, "case:canary", PLACE, sealed) == CANARY
        assert {found.fault for found in verify(engine, trail_of(engine, vault)).findings} == set()
        for table in ("cases", "accounts", "audit", "profile_revisions"):
            asked = text(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608
            with reading(engine) as now, reading(full.engine) as before:
                assert now.execute(asked).all() == before.execute(asked).all(), table


def test_a_key_destroyed_before_its_backup_opens_nothing_from_an_older_one(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    sealed = bytes.fromhex(canary_of(full))
    older, _ = make(full, tmp_path)
    with transaction(full.engine) as session:
        full.vault.destroy_key(session, "case:canary")
    _, newer_keys = make(full, tmp_path, "two.backup")
    target = databases.bare()
    ring = full.vault.ring
    restore(pair_of(older, newer_keys, ring), ring.backups, target, replace=False)
    with opened(target) as engine, reading(engine) as session, pytest.raises(SealError):
        open_vault(engine, full.vault.source).unseal(session, "case:canary", PLACE, sealed)


def test_who_was_logged_in_then_is_not_so_again(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    with transaction(full.engine) as session:
        account = session.scalar(text("SELECT id FROM accounts"))
        session.execute(
            text(
                "INSERT INTO sessions (id_hash, account_id, level, csrf, sealed_agent, made_at, "
                "seen_at, expires_at) VALUES (:hash, :account, 2, 'x', :hash, :at, :at, :at)"
            ),
            {"hash": b"h" * 32, "account": account, "at": "2026-11-27 09:00:00"},
        )
    database, keys = make(full, tmp_path)
    target = databases.bare()
    ring = full.vault.ring
    restore(pair_of(database, keys, ring), ring.backups, target, replace=False)
    with opened(target) as engine, reading(engine) as session:
        assert session.scalar(text("SELECT count(*) FROM sessions")) == 0


def test_a_database_that_is_not_empty_is_only_replaced_when_told(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    database, keys = make(full, tmp_path)
    target = databases.new()
    with opened(target) as engine, transaction(engine) as session:
        session.execute(text("INSERT INTO organisations VALUES ('o', 'Old', 'partner', :at, NULL)"),
                        {"at": "2026-01-01"})  # fmt: skip
    ring = full.vault.ring
    pair = pair_of(database, keys, ring)
    with pytest.raises(BackupError, match="is not empty; with --replace"):
        restore(pair, ring.backups, target, replace=False)
    names = text("SELECT name FROM organisations ORDER BY 1")
    with opened(target) as engine, reading(engine) as session:
        assert session.scalars(names).all() == ["Old"]
    restore(pair, ring.backups, target, replace=True)
    with opened(target) as engine, reading(engine) as session:
        assert session.scalars(names).all() == ["Casa", "Hotel", "Porta"]


def test_a_damaged_backup_leaves_the_database_alone(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    database, keys = make(full, tmp_path)
    ring = full.vault.ring
    pair = pair_of(database, keys, ring)
    damaged = bytearray(database.read_bytes())
    damaged[-30] ^= 1
    database.write_bytes(damaged)
    with pytest.raises(BackupError, match="was altered or cut"):
        pair_of(database, keys, ring)
    target = databases.new()
    before = contents(target)
    with pytest.raises(BackupError, match="was altered or cut"):
        restore(pair, ring.backups, target, replace=True)  # damaged after it was looked at
    assert contents(target) == before


def contents(url: str) -> int:
    with opened(url) as engine, reading(engine) as session:
        return int(session.scalar(text("SELECT count(*) FROM alembic_version")) or 0)


@only_on_sqlite
def test_files_that_do_not_belong_together_are_refused(full: CaseStore, tmp_path: Path):
    database, keys = make(full, tmp_path)
    ring = full.vault.ring
    with pytest.raises(BackupError, match="is a backup of case_keys, not of database"):
        pair_of(keys, keys, ring)
    with pytest.raises(BackupError, match="is a backup of database, not of case_keys"):
        pair_of(database, database, ring)
    with pytest.raises(BackupError, match="was made with other keys"):
        pair_of(database, keys, new_keyring())
    with pytest.raises(BackupError, match="can't be read"):
        pair_of(tmp_path / "none", keys, ring)


@only_on_sqlite
def test_a_backup_whose_master_key_was_forgotten_is_refused(
    full: CaseStore, key_file: KeyFile, tmp_path: Path
):
    database, keys = make(full, tmp_path)
    rotate(full.engine, key_file)
    pair_of(database, keys, key_file.load())
    forget(full.engine, key_file, 1)
    with pytest.raises(KeysError, match="master key 1 is missing"):
        pair_of(database, keys, key_file.load())


@only_on_sqlite
def test_a_backup_of_an_older_form_comes_back_in_todays(full: CaseStore, tmp_path: Path):
    older = tmp_path / "older.sqlite"
    with closing(sqlite_connect(older)) as connection:
        connection.executescript((FORMS / "before_usual_pay.sql").read_text(encoding="utf-8"))
    secret = full.vault.ring.backups
    head = new_head(secret, Kind.DATABASE, "abc", "sqlite", REVISIONS[0], NOW)
    file = tmp_path / "older.backup"
    file.write_bytes(b"".join(sealed(secret, head, pieces_of(older))))
    target = f"sqlite:///{tmp_path / 'target.sqlite'}"
    restore(pair_of(file, None, full.vault.ring), secret, target, replace=False)
    assert standing_at(target).form is Form.CURRENT
    newer = replace(head, revision="9999")
    file.write_bytes(b"".join(sealed(secret, newer, pieces_of(older))))
    with pytest.raises(BackupError, match="was made by a newer matcher"):
        pair_of(file, None, full.vault.ring)


@only_on_postgresql
def test_a_backup_of_the_other_kind_of_database_is_refused(full: CaseStore, tmp_path: Path):
    pair = pair_of(*make(full, tmp_path), full.vault.ring)
    target = f"sqlite:///{tmp_path / 'x.sqlite'}"
    with pytest.raises(BackupError, match="is of a postgresql database"):
        restore(pair, full.vault.ring.backups, target, replace=False)


@only_on_sqlite
def test_a_restore_that_is_killed_leaves_the_database_of_before_or_the_one_of_the_backup(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    fill(full)
    pair = pair_of(*make(full, tmp_path), full.vault.ring)
    copy = tmp_path / "unpacked.sqlite"
    copy.write_bytes(b"".join(content_of(pair, full.vault.ring.backups)))
    script = (
        "import sys; from pathlib import Path; from matcher.store.connecting import connect\n"
        "from matcher.store.backup.sqlite_copy import put_in_place\n"
        "put_in_place(Path(sys.argv[1]), connect(sys.argv[2]))"
    )
    found: set[object] = set()
    while 0 not in found:  # until one was killed at work
        target = databases.new()
        path = Path(target.removeprefix("sqlite:///"))
        process = subprocess.Popen([sys.executable, "-c", script, str(copy), target])
        wal = path.with_name(f"{path.name}-wal")
        while process.poll() is None and not (wal.exists() and wal.stat().st_size > 500_000):
            time.sleep(0.001)
        process.kill()
        process.wait(60)
        assert faults_of(path) == []
        with opened(target) as engine, reading(engine) as session:
            found.add(session.scalar(text("SELECT count(*) FROM organisations")))
    assert found <= {0, 3_003}


@only_on_postgresql
def test_a_restore_to_a_server_that_is_killed_leaves_the_database_as_it_was(
    full: CaseStore, databases: Databases, tmp_path: Path
):
    fill(full)
    database, _ = make(full, tmp_path)
    target = databases.new()
    command = [sys.executable, "-c", "from matcher.cli import main; main()", "restore", "--replace"]
    found: set[object] = set()
    while 0 not in found:
        with opened(target) as engine:
            with transaction(engine) as session:  # one that was not killed in time has filled it
                session.execute(text("TRUNCATE organisations CASCADE"))
            process = subprocess.Popen([*command, str(database), "--database", target])
            while process.poll() is None and not at_work(engine):
                time.sleep(0.001)
            process.kill()
            process.wait(60)
            while at_work(engine):
                time.sleep(0.01)
            with reading(engine) as session:
                found.add(session.scalar(text("SELECT count(*) FROM organisations")))
    assert found <= {0, 3_003}


def at_work(engine: Engine) -> bool:
    """Is PostgreSQL's tool connected to a database of this server?"""
    asked = text("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg_restore'")
    with reading(engine) as session:
        return bool(session.scalar(asked))
