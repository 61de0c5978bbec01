"""The list of erased cases, in a file beside the keys: a backup from before an erasure does not
hold it, so whoever restores one has the case erased again before anything of it is shown.

A line is written, and is on the disk, before the case is deleted. A crash in between leaves a case
that is on the list, and it is erased when the database is next opened. Each line carries a mac, for
a line that somebody else adds would destroy a case; ids are chance and say nothing of a person.
"""

import fcntl
import hmac
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from matcher.errors import KeysError

_LINE = re.compile(r"(?P<case>\S+) (?P<at>\S+) (?P<why>[a-z_]+) (?P<mac>[0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Erased:
    case_id: str
    at: datetime
    why: str  # a code


@dataclass(frozen=True)
class ErasedList:
    """`key`: `Keyring.erasures`; `database`: its identity."""

    path: Path
    key: bytes = field(repr=False)
    database: str

    def read(self) -> dict[str, Erased]:
        """By case. A line that a crash cut short counts for nothing: its case was not deleted.
        Raises KeysError for a line that was changed, or a file that can't be read."""
        try:
            lines = self.path.read_text(encoding="ascii", errors="replace").splitlines()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise KeysError(f"{self.path}: can't be read: {error.strerror}") from error
        return {one.case_id: one for one in self._parsed(lines)}

    def add(self, erased: Erased) -> None:
        """On the disk when this returns. Raises KeysError when it can't be written; then nothing
        may be erased."""
        line = f"{self._said(erased)} {self._mac(erased)}\n".encode("ascii")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
                _write(file, line)
            finally:
                os.close(file)
            _sync_folder(self.path.parent)
        except OSError as error:
            raise KeysError(f"{self.path}: can't be written: {error.strerror}") from error

    def _parsed(self, lines: list[str]) -> Iterator[Erased]:
        for line in lines:
            found = _LINE.fullmatch(line)
            if found is None:
                continue
            erased = Erased(found["case"], datetime.fromisoformat(found["at"]), found["why"])
            if not hmac.compare_digest(found["mac"], self._mac(erased)):
                raise KeysError(f"{self.path}: the line of {erased.case_id} was changed")
            yield erased

    def _said(self, erased: Erased) -> str:
        at = erased.at.astimezone(UTC).isoformat(timespec="microseconds")
        return f"{erased.case_id} {at} {erased.why}"

    def _mac(self, erased: Erased) -> str:
        return hmac.digest(
            self.key, f"{self.database} {self._said(erased)}".encode(), "sha256"
        ).hex()


def _write(file: int, line: bytes) -> None:
    end = os.lseek(file, 0, os.SEEK_END)
    if end and os.pread(file, 1, end - 1) != b"\n":  # a crash cut the last one short
        line = b"\n" + line
    if os.write(file, line) != len(line):
        raise OSError(28, "no space left")
    os.fsync(file)


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
