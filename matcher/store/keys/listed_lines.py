"""A list beside the keys: lines that are added and never changed, each with a mac of its own.

An older backup of the database does not hold what stands there. A line is on the disk before what
it says is committed; the mac is there because a line that somebody else adds would destroy or end
something. Ids and codes only.
"""

import fcntl
import hmac
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matcher.errors import KeysError

_LINE = re.compile(r"(?P<said>\S+(?: \S+)+) (?P<mac>[0-9a-f]{64})")


@dataclass(frozen=True)
class ListedLines:
    """`key`: of this list's own use; `database`: its identity."""

    path: Path
    key: bytes = field(repr=False)
    database: str

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> list[str]:
        """What the lines say, in the order in which they were added. One that a crash cut short
        counts for nothing: what it was to say was not done. Raises KeysError for a line that was
        changed, or a file that can't be read."""
        try:
            lines = self.path.read_text(encoding="ascii", errors="replace").splitlines()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise KeysError(f"{self.path}: can't be read: {error.strerror}") from error
        return list(self._judged(lines))

    def add(self, said: Sequence[str]) -> None:
        """On the disk when this returns. Raises KeysError when it can't be written; then nothing
        of it may be done."""
        lines = "".join(f"{each} {self._mac(each)}\n" for each in said).encode("ascii")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
                _write(file, lines)
            finally:
                os.close(file)
            _sync_folder(self.path.parent)
        except OSError as error:
            raise KeysError(f"{self.path}: can't be written: {error.strerror}") from error

    def _judged(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            found = _LINE.fullmatch(line)
            if found is None:
                continue
            said = found["said"]
            if not hmac.compare_digest(found["mac"], self._mac(said)):
                raise KeysError(f"{self.path}: the line {said!r} was changed")
            yield said

    def _mac(self, said: str) -> str:
        return hmac.digest(self.key, f"{self.database} {said}".encode(), "sha256").hex()


def _write(file: int, lines: bytes) -> None:
    end = os.lseek(file, 0, os.SEEK_END)
    if end and os.pread(file, 1, end - 1) != b"\n":  # a crash cut the last one short
        lines = b"\n" + lines
    if os.write(file, lines) != len(lines):
        raise OSError(28, "no space left")
    os.fsync(file)


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
