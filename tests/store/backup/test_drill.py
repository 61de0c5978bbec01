"""Trying out a backup."""

from contextlib import closing
from pathlib import Path
from sqlite3 import connect as sqlite_connect

import pytest
from sqlalchemy import text

from matcher.errors import BackupError
from matcher.store.access.case_store import CaseStore
from matcher.store.backup.drill import Check, drill_on_postgresql, drill_on_sqlite
from matcher.store.backup.reading import pair_of
from matcher.store.backup.restoring import restore
from matcher.store.connecting import on_postgresql
from matcher.store.database import reading, transaction
from tests.databases import only_on_postgresql, only_on_sqlite
from tests.postgres_server import PostgresServer
from tests.store.backup.making_backups import make, url_of


def drill(store: CaseStore, database: Path, keys: Path | None, folder: Path) -> dict[str, Check]:
    source = store.vault.source
    pair = pair_of(database, keys, source.load())
    if on_postgresql(store.engine):
        checks = drill_on_postgresql(pair, source, url_of(store))
    else:
        checks = drill_on_sqlite(pair, source, folder)
    return {check.name: check for check in checks}


def test_a_drill_passes_and_leaves_nothing(full: CaseStore, tmp_path: Path):
    database, keys = make(full, tmp_path)
    clean = tmp_path / "clean"
    clean.mkdir()
    checks = drill(full, database, keys, clean)
    assert [name for name, check in checks.items() if not check.passed] == []
    assert "2 of cases and accounts opened" in checks["keys"].found
    assert "1 cases, 1 accounts" in checks["content"].found
    assert list(clean.iterdir()) == []
    if on_postgresql(full.engine):
        with reading(full.engine) as session:
            asked = text("SELECT count(*) FROM pg_database WHERE datname LIKE 'matcher_drill%'")
            assert session.scalar(asked) == 0


def test_a_drill_tells_of_an_audit_trail_that_was_edited(full: CaseStore, tmp_path: Path):
    with transaction(full.engine) as session:
        session.execute(text("UPDATE audit SET actor = NULL WHERE number = 2"))
    database, keys = make(full, tmp_path)
    checks = drill(full, database, keys, tmp_path)
    assert checks["audit"] == Check("audit", False, "rows 2 to 2 edited")


def test_a_drill_without_the_keys_says_that_no_case_can_be_read(full: CaseStore, tmp_path: Path):
    database, _ = make(full, tmp_path)
    assert not drill(full, database, None, tmp_path)["keys"].passed


def test_a_drill_tells_of_a_key_that_does_not_open(full: CaseStore, tmp_path: Path):
    with transaction(full.engine) as session:
        session.execute(
            text("UPDATE sealing_keys SET wrapped = :none"), {"none": b"\1" + b"x" * 60}
        )
    database, keys = make(full, tmp_path)
    assert "was altered" in drill(full, database, keys, tmp_path)["keys"].found


@only_on_sqlite
def test_a_drill_tells_of_rows_that_lead_nowhere(full: CaseStore, tmp_path: Path):
    with closing(sqlite_connect(str(full.engine.url.database))) as connection:
        connection.execute("UPDATE accounts SET organisation_id = 'nowhere'")
        connection.commit()
    database, keys = make(full, tmp_path)
    found = drill(full, database, keys, tmp_path)["integrity"]
    assert found == Check("integrity", False, "accounts: leads nowhere")
    ring = full.vault.ring
    with pytest.raises(BackupError, match="the database in it is damaged"):
        restore(
            pair_of(database, keys, ring), ring.backups, f"sqlite:///{tmp_path}/n", replace=True
        )


@only_on_postgresql
def test_who_may_not_make_a_database_is_told_that_a_drill_needs_one(
    full: CaseStore, postgres: PostgresServer, tmp_path: Path
):
    pair = pair_of(*make(full, tmp_path), full.vault.ring)
    postgres.execute("DROP ROLE IF EXISTS plain; CREATE ROLE plain LOGIN")
    as_plain = url_of(full).replace("matcher@", "plain@")
    with pytest.raises(BackupError, match=r"a drill needs a database of its own .*denied"):
        drill_on_postgresql(pair, full.vault.source, as_plain)
