"""`matcher backup` and `matcher restore`: made, kept for a time, tried out, put back."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from matcher.database_command import DatabaseCommand
from matcher.errors import BackupError
from matcher.settings import data_dir, home_dir, settings
from matcher.store.access.anchoring import anchor_anew
from matcher.store.access.case_store import (
    CaseStore,
    case_store,
    opened_case_store,
    unanchored_store,
)
from matcher.store.access.recorded import recorded
from matcher.store.address import shown
from matcher.store.audit.verifying import BROKEN, verify
from matcher.store.backup.drill import Check, drill_on_postgresql, drill_on_sqlite
from matcher.store.backup.ended_since import counted, in_words
from matcher.store.backup.keeping import (
    load_keeping,
    newest_case_keys,
    remove_expired,
    targets,
)
from matcher.store.backup.making import ACTOR, back_up
from matcher.store.backup.reading import Pair, pair_of, with_keys
from matcher.store.backup.restoring import require_room, restore
from matcher.store.database import opened
from matcher.store.keys.keyring import Keyring
from matcher.store.keys.source import key_source

MEGABYTE = 1_000_000
STANDS_AGAIN = (
    "whose password was changed since needs an invitation (`matcher user invite`); decisions on "
    "adverts and employers since are lost"
)


class Backups(DatabaseCommand):
    def make(self, place: Path | None) -> None:
        """`place`: a file or a folder; None: the folder of the settings."""
        now, setting = datetime.now(UTC), settings().backup
        place = place or setting.folder
        if place is None:
            raise BackupError("say where to, or set backup.folder ($MATCHER_BACKUP_FOLDER)")
        to = targets(place, setting.case_keys, now)
        keeping = load_keeping(data_dir() / "rules" / "backups.toml")
        with opened_case_store(self._url) as store:
            made = back_up(store, to.database, to.case_keys, now)
            secret, database = store.vault.ring.backups, store.trail.database
            gone = remove_expired(to, keeping, secret, database, now)
        known = {"database": str(made.database), "case_keys": str(made.case_keys)}
        lines = [
            f"{made.database}: made",
            f"{made.case_keys}: made; to be kept for {keeping.case_keys.days} days, not longer",
            *(f"{path}: removed, its time is over" for path in gone),
            f"{made.size / MEGABYTE:.1f} MB",
        ]
        removed = [str(path) for path in gone]
        self._say(known | {"bytes": made.size, "removed": removed}, "\n".join(lines))

    def restore(self, file: Path, case_keys: Path | None, *, bare: bool, replace: bool) -> bool:
        """`bare`: without the keys of the cases. Whether its audit trail holds together: one that
        does not is there to be looked into, and nobody can work with it."""
        require_room(self._url, replace=replace)
        source = key_source()
        ring = source.load()
        pair = self._pair(file, case_keys, ring, bare=bare)
        restore(pair, ring.backups, self._url, replace=replace)
        with opened(self._url) as engine:
            store = unanchored_store(engine, source)
            faults = {found.fault for found in verify(engine, store.trail).findings}
            whole = not faults & BROKEN
            ended: dict[str, int] = {}
            if whole:
                ended = counted(anchor_anew(store, datetime.now(UTC)))
                _note(case_store(engine, source), pair)
        known = {"database": shown(self._url), "made_at": pair.head.made_at.isoformat()}
        as_it_was = f"{shown(self._url)}: as it was {pair.head.made_at:%Y-%m-%d %H:%M} UTC"
        lines = [as_it_was, f"ended again, as it was since: {in_words(ended)}", STANDS_AGAIN]
        self._say(known | {"audit_whole": whole, "ended_again": ended}, "\n".join(lines))
        return whole

    def drill(self, file: Path, case_keys: Path | None, *, bare: bool) -> bool:
        """Whether all that was looked at is as it should be."""
        source = key_source()
        pair = self._pair(file, case_keys, source.load(), bare=bare)
        if pair.head.dialect == "postgresql":
            checks = drill_on_postgresql(pair, source, self._url)
        else:
            home_dir().mkdir(parents=True, exist_ok=True)
            checks = drill_on_sqlite(pair, source, home_dir())
        self._tell(pair, checks)
        return all(check.passed for check in checks)

    def _pair(self, file: Path, case_keys: Path | None, ring: Keyring, *, bare: bool) -> Pair:
        if bare or case_keys:
            return pair_of(file, None if bare else case_keys, ring)
        alone = pair_of(file, None, ring)
        folder, database = settings().backup.case_keys, alone.head.database
        case_keys = newest_case_keys(file, folder, ring.backups, database, datetime.now(UTC))
        if case_keys is None:
            raise BackupError(
                f"{folder or file.parent}: no keys of the cases in {file} are there; say where "
                "with --case-keys, or do without the cases with --bare"
            )
        return with_keys(alone, case_keys, ring)

    def _tell(self, pair: Pair, checks: Sequence[Check]) -> None:
        known = {"database": str(pair.database), "made_at": pair.head.made_at.isoformat()}
        words = [
            f"{check.name}: {'' if check.passed else 'FAILED: '}{check.found}" for check in checks
        ]
        first = f"{pair.database}: whole, made {pair.head.made_at:%Y-%m-%d %H:%M} UTC"
        last = "nothing of it was kept"
        told = "\n".join([first, *words, last])
        self._say(known | {"checks": [asdict(check) for check in checks]}, told)


def _note(store: CaseStore, pair: Pair) -> None:
    made_at = f"{pair.head.made_at:%Y-%m-%dT%H:%M:%SZ}"
    with recorded(store, ACTOR, datetime.now(UTC)) as record:
        record.note("backup.restored", f"database:{pair.head.database}", made_at=made_at)
