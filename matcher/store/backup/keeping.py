"""Where backups stand, and which ones have had their time (`data/rules/backups.toml`)."""

import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from matcher.errors import BackupError, RulesError
from matcher.store.backup.container import opened_head
from matcher.store.backup.head import Head, Kind

SUFFIXES = {Kind.DATABASE: ".backup", Kind.CASE_KEYS: ".case-keys"}
LONGEST_LEAP = timedelta(days=31)
_CLOCKS_DIFFER = timedelta(hours=1)  # that of the machine which restores
_NAME = re.compile(r"matcher-\d{8}T\d{6}Z(\.backup|\.case-keys)")


class Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    days: Annotated[int, Field(ge=1)]
    why: str


class Keeping(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    databases: Rule
    case_keys: Rule

    def days(self, kind: Kind) -> int:
        return (self.databases if kind is Kind.DATABASE else self.case_keys).days


@dataclass(frozen=True, slots=True)
class Targets:
    """`named_by_us`: files of earlier days stand beside them and are kept for a time."""

    database: Path
    case_keys: Path
    named_by_us: bool


def load_keeping(path: Path) -> Keeping:
    """Raises RulesError."""
    try:
        return Keeping.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise RulesError(f"{path}: {' '.join(str(error).split())}") from error


def targets(place: Path, keys_folder: Path | None, now: datetime) -> Targets:
    """`place`: a file, or a folder in which files are named by the moment."""
    in_folder = place.is_dir()
    if in_folder:
        place = place / f"matcher-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}{SUFFIXES[Kind.DATABASE]}"
    for folder in (place.parent, keys_folder):
        if folder is not None and not folder.is_dir():
            raise BackupError(f"{folder}: is no folder")
    return Targets(place, case_keys_of(place, keys_folder), in_folder)


def case_keys_of(database: Path, keys_folder: Path | None) -> Path:
    """Of the backup of a database: the keys that were backed up with it."""
    name = database.name.removesuffix(SUFFIXES[Kind.DATABASE]) + SUFFIXES[Kind.CASE_KEYS]
    return (keys_folder or database.parent) / name


def newest_case_keys(
    backup: Path, keys_folder: Path | None, secret: bytes, database: str, now: datetime
) -> Path | None:
    """The keys to restore a backup of a database with: those that were backed up last, in which no
    key is that was destroyed since. One made while the clock was ahead would count as the last for
    as long, and lack the keys of all later cases: it is passed over. None: there are none of that
    database."""
    found = {
        path: head.made_at
        for path in (keys_folder or backup.parent).glob(f"*{SUFFIXES[Kind.CASE_KEYS]}")
        if (head := _head_of(path, secret))
        and (head.kind, head.database) == (Kind.CASE_KEYS, database)
        and head.made_at <= now + _CLOCKS_DIFFER
    }
    return max(found, key=lambda path: found[path], default=None)


def remove_expired(
    written: Targets, keeping: Keeping, secret: bytes, database: str, now: datetime
) -> list[Path]:
    """Of this database, made with these keys, and not those just written. Nothing where the last
    one before is of long ago: a clock that has leapt would have all of them removed; the next time
    it has not. Raises BackupError."""
    if not written.named_by_us:
        return []
    others = _others(written, secret, database)
    last = max((head.made_at for head in others.values()), default=now)
    if not now - last <= LONGEST_LEAP:
        return []
    gone = [path for path, head in others.items() if _is_expired(head, keeping, now)]
    try:
        for path in gone:
            path.unlink()
    except OSError as error:
        raise BackupError(f"{error.filename}: can't be removed: {error.strerror}") from error
    return gone


def _others(written: Targets, secret: bytes, database: str) -> dict[Path, Head]:
    """Beside those just written; what is another's is not ours to judge."""
    folders = {written.database.parent, written.case_keys.parent}
    every = {path for folder in folders for path in folder.glob("matcher-*")}
    return {
        path: head
        for path in sorted(every - {written.database, written.case_keys})
        if _NAME.fullmatch(path.name)
        and (head := _head_of(path, secret))
        and head.database == database
    }


def _is_expired(head: Head, keeping: Keeping, now: datetime) -> bool:
    return now - head.made_at > timedelta(days=keeping.days(head.kind))


def _head_of(path: Path, secret: bytes) -> Head | None:
    try:
        with path.open("rb") as file:
            return opened_head(file, str(path), secret)
    except (OSError, BackupError):
        return None
