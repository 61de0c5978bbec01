"""The list of erased cases, in a file beside the keys: a backup from before an erasure does not
hold it, so whoever restores one has the case erased again before anything of it is shown.

A line is written, and is on the disk, before the case is deleted. A crash in between leaves a case
that is on the list, and it is erased when the database is next opened.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from matcher.store.keys.listed_lines import ListedLines


@dataclass(frozen=True, slots=True)
class Erased:
    case_id: str
    at: datetime
    why: str  # a code


class ErasedList:
    """`key`: `Keyring.erasures`; `database`: its identity."""

    def __init__(self, path: Path, key: bytes, database: str) -> None:
        self.lines = ListedLines(path, key, database)

    @property
    def path(self) -> Path:
        return self.lines.path

    def read(self) -> dict[str, Erased]:
        """By case. Raises KeysError as `ListedLines.read`."""
        return {one.case_id: one for one in map(_erased, self.lines.read())}

    def add(self, erased: Erased) -> None:
        """Raises KeysError when it can't be written; then nothing may be erased."""
        at = erased.at.astimezone(UTC).isoformat(timespec="microseconds")
        self.lines.add([f"{erased.case_id} {at} {erased.why}"])


def _erased(said: str) -> Erased:
    case_id, at, why = said.split()
    return Erased(case_id, datetime.fromisoformat(at), why)
