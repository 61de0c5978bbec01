"""A pair of backups, looked at before anything is done with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from matcher.errors import BackupError
from matcher.store.backup.case_keys import CaseKey, keys_of
from matcher.store.backup.container import opened_head, unsealed
from matcher.store.backup.head import Head, Kind
from matcher.store.form import REVISIONS
from matcher.store.keys.keyring import Keyring


@dataclass(frozen=True, slots=True)
class Pair:
    """`keys`: None: without the keys of its cases, which can't be read then."""

    database: Path
    head: Head
    keys: tuple[CaseKey, ...] | None
    keys_head: Head | None


def pair_of(database: Path, case_keys: Path | None, ring: Keyring) -> Pair:
    """The keys are read, the database is looked through, to its end. Raises BackupError for a file
    that is no backup, of the wrong kind, of other keys, of a newer matcher, altered or cut, and
    KeysError when a master key is missing that wraps one of the keys."""
    secret = ring.backups
    with _opened(database) as file:
        head = opened_head(file, str(database), secret)
        _require(head, Kind.DATABASE, database)
        if head.revision not in REVISIONS:
            raise BackupError(f"{database}: was made by a newer matcher ({head.matcher}); update")
        for _ in unsealed(file, str(database), secret, head):
            pass
    alone = Pair(database, head, None, None)
    return alone if case_keys is None else with_keys(alone, case_keys, ring)


def with_keys(pair: Pair, case_keys: Path, ring: Keyring) -> Pair:
    """Raises BackupError and KeysError as `pair_of`."""
    secret = ring.backups
    with _opened(case_keys) as file:
        keys_head = opened_head(file, str(case_keys), secret)
        _require(keys_head, Kind.CASE_KEYS, case_keys)
        if keys_head.database != pair.head.database:
            raise BackupError(f"{case_keys}: holds the keys of another database")
        keys = keys_of(unsealed(file, str(case_keys), secret, keys_head), str(case_keys))
    for version in sorted({key.master_version for key in keys}):
        ring.wrapping(version)
    return Pair(pair.database, pair.head, keys, keys_head)


def content_of(pair: Pair, secret: bytes) -> Iterator[bytes]:
    """Raises BackupError, as `unsealed`, for a file that is another one by now."""
    with _opened(pair.database) as file:
        if opened_head(file, str(pair.database), secret) != pair.head:
            raise BackupError(f"{pair.database}: was changed while it was read")
        yield from unsealed(file, str(pair.database), secret, pair.head)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise BackupError(f"{path}: can't be read: {error.strerror}") from error


def _require(head: Head, kind: Kind, path: Path) -> None:
    if head.kind is not kind:
        raise BackupError(f"{path}: is a backup of {head.kind.value}, not of {kind.value}")
