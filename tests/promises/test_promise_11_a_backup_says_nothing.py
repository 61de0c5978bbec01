"""11. Backups are encrypted; what was erased since one was made does not come back with it."""

from pathlib import Path

from tests.casework.desk import Desk
from tests.promises.canary import found_in, put_everywhere
from tests.store.backup.making_backups import make
from tests.store.backup.test_drill import drill


def test_promise_11_a_backup_is_unreadable_without_the_keys_and_passes_its_drill(
    desk: Desk, tmp_path: Path
) -> None:
    put_everywhere(desk, tmp_path / "index")
    database, keys = make(desk.agency.store, tmp_path)
    raw = database.read_bytes() + keys.read_bytes()
    assert found_in(raw) == []
    assert b"Cuoca di paglia" not in raw
    assert found_in(f"{database.name} {keys.name}".encode()) == []
    clean = tmp_path / "clean"
    clean.mkdir()
    checks = drill(desk.agency.store, database, keys, clean)
    assert {name: check.found for name, check in checks.items() if not check.passed} == {}
