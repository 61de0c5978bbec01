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
from matcher.store.backup.postgresql_dump import dumped, put_back
from matcher.store.backup.reading import content_of, pair_of
from matcher.store.connecting import on_postgresql
from matcher.store.database import reading
from matcher.store.key_models import SealingKeyRow
from tests.databases import only_on_postgresql
from tests.store.backup.making_backups import CANARY, fill, make, url_of


def test_the_text_of_a_case_is_in_no_byte_of_a_backup_nor_is_its_key(
    full: CaseStore, tmp_path: Path
):
    with reading(full.engine) as session:
        wrapped = [bytes(row.wrapped) for row in session.scalars(select(SealingKeyRow))]
    database, keys = make(full, tmp_path)
    assert wrapped
    inside = b"".join(content_of(pair_of(database, keys, full.vault.ring), full.vault.ring.backups))
    for hidden in (CANARY.encode(), *wrapped):
        assert hidden not in database.read_bytes() + keys.read_bytes()
        assert hidden not in inside
        assert hidden.hex().encode() not in inside  # as PostgreSQL would write it
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
    before = database.read_bytes()
    fill(full)
    killed = False
    while not killed:
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
