"""7. After an erasure her text is nowhere: not even for whoever has the keys."""

from pathlib import Path

from sqlalchemy import select

from matcher.casework.erasing import erase
from matcher.store.access.anchoring import anchor_anew
from matcher.store.access.case_store import case_store, unanchored_store
from matcher.store.backup.reading import content_of, pair_of
from matcher.store.backup.restoring import restore
from matcher.store.case_models import CaseRow
from matcher.store.database import open_database, reading
from matcher.store.erasing import rows_of_case
from matcher.store.key_models import SealingKeyRow
from matcher.store.keys.key_file import KeyFile
from tests.casework.desk import Desk
from tests.databases import Databases, only_on_sqlite
from tests.promises.canary import put_everywhere, raw_of
from tests.store.backup.making_backups import make


def sealed_of(desk: Desk) -> list[bytes]:
    """What is sealed of her, and her key."""
    with reading(desk.agency.store.engine) as session:
        found = [
            value
            for table, of_case in rows_of_case(desk.her)
            for row in session.execute(select(table).where(of_case))
            for value in row
            if isinstance(value, bytes) and len(value) > 32
        ]
        found.append(session.get_one(CaseRow, desk.her).sealed_code)
        found.append(session.get_one(SealingKeyRow, f"case:{desk.her}").wrapped)
    assert len(found) > 10
    return found


def test_promise_07_what_was_sealed_is_gone_with_its_key(desk: Desk, tmp_path: Path) -> None:
    put_everywhere(desk, tmp_path / "index")
    engine = desk.agency.store.engine
    sealed = sealed_of(desk)
    raw = raw_of(engine, tmp_path / "index")
    assert all(value in raw for value in sealed)
    assert erase(*desk.who, desk.agency.now)
    raw = raw_of(engine, tmp_path / "index")
    assert not any(value in raw for value in sealed)


@only_on_sqlite
def test_promise_07_a_fresh_backup_holds_nothing_and_an_older_one_restored_has_it_erased_again(
    desk: Desk, tmp_path: Path, databases: Databases, key_file: KeyFile
) -> None:
    put_everywhere(desk, tmp_path / "index")
    sealed, store = sealed_of(desk), desk.agency.store
    older = make(store, tmp_path, "older.backup")
    assert erase(*desk.who, desk.agency.now)
    fresh = make(store, tmp_path, "fresh.backup")
    ring = store.vault.ring
    then, now = (
        b"".join(content_of(pair_of(*files, ring), ring.backups)) for files in (older, fresh)
    )
    assert any(value in then for value in sealed), "it is looked for in the right place"
    assert not any(value in now for value in sealed)
    url = databases.bare()
    restore(pair_of(*older, ring), ring.backups, url, replace=False)
    engine = open_database(url)
    try:
        anchor_anew(unanchored_store(engine, key_file), desk.agency.now)
        case_store(engine, key_file)
        with reading(engine) as session:
            assert session.get(CaseRow, desk.her) is None
        assert not any(value in raw_of(engine) for value in sealed)
    finally:
        engine.dispose()
