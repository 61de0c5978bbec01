"""How long backups are kept."""

from datetime import timedelta
from pathlib import Path

from matcher.settings import data_dir
from matcher.store.access.case_store import CaseStore
from matcher.store.backup.keeping import (
    load_keeping,
    newest_case_keys,
    remove_expired,
    targets,
)
from matcher.store.backup.making import back_up
from tests.databases import only_on_sqlite
from tests.store.agency import NOW


@only_on_sqlite
def test_backups_of_keys_go_after_their_days_and_nothing_else_does(full: CaseStore, tmp_path: Path):
    keeping = load_keeping(data_dir() / "rules" / "backups.toml")
    folder, keys_folder = tmp_path / "long", tmp_path / "short"
    folder.mkdir()
    keys_folder.mkdir()
    (folder / "matcher-20200101T000000Z.backup").write_bytes(b"somebody else's")
    secret, database = full.vault.ring.backups, full.trail.database
    days = [0, keeping.case_keys.days - 1, keeping.case_keys.days + 1, keeping.databases.days + 1]
    for ago in sorted(days, reverse=True):
        at = NOW - timedelta(days=ago)
        to = targets(folder, keys_folder, at)
        back_up(full, to.database, to.case_keys, at)
    remove_expired(to, keeping, secret, database, NOW)
    assert len(list(keys_folder.iterdir())) == 2
    assert len(list(folder.iterdir())) == 3 + 1
    assert to.database.exists()


@only_on_sqlite
def test_a_clock_that_leapt_a_year_removes_no_backup(full: CaseStore, tmp_path: Path):
    keeping = load_keeping(data_dir() / "rules" / "backups.toml")
    secret, database = full.vault.ring.backups, full.trail.database
    there: list[int] = []
    for days in (0, 1, 400, 2, 401, 402):
        at = NOW + timedelta(days=days)
        to = targets(tmp_path, None, at)
        back_up(full, to.database, to.case_keys, at)
        remove_expired(to, keeping, secret, database, at)
        there.append(len(list(tmp_path.glob("matcher-*"))))
    assert there[:4] == [2, 4, 6, 8]
    assert there[-1] == 6, "once the clock has stood there for a while, it is believed"


@only_on_sqlite
def test_a_file_that_was_named_is_all_that_is_touched(full: CaseStore, tmp_path: Path):
    keeping = load_keeping(data_dir() / "rules" / "backups.toml")
    old = targets(tmp_path, None, NOW - timedelta(days=1_000))
    back_up(full, old.database, old.case_keys, NOW - timedelta(days=1_000))
    named = targets(tmp_path / "mine.backup", None, NOW)
    back_up(full, named.database, named.case_keys, NOW)
    secret, database = full.vault.ring.backups, full.trail.database
    assert remove_expired(named, keeping, secret, database, NOW) == []


def test_keys_that_were_backed_up_while_the_clock_was_ahead_are_not_taken_for_the_last_ones(
    full: CaseStore, tmp_path: Path
):
    """They lack the keys of every case that was opened since."""
    secret, database = full.vault.ring.backups, full.trail.database
    for at in (NOW + timedelta(days=27_000), NOW):
        to = targets(tmp_path, None, at)
        back_up(full, to.database, to.case_keys, at)
    found = newest_case_keys(to.database, None, secret, database, NOW + timedelta(days=1))
    assert found == to.case_keys
