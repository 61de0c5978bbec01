"""Backups of both kinds of databases: what is in them, and that they are written wholly or not."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, text

from matcher.errors import BackupError
from matcher.store.access.case_store import CaseStore
from matcher.store.backup.files import FOLDER
from matcher.store.backup.postgresql_dump import dumped, put_back
from matcher.store.backup.reading import content_of, pair_of
from matcher.store.backup.sqlite_copy import folder_of
from matcher.store.connecting import on_postgresql
from matcher.store.database import reading
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.keyring import Keyring
from matcher.store.people.erasing import ASKED, erase
from matcher.store.people.profiles import save_profile
from tests.databases import only_on_postgresql
from tests.store.agency import NOW, Agency
from tests.store.backup.making_backups import CANARY, fill, make, url_of


def test_the_text_of_a_case_is_in_no_byte_of_a_backup_nor_is_its_key(
    full: CaseStore, tmp_path: Path
):
    with reading(full.engine) as session:
        wrapped = [bytes(row.wrapped) for row in session.scalars(select(SealingKeyRow))]
    database, keys = make(full, tmp_path)
    assert wrapped
    for hidden in (CANARY.encode(), *wrapped):
        assert hidden not in database.read_bytes() + keys.read_bytes()
        assert not holds(hidden, inside(database, full.vault.ring))
    assert {path.stat().st_mode & 0o777 for path in (database, keys)} == {0o600}


def test_the_audit_trail_says_when_backups_were_made(full: CaseStore, tmp_path: Path):
    make(full, tmp_path)
    with reading(full.engine) as session:
        asked = text("SELECT actor, act FROM audit ORDER BY number DESC LIMIT 1")
        assert tuple(session.execute(asked).one()) == ("system:backup", "backup.begun")


COMMAND = (sys.executable, "-c", "from matcher.cli import main; main()", "backup")


def test_one_that_is_killed_leaves_the_old_backup_and_the_next_one_cleans_up(
    full: CaseStore, tmp_path: Path
):
    """Killed once the new file has been begun; on a machine that is slow to kill it may have ended,
    and is begun again."""
    folder = tmp_path / "backups"
    folder.mkdir()
    database, keys = make(full, folder)
    fill(full)
    killed = False
    while not killed:
        before = database.read_bytes()
        process = subprocess.Popen(
            [*COMMAND, str(database), "--database", url_of(full)],
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        while process.poll() is None and not list(folder.glob(".*.partial")):
            time.sleep(0.001)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(60)
        pair_of(database, keys, full.vault.ring)
        killed = database.read_bytes() == before
    make(full, folder)
    assert {path.name for path in folder.iterdir()} == {database.name, keys.name}
    beside = full.engine.url.database
    if beside and not on_postgresql(full.engine):
        assert list(Path(beside).parent.glob(".matcher-copy-*")) == []


@only_on_postgresql
def test_without_postgresqls_tools_that_is_said(
    full: CaseStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="pg_dump is not installed here"):
        make(full, tmp_path)


@only_on_postgresql
def test_what_postgresqls_tools_complain_of_is_told_in_a_line(full: CaseStore):
    nowhere = full.engine.url.set(database="nowhere")
    with pytest.raises(BackupError, match=r"pg_dump: .*nowhere.*does not exist"):
        list(dumped(nowhere, ()))
    with pytest.raises(BackupError, match=r"pg_restore: .*; the database is as it was"):
        put_back(full.engine.url, [b"no archive"])


def test_nothing_of_a_case_that_was_erased_is_in_a_fresh_backup(agency: Agency, tmp_path: Path):
    """Nor, on SQLite, in what a backup that was killed has left beside the database."""
    anna, store = agency.actor(), agency.store
    case = agency.opens(anna, "K-7")
    agency.does(anna, save_profile, case, {"name": CANARY}, None)
    with reading(store.engine) as session:
        sealed = bytes(session.scalars(text("SELECT sealed_profile FROM profile_revisions")).one())
        key = bytes(session.get_one(SealingKeyRow, f"case:{case}").wrapped)
    ring = store.vault.ring
    database, keys = make(store, tmp_path)
    assert holds(sealed, inside(database, ring))
    assert key in [row.wrapped for row in pair_of(database, keys, ring).keys or ()]
    if not on_postgresql(store.engine):
        left = folder_of(store.engine) / f"{FOLDER}of-one-who-was-killed"
        left.mkdir()
        (left / "lock").touch()
        (left / "whole.sqlite").write_bytes(sealed + key)
    erase(store, anna, case, ASKED, NOW)
    database, keys = make(store, tmp_path)
    assert not holds(sealed, inside(database, ring))
    assert key not in [row.wrapped for row in pair_of(database, keys, ring).keys or ()]
    if not on_postgresql(store.engine):
        assert not left.exists()


def inside(database: Path, ring: Keyring) -> bytes:
    """The content, unsealed. PostgreSQL's is packed: its own tool unpacks it."""
    pair = pair_of(database, None, ring)
    content = b"".join(content_of(pair, ring.backups))
    if pair.head.dialect == "postgresql":
        command = ["pg_restore", "--file=-"]
        content = subprocess.run(command, input=content, capture_output=True, check=True).stdout
    return content


def holds(sealed: bytes, content: bytes) -> bool:
    """As SQLite writes bytes, or as PostgreSQL does."""
    return sealed in content or sealed.hex().encode() in content
